"""When a source is due: its interval, its waits, and what only a person can put right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.domain.ids import SourceId
from app.domain.source import Source, SourceHealth

NEEDS_PERSON = frozenset(
    {
        SourceHealth.LOGIN,
        SourceHealth.CAPTCHA,
        SourceHealth.FORBIDDEN,
        SourceHealth.MISSING,
        SourceHealth.NOTICE,
    }
)
"""Asking again by ourselves would only annoy the network; once per start is allowed."""


def is_due(
    source: Source, now: datetime, tried: Iterable[SourceId] = (), *, live: bool = False
) -> bool:
    """Whether to hear a source now; `tried` are those this engine asked since it started.

    A `live` one is never asked too often: it is asked without an end.
    """
    if source.paused or not source.config.listens:
        return False
    if source.retry_at is not None and now < source.retry_at:
        # Beyond a day away the clock was set back; the network's own wait is never that long.
        return source.retry_at - now > timedelta(days=1)
    if source.health in NEEDS_PERSON:
        return source.id not in tried
    if live or source.id not in tried:
        return live or _interval_over(source, now)
    return source.retry_at is not None or _interval_over(source, now)


def _interval_over(source: Source, now: datetime) -> bool:
    heard = source.synced_at
    # Heard in the future: the clock was set back.
    return (
        heard is None or heard > now or now - heard >= timedelta(seconds=source.config.interval_s)
    )


def may_look(source: Source, now: datetime) -> bool:
    """Whether its posts may be asked for again: not while the source itself has to rest."""
    waits = source.retry_at is not None and now < source.retry_at
    return not (source.paused or waits or source.health in NEEDS_PERSON)


def urgency(source: Source) -> tuple[bool, bool, str]:
    """What is asked first: what works, then what is our own, then what waited longest."""
    heard = source.synced_at.isoformat() if source.synced_at else ""
    return source.retry_at is not None, not source.config.own_channel, heard
