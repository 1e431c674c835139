"""Topics: kept, removed, taken over from the list of brands, made ready for matching."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import TopicId
from app.domain.topic import NEW, Topic, TopicShare
from app.domain.topic_check import checked
from app.errors import TopicUnfit
from app.services.changes import Changes
from app.store import settings as remembering
from app.store import topics as store
from app.store.database import Database

ADOPTED = "topics.adopted"
"""Remembered: the brands of settings and sources that have become topics before."""


def keep(session: Session, topic: Topic, now: datetime | None = None) -> tuple[Topic, Changes]:
    """Adds a topic (id `NEW`) or replaces the kept one.

    Raises:
        TopicUnfit: one of its kinds says what is in the way. NotFound: it was removed meanwhile.
    """
    tidy = checked(topic)
    made = store.add(session, tidy, now or clock.now()) if tidy.id == NEW else None
    kept = made or store.change(session, tidy)
    return kept, Changes(topics=frozenset({kept.id}))


def remove(
    session: Session, topic_id: TopicId, now: datetime | None = None
) -> tuple[Topic, Changes]:
    """Stops listening for a topic and hands it back; `keep` with id `NEW` brings it back.

    Raises:
        NotFound: it was removed before.
    """
    removed = store.remove(session, topic_id, now or clock.now())
    return removed, Changes(topics=frozenset({topic_id}))


def adopt(session: Session, brands: Iterable[str], now: datetime | None = None) -> Changes:
    """Makes topics of brands that stand in the settings or at a source, each brand once.

    What was removed or renamed since stays so; what cannot be matched stays a mere name.
    """
    fresh = _fresh(session, brands)
    made: set[TopicId] = set()
    for name in fresh:
        try:
            kept, _ = keep(session, Topic(name=name), now)
        except TopicUnfit:
            continue
        made.add(kept.id)
    if fresh:
        remembering.remember(session, {ADOPTED: [*_before(session), *fresh]})
    return Changes(topics=frozenset(made))


def _fresh(session: Session, brands: Iterable[str]) -> list[str]:
    """Brands that have not been topics yet."""
    known = {name.casefold() for name in (*_before(session), *store.ever_named(session))}
    wanted = (*brands, *store.brands_of_sources(session))
    return [name for name in dict.fromkeys(wanted) if name and name.casefold() not in known]


def _before(session: Session) -> list[str]:
    raw = remembering.remembered(session).get(ADOPTED)
    return [str(each) for each in raw] if isinstance(raw, list) else []


def adopt_all(db: Database, brands: Iterable[str]) -> tuple[str, ...]:
    """`adopt`, in a workspace that is being opened: writes only where there is something new.

    The names of all topics there are then.
    """
    wanted = tuple(brands)
    if db.read_now(lambda session: _fresh(session, wanted)):
        db.run_now(lambda session: adopt(session, wanted))
    return db.read_now(lambda session: tuple(topic.name for topic in store.listed(session)))


def with_shares(
    session: Session, since: datetime | None = None, until: datetime | None = None
) -> tuple[tuple[Topic, TopicShare], ...]:
    """All topics with their mentions in a time (L8)."""
    shares = store.shares(session, since, until)
    return tuple(
        (topic, shares.get(topic.id) or TopicShare(topic_id=topic.id))
        for topic in store.listed(session)
    )
