"""Open cases by what they are due for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.agenda import DueCase, DuePage
from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.domain.promise import Promise
from app.domain.triage import Band, Verdict
from app.store import promises
from app.store.tables import CaseRow
from app.store.tables.work import NO_DEADLINE

KEPT_LATELY = timedelta(days=7)
AWAITED = (CaseStatus.PROMISED.value, CaseStatus.SNOOZED.value)


def due_cases(session: Session, limit: int = 2000, now: datetime | None = None) -> DuePage:
    """The open cases that wait for a moment, nearest first, and how many there are in all.

    With them what was promised; and the promises kept in the week before `now`.
    """
    with_moment = _with_moment()
    total = session.scalar(select(func.count()).select_from(CaseRow).where(*with_moment)) or 0
    rows = session.scalars(
        select(CaseRow).where(*with_moment).order_by(CaseRow.due, CaseRow.id).limit(limit)
    )
    found = [_due_case(row) for row in rows]
    promised = promises.open_by_case(
        session, [case.id for case in found if case.deadline_kind == "promise"]
    )
    told = tuple(_with_promise(case, promised.get(case.id, ())) for case in found)
    kept = promises.kept_since(session, (now or clock.now()) - KEPT_LATELY)
    return DuePage(cases=told, total=total, kept=kept)


def _with_promise(case: DueCase, promised: tuple[Promise, ...]) -> DueCase:
    if not promised:
        return case
    return replace(case, promise=promised[0].what, promises=len(promised))


def _with_moment() -> tuple[ColumnElement[bool], ...]:
    awaited = or_(CaseRow.due < NO_DEADLINE, CaseRow.status.in_(AWAITED))
    return CaseRow.open.is_(True), awaited


def _due_case(row: CaseRow) -> DueCase:
    return DueCase(
        id=CaseId(row.id),
        author_name=row.author_name,
        network=row.network,
        brand=row.brand,
        snippet=row.snippet,
        verdict=Verdict(row.verdict),
        risk=row.risk,
        band=Band(row.band),
        status=CaseStatus(row.status),
        due_at=datetime.fromtimestamp(row.due, UTC) if row.due < NO_DEADLINE else None,
        deadline_kind=row.deadline_kind,
        snoozed_until=row.snoozed_until,
        own_channel=row.own_channel,
        has_draft=row.has_draft,
    )
