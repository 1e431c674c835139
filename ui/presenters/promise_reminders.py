"""Reminds of promises: an hour before their moment, and when it has come (S5, R-004-2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from app.domain.ids import CaseId
from app.domain.promise import Promise
from app.store import promises
from ui import format as shown
from ui.presenters.desk import Desk
from ui.presenters.reminders import Reminders

BEFORE = timedelta(hours=1)
LOOKS_AHEAD = timedelta(hours=24)
WORDS = 80
"""Characters of a promise that a reminder repeats."""
Due = tuple[CaseId, str, Promise]


class PromiseReminders(Reminders):
    """Nothing is said twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: set[tuple[CaseId, datetime, bool]] = set()

    async def look(self, now: datetime) -> datetime | None:
        """Says what has come, and what comes within the hour."""
        ahead = partial(promises.due_before, moment=now + LOOKS_AHEAD)
        found: tuple[Due, ...] = await self.desk.db.read(ahead)
        near = [one for one in found if one[2].due - BEFORE <= now]
        fresh = [one for one in near if _mark(one, now) not in self._told]
        # What has come was told, also of the hour before it.
        self._told |= {_mark(one, now) for one in near} | {
            (one[0], one[2].due, False) for one in near
        }
        if len(fresh) == 1:
            self._tell(fresh[0], now)
        elif fresh:
            self._tell_many(len(fresh), late=any(one[2].due <= now for one in fresh))
        moments = [at for one in found for at in (one[2].due - BEFORE, one[2].due) if at > now]
        return min(moments, default=None)

    def _tell(self, due: Due, now: datetime) -> None:
        case_id, name, promise = due
        late = promise.due <= now
        before, come = self.tr("Promised to {name} by {time}"), self.tr("Due now for {name}")
        said = (come if late else before).format(
            name=name[:40], time=shown.short_moment(promise.due, now)
        )
        words = f"{said}: {promise.what[:WORDS]}" if promise.what else said
        act = partial(self.desk.hub.case_asked.emit, case_id)
        self.say(words, act, "late" if late else "soon")

    def _tell_many(self, count: int, *, late: bool) -> None:
        act = partial(self.desk.hub.place_asked.emit, "deadlines", None)
        said = self.tr("%n promise(s) to keep now", "", count)
        self.say(said, act, "late" if late else "soon")


def _mark(due: Due, now: datetime) -> tuple[CaseId, datetime, bool]:
    return due[0], due[2].due, due[2].due <= now
