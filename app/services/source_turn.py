"""How a source stands while it is heard and after it: its state, and how far it was heard."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.domain.ids import SourceId
from app.domain.source import Source, SourceHealth
from app.sources.base import Page
from app.store import sources
from app.store.sources import State


def begun(session: Session, source_id: SourceId) -> tuple[Source, Source]:
    """How the source stood, and as one that is being heard."""
    before = sources.get(session, source_id, counted=False)
    syncing = State(health=SourceHealth.SYNCING)
    return before, sources.set_state(session, source_id, syncing)


def let_go(session: Session, before: Source, *, went_on: bool, owed: Page | None) -> Source:
    """Given up half-way: as it stood, or as heard so far."""
    if before.health is not SourceHealth.SYNCING and not went_on:
        state = State(
            health=before.health,
            retry_at=before.retry_at,
            error_code=before.error_code,
            error_facts=before.error_facts,
        )
        return stood(session, before.id, state, owed)
    heard = sources.get(session, before.id, counted=False).synced_at
    health = SourceHealth.FRESH if heard else SourceHealth.NEVER
    return stood(session, before.id, State(health=health), owed)


def stood(session: Session, source_id: SourceId, state: State, owed: Page | None) -> Source:
    """The source's state; with the cursor of the last page where the database does not know it."""
    if owed is not None:
        sources.set_cursor(session, source_id, owed.cursor)
    return sources.set_state(session, source_id, state)
