"""Fingerprints of posts: which posts share pieces, in a time that their number hardly changes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from heapq import nlargest

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, CaseId, PostId
from app.store.tables import FingerprintRow, PostRow, PostVersionRow, table_of

LOOKED_AT = 12
"""Of all posts that share one piece, so many of the newest are candidates."""
COMPARED = 4
"""So many of the candidates are worth comparing."""
BY_CHANCE = 1
"""Of these, so many share no more than one piece."""
_TEXTS = (
    "SELECT id, case_id, coalesce(title || char(10), '') || text FROM posts "
    "WHERE NOT ours AND case_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
)
"""Plain SQL: this is asked for every new post, and putting it together takes as long as asking."""
_PUT = "INSERT INTO fingerprints (post_id, band, value) VALUES (?, ?, ?)"
_PIECES = table_of(FingerprintRow)
_POSTS = table_of(PostRow)
_VERSIONS = table_of(PostVersionRow)
_SAID = (
    _POSTS.c.id,
    _POSTS.c.case_id,
    _POSTS.c.author_id,
    _POSTS.c.title,
    _POSTS.c.text,
    _POSTS.c.created,
    _POSTS.c.ours,
)
_STRETCH = (
    select(*_SAID)
    .where(_POSTS.c.id > bindparam("after"))
    .order_by(_POSTS.c.id)
    .limit(bindparam("most"))
)
_THESE = select(*_SAID).where(_POSTS.c.id.in_(bindparam("ids", expanding=True)))
_FORGET = delete(_PIECES).where(_PIECES.c.post_id.in_(bindparam("ids", expanding=True)))
_EDITED = (
    select(_VERSIONS.c.id, _VERSIONS.c.post_id)
    .where(_VERSIONS.c.id > bindparam("after"))
    .order_by(_VERSIONS.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a post says, for whoever compares it."""

    id: PostId
    case_id: CaseId | None
    author_id: AuthorId | None
    text: str
    """Title and text."""
    created: datetime
    ours: bool


def said_after(session: Session, after: PostId, most: int) -> tuple[Said, ...]:
    """The next posts by their ids, at most so many."""
    return _read(session, _STRETCH, {"after": after, "most": most})


def said(session: Session, post_ids: Iterable[PostId]) -> dict[PostId, Said]:
    """These posts."""
    ids = list(post_ids)
    found = _read(session, _THESE, {"ids": ids}) if ids else ()
    return {post.id: post for post in found}


def edits_after(session: Session, after: int, most: int) -> tuple[tuple[int, PostId], ...]:
    """Ids of the next earlier texts that were kept, with the posts that were edited."""
    rows = session.connection().execute(_EDITED, {"after": after, "most": most})
    return tuple((number, PostId(post_id)) for number, post_id in rows)


def last(session: Session) -> tuple[PostId, int]:
    """The highest ids of posts and of their earlier texts."""
    posts = select(func.max(_POSTS.c.id)).scalar_subquery()
    row = session.connection().execute(select(posts, func.max(_VERSIONS.c.id))).one()
    return PostId(row[0] or 0), row[1] or 0


def put(session: Session, post_id: PostId, pieces: Sequence[int]) -> None:
    """Keeps the fingerprint of a post that has none yet."""
    if pieces:
        rows = [(post_id, band, value) for band, value in enumerate(pieces)]
        session.connection().exec_driver_sql(_PUT, rows)


def forget(session: Session, post_ids: Iterable[PostId]) -> None:
    """These posts have no fingerprints any more."""
    ids = list(post_ids)
    if ids:
        session.connection().execute(_FORGET, {"ids": ids})


def forget_all(session: Session) -> None:
    """No post has one any more."""
    session.connection().execute(delete(_PIECES))


def sharing(session: Session, pieces: Sequence[int]) -> tuple[PostId, ...]:
    """Posts that are worth comparing with one of these pieces, the likeliest first.

    Many posts share one piece by chance, few share two; among equals the newest come first.
    """
    if not pieces:
        return ()
    rows = session.connection().exec_driver_sql(_looking(len(pieces)), tuple(pieces)).all()
    shared = Counter(number for (number,) in rows)
    several = [(times, number) for number, times in shared.items() if times > 1]
    best = nlargest(COMPARED, several)
    single = (number for number, times in shared.items() if times == 1)
    best += [(1, number) for number in nlargest(min(BY_CHANCE, COMPARED - len(best)), single)]
    return tuple(PostId(number) for _, number in best)


def texts_of(session: Session, post_ids: Sequence[PostId]) -> dict[PostId, tuple[CaseId, str]]:
    """The cases and texts of those of these posts that customers wrote."""
    if not post_ids:
        return {}
    rows = session.connection().exec_driver_sql(_TEXTS, (json.dumps(post_ids),))
    return {PostId(number): (CaseId(case_id), said) for number, case_id, said in rows}


@lru_cache(maxsize=4)
def _looking(bands: int) -> str:
    parts = (
        f"SELECT * FROM (SELECT post_id FROM fingerprints WHERE band = {band} AND value = ? "  # noqa: S608  # numbers of our own
        f"ORDER BY post_id DESC LIMIT {LOOKED_AT})"
        for band in range(bands)
    )
    return " UNION ALL ".join(parts)


def _read(session: Session, query: object, facts: Mapping[str, object]) -> tuple[Said, ...]:
    rows = session.connection().execute(query, facts)  # type: ignore[call-overload]  # a select
    return tuple(
        Said(
            id=PostId(row.id),
            case_id=None if row.case_id is None else CaseId(row.case_id),
            author_id=None if row.author_id is None else AuthorId(row.author_id),
            text="\n".join(part for part in (row.title, row.text) if part),
            created=row.created,
            ours=bool(row.ours),
        )
        for row in rows
    )
