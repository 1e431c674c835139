"""Deadlines: 30 or 60 minutes for claims, one working day for the rest (R-002-5, R-004-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from app.domain import clock
from app.domain.triage import Band, Verdict

HOLIDAYS = frozenset(
    {(1, day) for day in range(1, 9)} | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}
)
"""Month and day of the public holidays that never move (Labour Code of Russia, article 112)."""

_WORKING_DAY = frozenset(
    {Verdict.QUESTION, Verdict.SUGGESTION, Verdict.THANKS, Verdict.NOT_OURS, Verdict.FAKE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkHours:
    """Working time: whole hours of a local working day, and the zone that is local."""

    starts: int = 9
    ends: int = 18
    zone: tzinfo


def local_zone() -> tzinfo:
    """The zone of this computer, as it is now."""
    return clock.now().astimezone().tzinfo or UTC


def is_working_day(day: date) -> bool:
    """Monday to Friday, but for the holidays that never move."""
    return day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS


def add_working(moment: datetime, length: timedelta, hours: WorkHours) -> datetime:
    """The moment at which `length` of working time has passed; UTC."""
    length = max(length, timedelta())
    local = clock.aware(moment).astimezone(hours.zone)
    day = local.date()
    start = clock.aware(local)
    while True:
        if is_working_day(day):
            opens, closes = _day(day, hours)
            begins = max(start, opens)
            if begins + length <= closes:
                return begins + length
            length -= max(timedelta(), closes - begins)
        day += timedelta(days=1)


def _day(day: date, hours: WorkHours) -> tuple[datetime, datetime]:
    starts = min(max(hours.starts, 0), 23)
    ends = min(max(hours.ends, starts + 1), 24)
    opens = datetime.combine(day, time(starts), hours.zone)
    last = datetime.combine(day, time(ends % 24), hours.zone)
    return clock.aware(opens), clock.aware(last + timedelta(days=1) if ends == 24 else last)


def working_day(hours: WorkHours) -> timedelta:
    """How long a working day is."""
    return timedelta(hours=max(1, min(hours.ends, 24) - max(hours.starts, 0)))


def first_deadline(
    *, verdict: Verdict, band: Band, own_channel: bool, heard_at: datetime, hours: WorkHours
) -> tuple[datetime | None, str]:
    """When the first answer is due, and by which rule.

    What burns is due 30 minutes from now, day or night. A complaint on our own channel has
    30 minutes of working time (R-001-3), one elsewhere 60; a simple question one working day
    (R-004-1). Trolls, spam, insults that do not burn and mere mentions have none (R-002-7).

    Returns:
        The moment in UTC or None, and `first_answer_30`, `first_answer_60`, `working_day`
        or `none`.
    """
    claim = verdict is Verdict.COMPLAINT
    if band is Band.HIGH and (claim or verdict is Verdict.FAKE):
        return clock.aware(heard_at) + timedelta(minutes=30), "first_answer_30"
    if claim:
        minutes = 30 if own_channel else 60
        due = add_working(heard_at, timedelta(minutes=minutes), hours)
        return due, f"first_answer_{minutes}"
    if band is Band.HIGH and verdict is Verdict.INSULT:
        return add_working(heard_at, timedelta(minutes=60), hours), "first_answer_60"
    if verdict in _WORKING_DAY:
        return add_working(heard_at, working_day(hours), hours), "working_day"
    return None, "none"
