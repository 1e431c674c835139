"""Compensations as rows: given, withdrawn, and what cases with the same problem got."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.compensation import Compensation, CompensationKind, LikeCase, NewCompensation
from app.domain.ids import CaseId, CompensationId
from app.errors import NotFound
from app.store.tables import CaseRow, CompensationRow

LIKE = 200
"""Like cases that are looked at, the newest."""


def add(session: Session, new: NewCompensation, now: datetime) -> Compensation:
    """Keeps what was given."""
    row = CompensationRow(
        case_id=new.case_id,
        kind=new.kind.value,
        what=new.what,
        amount=new.amount,
        currency="RUB",
        public=new.public,
        given_at=now,
        given_by=new.given_by,
        over_limit=f"{new.why}\n{new.allowed_by}".rstrip("\n"),
    )
    session.add(row)
    session.flush()
    return _record(row)


def get(session: Session, compensation_id: CompensationId) -> Compensation:
    """One compensation.

    Raises:
        NotFound: there is none of this id.
    """
    return _record(_row(session, compensation_id))


def of_case(session: Session, case_id: CaseId) -> tuple[Compensation, ...]:
    """What a case got, oldest first; what was withdrawn too."""
    return _found(session, [case_id])


def every(session: Session) -> tuple[Compensation, ...]:
    """All that was ever given, newest first."""
    rows = session.scalars(select(CompensationRow).order_by(CompensationRow.id.desc()))
    return tuple(map(_record, rows))


def withdraw(session: Session, compensation_id: CompensationId, now: datetime) -> Compensation:
    """Marks one as withdrawn.

    Raises:
        NotFound.
    """
    row = _row(session, compensation_id)
    row.withdrawn_at = now
    return _record(row)


def same_problem(session: Session, case_id: CaseId) -> tuple[CaseId, ...]:
    """Earlier cases of the same brand, verdict and cause that were answered or closed."""
    own = session.get(CaseRow, case_id)
    if own is None or not own.cause:
        return ()
    rows = session.scalars(
        select(CaseRow.id)
        .where(
            CaseRow.id != case_id,
            CaseRow.cause == own.cause,
            CaseRow.verdict == own.verdict,
            CaseRow.brand == own.brand,
            or_(CaseRow.first_answer_at.is_not(None), CaseRow.closed_at.is_not(None)),
        )
        .order_by(CaseRow.id.desc())
        .limit(LIKE)
    )
    return tuple(map(CaseId, rows))


def compensated(session: Session, case_id: CaseId) -> tuple[CaseId, ...]:
    """Cases of the same brand and cause that got something, whether answered or not."""
    own = session.get(CaseRow, case_id)
    if own is None or not own.cause:
        return ()
    rows = session.scalars(
        select(CaseRow.id)
        .join(CompensationRow, CompensationRow.case_id == CaseRow.id)
        .where(
            CaseRow.id != case_id,
            CaseRow.cause == own.cause,
            CaseRow.verdict == own.verdict,
            CaseRow.brand == own.brand,
            CompensationRow.withdrawn_at.is_(None),
        )
        .distinct()
        .order_by(CaseRow.id.desc())
        .limit(LIKE)
    )
    return tuple(map(CaseId, rows))


def like_cases(session: Session, case_ids: Collection[CaseId]) -> tuple[LikeCase, ...]:
    """What these cases got, in their order; what was withdrawn does not count."""
    given: dict[CaseId, list[Compensation]] = {each: [] for each in case_ids}
    for one in _found(session, list(case_ids)):
        if one.stands:
            given[one.case_id].append(one)
    return tuple(LikeCase(case_id=each, given=tuple(got)) for each, got in given.items())


def _found(session: Session, case_ids: Collection[CaseId]) -> tuple[Compensation, ...]:
    rows = session.scalars(
        select(CompensationRow)
        .where(CompensationRow.case_id.in_(case_ids))
        .order_by(CompensationRow.id)
    )
    return tuple(map(_record, rows))


def _row(session: Session, compensation_id: CompensationId) -> CompensationRow:
    row = session.get(CompensationRow, compensation_id)
    if row is None:
        raise NotFound(what="compensation", id=compensation_id)
    return row


def _record(row: CompensationRow) -> Compensation:
    why, _, allowed_by = row.over_limit.partition("\n")
    return Compensation(
        id=CompensationId(row.id),
        case_id=CaseId(row.case_id),
        kind=CompensationKind(row.kind),
        what=row.what,
        amount=row.amount,
        currency=row.currency,
        public=row.public,
        given_at=row.given_at,
        given_by=row.given_by,
        why=why,
        allowed_by=allowed_by,
        withdrawn_at=row.withdrawn_at,
    )
