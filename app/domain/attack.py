"""An attack: many like texts within days, most of them from new accounts (T11).

Customers who suffer the same outage write in their own words; their texts are no copies of one
another and never come here. Nothing is done about an attack by itself: it is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WINDOW = timedelta(hours=72)
LEAST_AUTHORS = 5
NEW_SHARE = 0.5
"""Of the authors within the window: from this share of new accounts on it is an attack."""
YOUNG = timedelta(days=30)
"""An account that was registered so shortly before its text is new."""
UNHEARD = timedelta(days=7)
"""An account of which nothing older than this is known is new to us."""
LIVE = timedelta(days=2)
"""A text met later than this after it was written came out of an archive."""
FEW_FOLLOWERS = 100


class Newness(StrEnum):
    """Why an account counts as new."""

    REGISTERED = "registered"
    """Its network says since when it is there, and that is not long."""
    FIRST_SEEN = "first_seen"
    """We never heard of it before, and hardly anybody follows it, or the network does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """One of the like texts, and what is known of its account."""

    at: datetime
    author: int | None
    registered: datetime | None = None
    first_seen: datetime | None = None
    """When we met the account first."""
    first_post: datetime | None = None
    """When it wrote the oldest of its posts that we know."""
    followers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What makes one think of an attack."""

    texts: int
    authors: int
    first_at: datetime
    last_at: datetime
    registered: int
    """Accounts registered within the month before their text."""
    first_seen: int
    """Accounts never heard of before, with few followers or an unknown number of them."""

    @property
    def new_accounts(self) -> int:
        """Both."""
        return self.registered + self.first_seen

    @property
    def hours(self) -> int:
        """From the first to the last of the texts, begun hours."""
        return max(1, -int(-(self.last_at - self.first_at).total_seconds() // 3600))


def newness(copied: Copied) -> Newness | None:
    """Why the account is new; None: it is not, or nobody can know."""
    if copied.registered is not None:
        return Newness.REGISTERED if copied.at - copied.registered <= YOUNG else None
    if copied.first_seen is None or (copied.followers or 0) >= FEW_FOLLOWERS:
        return None
    heard = min(copied.first_seen, copied.first_post or copied.at)
    if copied.at - heard > UNHEARD:
        return None
    # Of accounts met in an archive only the few followers speak: we could not hear them before.
    live = copied.first_seen - copied.at <= LIVE
    return Newness.FIRST_SEEN if live or copied.followers is not None else None


def attack_in(copies: Sequence[Copied]) -> Attack | None:
    """The stretch of these like texts that looks most like an attack; None: none does."""
    ordered = sorted((copied for copied in copies), key=lambda copied: copied.at)
    found: Attack | None = None
    start = 0
    for end, last in enumerate(ordered, 1):
        while last.at - ordered[start].at > WINDOW:
            start += 1
        if end < len(ordered) and ordered[end].at - ordered[start].at <= WINDOW:
            continue  # the stretch goes on
        stretch = _judged(ordered[start:end])
        if stretch is not None and (found is None or stretch.texts > found.texts):
            found = stretch
    return found


def _judged(stretch: Sequence[Copied]) -> Attack | None:
    first_of = {copied.author: copied for copied in reversed(stretch) if copied.author is not None}
    if len(first_of) < LEAST_AUTHORS:
        return None
    kinds = [newness(copied) for copied in first_of.values()]
    new = len(kinds) - kinds.count(None)
    if new < NEW_SHARE * len(kinds):
        return None
    return Attack(
        texts=len(stretch),
        authors=len(first_of),
        first_at=stretch[0].at,
        last_at=stretch[-1].at,
        registered=kinds.count(Newness.REGISTERED),
        first_seen=kinds.count(Newness.FIRST_SEEN),
    )
