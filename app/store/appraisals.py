"""Cases as the six-column table needs them: with their main post, many at a time."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.ids import CaseId
from app.domain.post import Post
from app.store.authors import author_record
from app.store.posts import post_record
from app.store.records import analysis_of, case_record
from app.store.tables import AuthorRow, CaseRow, PostRow


def ids(session: Session, *, closed: bool = False) -> tuple[CaseId, ...]:
    """Open cases, or all, the most pressing first."""
    asked = select(CaseRow.id).order_by(CaseRow.heat, CaseRow.due, CaseRow.id)
    if not closed:
        asked = asked.where(CaseRow.open.is_(True))
    return tuple(CaseId(number) for number in session.scalars(asked))


def read(session: Session, wanted: Sequence[CaseId]) -> tuple[tuple[Case, Post | None], ...]:
    """These cases in this order with their main posts; those that are gone are left out."""
    rows = session.execute(
        select(CaseRow, PostRow, AuthorRow)
        .outerjoin(PostRow, PostRow.id == CaseRow.main_post_id)
        .outerjoin(AuthorRow, AuthorRow.id == CaseRow.author_id)
        .where(CaseRow.id.in_(wanted))
    ).all()
    counts = _cases_of(session, {row.author_id for row, _, _ in rows if row.author_id is not None})
    found: dict[CaseId, tuple[Case, Post | None]] = {}
    for row, post, author in rows:
        who = author_record(author, counts.get(author.id, 0)) if author else None
        case = case_record(row, who, analysis_of(post))
        found[case.id] = (case, post_record(post, author) if post else None)
    return tuple(found[number] for number in wanted if number in found)


def _cases_of(session: Session, authors: set[int]) -> dict[int, int]:
    asked = (
        select(CaseRow.author_id, func.count())
        .where(CaseRow.author_id.in_(authors))
        .group_by(CaseRow.author_id)
    )
    return {author: count for author, count in session.execute(asked) if author is not None}
