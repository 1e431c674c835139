"""The inbox: posts of a page from the moment they are heard until they are understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from app.domain import post_json
from app.domain.ids import InboxId, SourceId
from app.domain.post import FetchedPost
from app.store.tables import table_of
from app.store.tables.understood import InboxRow

_INBOX = table_of(InboxRow)
_OF_IDS = _INBOX.c.id.in_(bindparam("ids", expanding=True))
_BEGIN = update(_INBOX).where(_OF_IDS).values(attempts=_INBOX.c.attempts + 1)
_PUT_BACK = update(_INBOX).where(_OF_IDS).values(attempts=_INBOX.c.attempts - 1)
_READ = select(*_INBOX.c).where(_OF_IDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Posts of one page that nobody has understood yet."""

    id: InboxId
    source_id: SourceId
    heard_at: datetime
    posts: tuple[FetchedPost, ...]
    attempts: int
    """Times that understanding it was begun."""


def put(
    session: Session, source_id: SourceId, posts: Sequence[FetchedPost], heard_at: datetime
) -> InboxId:
    """Keeps posts of a page: in the transaction that moves the source's cursor past them."""
    given = {
        "source_id": source_id,
        "heard_at": heard_at,
        "posts": [post_json.to_json(post) for post in posts],
        "attempts": 0,
    }
    put_in = session.connection().execute(insert(_INBOX).returning(_INBOX.c.id), given)
    return InboxId(put_in.scalar_one())


def left(session: Session) -> Iterator[Heard]:
    """Everything that waits, in the order it came, one after the other."""
    rows = session.connection().execute(select(*_INBOX.c).order_by(_INBOX.c.id))
    return (_record(row) for row in rows)


def begin(session: Session, ids: Sequence[InboxId]) -> tuple[Heard, ...]:
    """Notes that understanding these begins, and gives those that are there, in this order.

    It stands in the database before it begins, so that what kills the process is known by it.
    """
    session.connection().execute(_BEGIN, {"ids": list(ids)})
    rows = session.connection().execute(_READ, {"ids": list(ids)})
    found = {row.id: _record(row) for row in rows}
    return tuple(found[number] for number in ids if number in found)


def put_back(session: Session, ids: Sequence[InboxId]) -> None:
    """They were begun and given up in good order: that was no attempt."""
    session.connection().execute(_PUT_BACK, {"ids": list(ids)})


def remove(session: Session, ids: Sequence[InboxId]) -> None:
    """They are understood: in the transaction that stores them as posts."""
    session.connection().execute(delete(_INBOX).where(_OF_IDS), {"ids": list(ids)})


def _record(row: Any) -> Heard:
    return Heard(
        id=InboxId(row.id),
        source_id=SourceId(row.source_id),
        heard_at=row.heard_at,
        posts=tuple(post_json.from_json(post) for post in row.posts),
        attempts=row.attempts,
    )
