"""A spike: far more mentions in an hour than at this time of day before (T12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import sqrt

HOUR_S = 3600
KEPT = timedelta(days=14)
"""Hours that are remembered; the baseline is made of them."""
DEVIATIONS = 3.0
"""Standard deviations above the baseline from which on it is a spike."""
LEAST = 10
"""Fewer mentions in an hour are no spike, whatever was before."""
KNOWN_HOURS = 48
"""Before so many hours were listened to, nothing is usual."""
_SAME_TIME = 24
"""So many hours of the same time of day make a baseline of their own; else all hours do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spike:
    """Mentions of one hour beyond what is usual."""

    hour: datetime
    """When the hour began."""
    mentions: int
    usual: float
    """The mean of the hours it is compared with."""
    deviations: float
    """How many standard deviations the mentions are above it."""


def hour_of(moment: datetime) -> int:
    """Whole hours since 1970 UTC."""
    return int(moment.timestamp()) // HOUR_S


def spike_in(mentions: Mapping[int, int], now: datetime) -> Spike | None:
    """The spike of this hour, or of the one before; `mentions` by whole hours since 1970."""
    this = hour_of(now)
    found = [spike for hour in (this, this - 1) if (spike := _spike_of(mentions, hour))]
    return max(found, key=lambda spike: spike.deviations, default=None)


def _spike_of(mentions: Mapping[int, int], hour: int) -> Spike | None:
    count = mentions.get(hour, 0)
    before = [number for number in mentions if number < hour - 1]
    if count < LEAST or not before or hour - min(before) < KNOWN_HOURS:
        return None
    mean, deviation = _baseline(mentions, min(before), hour)
    above = (count - mean) / deviation
    if above <= DEVIATIONS:
        return None
    return Spike(
        hour=datetime.fromtimestamp(hour * HOUR_S, UTC),
        mentions=count,
        usual=round(mean, 1),
        deviations=round(above, 1),
    )


def _baseline(mentions: Mapping[int, int], first: int, hour: int) -> tuple[float, float]:
    """Mean and standard deviation of earlier hours; an hour of which nothing is known had none.

    The hour right before is left out: it may be the beginning of the same spike. Rare events
    scatter by the root of their mean at least.
    """
    hours = range(max(first, hour - int(KEPT.total_seconds()) // HOUR_S), hour - 1)
    same = [number for number in hours if (number - hour + 1) % 24 <= 2]  # an hour either side
    chosen = same if len(same) >= _SAME_TIME else hours
    counts = [mentions.get(number, 0) for number in chosen]
    mean = sum(counts) / len(counts)
    spread = sqrt(sum((count - mean) ** 2 for count in counts) / len(counts))
    return mean, max(spread, sqrt(mean), 1.0)
