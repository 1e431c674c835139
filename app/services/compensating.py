"""What a customer is given for the trouble: weighed against limits and like cases, then kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.compensation import (
    Compensation,
    CompensationLimits,
    NewCompensation,
    Parity,
    Verdict,
    weigh,
)
from app.domain.compensation_amount import written
from app.domain.handwritten import line
from app.domain.ids import CaseId, CompensationId
from app.errors import CompensationUnexplained, CompensationWithdrawn, ReasonMissing
from app.services import alike
from app.services.changes import Changes
from app.store import cases, compensations, events

LIKE_TEXT = 0.5
"""Nearness from which on a case of the same brand has the same problem, by its words."""
LONGEST_REASON = 1_000


def parity(session: Session, case_id: CaseId) -> Parity:
    """What earlier cases with the same problem got (R-004-6).

    The same problem: brand, verdict and cause are the same; or the same brand and nearly the same
    words. Of the former only those count that were answered, closed or given something.

    Raises:
        NotFound: no such case.
    """
    case = cases.get(session, case_id)
    found = alike.alike(session, case_id)
    alike_ones = [(one.case, one.nearness) for one in found.neighbours]
    if found.group is not None:
        alike_ones += [(one.case, one.nearness) for one in found.group.others]
    near = {
        row.id: nearness
        for row, nearness in alike_ones
        if row.brand == case.brand and nearness >= LIKE_TEXT
    }
    same = compensations.same_problem(session, case_id)
    given = compensations.compensated(session, case_id)
    told = compensations.like_cases(session, tuple(dict.fromkeys((*near, *given, *same))))
    return Parity(cases=tuple(replace(one, nearness=near.get(one.case_id)) for one in told))


def look(
    session: Session, new: NewCompensation, limits: CompensationLimits
) -> tuple[Verdict, Parity]:
    """What would stand in the way; nothing is written.

    Raises:
        NotFound: no such case.
    """
    like = parity(session, new.case_id)
    return weigh(new, compensations.of_case(session, new.case_id), limits, like), like


def give(
    session: Session, new: NewCompensation, limits: CompensationLimits, now: datetime
) -> tuple[Compensation, Changes]:
    """Writes down what a customer is given.

    Raises:
        CompensationUnfit: no sum, or nothing is said. NotFound.
        CompensationUnexplained: above a limit, or unlike like cases, without a word why.
    """
    tidy = new.checked()
    verdict, _ = look(session, tidy, limits)
    if missing := verdict.missing(why=tidy.why, allowed_by=tidy.allowed_by):
        raise CompensationUnexplained(missing=", ".join(missing))
    kept = compensations.add(session, tidy, now)
    events.add(
        session, kept.case_id, "compensated", now,
        compensation=str(kept.id), given=kept.kind.value, what=kept.what,
        amount=written(kept.amount, kept.currency) if kept.amount else "",
        public="yes" if kept.public else "", over="yes" if verdict.is_over else "",
        special=verdict.standing.value if verdict.is_special else "",
        reason=kept.why, allowed=kept.allowed_by,
    )  # fmt: skip
    return kept, Changes(cases=frozenset({kept.case_id}))


def withdraw(
    session: Session, compensation_id: CompensationId, reason: str, now: datetime
) -> tuple[Compensation, Changes]:
    """Takes it back; it stays in the list, with its mark and the reason in the history.

    Raises:
        ReasonMissing: there is none. CompensationWithdrawn, NotFound.
    """
    known = compensations.get(session, compensation_id)
    if not known.stands:
        raise CompensationWithdrawn(id=compensation_id)
    why = line(reason)[:LONGEST_REASON]
    if not why:
        raise ReasonMissing(act="compensation")
    gone = compensations.withdraw(session, compensation_id, now)
    events.add(
        session, known.case_id, "compensation_withdrawn", now,
        compensation=str(known.id), given=known.kind.value, what=known.what,
        amount=written(known.amount, known.currency) if known.amount else "", reason=why,
    )  # fmt: skip
    return gone, Changes(cases=frozenset({known.case_id}))


def rows(session: Session) -> list[tuple[str, ...]]:
    """Every compensation as a row of a table, newest first; its heads are `COLUMNS`."""
    return [
        (
            str(one.case_id),
            one.given_at.isoformat(),
            one.kind.value,
            f"{one.amount / 100:.2f}" if one.amount is not None else "",
            one.currency if one.amount is not None else "",
            one.what,
            str(one.public).lower(),
            one.given_by,
            one.why,
            one.allowed_by,
            one.withdrawn_at.isoformat() if one.withdrawn_at else "",
        )
        for one in compensations.every(session)
    ]


COLUMNS = (
    "case", "given_at", "kind", "amount", "currency", "what", "public", "given_by", "why",
    "allowed_by", "withdrawn_at",
)  # fmt: skip
