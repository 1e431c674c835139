"""Syncing one source: pages are understood, stored, and remembered by their cursor, together."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig, SourceHealth, SyncProgress
from app.domain.storable import storable
from app.errors import (
    AppError,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMisconfigured,
    SourceMissing,
    SourceRepeats,
    SourceUnreachable,
)
from app.services.changes import Changes
from app.services.intake import BATCH, repeats_of, store_posts
from app.services.understanding import Judged
from app.sources.base import Page, Reader
from app.store import posts, sources
from app.store.database import Database
from app.store.sources import State

MOST_PAGES = 1000
"""Of one sync; the next one goes on from the cursor."""
RETRY = timedelta(seconds=60)
"""After a failure that may pass by itself."""
log = logging.getLogger(__name__)

Understand = Callable[[Sequence[FetchedPost], SourceConfig], Awaitable[list[Judged]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """Who is told while a sync runs."""

    progress: Callable[[SyncProgress], None] = field(default=lambda _progress: None)
    changes: Callable[[Changes], None] = field(default=lambda _changes: None)
    state: Callable[[Source], None] = field(default=lambda _source: None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What one sync brought; `error` ended it early, everything before stays."""

    source: Source
    changes: Changes
    pages: int
    posts: int
    """Heard in all."""
    new: int
    """Of these, new to us or changed."""
    error: AppError | None = None
    remark: AppError | None = None
    """What a person should know though nothing failed."""


@dataclass(slots=True, kw_only=True)
class _Run:
    """One sync on its way."""

    db: Database
    source: Source
    understand: Understand
    ears: Ears
    cursor: Mapping[str, str] = field(default_factory=dict)
    visited: set[tuple[tuple[str, str], ...]] = field(default_factory=set)
    changes: Changes = field(default_factory=Changes)
    pages: int = 0
    posts: int = 0
    new: int = 0
    remark: AppError | None = None


async def sync(
    db: Database,
    source_id: SourceId,
    reader: Callable[[SourceConfig], Reader],
    understand: Understand,
    ears: Ears | None = None,
) -> Synced:
    """Hears one source from its cursor on; each page and its cursor are stored in one go.

    A failure in the middle leaves the cursor at the last stored page and becomes the source's
    state. Cancelling the task does the same at the next wait.

    Raises:
        StoreError: the database; the source's state may then be stale.
    """
    source = await db.run(
        lambda session: sources.set_state(session, source_id, State(health=SourceHealth.SYNCING))
    )
    run = _Run(db=db, source=source, understand=understand, ears=ears or Ears())
    run.cursor = source.cursor
    run.ears.state(source)
    try:
        state, error = await _hear(run, reader)
    except BaseException:
        run.ears.state(await db.run(partial(_let_go, before=source)))
        raise
    after = await db.run(lambda session: sources.set_state(session, source_id, state))
    run.ears.state(after)
    return Synced(
        source=after,
        changes=run.changes | Changes(sources=frozenset({source_id})),
        pages=run.pages,
        posts=run.posts,
        new=run.new,
        error=error,
        remark=run.remark,
    )


def state_after(error: AppError, now: datetime) -> State:
    """What a failure means for a source: what a person must do, or when it tries again."""
    kinds: tuple[tuple[type[AppError], SourceHealth], ...] = (
        (SourceLogin, SourceHealth.LOGIN),
        (SourceCaptcha, SourceHealth.CAPTCHA),
        (SourceForbidden, SourceHealth.FORBIDDEN),
        (SourceMissing, SourceHealth.MISSING),
        (SourceLimited, SourceHealth.WAITING),
        (SourceUnreachable, SourceHealth.OFFLINE),
    )
    health = next((h for kind, h in kinds if isinstance(error, kind)), SourceHealth.FAILED)
    retry_at: datetime | None = None
    if isinstance(error, SourceLimited):
        retry_at = now + timedelta(seconds=max(1.0, error.wait))
    elif health in {SourceHealth.OFFLINE, SourceHealth.FAILED}:
        retry_at = now + RETRY
    facts = {name: str(fact) for name, fact in error.facts.items() if fact is not None}
    return State(health=health, retry_at=retry_at, error_code=error.code, error_facts=facts)


async def _hear(
    run: _Run, reader: Callable[[SourceConfig], Reader]
) -> tuple[State, AppError | None]:
    try:
        await _pages(run, reader(run.source.config))
    except (SourceError, SourceMisconfigured) as error:
        log.info("source %d: %s", run.source.id, error)
        return state_after(error, clock.now()), error
    return State(health=SourceHealth.FRESH, synced_at=clock.now()), None


async def _pages(run: _Run, reader: Reader) -> None:
    run.visited.add(_key(run.cursor))
    async with aclosing(reader.pages(run.cursor)) as pages:
        async for page in pages:
            await _take(run, page)
            _look_for_circle(run, page)
            if run.pages >= MOST_PAGES:
                return


def _look_for_circle(run: _Run, page: Page) -> None:
    """A list that ends by repeating itself is remarked; a cursor that comes back is an error."""
    key = _key(page.cursor)
    if page.more and key in run.visited:
        raise SourceRepeats(pages=run.pages)
    run.visited.add(key)
    if page.repeated:
        run.remark = SourceRepeats(pages=run.pages)
        log.warning("source %d: %s", run.source.id, run.remark)


async def _take(run: _Run, page: Page) -> None:
    """One page; only the transaction with its last posts moves the cursor."""
    batches = [page.posts[at : at + BATCH] for at in range(0, len(page.posts), BATCH)] or [()]
    for number, given in enumerate(batches, 1):
        batch = [storable(post) for post in given]
        look = partial(repeats_of, source_id=run.source.id, fetched=batch)
        repeats = await run.db.read(look)
        known = {post.native_id for post in repeats}
        fresh = [post for post in batch if post.native_id not in known]
        judged = await run.understand(fresh, run.source.config) if fresh else []
        last = page if number == len(batches) else None
        work = _Work(source_id=run.source.id, judged=judged, repeats=repeats, page=last)
        changes = await run.db.run(work)
        run.posts += len(batch)
        run.new += len(judged)
        _tell(run, changes, page.total)
    run.pages += 1
    run.cursor = page.cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One transaction: posts, repeats and, with the page's last posts, its cursor."""

    source_id: SourceId
    judged: list[Judged]
    repeats: tuple[FetchedPost, ...]
    page: Page | None

    def __call__(self, session: Session) -> Changes:
        now = clock.now()
        posts.see_again(session, self.source_id, self.repeats, now)
        changes = Changes()
        if self.judged:
            changes = store_posts(session, self.source_id, self.judged, now)
        if self.page is not None:
            sources.set_cursor(session, self.source_id, self.page.cursor)
            if self.page.moved_to:
                sources.set_address(session, self.source_id, self.page.moved_to)
        return changes


def _tell(run: _Run, changes: Changes, total: int | None) -> None:
    run.changes |= changes
    run.ears.progress(SyncProgress(source_id=run.source.id, done=run.posts, total=total))
    if changes:
        run.ears.changes(changes)


def _let_go(session: Session, before: Source) -> Source:
    health = SourceHealth.FRESH if before.synced_at else SourceHealth.NEVER
    return sources.set_state(session, before.id, State(health=health))


def _key(cursor: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(cursor.items()))
