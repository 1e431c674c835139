"""Moments are aware UTC; a naive one is an error."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)


def aware(moment: datetime) -> datetime:
    """The same moment in UTC.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("naive datetime")
    return moment.astimezone(UTC)


def iso(moment: datetime) -> str:
    """`2026-11-22T10:02:00Z`: RFC 3339 in UTC, whole seconds, as in every file we write."""
    return aware(moment).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def from_iso(text: str) -> datetime:
    """The moment written by `iso`, or any RFC 3339 time with a zone.

    Raises:
        ValueError: not a time, or a time without a zone.
    """
    return aware(datetime.fromisoformat(text))
