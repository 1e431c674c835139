"""What a case's card shows besides its thread: analyses, moods, the author's facts and roles."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.analysis_json import from_json
from app.domain.ids import AuthorId, CaseId, PostId
from app.domain.said import Turn, turn_of
from app.domain.triage import Analysis
from app.store import author_facts, brand_voices, compensations, handoffs, roles
from app.store.tables import CaseRow, PostRow

OWN_POSTS = 30
"""A case's own posts that are looked into; the newest, and the one the case is about."""
TURNS = 60
"""The thread's newest posts of others whose mood counts: heat is of now."""


def of_case(session: Session, row: CaseRow, text: str) -> dict[str, Any]:
    """Fields of `WholeCase`; `text` is that of the post the case is about."""
    author = None if row.author_id is None else AuthorId(row.author_id)
    case_id = CaseId(row.id)
    facts = author_facts.of_author(session, author, besides=case_id, text=text) if author else None
    found = _said(session, row)
    return {
        "said": tuple(analysis for _, analysis in found),
        "named": {post_id: each.mentions for post_id, each in found if each.mentions},
        "turns": _turns(session, row),
        "facts": facts,
        "roles": roles.of_author(session, author) if author else (),
        "said_elsewhere": author_facts.copies_of(session, case_id),
        "handoffs": handoffs.of_case(session, case_id),
        "compensations": compensations.of_case(session, case_id),
        "voice": brand_voices.of_brand(session, row.brand),
    }


def _said(session: Session, row: CaseRow) -> list[tuple[PostId, Analysis]]:
    newest = (
        select(PostRow.id)
        .where(PostRow.case_id == row.id, PostRow.ours.is_(False))
        .order_by(PostRow.created.desc(), PostRow.id.desc())
        .limit(OWN_POSTS)
    )
    rows = session.execute(
        select(PostRow.id, PostRow.analysis)
        .where(or_(PostRow.id.in_(newest), PostRow.id == row.main_post_id))
        .order_by(PostRow.created, PostRow.id)
    )
    found = [(PostId(post_id), from_json(analysis)) for post_id, analysis in rows if analysis]
    found.sort(key=lambda pair: pair[0] != row.main_post_id)
    return found


def _turns(session: Session, row: CaseRow) -> tuple[Turn, ...]:
    """A thread's posts; where it has no thread, the case's own."""
    belongs = PostRow.case_id == row.id
    if row.thread_id is not None:
        in_thread = (PostRow.source_id == row.source_id) & (PostRow.thread_id == row.thread_id)
        belongs = or_(belongs, in_thread)
    # Only then the analyses: to sort thousands of posts with them would carry megabytes about.
    newest = session.scalars(
        select(PostRow.id)
        .where(belongs, PostRow.ours.is_(False), PostRow.deleted_at.is_(None))
        .order_by(PostRow.created.desc(), PostRow.id.desc())
        .limit(TURNS)
    ).all()
    rows = session.scalars(select(PostRow.analysis).where(PostRow.id.in_(newest)))
    return tuple(turn_of(from_json(analysis)) for analysis in rows if analysis)
