"""Hand-offs, compensations and histories of other installations as rows: none of them twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.handed import HandedEvent
from app.domain.handed_acts import HandedCompensation, HandedHandoff
from app.domain.ids import CaseId
from app.store import colleagues
from app.store.tables import CompensationRow, EventRow, HandoffRow

Key = tuple[Hashable, ...]
Past = Callable[[datetime], datetime]
"""No moment of a stranger's file lies in our future."""
NAMED_BY_NUMBER = ("reply", "handoff", "compensation")
"""Facts of a history's line that name a thing by its number."""


def put_handoffs(
    session: Session, case_id: CaseId, handed: Sequence[HandedHandoff], past: Past
) -> dict[str, int]:
    """Those that are not known; of those that are, how they ended. Numbers here by those there."""
    rows: dict[Key, list[HandoffRow]] = {}
    for known in session.scalars(select(HandoffRow).where(HandoffRow.case_id == case_id)):
        key = (known.to_name, known.what, clock.iso(known.made_at))
        rows.setdefault(key, []).append(known)
    numbers: dict[str, int] = {}
    for one in handed:
        same = rows.get((one.to, one.what, clock.iso(past(one.made_at))))
        row = same.pop(0) if same else _handoff(session, case_id, one, past)
        session.add(row)
        if row.ended_at is None and one.ended_at is not None:
            row.end, row.result = one.end.value if one.end else "", one.result
            row.ended_at = past(one.ended_at)
            row.contacted_at = past(one.contacted_at) if one.contacted_at else None
        row.sheet_sha256 = row.sheet_sha256 or one.sheet_sha256
        session.flush()
        numbers[one.number] = row.id
    return numbers


def put_compensations(
    session: Session, case_id: CaseId, handed: Sequence[HandedCompensation], past: Past
) -> dict[str, int]:
    """Those that are not known; of those that are, that they were withdrawn. Numbers as above."""
    rows: dict[Key, list[CompensationRow]] = {}
    for known in session.scalars(select(CompensationRow).where(CompensationRow.case_id == case_id)):
        key = (known.kind, known.what, known.amount, clock.iso(known.given_at))
        rows.setdefault(key, []).append(known)
    numbers: dict[str, int] = {}
    for one in handed:
        same = rows.get((one.kind.value, one.what, one.amount, clock.iso(past(one.given_at))))
        row = same.pop(0) if same else _compensation(case_id, one, past)
        session.add(row)
        if row.withdrawn_at is None and one.withdrawn_at is not None:
            row.withdrawn_at = past(one.withdrawn_at)
        session.flush()
        numbers[one.number] = row.id
    return numbers


def put_events(
    session: Session,
    case_id: CaseId,
    handed: Iterable[HandedEvent],
    numbers: Mapping[str, Mapping[str, int]],
) -> frozenset[str]:
    """Lines of the history that are not known, naming things by their numbers here; their kinds.

    `numbers`: for each fact that is a number there, the numbers here. A number that nothing has
    here is left out: it would name something else.
    """
    known = Counter(
        _event_key(row.at, row.kind, row.facts)
        for row in session.scalars(select(EventRow).where(EventRow.case_id == case_id))
    )
    fresh = []
    for one in handed:
        key = _event_key(one.at, one.kind, one.facts)
        known[key] -= 1
        if known[key] < 0:
            fresh.append(one)
    session.add_all(
        EventRow(case_id=case_id, at=one.at, kind=one.kind, facts=_here(one.facts, numbers))
        for one in fresh
    )
    session.flush()
    return frozenset(one.kind for one in fresh)


def _handoff(session: Session, case_id: CaseId, one: HandedHandoff, past: Past) -> HandoffRow:
    known = colleagues.named(session, one.to)
    return HandoffRow(
        case_id=case_id,
        colleague_id=known.id if known is not None else None,
        to_name=one.to,
        what=one.what,
        made_at=past(one.made_at),
        due_at=one.due_at,
        sheet_sha256=one.sheet_sha256,
        result="",
        end="",
    )


def _compensation(case_id: CaseId, one: HandedCompensation, past: Past) -> CompensationRow:
    return CompensationRow(
        case_id=case_id,
        kind=one.kind.value,
        what=one.what,
        amount=one.amount,
        currency=one.currency,
        public=one.public,
        given_at=past(one.given_at),
        given_by=one.given_by,
        over_limit=f"{one.why}\n{one.allowed_by}".rstrip("\n"),
    )


def _event_key(at: datetime, kind: str, facts: Mapping[str, str]) -> Key:
    """What a line says, whatever numbers things have in one place or the other."""
    told = ((name, text) for name, text in facts.items() if name not in NAMED_BY_NUMBER)
    return clock.iso(at), kind, frozenset(told)


def _here(facts: Mapping[str, str], numbers: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    found = {}
    for name, text in facts.items():
        if name not in NAMED_BY_NUMBER:
            found[name] = text
        elif text in numbers.get(name, {}):
            found[name] = str(numbers[name][text])
    return found
