"""Answers that have not come to their end, as rows among the deadlines (C20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.reply import Reply, ReplyStatus
from app.domain.waiting_reply import WaitingReply
from ui import format as shown
from ui import words
from ui.models.entries import Entry

WAITING = "waiting"
"""The group."""
LONGEST = 280


class WaitingRows(QObject):
    """Says for what each waits: its time, the network, a word of the person."""

    def rows(self, waiting: Sequence[WaitingReply], now: datetime) -> list[Entry]:
        """The heading and its answers; nothing where none waits."""
        title = self.tr("Answers waiting to be sent")
        head = Entry(key=WAITING, title=title, aside=shown.count(len(waiting)), heading=True)
        return [head, *(self._row(one, now) for one in waiting)] if waiting else []

    def _row(self, one: WaitingReply, now: datetime) -> Entry:
        reply = one.reply
        text, tone = self._state(reply, now)
        return Entry(
            key=(WAITING, reply.id, reply.case_id),
            title=one.author_name,
            subtitle=words.error(reply.error_code) if reply.error_code else "",
            detail=" ".join(reply.text[:LONGEST].split()),
            aside=text,
            aside_tone=tone,
            network=one.network,
        )

    def _state(self, reply: Reply, now: datetime) -> tuple[str, str]:
        match reply.status:
            case ReplyStatus.PENDING if reply.not_before > now:
                return self.tr("leaves {moment}").format(
                    moment=shown.coming(reply.not_before, now)
                ), "info"
            case ReplyStatus.COPIED:
                return self.tr("published?"), "soon"
            case ReplyStatus.UNKNOWN | ReplyStatus.FAILED:
                return words.reply_status(reply.status), "soon"
        return words.reply_status(reply.status), "info"
