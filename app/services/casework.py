"""What the person does with a case: read, judge, route, promise, put off, close, reopen.

Every act writes a line of the case's history. `version` is the one the person saw: where the
case changed since, the act is refused with `Conflict` and nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import Appraisal, Case, CaseStatus, Step
from app.domain.closing import Closing
from app.domain.ids import CaseId
from app.domain.triage import Route
from app.errors import CloseIncomplete, ReasonMissing, WrongCall
from app.services import promising
from app.services.changes import Changes
from app.store import cases, events, handoffs, notes
from app.store.records import due_of

EXPLAINED_ROUTES = frozenset({Route.NO_ANSWER, Route.HOLD, Route.PUBLICISE})
"""Not answering, waiting on purpose and showing off need a reason (R-000-15, R-001-6)."""
LONGEST_NOTE = 20_000
OUT_OF_THE_QUEUE: Mapping[str, Any] = {
    "open": False,
    "hidden": False,
    "unread": False,
    "snoozed_until": None,
}
"""Columns of a case that is closed."""


def mark_read(session: Session, case_id: CaseId, now: datetime) -> Changes:
    """The person saw the case; what comes later is new."""
    if not cases.mark_read(session, case_id):
        return Changes()
    events.add(session, case_id, "read", now)
    return _of(case_id)


def set_route(
    session: Session, case_id: CaseId, version: int | None, route: Route, reason: str, now: datetime
) -> Changes:
    """Decides what to do with the case (T16, R-001-5).

    Raises:
        ReasonMissing: this route needs one.
        Conflict, NotFound.
    """
    if route in EXPLAINED_ROUTES and not reason.strip():
        raise ReasonMissing(act="route")
    cases.change(session, case_id, version, route=route.value)
    cases.add_step(session, case_id, Step.JUDGED.value)
    events.add(session, case_id, "route", now, route=route.value, reason=reason.strip())
    return _of(case_id)


def set_cause(
    session: Session, case_id: CaseId, version: int, cause: str, now: datetime
) -> Changes:
    """Names the root cause (T10, R-000-14): one of `CAUSES`, or the person's own words.

    Raises:
        Conflict, NotFound.
    """
    cases.change(session, case_id, version, cause=cause.strip())
    events.add(session, case_id, "cause", now, cause=cause.strip())
    return _of(case_id)


def set_appraisal(
    session: Session, case_id: CaseId, version: int, table: Appraisal, now: datetime
) -> Changes:
    """Keeps the six columns as the person wrote them (R-003-3).

    Raises:
        Conflict, NotFound.
    """
    cases.change(session, case_id, version, appraisal=asdict(table))
    events.add(session, case_id, "appraisal", now)
    return _of(case_id)


def add_note(session: Session, case_id: CaseId, text: str, now: datetime) -> Changes:
    """Keeps an internal note; stands beside every other change.

    Raises:
        ReasonMissing: nothing was written.
        NotFound.
    """
    if not text.strip():
        raise ReasonMissing(act="note")
    cases.get(session, case_id)
    notes.add(session, case_id, text.strip()[:LONGEST_NOTE], now)
    return _of(case_id)


def promise(
    session: Session, case_id: CaseId, version: int, due: datetime, what: str, now: datetime
) -> Changes:
    """Something was promised by a moment; it becomes the case's deadline (S5, R-004-2).

    Raises:
        WrongCall: the moment has passed.
        Conflict, NotFound.
    """
    _refuse_past(due, now)
    before = promising.nearest(session, case_id)
    cases.change(
        session,
        case_id,
        version,
        due=due_of(min(due, before or due)),
        deadline_kind="promise",
        status=CaseStatus.PROMISED.value,
        open=True,
        hidden=False,
        snoozed_until=None,
    )
    events.add(session, case_id, "promised", now, due=clock.iso(due), what=what.strip())
    return _of(case_id)


def snooze(
    session: Session, case_id: CaseId, version: int, until: datetime, reason: str, now: datetime
) -> Changes:
    """Puts the case away until a moment (Q7).

    Raises:
        WrongCall: the moment has passed.
        Conflict, NotFound.
    """
    _refuse_past(until, now)
    cases.change(
        session,
        case_id,
        version,
        status=CaseStatus.SNOOZED.value,
        snoozed_until=until,
        open=True,
        hidden=False,
    )
    events.add(session, case_id, "snoozed", now, until=clock.iso(until), reason=reason.strip())
    return _of(case_id)


def wake(session: Session, case_id: CaseId, version: int, now: datetime) -> Changes:
    """Brings a snoozed case back before its time.

    Raises:
        Conflict, NotFound.
    """
    cases.change(
        session, case_id, version, status=CaseStatus.OPEN.value, snoozed_until=None, unread=True
    )
    events.add(session, case_id, "woke", now)
    return _of(case_id)


def wake_due(session: Session, now: datetime) -> Changes:
    """Brings back every snoozed case whose time has come."""
    due = cases.due_to_wake(session, now)
    for case_id in due:
        cases.change(
            session, case_id, None, status=CaseStatus.OPEN.value, snoozed_until=None, unread=True
        )
        events.add(session, case_id, "woke", now)
    return Changes(cases=frozenset(due))


def close(
    session: Session, case_id: CaseId, version: int, closing: Closing, now: datetime
) -> Changes:
    """Ends a case with the grounds its reason asks for (S6, R-000-3).

    Raises:
        CloseIncomplete: fact `missing` lists what its reason still asks for.
        Conflict, NotFound.
    """
    case = cases.get(session, case_id)
    _refuse_incomplete(session, case, closing)
    cases.change(
        session,
        case_id,
        version,
        status=CaseStatus.CLOSED.value,
        **OUT_OF_THE_QUEUE,
        close_reason=closing.reason.value,
        close_note=closing.note.strip(),
        cause=closing.cause or case.cause,
        closed_at=now,
    )
    if closing.confirmation.strip():
        cases.add_step(session, case_id, Step.FOLLOWED.value)
    events.add(
        session,
        case_id,
        "closed",
        now,
        reason=closing.reason.value,
        note=closing.note.strip(),
        confirmation=closing.confirmation.strip(),
    )
    return _of(case_id)


def _refuse_incomplete(session: Session, case: Case, closing: Closing) -> None:
    missing = closing.missing(
        verdict=case.verdict,
        cause=case.cause,
        attempts=cases.attempts(session, case.id),
        answers=case.answers,
        handoffs=handoffs.count_open(session, case.id),
    )
    if missing:
        raise CloseIncomplete(missing=", ".join(missing))


def reopen(session: Session, case_id: CaseId, version: int, reason: str, now: datetime) -> Changes:
    """Takes a closed case up again (S7).

    Raises:
        Conflict, NotFound.
    """
    cases.change(
        session,
        case_id,
        version,
        status=CaseStatus.OPEN.value,
        open=True,
        close_reason=None,
        close_note="",
        closed_at=None,
    )
    events.add(session, case_id, "reopened", now, reason=reason.strip())
    promising.follow(session, case_id)
    return _of(case_id)


def _refuse_past(moment: datetime, now: datetime) -> None:
    if moment <= now:
        raise WrongCall(reason="moment has passed")


def _of(case_id: CaseId) -> Changes:
    return Changes(cases=frozenset({case_id}))
