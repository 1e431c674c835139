"""The cases that somebody wrote in last, named in one line."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.store.tables import CaseRow


def recent(session: Session, most: int) -> tuple[tuple[CaseId, str, str], ...]:
    """Open cases, newest first: id, who wrote, what was written."""
    query = (
        select(CaseRow.id, CaseRow.author_name, CaseRow.snippet)
        .where(CaseRow.open.is_(True))
        .order_by(CaseRow.last_post_at.desc(), CaseRow.id)
        .limit(most)
    )
    return tuple((CaseId(one), name, text) for one, name, text in session.execute(query))
