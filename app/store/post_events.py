"""What became of posts: edited, deleted, restored, each between two moments of ours (L16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId, SourceId
from app.domain.watch import PostChange, PostEvent
from app.store.bulk import add_rows
from app.store.tables import PostEventRow, PostRow, PostVersionRow, table_of

AT_ONCE = 500
"""Ids in one question: SQLite takes some thousands at most."""
_EVENTS = table_of(PostEventRow)
_VERSIONS = table_of(PostVersionRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A post that was just marked as deleted."""

    id: PostId
    case_id: CaseId | None
    last_seen: datetime


def add(session: Session, happened: Sequence[PostEvent]) -> None:
    """Writes down what became of posts."""
    rows = [
        {
            "post_id": event.post_id,
            "kind": event.kind.value,
            "not_before": min(event.not_before, event.not_after),
            "not_after": event.not_after,
        }
        for event in happened
    ]
    add_rows(session.connection(), _EVENTS, rows)


def of_posts(session: Session, post_ids: Sequence[PostId]) -> tuple[PostEvent, ...]:
    """What became of these posts, oldest first."""
    found: list[PostEvent] = []
    for start in range(0, len(post_ids), AT_ONCE):
        rows = session.scalars(
            select(PostEventRow)
            .where(PostEventRow.post_id.in_(post_ids[start : start + AT_ONCE]))
            .order_by(PostEventRow.not_after, PostEventRow.id)
        )
        found += [
            PostEvent(
                post_id=PostId(row.post_id),
                kind=PostChange(row.kind),
                not_before=row.not_before,
                not_after=row.not_after,
            )
            for row in rows
        ]
    return tuple(found)


def mark_gone(
    session: Session, source_id: SourceId, native_ids: Sequence[str], now: datetime
) -> tuple[Gone, ...]:
    """Marks posts as deleted where they were not; these. The text stays."""
    if not native_ids:
        return ()
    rows = session.execute(
        update(PostRow)
        .where(
            PostRow.source_id == source_id,
            PostRow.native_id.in_(native_ids),
            PostRow.deleted_at.is_(None),
        )
        .values(deleted_at=now)
        .returning(PostRow.id, PostRow.case_id, PostRow.last_seen)
    )
    return tuple(
        Gone(id=PostId(post_id), case_id=CaseId(number) if number else None, last_seen=seen)
        for post_id, number, seen in rows
    )


def keep_versions(
    session: Session, old: Sequence[tuple[PostId, str, datetime]], now: datetime
) -> None:
    """Keeps texts that posts no longer have: (post, text, when the post was first seen)."""
    if not old:
        return
    ids = [post_id for post_id, _, _ in old]
    before = session.execute(
        select(PostVersionRow.post_id, func.max(PostVersionRow.seen_until))
        .where(PostVersionRow.post_id.in_(ids))
        .group_by(PostVersionRow.post_id)
    )
    since = dict(before.all())
    rows = [
        {
            "post_id": post_id,
            "text": text,
            "seen_from": since.get(post_id, first_seen),
            "seen_until": now,
        }
        for post_id, text, first_seen in old
    ]
    session.connection().execute(insert(_VERSIONS), rows)


def last(session: Session) -> int:
    """The number of the newest event."""
    return session.scalar(select(func.max(PostEventRow.id))) or 0


def counted(session: Session, after: int) -> dict[str, int]:
    """How many of each kind came after that one."""
    query = select(PostEventRow.kind, func.count()).where(PostEventRow.id > after)
    return dict(session.execute(query.group_by(PostEventRow.kind)).all())
