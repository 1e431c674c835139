"""Moments that a macro names relatively: in 2 working days, next Monday at 9:00."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from app.domain import clock
from app.domain.deadline import WorkHours, add_working, is_working_day
from app.errors import MacroSpec

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AT = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class Unit(StrEnum):
    """What is counted from now on."""

    MINUTES = "minutes"
    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKDAY = "weekday"
    """`count` is a day of the week, 0 is Monday; the next one after today."""


MOST: Mapping[Unit, int] = {
    Unit.MINUTES: 10_080,
    Unit.HOURS: 1_000,
    Unit.WORKING_HOURS: 500,
    Unit.DAYS: 366,
    Unit.WORKING_DAYS: 250,
    Unit.WEEKDAY: 6,
}
"""The largest count of each unit."""
LEAST: Mapping[Unit, int] = {Unit.DAYS: 0, Unit.WEEKDAY: 0}
"""The smallest count where it is not 1: «0 days at 18:00» is this evening."""
BY_DAY = frozenset({Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKDAY})
"""Units that name a day, at a time of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment relative to the one at which the macro is run."""

    unit: Unit
    count: int
    at: time | None = None
    """Local time of the day; None: as the use of the moment wants it. Only with days."""

    def moment(self, now: datetime, hours: WorkHours, *, ends: bool = False) -> datetime:
        """The moment in UTC, as a calendar and the working hours have it.

        `ends`: a day without a time means the end of its work, for what is promised by then;
        else the beginning, for what should come back.
        """
        local = clock.aware(now).astimezone(hours.zone)
        match self.unit:
            case Unit.MINUTES:
                return clock.aware(now) + timedelta(minutes=self.count)
            case Unit.HOURS:
                return clock.aware(now) + timedelta(hours=self.count)
            case Unit.WORKING_HOURS:
                return add_working(now, timedelta(hours=self.count), hours)
            case Unit.DAYS:
                day = local.date() + timedelta(days=self.count)
            case Unit.WEEKDAY:
                day = local.date() + timedelta(days=(self.count - local.weekday() - 1) % 7 + 1)
            case Unit.WORKING_DAYS:
                day, left = local.date(), self.count
                while left:
                    day += timedelta(days=1)
                    left -= is_working_day(day)
        at = self.at or time(min(23, hours.ends if ends else hours.starts))
        return clock.aware(datetime.combine(day, at, hours.zone))


def when_to_json(when: When) -> dict[str, Any]:
    """`{"working_days": 2, "at": "09:00"}`, `{"weekday": "mon"}`."""
    count: int | str = WEEKDAYS[when.count] if when.unit is Unit.WEEKDAY else when.count
    return {when.unit.value: count} | ({"at": f"{when.at:%H:%M}"} if when.at else {})


def when_from_json(raw: Any, name: str) -> When:
    """What `when_to_json` wrote; `name` is the act it belongs to.

    Raises:
        MacroSpec: fact `what` is the key or the value that is none.
    """
    if not isinstance(raw, Mapping):
        raise MacroSpec(what=name)
    units = [key for key in raw if key != "at"]
    if len(units) != 1 or units[0] not in {unit.value for unit in Unit}:
        raise MacroSpec(what=f"{name}.{'+'.join(map(str, units)) or '?'}"[:60])
    unit = Unit(units[0])
    return When(unit=unit, count=_count(raw[unit.value], unit, name), at=_at(raw, unit, name))


def _count(value: Any, unit: Unit, name: str) -> int:
    if unit is Unit.WEEKDAY:
        if value not in WEEKDAYS:
            raise MacroSpec(what=f"{name}.weekday: {value}"[:60])
        return WEEKDAYS.index(value)
    fits = isinstance(value, int) and not isinstance(value, bool)
    if not fits or not LEAST.get(unit, 1) <= value <= MOST[unit]:
        raise MacroSpec(what=f"{name}.{unit}: {value}"[:60])
    return int(value)


def _at(raw: Mapping[str, Any], unit: Unit, name: str) -> time | None:
    if raw.get("at") is None:
        return None
    found = _AT.fullmatch(raw["at"]) if isinstance(raw["at"], str) else None
    if found is None or unit not in BY_DAY:
        raise MacroSpec(what=f"{name}.at: {raw['at']}"[:60])
    return time(int(found[1]), int(found[2]))
