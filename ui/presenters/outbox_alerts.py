"""An answer that did not leave, or of which nobody knows, is told wherever the person is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.ids import CaseId, ReplyId
from app.domain.reply import ReplyStatus
from app.domain.waiting_reply import WaitingReply
from app.services.changes import Changes
from app.store import outbox_list
from ui import words
from ui.delegates.bubble_said import one_line
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

SECONDS = 30
HELD = "reply.held"
"""The person did that, and need not be told."""


class OutboxAlerts(QObject):
    """Each answer and reason once; the shown case tells it by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: CaseId | None = None
        self._told: set[tuple[ReplyId, str]] = set()
        desk.hub.changed.connect(self._on_changed)
        desk.hub.case_shown.connect(self._on_shown)
        desk.tasks.start(self._begin())

    async def _begin(self) -> None:
        """What stood still before this start stands in Deadlines."""
        self._told = {_key(one) for one in await self._desk.db.read(outbox_list.waiting)}

    @Slot(object)
    def _on_shown(self, case_id: CaseId | None) -> None:
        self._shown = case_id

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self._desk.tasks.start(self._look(changes))

    async def _look(self, changes: Changes) -> None:
        waiting = await self._desk.db.read(outbox_list.waiting)
        new = [one for one in waiting if self._is_news(one, changes)]
        self._told &= {_key(one) for one in waiting}
        self._told |= {_key(one) for one in new}
        if new:
            self._tell(new[-1], len(new))

    def _is_news(self, one: WaitingReply, changes: Changes) -> bool:
        reply = one.reply
        stands_still = reply.status in {ReplyStatus.FAILED, ReplyStatus.UNKNOWN}
        elsewhere = reply.case_id in changes.cases and reply.case_id != self._shown
        return (
            stands_still
            and elsewhere
            and reply.error_code not in {None, HELD}
            and _key(one) not in self._told
        )

    def _tell(self, one: WaitingReply, count: int) -> None:
        said = self.tr("Answer to {author}: {state}. {why}").format(
            author=one_line(one.author_name, 40),
            state=words.reply_status(one.reply.status).lower(),
            why=words.error(one.reply.error_code or ""),
        )
        if count > 1:
            said += " " + self.tr("and %Ln more", None, count - 1)
        notice = Notice(
            text=said,
            tone="late",
            action=self.tr("Show"),
            act=partial(self._desk.hub.case_asked.emit, one.reply.case_id),
            seconds=SECONDS,
        )
        self._desk.hub.notice.emit(notice)


def _key(one: WaitingReply) -> tuple[ReplyId, str]:
    return one.reply.id, one.reply.error_code or ""
