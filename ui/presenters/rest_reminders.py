"""Says when an answer has rested long enough to be read again, wherever the person is (C22)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from app.domain.ids import CaseId
from app.errors import NotFound
from app.store import cases, rests
from ui.presenters.desk import Desk
from ui.presenters.reminders import Reminders

NAMED = 40


class RestReminders(Reminders):
    """Nothing is said twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: set[tuple[CaseId, bool]] = set()

    async def look(self, now: datetime) -> datetime | None:
        """Says what has rested."""
        found = await self.desk.db.read(rests.unread)
        ripe = {(rest.case_id, rest.public) for rest in found if rest.ready_at <= now}
        fresh, self._told = ripe - self._told, ripe
        for case_id, _ in sorted(fresh):
            await self._tell(case_id)
        return min((rest.ready_at for rest in found if rest.ready_at > now), default=None)

    async def _tell(self, case_id: CaseId) -> None:
        try:
            case = await self.desk.db.read(partial(cases.get, case_id=case_id))
        except NotFound:
            return  # joined with another one meanwhile
        name = case.author.name[:NAMED] if case.author else ""
        said = name or self.tr("case {id}").format(id=case_id)
        text = self.tr("The answer has rested, read it again: {name}").format(name=said)
        self.say(text, partial(self.desk.hub.case_asked.emit, case_id))
