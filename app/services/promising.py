"""Promises: what an answer promised is the case's deadline until it is kept (S5, R-004-2)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import Case, CaseStatus
from app.domain.ids import CaseId
from app.domain.promise import Promise, open_promises, promises_of, unpacked
from app.domain.reply import Reply
from app.errors import NotFound
from app.services.changes import Changes
from app.store import cases, events
from app.store.records import due_of

PROMISED_KIND = "promise"
HOW_REPLY, HOW_INTERIM, HOW_HAND = "reply", "interim", "hand"


def answer_stands(session: Session, reply: Reply, at: datetime) -> None:
    """An answer reached the customer: the nearest promise is kept by it, and its own begin.

    With the nearest one all are kept whose moment is over. What is promised for later stays.
    """
    before = open_promises(events.of_case(session, reply.case_id))
    how = HOW_INTERIM if reply.interim else HOW_REPLY
    for number, promise in enumerate(before):
        if number == 0 or promise.due <= at:
            _note_kept(session, reply.case_id, promise, how, at)
    for due, what in unpacked(reply.promised_due, reply.promise):
        events.add(
            session,
            reply.case_id,
            "promised",
            at,
            due=clock.iso(due),
            what=what,
            reply=str(reply.id),
        )
    if before or reply.promised_due is not None:
        follow(session, reply.case_id)


def keep(session: Session, case_id: CaseId, due: datetime, now: datetime) -> Changes:
    """The person says that a promise is kept; the next one, if any, is the deadline then.

    Raises:
        NotFound: no such case, or nothing was promised by this moment.
    """
    cases.get(session, case_id)
    named = (one for one in of_case(session, case_id) if one.due == due and one.kept_at is None)
    promise = next(named, None)
    if promise is None:
        raise NotFound(what="promise", id=case_id)
    _note_kept(session, case_id, promise, HOW_HAND, now)
    follow(session, case_id)
    return Changes(cases=frozenset({case_id}))


def of_case(session: Session, case_id: CaseId) -> tuple[Promise, ...]:
    """All promises of a case, kept ones too, in the order in which they were made."""
    return promises_of(events.of_case(session, case_id))


def nearest(session: Session, case_id: CaseId) -> datetime | None:
    """By when the first of what is not kept yet was promised."""
    left = open_promises(events.of_case(session, case_id))
    return left[0].due if left else None


def follow(session: Session, case_id: CaseId) -> None:
    """The case as its open promises want it: due by the nearest; free where none is left.

    A closed case stays closed; its history keeps what was promised.
    """
    case = cases.get(session, case_id)
    due = nearest(session, case_id)
    if case.status is CaseStatus.CLOSED:
        return
    if due is not None:
        cases.change(
            session,
            case_id,
            None,
            due=due_of(due),
            deadline_kind=PROMISED_KIND,
            status=CaseStatus.PROMISED.value,
            open=True,
            hidden=False,
            snoozed_until=None,
        )
    elif case.status is CaseStatus.PROMISED or case.deadline_kind == PROMISED_KIND:
        cases.change(
            session, case_id, None, due=due_of(None), deadline_kind="none", status=_free(case)
        )


def _free(case: Case) -> str:
    if case.status is not CaseStatus.PROMISED:
        return case.status.value
    answered = case.first_answer_at is not None
    return (CaseStatus.WAITING if answered else CaseStatus.OPEN).value


def _note_kept(session: Session, case_id: CaseId, promise: Promise, how: str, at: datetime) -> None:
    events.add(
        session, case_id, "promise_kept", at, due=clock.iso(promise.due), what=promise.what, how=how
    )
