"""Who answers a case (D1), and when somebody above has to decide (D4)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.case import Case, CaseStatus
from app.domain.colleague import Holders
from app.domain.ids import CaseId, ColleagueId
from app.errors import EscalationClosed, ReasonMissing
from app.services import colleagues as keeping
from app.services.changes import Changes
from app.store import assigning, cases, colleagues, events

LONGEST_WHY = 2_000


def assign(
    session: Session,
    case_id: CaseId,
    version: int | None,
    colleague_id: ColleagueId | None,
    now: datetime,
) -> Changes:
    """Gives the case to a colleague, or to nobody; the one who has it already: nothing happens.

    Raises:
        NotFound: no such case or colleague. Conflict: the case changed since `version`.
    """
    case = cases.get(session, case_id)
    who = colleagues.get(session, colleague_id) if colleague_id is not None else None
    if case.assignee_id == colleague_id:
        return Changes()
    cases.change(session, case_id, version, assignee_id=colleague_id)
    if who is not None:
        events.add(session, case_id, "assigned", now, to=who.name)
    else:
        events.add(session, case_id, "unassigned", now)
    return _of(case_id)


def assign_by_name(
    session: Session, case_id: CaseId, version: int | None, name: str, now: datetime
) -> Changes:
    """The same by name: a new one becomes a colleague, one put aside comes back.

    Raises:
        ColleagueUnfit: this is no name. NotFound, Conflict.
    """
    who, changes = keeping.found_or_added(session, name)
    return changes | assign(session, case_id, version, who.id, now)


def take(
    session: Session, case_id: CaseId, version: int | None, operator: str, now: datetime
) -> Changes:
    """Gives the case to whoever works here.

    Raises:
        OperatorUnnamed: the settings have no name. NotFound, Conflict.
    """
    me, changes = keeping.operator(session, operator)
    return changes | assign(session, case_id, version, me.id, now)


def escalate(
    session: Session, case_id: CaseId, version: int | None, *, to: str, why: str, now: datetime
) -> Changes:
    """Lets somebody above decide; deadline and assignee stay as they are.

    `to` is a colleague's name; a new one becomes a colleague. Escalated once more: to another,
    or for another reason.

    Raises:
        ReasonMissing: nobody said why. ColleagueUnfit: `to` is no name.
        EscalationClosed: the case is closed. NotFound, Conflict.
    """
    if not why.strip():
        raise ReasonMissing(act="escalate")
    _refuse_closed(cases.get(session, case_id))
    who, changes = keeping.found_or_added(session, to)
    cases.change(session, case_id, version, escalated=True)
    reason = why.strip()[:LONGEST_WHY]
    events.add(session, case_id, "escalated", now, to=who.name, why=reason)
    return changes | _of(case_id)


def settle(
    session: Session, case_id: CaseId, version: int | None, decided: str, now: datetime
) -> Changes:
    """The decision has come: the case is escalated no longer.

    Raises:
        ReasonMissing: nobody said what was decided. NotFound, Conflict.
    """
    case = cases.get(session, case_id)
    if not case.escalated:
        return Changes()
    if not decided.strip():
        raise ReasonMissing(act="settle")
    cases.change(session, case_id, version, escalated=False)
    events.add(session, case_id, "settled", now, what=decided.strip()[:LONGEST_WHY])
    return _of(case_id)


def holders(session: Session, case_id: CaseId | None, operator: str) -> Holders:
    """Who has this case, who could have it, and who «me» is."""
    known = colleagues.named(session, operator) if operator.strip() else None
    return Holders(
        me=known.id if known is not None else None,
        colleagues=colleagues.listed(session),
        assignee=assigning.holder(session, case_id) if case_id is not None else None,
        escalation=assigning.escalation(session, case_id) if case_id is not None else None,
    )


def _refuse_closed(case: Case) -> None:
    if case.status is CaseStatus.CLOSED:
        raise EscalationClosed(case=case.id)


def _of(case_id: CaseId) -> Changes:
    return Changes(cases=frozenset({case_id}))
