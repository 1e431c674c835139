"""Tags of cases: put there by rules or by the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, RuleId
from app.store.tables import CaseTagRow, table_of

_TAGS = table_of(CaseTagRow)
_CHUNK = 400
Tagged = tuple[CaseId, str, RuleId | None]
"""A case, its tag, and the rule that put it there; None: the person did."""


def add(session: Session, tagged: Iterable[Tagged]) -> frozenset[tuple[CaseId, str]]:
    """Puts tags to cases; those that were not there before."""
    rows = [
        {"case_id": case_id, "tag": tag, "rule_id": rule_id} for case_id, tag, rule_id in tagged
    ]
    fresh: set[tuple[CaseId, str]] = set()
    for at in range(0, len(rows), _CHUNK):
        put = insert(_TAGS).values(rows[at : at + _CHUNK]).on_conflict_do_nothing()
        found = session.connection().execute(put.returning(_TAGS.c.case_id, _TAGS.c.tag))
        fresh |= {(CaseId(case_id), str(tag)) for case_id, tag in found}
    return frozenset(fresh)


def remove(session: Session, case_id: CaseId, tag: str) -> bool:
    """Takes a tag away; False: the case did not have it."""
    gone = delete(_TAGS).where(_TAGS.c.case_id == case_id, _TAGS.c.tag == tag)
    return bool(session.connection().execute(gone).rowcount)


def of_case(session: Session, case_id: CaseId) -> tuple[str, ...]:
    """The tags of a case, by the alphabet."""
    return of_cases(session, (case_id,)).get(case_id, ())


def of_cases(session: Session, case_ids: Sequence[CaseId]) -> dict[CaseId, tuple[str, ...]]:
    """The tags of cases; cases without one are left out."""
    found: dict[CaseId, list[str]] = {}
    for at in range(0, len(case_ids), _CHUNK):
        query = (
            select(CaseTagRow.case_id, CaseTagRow.tag)
            .where(CaseTagRow.case_id.in_(case_ids[at : at + _CHUNK]))
            .order_by(CaseTagRow.case_id, CaseTagRow.tag)
        )
        for case_id, tag in session.execute(query):
            found.setdefault(CaseId(case_id), []).append(tag)
    return {case_id: tuple(tags) for case_id, tags in found.items()}


def counted(session: Session, most: int = 100) -> tuple[tuple[str, int], ...]:
    """The tags there are with how many cases have them, the most frequent first."""
    query = (
        select(CaseTagRow.tag, func.count())
        .group_by(CaseTagRow.tag)
        .order_by(func.count().desc(), CaseTagRow.tag)
        .limit(most)
    )
    return tuple((str(tag), int(count)) for tag, count in session.execute(query))
