"""When a source is due: its interval, its waits, and what only a person can put right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.domain.ids import SourceId
from app.domain.source import Source, SourceHealth

NEEDS_PERSON = frozenset(
    {SourceHealth.LOGIN, SourceHealth.CAPTCHA, SourceHealth.FORBIDDEN, SourceHealth.MISSING}
)
"""Asking again by ourselves would only annoy the network; once per start is allowed."""


def is_due(source: Source, now: datetime, tried: Iterable[SourceId] = ()) -> bool:
    """Whether to hear a source now; `tried` are those this engine asked since it started."""
    if source.paused or not source.config.listens:
        return False
    if source.retry_at is not None and now < source.retry_at:
        # Beyond a day away the clock was set back; the network's own wait is never that long.
        return source.retry_at - now > timedelta(days=1)
    if source.id not in tried:
        return source.health in NEEDS_PERSON or _interval_over(source, now)
    if source.health in NEEDS_PERSON:
        return False
    return source.retry_at is not None or _interval_over(source, now)


def _interval_over(source: Source, now: datetime) -> bool:
    heard = source.synced_at
    # Heard in the future: the clock was set back.
    return (
        heard is None or heard > now or now - heard >= timedelta(seconds=source.config.interval_s)
    )
