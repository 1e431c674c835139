"""Rule cards as the person changed them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.rule_card import RuleCard, from_json, to_json
from app.store.tables import RuleCardRow


def get(session: Session, network: str) -> RuleCard | None:
    """The changed card of a network; None: the shipped one holds."""
    row = session.get(RuleCardRow, network)
    return from_json(network, row.spec, own=True) if row else None


def put(session: Session, card: RuleCard, now: datetime) -> None:
    """From now on this one holds."""
    row = session.get(RuleCardRow, card.network)
    if row is None:
        row = RuleCardRow(network=card.network)
        session.add(row)
    row.spec, row.changed_at = to_json(card), now


def drop(session: Session, network: str) -> None:
    """The shipped one holds again."""
    row = session.get(RuleCardRow, network)
    if row is not None:
        session.delete(row)
