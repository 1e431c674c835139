"""Reminds of hand-offs whose day has come, and counts the late ones at the rail (R-000-6)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.handoff import DueHandoff
from app.domain.ids import HandoffId
from app.services.changes import Changes
from app.store import handoffs
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

LONGEST_S = 3_600
"""The clock of the computer may be put right meanwhile."""
UNTIL_CLOSED = 0
NAMED = 60


class HandoffReminders(QObject):
    """One timer for the next of them; nothing is said twice.

    Signals:
        counted: how many are late.
    """

    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: set[HandoffId] = set()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.start)
        desk.hub.changed.connect(self._on_changed)

    @Slot()
    def start(self) -> None:
        """Looks what is late, now."""
        self._desk.tasks.start(self._read())

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self.start()

    async def _read(self) -> None:
        found = await self._desk.db.read(handoffs.due)
        now = clock.now()
        late = [one for one in found if one.handoff.is_late(now)]
        self.counted.emit(len(late))
        fresh = [one for one in late if one.handoff.id not in self._told]
        self._told |= {one.handoff.id for one in fresh}
        if fresh:
            self._tell(fresh)
        ahead = [one.handoff.due_at for one in found if one.handoff.due_at > now]
        seconds = min((at - now).total_seconds() for at in ahead) if ahead else LONGEST_S
        self._next.start(int(min(seconds, LONGEST_S) * 1000) + 500)

    def _tell(self, fresh: list[DueHandoff]) -> None:
        hub, first = self._desk.hub, fresh[0].handoff
        if len(fresh) == 1:
            said = self.tr("{name} was to reach the customer by now")
            text = said.format(name=first.to_name[:NAMED])
            act = partial(hub.case_asked.emit, first.case_id)
        else:
            text = self.tr("%n hand-off(s) are late: nobody reached the customer", "", len(fresh))
            act = partial(hub.place_asked.emit, "deadlines", None)
        show = self.tr("Show")
        hub.notice.emit(Notice(text=text, tone="late", action=show, act=act, seconds=UNTIL_CLOSED))
