"""Before an answer leaves, its post is asked for again, and the store is compared (C23, C24)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, runtime_checkable

from sqlalchemy.orm import Session

from app.domain.conversation import ANSWERED, CHANGED, Difference, difference
from app.domain.post import FetchedPost
from app.domain.reply import OutboxItem, Reply
from app.domain.risk import PRIVATE_KINDS
from app.domain.source import Source
from app.errors import AppError, SourceLimited, SourceSlow, SourceUnreachable, StoreError
from app.services.changes import Changes
from app.services.watching import Looked
from app.sources.answering import Around
from app.sources.base import OutgoingReply, Sender
from app.store import talks
from app.store.database import Database
from app.store.watches import Due

LOOK_S, AROUND_S = 7.0, 3.0
"""For asking after the post, and then for what is said around it, before one answer leaves."""
SETTLE_S = 2.0
"""What was heard before is waited for so long; a first reading of a whole source takes minutes."""
log = logging.getLogger(__name__)


class Look(Protocol):
    """Asks for posts of a source again and stores what became of them (`Listening.look`)."""

    def __call__(
        self, source: Source, due: Sequence[Due], wait_s: float | None = None
    ) -> Awaitable[Looked]:
        """See `app.services.watching.look`."""
        ...


@runtime_checkable
class Watchful(Protocol):
    """A sender that sees what is said where it answers (`Answering`)."""

    async def around(self, reply: OutgoingReply) -> Around:
        """See `Answering.around`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What a look brought: `error`, why the network told nothing; `beside`, what was said since."""

    error: AppError | None = None
    beside: str = ""
    """A code of `app.domain.conversation`, for what stands on the page and not in the store."""
    where: str = ""
    """Where that stands."""
    changes: Changes = field(default_factory=Changes)


async def glance(
    db: Database, item: OutboxItem, source: Source, sender: Sender, out: OutgoingReply, look: Look
) -> Glance:
    """Asks for the post, then for what is said around it; a few seconds in all.

    Raises:
        StoreError: the database.
    """
    try:
        due = await db.read(partial(talks.to_look_at, item=item))
        async with asyncio.timeout(LOOK_S):
            looked = await look(source, due, SETTLE_S)
    except TimeoutError:
        return Glance(error=SourceSlow(seconds=int(LOOK_S)))
    except StoreError:
        raise
    except AppError as error:
        return Glance(error=error)
    if isinstance(looked.error, SourceUnreachable | SourceLimited):
        return Glance(changes=looked.changes, error=looked.error)
    code, where = await _around(db, item, sender, out)
    return Glance(changes=looked.changes, error=looked.error, beside=code, where=where)


def stands_in_the_way(session: Session, reply: Reply) -> Difference | None:
    """What the person did not see when pressing Send, as far as the store knows."""
    if not reply.look_first or reply.seen is None:
        return None
    if (later := talks.answered_since(session, reply)) is not None:
        return Difference(code=ANSWERED, post_id=later)
    now = talks.of_case(session, reply.case_id)
    return difference(reply.seen, now, reply.post_id)


async def _around(
    db: Database, item: OutboxItem, sender: Sender, out: OutgoingReply
) -> tuple[str, str]:
    """A code for what is said there and not known here, and where it stands; empty: nothing."""
    if not isinstance(sender, Watchful):
        return "", ""
    try:
        async with asyncio.timeout(AROUND_S):
            around = await sender.around(out)
    except (AppError, TimeoutError) as error:  # reading there may be forbidden to who may answer
        log.info("around reply %d: %s", item.reply.id, error)
        return "", ""
    names = [post.native_id for post in around.posts]
    read = partial(talks.known_of, source_id=item.source_id, native_ids=names)
    known = await db.read(read)
    new = [post for post in around.posts if post.native_id not in known]
    ours = [post for post in new if around.me and _by(post, around.me) and _answers(post, item.to)]
    customer = item.to.author.native_id if item.to.author else None
    theirs = [post for post in new if customer and _by(post, customer) and _follows(post, item.to)]
    for code, found in ((ANSWERED, ours), (CHANGED, theirs)):
        if found:
            return code, found[0].permalink or ""
    return "", ""


def _by(post: FetchedPost, native_id: str) -> bool:
    return post.author is not None and post.author.native_id == native_id


def _is_later(post: FetchedPost, to: FetchedPost) -> bool:
    return post.created is not None and to.created is not None and post.created > to.created


def _answers(post: FetchedPost, to: FetchedPost) -> bool:
    private = to.kind in PRIVATE_KINDS and post.parent_id is None
    return _is_later(post, to) and (private or post.parent_id == to.native_id)


def _follows(post: FetchedPost, to: FetchedPost) -> bool:
    return _is_later(post, to) and post.parent_id in {to.native_id, to.parent_id}
