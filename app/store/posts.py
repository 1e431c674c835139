"""Posts: put in by the network's own id, never removed; read as records."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, CaseId, PostId, SourceId
from app.domain.post import Attachment, FetchedAuthor, FetchedPost, Post
from app.store.authors import author_record
from app.store.bulk import add_rows
from app.store.dialect import json_text, values_of
from app.store.numbers import next_id
from app.store.tables import AuthorRow, PostRow, table_of

KEPT_IF_SILENT = (
    "title",
    "text_html",
    "edited",
    "parent_id",
    "thread_id",
    "permalink",
    "likes",
    "reposts",
    "replies",
    "views",
    "rating",
    "author_id",
    "case_id",
)
"""What an answer that does not mention it leaves as it was."""
COUNTERS = ("likes", "reposts", "replies", "views")
REPLACED = (
    "kind",
    "text",
    "attachments",
    "last_seen",
    "deleted_at",
    "known",
    "ours",
    "content_hash",
    "raw",
    "analysis",
    "analysis_version",
)
_POSTS = table_of(PostRow)
_REFRESH = (
    update(_POSTS)
    .where(_POSTS.c.id == bindparam("post_id"))
    .values(
        {
            name: func.coalesce(bindparam(f"new_{name}", type_=_POSTS.c[name].type), _POSTS.c[name])
            for name in KEPT_IF_SILENT
        }
    )
)
_SEE_AGAIN = (
    update(_POSTS)
    .where(_POSTS.c.source_id == bindparam("source"), _POSTS.c.native_id == bindparam("native"))
    .values({name: func.coalesce(bindparam(f"new_{name}"), _POSTS.c[name]) for name in COUNTERS})
)
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def content_hash(post: FetchedPost) -> str:
    """SHA-256 of text, attachments and rating: tells an edit from a repeat.

    Addresses count without their query: networks sign them anew in every answer.
    """
    attachments = [[a.kind, _bare(a.url), a.title] for a in post.attachments]
    seen = _encoded([post.text, attachments, post.rating])
    return hashlib.sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in the store of a post that a network shows again."""

    id: PostId
    native_id: str
    text: str
    content_hash: str
    case_id: CaseId | None
    first_seen: datetime
    last_seen: datetime
    deleted_at: datetime | None
    ours: bool
    likes: int | None
    reposts: int | None
    replies: int | None
    views: int | None

    def is_told_anew(self, post: FetchedPost, since: datetime) -> bool:
        """Whether the post, seen again, has other counters or was last seen before `since`."""
        counted = ((getattr(post, name), getattr(self, name)) for name in COUNTERS)
        return self.last_seen < since or any(new not in {None, old} for new, old in counted)


_SEEN = select(*(_POSTS.c[field.name] for field in fields(Seen))).where(
    _POSTS.c.source_id == bindparam("source"),
    _POSTS.c.native_id.in_(values_of("natives")),
)


def seen(session: Session, source_id: SourceId, native_ids: Sequence[str]) -> dict[str, Seen]:
    """Those of the posts that a source showed before, by native id."""
    rows = session.connection().execute(
        _SEEN, {"source": source_id, "natives": json_text(list(native_ids))}
    )
    return {known.native_id: known for known in (Seen(*row) for row in rows)}


def see_again(
    session: Session, source_id: SourceId, repeats: Sequence[FetchedPost], now: datetime
) -> None:
    """Notes that posts stand there unchanged, with today's counters."""
    if not repeats:
        return
    given = [
        {"source": source_id, "native": post.native_id, "last_seen": now}
        | {f"new_{name}": getattr(post, name) for name in COUNTERS}
        for post in repeats
    ]
    session.connection().execute(_SEE_AGAIN, given)


def numbered(
    session: Session, native_ids: Sequence[str], before: Mapping[str, Seen]
) -> dict[str, PostId]:
    """Ids of posts by native id: those they have, and new ones for the rest."""
    new = [native for native in native_ids if native not in before]
    first = next_id(session, _POSTS) if new else 0
    given = {native: PostId(number) for number, native in enumerate(new, first)}
    return {native: known.id for native, known in before.items()} | given


def add(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Puts in posts that no source showed before, in one statement."""
    add_rows(session.connection(), _POSTS, rows)


def refresh(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Replaces what posts say now, in one statement; of what is not told, all stays."""
    if not rows:
        return
    given = [
        {"post_id": row["id"]}
        | {name: row[name] for name in REPLACED}
        | {f"new_{name}": row[name] for name in KEPT_IF_SILENT}
        for row in rows
    ]
    session.connection().execute(_REFRESH, given)


def listed(session: Session, source_id: SourceId | None = None) -> tuple[Post, ...]:
    """Stored posts in the order they came."""
    query = select(PostRow, AuthorRow).outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
    if source_id is not None:
        query = query.where(PostRow.source_id == source_id)
    return tuple(
        post_record(row, author) for row, author in session.execute(query.order_by(PostRow.id))
    )


def texts(session: Session, ids: Sequence[PostId]) -> dict[PostId, str]:
    """What these posts say, as stored."""
    if not ids:
        return {}
    rows = session.execute(select(PostRow.id, PostRow.text).where(PostRow.id.in_(ids)))
    return {PostId(post_id): text for post_id, text in rows}


def post_record(row: PostRow, author: AuthorRow | None) -> Post:
    """The record of a row."""
    return Post(
        id=PostId(row.id),
        source_id=SourceId(row.source_id),
        network=row.network,
        native_id=row.native_id,
        kind=row.kind,
        author=author_record(author) if author else None,
        case_id=CaseId(row.case_id) if row.case_id is not None else None,
        text=row.text,
        title=row.title,
        created=row.created,
        edited=row.edited,
        first_seen=row.first_seen,
        deleted_at=row.deleted_at,
        parent_id=row.parent_id,
        thread_id=row.thread_id,
        permalink=row.permalink,
        likes=row.likes,
        reposts=row.reposts,
        replies=row.replies,
        views=row.views,
        rating=row.rating,
        attachments=attachments_in(row.attachments),
        ours=row.ours,
        known=row.known,
    )


def fetched(row: PostRow, author: AuthorRow | None) -> FetchedPost:
    """The post as its source gave it: what a sender needs to answer it."""
    return FetchedPost(
        native_id=row.native_id,
        kind=row.kind,
        text=row.text,
        author=_fetched_author(author) if author else None,
        created=row.created,
        edited=row.edited,
        title=row.title,
        text_html=row.text_html,
        parent_id=row.parent_id,
        thread_id=row.thread_id,
        permalink=row.permalink,
        attachments=attachments_in(row.attachments),
        deleted=row.deleted_at is not None,
        known=row.known,
        raw=row.raw,
    )


def attachments_out(attachments: Sequence[Attachment]) -> list[dict[str, str | None]]:
    """Attachments as the column keeps them."""
    return [{"kind": a.kind, "url": a.url, "title": a.title} for a in attachments]


def attachments_in(raw: Sequence[Mapping[str, Any]]) -> tuple[Attachment, ...]:
    """Attachments as records."""
    return tuple(Attachment(**item) for item in raw)


def by_author(session: Session, author_id: AuthorId) -> tuple[Post, ...]:
    """Everything an author wrote to us, newest first."""
    query = (
        select(PostRow, AuthorRow)
        .join(AuthorRow, AuthorRow.id == PostRow.author_id)
        .where(PostRow.author_id == author_id)
        .order_by(PostRow.created.desc())
    )
    return tuple(post_record(row, author) for row, author in session.execute(query))


def _fetched_author(row: AuthorRow) -> FetchedAuthor:
    return FetchedAuthor(
        native_id=row.native_id,
        handle=row.handle,
        name=row.name,
        followers=row.followers,
        url=row.url,
        registered=row.registered,
    )


def _bare(url: str | None) -> str | None:
    if not url:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.netloc}{parts.path}"
