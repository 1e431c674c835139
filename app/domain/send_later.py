"""Sending later: the moments that are offered, and when a moment has passed for too long (C20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from app.domain.deadline import is_working_day

EVENING, MORNING = time(18), time(9)
TOO_LATE = timedelta(hours=1)
"""What could not leave within that of its time does not leave by itself any more."""
LEAST = timedelta(minutes=1)
FARTHEST = timedelta(days=366)


class Later(StrEnum):
    """Moments that are offered at once."""

    HOUR = "hour"
    EVENING = "evening"
    MORNING = "morning"
    WORK = "work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An offered moment, in UTC."""

    later: Later
    at: datetime


def choices(now: datetime, work_starts: int, zone: tzinfo | None = None) -> tuple[Choice, ...]:
    """In an hour, this evening, tomorrow morning, when work begins; none of them twice.

    `zone` None: this computer's, with its rules for that day.
    """
    today = now.astimezone(zone).date()
    offered = [(Later.HOUR, now + timedelta(hours=1))]
    evening = at_local(today, EVENING, zone)
    if evening - now > timedelta(minutes=30):
        offered.append((Later.EVENING, evening))
    offered.append((Later.MORNING, at_local(today + timedelta(days=1), MORNING, zone)))
    offered.append((Later.WORK, _work(now, work_starts, zone)))
    moments: dict[datetime, Later] = {}
    for later, at in offered:
        moments.setdefault(at, later)
    return tuple(Choice(later=later, at=at) for at, later in moments.items())


def at_local(day: date, moment: time, zone: tzinfo | None = None) -> datetime:
    """A local moment as UTC. One that a change of clocks leaves out is the one after it."""
    local = datetime.combine(day, moment.replace(tzinfo=zone))
    return local.astimezone(UTC)  # without a zone: by this computer's rules for that day


def is_fit(at: datetime, now: datetime) -> bool:
    """Whether an answer may be told to leave then."""
    return now + LEAST <= at <= now + FARTHEST


def is_too_late(chosen: datetime, now: datetime) -> bool:
    """Whether a person has to be asked again: the computer was off, asleep or without network."""
    return now - chosen > TOO_LATE


def _work(now: datetime, starts: int, zone: tzinfo | None) -> datetime:
    day = now.astimezone(zone).date()
    begins = time(min(max(starts, 0), 23))
    while True:
        at = at_local(day, begins, zone)
        if is_working_day(day) and at - now >= LEAST:
            return at
        day += timedelta(days=1)
