"""Who answers a case, and whom it was escalated to (D1, D4)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.colleague import Colleague, Escalation
from app.domain.ids import CaseId, ColleagueId
from app.store import colleagues
from app.store.tables import CaseRow, EventRow


def holder(session: Session, case_id: CaseId) -> Colleague | None:
    """Who answers; None: nobody in particular, or there is no such case."""
    number = session.scalar(select(CaseRow.assignee_id).where(CaseRow.id == case_id))
    return colleagues.get(session, ColleagueId(number)) if number else None


def escalation(session: Session, case_id: CaseId) -> Escalation | None:
    """Whom the case waits for; None: it is not escalated."""
    if not session.scalar(select(CaseRow.escalated).where(CaseRow.id == case_id)):
        return None
    event = session.scalars(
        select(EventRow)
        .where(EventRow.case_id == case_id, EventRow.kind == "escalated")
        .order_by(EventRow.id.desc())
        .limit(1)
    ).first()
    if event is None:
        return Escalation()
    return Escalation(to=event.facts.get("to", ""), why=event.facts.get("why", ""), at=event.at)
