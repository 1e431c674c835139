"""Posts whose analysis is older than the analyser, and what their cases show of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId, SourceId
from app.domain.post import FetchedPost
from app.store import settings
from app.store.posts import COUNTERS, fetched
from app.store.tables import AuthorRow, CaseRow, PostRow, table_of

MOST_OF_CASES = 200
"""Further posts of the same cases, which are judged together."""
PAUSED = "reanalysis.paused"
"""Remembered: the person wants it to wait."""
_POSTS, _CASES = table_of(PostRow), table_of(CaseRow)
_READ_AGAIN = (
    update(_POSTS)
    .where(_POSTS.c.id == bindparam("post_id"))
    .values(
        analysis=bindparam("found", type_=_POSTS.c.analysis.type),
        analysis_version=bindparam("version"),
    )
)
_SHOWN = (
    "verdict",
    "verdict_by_person",
    "risk",
    "band",
    "risk_parts",
    "priority",
    "main_post_id",
    "snippet",
    "triggers",
    "last_post_at",
)
_STANDING = select(_CASES.c.id, *(_CASES.c[name] for name in _SHOWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A stored post that was analysed by an earlier analyser, or not at all."""

    id: PostId
    source_id: SourceId
    case_id: CaseId | None
    ours: bool
    created: datetime
    first_seen: datetime
    content_hash: str
    post: FetchedPost


def is_paused(session: Session) -> bool:
    """Whether the person wants it to wait."""
    return bool(settings.recall(session, PAUSED))


def pause(session: Session, *, paused: bool) -> None:
    """Remembers that it has to wait, also after a new start."""
    settings.remember(session, {PAUSED: True if paused else None})


def count(session: Session, version: int | None = None) -> int:
    """How many posts there are; with `version`, of an older analysis than it."""
    query = select(func.count()).select_from(PostRow)
    if version is not None:
        query = query.where(PostRow.analysis_version < version)
    return session.scalar(query) or 0


def stale(
    session: Session, version: int, most: int, besides: Collection[PostId] = ()
) -> tuple[Stale, ...]:
    """Some of the posts whose analysis is older, the newest first, with the rest of their cases."""
    older = _with_authors().where(PostRow.analysis_version < version)
    if besides:
        older = older.where(PostRow.id.not_in(besides))
    first = older.order_by(PostRow.analysis_version.desc(), PostRow.id.desc()).limit(most)
    found = {row.id: _record(row, author) for row, author in session.execute(first).all()}
    cases = {each.case_id for each in found.values()} - {None}
    if cases:
        rest = older.where(PostRow.case_id.in_(cases)).limit(most + MOST_OF_CASES)
        found |= {row.id: _record(row, author) for row, author in session.execute(rest).all()}
    return tuple(found.values())


def still_stale(session: Session, version: int, asked: Sequence[Stale]) -> frozenset[PostId]:
    """Those of the posts that nobody changed or analysed meanwhile."""
    rows = session.execute(
        select(PostRow.id, PostRow.content_hash).where(
            PostRow.id.in_([each.id for each in asked]), PostRow.analysis_version < version
        )
    )
    known = {each.id: each.content_hash for each in asked}
    return frozenset(PostId(i) for i, stands in rows if known[PostId(i)] == stands)


def write(session: Session, found: Mapping[PostId, Mapping[str, Any]], version: int) -> None:
    """The analyses of posts, in place of the earlier ones."""
    given = [{"post_id": i, "found": dict(one), "version": version} for i, one in found.items()]
    if given:
        session.connection().execute(_READ_AGAIN, given)


def pass_over(session: Session, posts: Collection[PostId], version: int) -> None:
    """These keep the analysis that they have: this analyser could not read them."""
    if posts:
        passed = update(_POSTS).where(_POSTS.c.id.in_(posts)).values(analysis_version=version)
        session.connection().execute(passed)


def shown(session: Session, cases: Collection[CaseId]) -> dict[CaseId, dict[str, Any]]:
    """What of cases follows from the analyses of their posts."""
    rows = session.connection().execute(_STANDING.where(_CASES.c.id.in_(cases)))
    return {CaseId(row.id): {name: getattr(row, name) for name in _SHOWN} for row in rows}


def show(session: Session, case_id: CaseId, changed: Mapping[str, Any], *, judged: bool) -> None:
    """Changes it; `judged` anew, whoever acts on what was there before is told so."""
    values = dict(changed) | ({"version": _CASES.c.version + 1} if judged else {})
    session.connection().execute(update(_CASES).where(_CASES.c.id == case_id).values(values))


def _with_authors() -> Any:
    return select(PostRow, AuthorRow).outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)


def _record(row: PostRow, author: AuthorRow | None) -> Stale:
    counted: dict[str, Any] = {name: getattr(row, name) for name in (*COUNTERS, "rating")}
    return Stale(
        id=PostId(row.id),
        source_id=SourceId(row.source_id),
        case_id=CaseId(row.case_id) if row.case_id is not None else None,
        ours=row.ours,
        created=row.created,
        first_seen=row.first_seen,
        content_hash=row.content_hash,
        post=replace(fetched(row, author), network=row.network, **counted),
    )
