"""Handing a case to somebody outside, and holding on until they reached the customer (D5)."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.colleague import Colleague, checked
from app.domain.handoff import Contact, Handoff, HandoffEnd, NewHandoff
from app.domain.handwritten import line
from app.domain.ids import CaseId, HandoffId
from app.errors import HandoffEnded, HandoffUnfit, ReasonMissing
from app.services import colleagues
from app.services.changes import Changes
from app.store import cases, events, handoffs
from app.store import colleagues as colleague_rows

LONGEST_REASON = 1_000


def hand_off(session: Session, new: NewHandoff, now: datetime) -> tuple[Handoff, Changes]:
    """Opens a task that ends with their contact (R-000-6); whoever is new becomes a colleague.

    Raises:
        HandoffUnfit: something is missing, or the case is closed.
        ColleagueUnfit: this is no name. NotFound: no such case.
    """
    tidy = new.checked(now)
    case = cases.get(session, tidy.case_id)
    if case.status is CaseStatus.CLOSED:
        raise HandoffUnfit(missing="closed")
    colleague, changes = _colleague(session, tidy)
    handoff = handoffs.add(session, tidy, colleague.id, now)
    events.add(
        session, case.id, "handed_off", now,
        handoff=str(handoff.id), to=tidy.to_name, what=tidy.what, due=clock.iso(tidy.due_at),
    )  # fmt: skip
    return handoff, changes | _of(case.id)


def contacted(
    session: Session, handoff_id: HandoffId, contact: Contact, now: datetime
) -> tuple[Handoff, Changes]:
    """They reached the customer: the only good end of a hand-off.

    Raises:
        HandoffUnfit: no result, or a moment that was not. HandoffEnded, NotFound.
    """
    handoff = _open(session, handoff_id)
    tidy = contact.checked(handoff, now)
    ended = handoffs.end(
        session, handoff_id, HandoffEnd.CONTACTED, tidy.result, now, clock.aware(tidy.at)
    )
    events.add(
        session, handoff.case_id, "handoff_contacted", now,
        handoff=str(handoff_id), to=handoff.to_name, who=tidy.who, means=tidy.means.value,
        contacted=clock.iso(clock.aware(tidy.at)), what=tidy.result,
    )  # fmt: skip
    return ended, _of(handoff.case_id)


def withdraw(
    session: Session, handoff_id: HandoffId, reason: str, now: datetime
) -> tuple[Handoff, Changes]:
    """We ask them no longer; the reason stays in the history.

    Raises:
        ReasonMissing: there is none. HandoffEnded, NotFound.
    """
    handoff = _open(session, handoff_id)
    why = line(reason)[:LONGEST_REASON]
    if not why:
        raise ReasonMissing(act="handoff")
    ended = handoffs.end(session, handoff_id, HandoffEnd.WITHDRAWN, why, now)
    events.add(
        session, handoff.case_id, "handoff_withdrawn", now,
        handoff=str(handoff_id), to=handoff.to_name, reason=why,
    )  # fmt: skip
    return ended, _of(handoff.case_id)


def sheet_written(
    session: Session, handoff_id: HandoffId, file: str, sha256: str, now: datetime
) -> Changes:
    """Remembers the case sheet that was written.

    Raises:
        NotFound.
    """
    handoff = handoffs.set_sheet(session, handoff_id, sha256)
    events.add(session, handoff.case_id, "handoff_sheet", now, file=file, to=handoff.to_name)
    return _of(handoff.case_id)


def remind(session: Session, now: datetime, zone: tzinfo) -> Changes:
    """On the day a hand-off is due its case comes back, unread, once."""
    local = now.astimezone(zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    reminded: set[CaseId] = set()
    for handoff in handoffs.due_until(session, clock.aware(midnight)):
        if not _is_reminded(session, handoff):
            _bring_back(session, handoff, now)
            reminded.add(handoff.case_id)
    return Changes(cases=frozenset(reminded))


def _is_reminded(session: Session, handoff: Handoff) -> bool:
    wanted = ("handoff", str(handoff.id))
    told = events.of_kind(session, handoff.case_id, "handoff_due")
    return any(wanted in event.facts for event in told)


def _bring_back(session: Session, handoff: Handoff, now: datetime) -> None:
    case = cases.get(session, handoff.case_id)
    events.add(
        session, case.id, "handoff_due", now,
        handoff=str(handoff.id), to=handoff.to_name, due=clock.iso(handoff.due_at),
    )  # fmt: skip
    if case.status is CaseStatus.SNOOZED:
        cases.change(session, case.id, None, status=CaseStatus.OPEN.value, snoozed_until=None)
    if case.status is not CaseStatus.CLOSED:
        cases.change(session, case.id, None, unread=True)


def _colleague(session: Session, new: NewHandoff) -> tuple[Colleague, Changes]:
    """Who it is given to; a name that is put aside comes back as it was."""
    known = colleague_rows.named(session, new.to_name)
    if known is not None:
        return colleagues.found_or_added(session, known.name)
    return colleagues.keep(session, checked(Colleague(name=new.to_name, kind=new.kind)))


def _open(session: Session, handoff_id: HandoffId) -> Handoff:
    handoff = handoffs.get(session, handoff_id)
    if not handoff.is_open:
        raise HandoffEnded(id=handoff_id)
    return handoff


def _of(case_id: CaseId) -> Changes:
    return Changes(cases=frozenset({case_id}))
