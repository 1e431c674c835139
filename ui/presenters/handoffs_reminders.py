"""Reminds of hand-offs whose day has come, and counts the late ones at the rail (R-000-6)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal

from app.domain.handoff import DueHandoff
from app.domain.ids import HandoffId
from app.store import handoffs
from ui.presenters.desk import Desk
from ui.presenters.reminders import Reminders

NAMED = 60


class HandoffReminders(Reminders):
    """Nothing is said twice.

    Signals:
        counted: how many are late.
    """

    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: set[HandoffId] = set()

    async def look(self, now: datetime) -> datetime | None:
        """Says what is late, and counts it."""
        found = await self.desk.db.read(handoffs.due)
        late = [one for one in found if one.handoff.is_late(now)]
        self.counted.emit(len(late))
        fresh = [one for one in late if one.handoff.id not in self._told]
        self._told |= {one.handoff.id for one in fresh}
        if fresh:
            self._tell(fresh)
        ahead = [one.handoff.due_at for one in found if one.handoff.due_at > now]
        return min(ahead, default=None)

    def _tell(self, fresh: list[DueHandoff]) -> None:
        hub, first = self.desk.hub, fresh[0].handoff
        if len(fresh) == 1:
            said = self.tr("{name} was to reach the customer by now")
            text = said.format(name=first.to_name[:NAMED])
            act = partial(hub.case_asked.emit, first.case_id)
        else:
            text = self.tr("%n hand-off(s) are late: nobody reached the customer", "", len(fresh))
            act = partial(hub.place_asked.emit, "deadlines", None)
        self.say(text, act, "late")
