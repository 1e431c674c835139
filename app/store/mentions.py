"""How many mentions came in which hour, for the last two weeks (T12)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.spike import HOUR_S, KEPT
from app.store import settings

KEY = "mentions.hours"
"""Among what is remembered: whole hours since 1970 UTC and their numbers."""


def by_hour(session: Session) -> dict[int, int]:
    """The numbers by whole hours since 1970 UTC."""
    kept = settings.recall(session, KEY)
    if not isinstance(kept, Mapping):
        return {}
    return {int(hour): int(number) for hour, number in kept.items()}


def add(session: Session, heard: Mapping[int, int]) -> None:
    """Adds numbers to their hours; what is older than two weeks before the newest is dropped."""
    known = by_hour(session)
    for hour, number in heard.items():
        known[hour] = known.get(hour, 0) + number
    if not known:
        return
    oldest = max(known) - int(KEPT.total_seconds()) // HOUR_S
    kept = {str(hour): number for hour, number in known.items() if hour >= oldest}
    settings.remember(session, {KEY: kept})


def forget(session: Session) -> None:
    """As if nothing had been heard."""
    settings.remember(session, {KEY: None})
