"""Where one of our answers stands, and what can be done about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.reply import Reply, ReplyStatus
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import Piece

UNTRACEABLE = "reply.untraceable"
"""The network shows nobody where it would stand: only the person can look."""
TONES = {
    ReplyStatus.PENDING: ("tone.info.text", "tone.info", "deadline"),
    ReplyStatus.SENDING: ("tone.info.text", "tone.info", "send"),
    ReplyStatus.SENT: ("good", "", "check"),
    ReplyStatus.FAILED: ("tone.late.text", "tone.late", "warning"),
    ReplyStatus.UNKNOWN: ("tone.soon.text", "tone.soon", "help"),
    ReplyStatus.COPIED: ("tone.soon.text", "tone.soon", "copy"),
}


class ReplyWords(QObject):
    """Rows under the text of an answer."""

    def rows(self, reply: Reply, now: datetime) -> tuple[tuple[Piece, ...], ...]:
        """The state, then what can be done."""
        tone, ground, icon = TONES.get(reply.status, ("text.faint", "", ""))
        state = Piece(
            text=self._state(reply, now), font="small", tone=tone, ground=ground, icon=icon
        )
        links = tuple(
            Piece(text=text, font="small", tone="text.link", action=action)
            for action, text in self._actions(reply)
        )
        return ((state,), links) if links else ((state,),)

    def _state(self, reply: Reply, now: datetime) -> str:
        match reply.status:
            case ReplyStatus.PENDING if reply.not_before > now and not reply.error_code:
                left = self.seconds_left(reply, now)
                return self.tr("Goes out in %n s", "", left)
            case ReplyStatus.PENDING if reply.error_code:
                again = shown.clock(max(reply.not_before, now))
                why = words.error(reply.error_code)
                return self.tr("{why} Next try at {time}.").format(why=why, time=again)
            case ReplyStatus.PENDING:
                return self.tr("Waits for the network")
            case ReplyStatus.FAILED | ReplyStatus.UNKNOWN if reply.error_code:
                return f"{words.reply_status(reply.status)}. {words.error(reply.error_code)}"
            case ReplyStatus.COPIED:
                return self.tr("Copied. Is it published?")
        return words.reply_status(reply.status)

    def _actions(self, reply: Reply) -> list[tuple[str, str]]:
        match reply.status:
            case ReplyStatus.PENDING:
                return [("take_back", self.tr("Take back"))]
            case ReplyStatus.SENT if reply.permalink:
                return [("open", self.tr("Open on the page"))]
            case ReplyStatus.FAILED:
                return [
                    ("retry", self.tr("Try again")),
                    ("take_back", self.tr("Back to the draft")),
                ]
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
                ]
        return []

    @staticmethod
    def seconds_left(reply: Reply, now: datetime) -> int:
        """Whole seconds until a pending answer may leave, at least 1."""
        return max(1, round((reply.not_before - now).total_seconds()))
