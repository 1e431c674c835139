"""Looking again at posts: how often, and what was found to have become of them (L16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.ids import PostId

SCHEDULE: tuple[tuple[timedelta, timedelta], ...] = (
    (timedelta(hours=1), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=7), timedelta(hours=6)),
    (timedelta(days=30), timedelta(days=1)),
    (timedelta(days=180), timedelta(days=7)),
)
"""Up to which age a post is asked for how often; what is older is asked for no more."""
OPEN_CASE = timedelta(days=1)
"""A post of an open case is asked for at least so often, however old it is."""


class PostChange(StrEnum):
    """What became of a post."""

    EDITED = "edited"
    DELETED = "deleted"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEvent:
    """A post changed at some moment between two of our looks.

    The text before an edit is the `PostVersion` that was seen until `not_after`; where there is
    none, attachments or rating changed.
    """

    post_id: PostId
    kind: PostChange
    not_before: datetime
    """When it was last seen as it had been."""
    not_after: datetime
    """When the change was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """When a post is next asked for; a post without one is asked for no more."""

    post_id: PostId
    next_at: datetime
    checked_at: datetime | None
    checks: int


def pause_of(created: datetime, now: datetime, *, in_open_case: bool = False) -> timedelta | None:
    """How long until a post of this age is to be seen again; None: never."""
    age = max(now - created, timedelta(0))
    pause = next((every for until, every in SCHEDULE if age < until), None)
    if not in_open_case:
        return pause
    return OPEN_CASE if pause is None else min(pause, OPEN_CASE)
