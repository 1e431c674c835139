"""Cases that a rule put aside, and pages that a rule wants captured."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.store import settings as remembering
from app.store.tables import CaseRow, PostRow, table_of

CAPTURES = "rules.captures"
"""Remembered: the cases whose page is to be captured, until somebody begins it."""
MOST_CAPTURES = 200
"""Pages that wait for their capture; beyond that the oldest are given up."""
AT_ONCE = 20
"""Pages that are handed over together; the others stay remembered."""
_CASES = table_of(CaseRow)


def hide(session: Session, case_ids: Collection[CaseId]) -> None:
    """Takes open cases out of the views of the queue; nothing else of them changes."""
    if case_ids:
        put = update(_CASES).where(_CASES.c.id.in_(list(case_ids)), _CASES.c.open.is_(True))
        session.connection().execute(
            put.values(hidden=True, open=False, version=_CASES.c.version + 1)
        )


def show(session: Session, case_ids: Collection[CaseId]) -> frozenset[CaseId]:
    """Brings cases back into the queue; those that were hidden."""
    if not case_ids:
        return frozenset()
    back = (
        update(_CASES)
        .where(_CASES.c.id.in_(list(case_ids)), _CASES.c.hidden.is_(True))
        .values(
            hidden=False,
            open=_CASES.c.status != CaseStatus.CLOSED.value,
            version=_CASES.c.version + 1,
        )
        .returning(_CASES.c.id)
    )
    return frozenset(CaseId(number) for (number,) in session.connection().execute(back))


def keep(session: Session, case_ids: Collection[CaseId]) -> None:
    """Hidden cases stay hidden, though a customer's word would open them anew."""
    if case_ids:
        again = update(_CASES).where(_CASES.c.id.in_(list(case_ids)), _CASES.c.hidden.is_(True))
        session.connection().execute(again.values(open=False))


def is_hidden(session: Session, case_id: CaseId) -> bool:
    """Whether a rule put it aside."""
    return bool(session.scalar(select(CaseRow.hidden).where(CaseRow.id == case_id)))


def untouched(session: Session, case_ids: Collection[CaseId]) -> frozenset[CaseId]:
    """Those of the cases that nobody has begun to work on: they may still be hidden."""
    query = select(CaseRow.id).where(
        CaseRow.id.in_(list(case_ids)),
        CaseRow.open.is_(True),
        CaseRow.status.in_((CaseStatus.NEW.value, CaseStatus.OPEN.value)),
        CaseRow.first_answer_at.is_(None),
        CaseRow.verdict_by_person.is_(False),
        CaseRow.has_draft.is_(False),
        CaseRow.has_evidence.is_(False),
    )
    return frozenset(CaseId(number) for number in session.scalars(query))


def want_captures(session: Session, case_ids: Iterable[CaseId]) -> None:
    """Remembers whose pages are to be captured."""
    fresh = list(dict.fromkeys(case_ids))
    if fresh:
        wanted = list(dict.fromkeys([*_wanted(session), *map(int, fresh)]))
        remembering.remember(session, {CAPTURES: wanted[-MOST_CAPTURES:]})


def take_captures(session: Session) -> list[tuple[CaseId, str, str]]:
    """The next cases whose pages are to be captured, with address and text; wanted no more."""
    known = _wanted(session)
    wanted, rest = known[:AT_ONCE], known[AT_ONCE:]
    if not wanted:
        return []
    remembering.remember(session, {CAPTURES: rest or None})
    query = (
        select(CaseRow.id, PostRow.permalink, PostRow.text)
        .join(PostRow, PostRow.id == CaseRow.main_post_id)
        .where(CaseRow.id.in_(wanted))
        .order_by(CaseRow.id)
    )
    return [(CaseId(i), page, text) for i, page, text in session.execute(query) if page]


def are_captures_wanted(session: Session) -> bool:
    """Whether there is any."""
    return bool(_wanted(session))


def _wanted(session: Session) -> list[int]:
    kept = remembering.recall(session, CAPTURES)
    return [each for each in kept if isinstance(each, int)] if isinstance(kept, list) else []
