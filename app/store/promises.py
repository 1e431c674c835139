"""What was promised to whom and is not kept yet, or was kept lately: read from the histories."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.agenda import KeptPromise
from app.domain.case import CaseEvent
from app.domain.ids import CaseId
from app.domain.promise import Promise, open_promises
from app.store.tables import CaseRow, EventRow

MADE, KEPT = "promised", "promise_kept"
MOST_KEPT = 50


def open_by_case(session: Session, case_ids: Iterable[CaseId]) -> dict[CaseId, tuple[Promise, ...]]:
    """The open promises of these cases, the nearest first; cases without any are left out."""
    wanted = list(case_ids)
    if not wanted:
        return {}
    rows = session.scalars(
        select(EventRow)
        .where(EventRow.case_id.in_(wanted), EventRow.kind.in_((MADE, KEPT)))
        .order_by(EventRow.at, EventRow.id)
    )
    lines: dict[CaseId, list[CaseEvent]] = {}
    for row in rows:
        event = CaseEvent(at=row.at, kind=row.kind, facts=tuple(row.facts.items()))
        lines.setdefault(CaseId(row.case_id), []).append(event)
    found = {case_id: open_promises(events) for case_id, events in lines.items()}
    return {case_id: promises for case_id, promises in found.items() if promises}


def due_before(session: Session, moment: datetime) -> tuple[tuple[CaseId, str, Promise], ...]:
    """Open promises of open cases due by a moment, nearest first, with the author's name."""
    query = select(CaseRow.id, CaseRow.author_name).where(
        CaseRow.open.is_(True),
        CaseRow.due <= int(moment.timestamp()),
        CaseRow.deadline_kind == "promise",
    )
    names = {CaseId(number): name for number, name in session.execute(query)}
    found = [
        (case_id, names[case_id], promise)
        for case_id, promises in open_by_case(session, names).items()
        for promise in promises
        if promise.due <= moment
    ]
    return tuple(sorted(found, key=lambda one: one[2].due))


def kept_since(session: Session, since: datetime) -> tuple[KeptPromise, ...]:
    """What was kept lately, the newest first."""
    query = (
        select(EventRow, CaseRow.author_name, CaseRow.network)
        .join(CaseRow, CaseRow.id == EventRow.case_id)
        .where(EventRow.kind == KEPT, EventRow.at >= since)
        .order_by(EventRow.at.desc(), EventRow.id.desc())
        .limit(MOST_KEPT)
    )
    return tuple(
        KeptPromise(
            case_id=CaseId(row.case_id),
            author_name=name,
            network=network,
            what=row.facts.get("what", ""),
            due=clock.from_iso(row.facts["due"]),
            kept_at=row.at,
        )
        for row, name, network in session.execute(query)
        if row.facts.get("due")
    )
