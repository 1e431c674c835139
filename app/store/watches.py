"""Which posts are asked for again, and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId, SourceId
from app.domain.post import FetchedPost
from app.domain.watch import Watched
from app.store.bulk import add_rows
from app.store.post_events import AT_ONCE
from app.store.posts import fetched
from app.store.tables import AuthorRow, CaseRow, PostRow, SourceRow, WatchRow, table_of

_WATCHES = table_of(WatchRow)
_NEXT = (
    update(_WATCHES)
    .where(_WATCHES.c.post_id == bindparam("post"))
    .values(
        next_at=bindparam("next"), checked_at=bindparam("checked"), checks=_WATCHES.c.checks + 1
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A post to be asked for, with what decides when it is asked for the next time."""

    post_id: PostId
    post: FetchedPost
    created: datetime
    last_seen: datetime
    in_open_case: bool


def add(session: Session, source_id: SourceId, due: Mapping[PostId, datetime]) -> None:
    """New posts are watched from now on."""
    rows = [{"post_id": post, "source_id": source_id, "next_at": at} for post, at in due.items()]
    add_rows(session.connection(), _WATCHES, rows)


def sources_due(session: Session, now: datetime) -> tuple[SourceId, ...]:
    """Sources of which a post is to be asked for now."""
    waits = exists().where(WatchRow.source_id == SourceRow.id, WatchRow.next_at <= now)
    query = select(SourceRow.id).where(SourceRow.removed_at.is_(None), waits)
    return tuple(SourceId(number) for number in session.scalars(query))


def due(session: Session, source_id: SourceId, now: datetime, most: int) -> tuple[Due, ...]:
    """Posts of a source to be asked for now, the longest overdue first."""
    query = (
        select(PostRow, AuthorRow, CaseRow.open)
        .join(WatchRow, WatchRow.post_id == PostRow.id)
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .outerjoin(CaseRow, CaseRow.id == PostRow.case_id)
        .where(WatchRow.source_id == source_id, WatchRow.next_at <= now)
        .order_by(WatchRow.next_at)
        .limit(most)
    )
    return found(session, query)


def found(
    session: Session, query: Select[PostRow, AuthorRow | None, bool | None]
) -> tuple[Due, ...]:
    """The posts of a query that gives each with its author, and whether its case is open."""
    return tuple(
        Due(
            post_id=PostId(post.id),
            post=fetched(post, author),
            created=post.created,
            last_seen=post.last_seen,
            in_open_case=bool(is_open),
        )
        for post, author, is_open in session.execute(query)
    )


def move(
    session: Session, next_at: Mapping[PostId, datetime | None], checked: datetime | None
) -> None:
    """When posts are asked for the next time; None: no more. `checked` None: they were not."""
    ended = [post for post, at in next_at.items() if at is None]
    later = [{"post": post, "next": at} for post, at in next_at.items() if at is not None]
    for start in range(0, len(ended), AT_ONCE):
        few = ended[start : start + AT_ONCE]
        session.execute(delete(WatchRow).where(WatchRow.post_id.in_(few)))
    if later and checked is not None:
        given = [one | {"checked": checked} for one in later]
        session.connection().execute(_NEXT, given)
    elif later:
        unasked = (
            update(_WATCHES)
            .where(_WATCHES.c.post_id == bindparam("post"))
            .values(next_at=bindparam("next"))
        )
        session.connection().execute(unasked, later)


def hasten(
    session: Session,
    now: datetime,
    *,
    source_id: SourceId | None = None,
    case_id: CaseId | None = None,
) -> int:
    """A person wants to know now: all posts of a source or of a case are due; how many.

    Those that had grown too old to be watched are too; of a source, the latest `AT_ONCE` of them.
    """
    wanted = select(PostRow.id)
    wanted = wanted.where(PostRow.source_id == source_id) if source_id is not None else wanted
    wanted = wanted.where(PostRow.case_id == case_id) if case_id is not None else wanted
    if case_id is not None:
        _watch_again(session, wanted.subquery().c.id, now)
    elif source_id is not None:
        latest = wanted.order_by(PostRow.id.desc()).limit(AT_ONCE)
        _watch_again(session, latest.subquery().c.id, now)
    done = session.execute(
        update(WatchRow)
        .where(WatchRow.post_id.in_(wanted))
        .values(next_at=now)
        .returning(WatchRow.post_id)
    )
    return len(done.all())


def watch_open_cases(session: Session, networks: Collection[str], now: datetime) -> None:
    """Posts of open cases are watched, also those that had grown too old."""
    wanted = (
        select(PostRow.id)
        .join(CaseRow, CaseRow.id == PostRow.case_id)
        .where(CaseRow.open.is_(True), PostRow.network.in_(tuple(networks)))
        .subquery()
    )
    _watch_again(session, wanted.c.id, now)


def keep_newest(session: Session, most: int) -> None:
    """Of each source so many posts stay watched: those that came last."""
    place = func.row_number().over(
        partition_by=WatchRow.source_id, order_by=WatchRow.post_id.desc()
    )
    ranked = select(WatchRow.post_id, place.label("place")).subquery()
    older = select(ranked.c.post_id).where(ranked.c.place > most)
    session.execute(delete(WatchRow).where(WatchRow.post_id.in_(older)))


def of_posts(session: Session, post_ids: Sequence[PostId]) -> tuple[Watched, ...]:
    """Those of the posts that are watched."""
    found: list[Watched] = []
    for start in range(0, len(post_ids), AT_ONCE):
        rows = session.scalars(
            select(WatchRow).where(WatchRow.post_id.in_(post_ids[start : start + AT_ONCE]))
        )
        found += [
            Watched(
                post_id=PostId(row.post_id),
                next_at=row.next_at,
                checked_at=row.checked_at,
                checks=row.checks,
            )
            for row in rows
        ]
    return tuple(found)


def _watch_again(session: Session, wanted: ColumnElement[int], now: datetime) -> None:
    """Watches those of the posts that are not watched."""
    unwatched = select(
        PostRow.id, PostRow.source_id, literal(now, _WATCHES.c.next_at.type), literal(0)
    ).where(PostRow.id.in_(select(wanted)), ~exists().where(WatchRow.post_id == PostRow.id))
    session.execute(
        insert(_WATCHES).from_select(["post_id", "source_id", "next_at", "checks"], unwatched)
    )
