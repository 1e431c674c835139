"""Replies that rest before they are read again (C22)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.domain.resting import Rest
from app.store.tables import RestRow


def of_case(session: Session, case_id: CaseId) -> tuple[Rest, ...]:
    """At most one for what is published, and one for what its author alone reads."""
    rows = session.scalars(select(RestRow).where(RestRow.case_id == case_id))
    return tuple(_rest(row) for row in rows)


def unread(session: Session) -> tuple[Rest, ...]:
    """Those that nobody read again yet, the next one first."""
    query = select(RestRow).where(RestRow.read_at.is_(None)).order_by(RestRow.ready_at)
    return tuple(_rest(row) for row in session.scalars(query))


def begin(session: Session, rest: Rest) -> None:
    """A reply begins to rest; an earlier one of its case and channel is forgotten."""
    drop(session, rest.case_id, public=rest.public)
    session.add(
        RestRow(
            case_id=rest.case_id,
            public=rest.public,
            text=rest.text,
            began_at=rest.began_at,
            ready_at=rest.ready_at,
        )
    )
    session.flush()


def mark_read(
    session: Session, case_id: CaseId, *, public: bool, text: str, now: datetime
) -> Rest | None:
    """It was read again, as it is now; None: it does not rest."""
    row = session.get(RestRow, (case_id, public))
    if row is None:
        return None
    row.read_at, row.read_text = now, text
    return _rest(row)


def drop(session: Session, case_id: CaseId, *, public: bool) -> None:
    """It left, or was thrown away."""
    row = session.get(RestRow, (case_id, public))
    if row is not None:
        session.delete(row)
        session.flush()


def _rest(row: RestRow) -> Rest:
    return Rest(
        case_id=CaseId(row.case_id),
        public=row.public,
        text=row.text,
        began_at=row.began_at,
        ready_at=row.ready_at,
        read_at=row.read_at,
        read_text=row.read_text,
    )
