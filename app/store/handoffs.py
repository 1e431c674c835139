"""Hand-offs as rows: made, ended, found by case and by the day they are due."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.handoff import DueHandoff, Handoff, HandoffEnd, NewHandoff
from app.domain.ids import CaseId, ColleagueId, HandoffId
from app.errors import NotFound
from app.store.tables import CaseRow, HandoffRow

LONGEST_SNIPPET = 280


def add(
    session: Session, new: NewHandoff, colleague_id: ColleagueId | None, now: datetime
) -> Handoff:
    """Keeps a new hand-off."""
    row = HandoffRow(
        case_id=new.case_id,
        colleague_id=colleague_id,
        to_name=new.to_name,
        what=new.what,
        made_at=now,
        due_at=new.due_at,
        sheet_sha256="",
        result="",
        end="",
    )
    session.add(row)
    session.flush()
    return _record(row)


def get(session: Session, handoff_id: HandoffId) -> Handoff:
    """One hand-off.

    Raises:
        NotFound: there is none of this id.
    """
    return _record(_row(session, handoff_id))


def of_case(session: Session, case_id: CaseId) -> tuple[Handoff, ...]:
    """Those of a case, oldest first."""
    rows = session.scalars(
        select(HandoffRow).where(HandoffRow.case_id == case_id).order_by(HandoffRow.id)
    )
    return tuple(map(_record, rows))


def every(session: Session, *, ended: bool = False) -> tuple[Handoff, ...]:
    """All that are open, the first due first; `ended`: also those that ended."""
    query = select(HandoffRow).order_by(HandoffRow.due_at, HandoffRow.id)
    if not ended:
        query = query.where(HandoffRow.ended_at.is_(None))
    return tuple(map(_record, session.scalars(query)))


def count_open(session: Session, case_id: CaseId) -> int:
    """Those of a case that nobody told the end of."""
    query = select(func.count()).where(HandoffRow.case_id == case_id, HandoffRow.ended_at.is_(None))
    return session.scalar(query) or 0


def due(session: Session, limit: int = 2_000) -> tuple[DueHandoff, ...]:
    """The open ones with what a list shows of their cases, the first due first."""
    found = session.execute(
        select(HandoffRow, CaseRow.author_name, CaseRow.network, CaseRow.brand, CaseRow.snippet)
        .join(CaseRow, CaseRow.id == HandoffRow.case_id)
        .where(HandoffRow.ended_at.is_(None))
        .order_by(HandoffRow.due_at, HandoffRow.id)
        .limit(limit)
    )
    return tuple(
        DueHandoff(
            handoff=_record(row),
            author_name=author,
            network=network,
            brand=brand,
            snippet=snippet[:LONGEST_SNIPPET],
        )
        for row, author, network, brand, snippet in found
    )


def due_until(session: Session, moment: datetime) -> tuple[Handoff, ...]:
    """The open ones that are due by a moment."""
    rows = session.scalars(
        select(HandoffRow)
        .where(HandoffRow.ended_at.is_(None), HandoffRow.due_at <= moment)
        .order_by(HandoffRow.due_at, HandoffRow.id)
    )
    return tuple(map(_record, rows))


def end(
    session: Session, handoff_id: HandoffId, end_: HandoffEnd, result: str, at: datetime,
    contacted_at: datetime | None = None,
) -> Handoff:  # fmt: skip
    """Ends one.

    Raises:
        NotFound.
    """
    row = _row(session, handoff_id)
    row.end, row.result, row.ended_at, row.contacted_at = end_.value, result, at, contacted_at
    session.flush()
    return _record(row)


def set_sheet(session: Session, handoff_id: HandoffId, sha256: str) -> Handoff:
    """Remembers the sheet that was written for it.

    Raises:
        NotFound.
    """
    row = _row(session, handoff_id)
    row.sheet_sha256 = sha256
    return _record(row)


def _row(session: Session, handoff_id: HandoffId) -> HandoffRow:
    row = session.get(HandoffRow, handoff_id)
    if row is None:
        raise NotFound(what="handoff", id=handoff_id)
    return row


def _record(row: HandoffRow) -> Handoff:
    return Handoff(
        id=HandoffId(row.id),
        case_id=CaseId(row.case_id),
        colleague_id=None if row.colleague_id is None else ColleagueId(row.colleague_id),
        to_name=row.to_name,
        what=row.what,
        made_at=row.made_at,
        due_at=row.due_at,
        sheet_sha256=row.sheet_sha256,
        contacted_at=row.contacted_at,
        result=row.result,
        ended_at=row.ended_at,
        end=HandoffEnd(row.end) if row.end else None,
    )
