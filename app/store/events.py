"""The history of a case: one line for every act, only ever added (V4)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.case import CaseEvent
from app.domain.ids import CaseId
from app.store.tables import EventRow


def add(session: Session, case_id: CaseId, kind: str, at: datetime, **facts: str) -> CaseEvent:
    """Writes down what happened; facts are short texts, empty ones are left out."""
    kept = {name: text for name, text in facts.items() if text}
    session.add(EventRow(case_id=case_id, at=at, kind=kind, facts=kept))
    return CaseEvent(at=at, kind=kind, facts=tuple(kept.items()))


def of_case(session: Session, case_id: CaseId) -> tuple[CaseEvent, ...]:
    """A case's history, oldest first."""
    rows = session.scalars(
        select(EventRow).where(EventRow.case_id == case_id).order_by(EventRow.at, EventRow.id)
    )
    return tuple(
        CaseEvent(at=row.at, kind=row.kind, facts=tuple(row.facts.items())) for row in rows
    )


def of_kind(session: Session, case_id: CaseId, kind: str) -> tuple[CaseEvent, ...]:
    """What happened of one kind, oldest first."""
    return tuple(event for event in of_case(session, case_id) if event.kind == kind)


def last(session: Session, case_id: CaseId, kind: str) -> datetime | None:
    """When this kind of thing happened last."""
    return session.scalar(
        select(EventRow.at)
        .where(EventRow.case_id == case_id, EventRow.kind == kind)
        .order_by(EventRow.at.desc())
        .limit(1)
    )
