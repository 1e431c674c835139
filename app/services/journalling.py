"""One more line in the journal, chained to the last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.evidence import JournalEntry
from app.evidence.journal import link
from app.store import journal


def record(
    session: Session, action: str, subject: str, facts: Mapping[str, str], now: datetime
) -> JournalEntry:
    """Writes down an act: captured, exported, verified, deleted …; facts are short texts."""
    entry = link(journal.head(session), now, action, subject, facts)
    journal.add(session, entry)
    return entry
