"""Internal notes of a case; they never leave with an answer (V3)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.case import Note
from app.domain.ids import CaseId
from app.store.tables import NoteRow


def add(session: Session, case_id: CaseId, text: str, at: datetime) -> Note:
    """Keeps a note."""
    session.add(NoteRow(case_id=case_id, at=at, text=text))
    return Note(case_id=case_id, at=at, text=text)


def of_case(session: Session, case_id: CaseId) -> tuple[Note, ...]:
    """A case's notes, oldest first."""
    rows = session.scalars(
        select(NoteRow).where(NoteRow.case_id == case_id).order_by(NoteRow.at, NoteRow.id)
    )
    return tuple(Note(case_id=case_id, at=row.at, text=row.text) for row in rows)
