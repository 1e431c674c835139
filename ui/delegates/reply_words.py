"""Where one of our answers stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.conversation import STOPS
from app.domain.reply import Reply, ReplyStatus
from app.domain.stopped import Change, Instead
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import Piece
from ui.delegates.change_words import difference

UNTRACEABLE, LATE, HELD, UNSEEN = (
    "reply.untraceable",
    "reply.late",
    "reply.held",
    "reply.not_looked",
)
"""Codes that ask the person: the network shows nobody where the answer would stand; the chosen
moment passed; held back; the post could not be looked at.
"""
TONES = {
    ReplyStatus.PENDING: ("tone.info.text", "tone.info", "deadline"),
    ReplyStatus.SENDING: ("tone.info.text", "tone.info", "send"),
    ReplyStatus.SENT: ("good", "", "check"),
    ReplyStatus.FAILED: ("tone.late.text", "tone.late", "warning"),
    ReplyStatus.UNKNOWN: ("tone.soon.text", "tone.soon", "help"),
    ReplyStatus.COPIED: ("tone.soon.text", "tone.soon", "copy"),
}
LONGEST = 600
"""Characters of a post that are compared here; the whole of it stands above."""
Rows = tuple[tuple[Piece, ...], ...]


class ReplyWords(QObject):
    """Rows under the text of an answer."""

    def rows(self, reply: Reply, now: datetime, instead: Sequence[Instead] = ()) -> Rows:
        """The state, what stands there instead of what was read, then what can be done."""
        tone, ground, icon = TONES.get(reply.status, ("text.faint", "", ""))
        if reply.status is ReplyStatus.FAILED and reply.error_code in STOPS | {LATE, HELD}:
            tone, ground, icon = "tone.soon.text", "tone.soon", "warning"
        state = Piece(
            text=self._state(reply, now), font="small", tone=tone, ground=ground, icon=icon
        )
        links = tuple(
            Piece(text=text, font="small", tone="text.link", action=action)
            for action, text in self._actions(reply)
        )
        shown_rows = ((state,), *self._instead(instead))
        return (*shown_rows, links) if links else shown_rows

    def _instead(self, instead: Sequence[Instead]) -> Rows:
        """«Было / стало», or what was added."""
        heads = {
            Change.EDITED: self.tr("Before and after:"),
            Change.DELETED: self.tr("Deleted:"),
            Change.ADDED: self.tr("Added by the author:"),
            Change.ANSWERED: self.tr("Answered already:"),
        }
        rows: list[tuple[Piece, ...]] = []
        for one in instead:
            rows.append((Piece(text=heads[one.change], font="small.strong", tone="text.second"),))
            rows.append((difference(one.before[:LONGEST], one.after[:LONGEST]),))
        return tuple(rows)

    def _state(self, reply: Reply, now: datetime) -> str:
        match reply.status:
            case ReplyStatus.PENDING:
                return self._pending(reply, now)
            case ReplyStatus.FAILED if reply.error_code:
                return self._failed(reply, reply.error_code, now)
            case ReplyStatus.UNKNOWN if reply.error_code:
                return self._unknown(reply, now)
            case ReplyStatus.COPIED:
                return self.tr("Copied. Is it published?")
            case ReplyStatus.CANCELLED if reply.handed_as:
                told = self.tr("From a case file, not sent from here. There: {state}")
                return told.format(state=words.reply_status(reply.handed_as))
        return words.reply_status(reply.status)

    def _pending(self, reply: Reply, now: datetime) -> str:
        if reply.error_code:
            again = shown.clock(max(reply.not_before, now))
            why = self._wait(reply.error_code)
            return self.tr("{why} Next try at {time}.").format(why=why, time=again)
        if reply.scheduled and reply.not_before > now:
            moment = shown.coming(reply.not_before, now)
            return self.tr("Leaves {moment}").format(moment=moment)
        if reply.not_before > now:
            return self.tr("Goes out in %n s", "", self.seconds_left(reply, now))
        return self.tr("Waits for the network")

    def _wait(self, code: str) -> str:
        return {
            "source.limited": self.tr("The network asks to wait."),
            "source.unreachable": self.tr("No connection; nothing is lost."),
            "source.slow": self.tr("The network answers too slowly."),
        }.get(code) or words.error(code)

    def _failed(self, reply: Reply, code: str, now: datetime) -> str:
        why = words.error(code)
        if code == LATE and reply.chosen_at:
            told = self.tr("It was to leave {moment}. {why}")
            return told.format(moment=shown.short_moment(reply.chosen_at, now), why=why)
        if code in STOPS | {UNSEEN, HELD}:
            return self.tr("Not sent. {why}").format(why=why)
        return f"{words.reply_status(reply.status)}. {why}"

    def _unknown(self, reply: Reply, now: datetime) -> str:
        told = f"{words.reply_status(reply.status)}. {words.error(reply.error_code or '')}"
        if reply.error_code == UNTRACEABLE or reply.not_before <= now:
            return told
        again = self.tr("The network is asked again at {time}.")
        return f"{told} {again.format(time=shown.clock(reply.not_before))}"

    def _actions(self, reply: Reply) -> list[tuple[str, str]]:
        match reply.status:
            case ReplyStatus.PENDING:
                return self._chosen() if reply.scheduled else [("take_back", self.tr("Take back"))]
            case ReplyStatus.SENT if reply.permalink:
                return [("open", self.tr("Open on the page"))]
            case ReplyStatus.FAILED:
                return self._after_failure(reply)
            case ReplyStatus.UNKNOWN:
                can_ask = reply.error_code != UNTRACEABLE
                return [
                    *([("check", self.tr("Ask the network"))] if can_ask else []),
                    ("published", self.tr("It is there")),
                    ("not_there", self.tr("It is not there")),
                ]
            case ReplyStatus.COPIED:
                return [
                    ("published", self.tr("Yes, published")),
                    ("take_back", self.tr("No, back to the draft")),
                    *([("files", self.tr("Files to attach"))] if reply.files else []),
                ]
        return []

    def _chosen(self) -> list[tuple[str, str]]:
        return [
            ("send_now", self.tr("Send now")),
            ("change_time", self.tr("Change the time…")),
            ("take_back", self.tr("Back to the draft")),
        ]

    def _after_failure(self, reply: Reply) -> list[tuple[str, str]]:
        back = ("take_back", self.tr("Back to the draft"))
        if reply.error_code in STOPS | {UNSEEN}:
            return [
                ("send_anyway", self.tr("Send all the same")),
                back,
                ("drop", self.tr("Do not send")),
            ]
        if reply.error_code == LATE:
            return self._chosen()
        if reply.error_code == HELD:
            return [("retry", self.tr("Send now")), back]
        return [("retry", self.tr("Try again")), back]

    @staticmethod
    def seconds_left(reply: Reply, now: datetime) -> int:
        """Whole seconds until a pending answer may leave, at least 1."""
        return max(1, round((reply.not_before - now).total_seconds()))
