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
from app.domain.source import Source, SourceConfig, SyncProgress
from app.domain.storable import storable
from app.errors import AppError, SourceError, SourceFlawed, SourceMisconfigured, SourceRepeats
from app.services.changes import Changes
from app.services.intake import BATCH, Met, met, store_posts
from app.services.source_state import fresh, state_after
from app.services.source_turn import begun, let_go, stood
from app.services.understanding import Judged
from app.sources.base import Page, Reader
from app.store import posts, sources
from app.store.database import Database
from app.store.sources import State

MOST_PAGES = 1000
"""Of one sync; the next one goes on from the cursor."""
OWED = timedelta(seconds=2)
"""Pages without news move the cursor in the database only so often: every note is a write."""
TOLD = timedelta(seconds=60)
"""A list that is always listened to says so often that it is still fresh."""
log = logging.getLogger(__name__)

Understand = Callable[[Sequence[FetchedPost], SourceConfig], Awaitable[list[Judged]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """Who is told while a sync runs."""

    progress: Callable[[SyncProgress], None] = field(default=lambda _progress: None)
    changes: Callable[[Changes], None] = field(default=lambda _changes: None)
    state: Callable[[Source], None] = field(default=lambda _source: None)
    idle: Callable[[Synced], None] = field(default=lambda _synced: None)
    """All there was is heard, and the source goes on listening: told once."""


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
    owed: Page | None = None
    """The last page, if the database does not know yet that it was heard."""
    noted_at: datetime = field(default_factory=clock.now)
    """When the database was last told how far the source is heard."""
    done: int = 0
    """Posts since the walk began, in earlier syncs too."""
    total: int | None = None
    remark: AppError | None = None
    idle_at: datetime | None = None
    """When a list that never ends was last said to be fresh."""
    idle_pages: int = 0
    """How many pages had come by then."""

    def told(self, source: Source, error: AppError | None = None) -> Synced:
        return Synced(
            source=source,
            changes=self.changes | Changes(sources=frozenset({source.id})),
            pages=self.pages,
            posts=self.posts,
            new=self.new,
            error=error,
            remark=self.remark,
        )


async def sync(
    db: Database,
    source_id: SourceId,
    reader: Callable[[SourceConfig], Reader],
    understand: Understand,
    ears: Ears | None = None,
    *,
    with_token: bool = False,
) -> Synced:
    """Hears one source from its cursor on; each page and its cursor are stored in one go.

    A failure in the middle leaves the cursor at the last stored page and becomes the source's
    state. Cancelling the task does the same at the next wait. A list that never ends is heard
    until then. `with_token`: one is used, so that a refusal means it was taken away.

    Raises:
        StoreError: the database; the source's state may then be stale.
    """
    before, source = await db.run(partial(begun, source_id=source_id))
    run = _Run(db=db, source=source, understand=understand, ears=ears or Ears())
    run.cursor = source.cursor
    run.ears.state(source)
    try:
        state, error = await _hear(run, reader, with_token=with_token)
    except BaseException:
        went_on = run.pages > 0
        left = partial(let_go, before=before, went_on=went_on, owed=run.owed)
        run.ears.state(await db.run(left))
        raise
    after = await _say(run, state)
    run.ears.state(after)
    return run.told(after, error)


async def _hear(
    run: _Run, reader: Callable[[SourceConfig], Reader], *, with_token: bool
) -> tuple[State, AppError | None]:
    try:
        await _pages(run, reader(run.source.config))
    except (SourceError, SourceMisconfigured) as error:
        log.info("source %d: %s", run.source.id, error)
        used = with_token and run.source.synced_at is not None
        return state_after(error, clock.now(), worked=used), error
    return fresh(clock.now(), run.remark), None


async def _pages(run: _Run, reader: Reader) -> None:
    run.visited.add(_key(run.cursor))
    async with aclosing(reader.pages(run.cursor)) as pages:
        async for page in pages:
            await _take(run, page)
            _look_for_circle(run, page)
            if page.idle:
                await _stay(run)
            elif run.pages - run.idle_pages >= MOST_PAGES:
                return


async def _stay(run: _Run) -> None:
    """All there was is heard and the server tells of news by itself: fresh, without an end."""
    now, first = clock.now(), run.idle_at is None
    run.visited.clear()
    run.idle_pages = run.pages
    if run.idle_at is not None and timedelta(0) <= now - run.idle_at < TOLD:
        return
    run.idle_at = now
    source = await _say(run, fresh(now, run.remark))
    run.ears.state(source)
    if first:
        run.ears.idle(run.told(source))
        run.changes = Changes()


def _look_for_circle(run: _Run, page: Page) -> None:
    """A list that ends by repeating itself is remarked; a cursor that comes back is an error."""
    key = _key(page.cursor)
    if page.more and key in run.visited:
        raise SourceRepeats(pages=run.pages)
    run.visited.add(key)
    if page.remarks is not None:
        run.remark = next(iter(page.remarks), None)
    if page.flawed:
        run.remark = SourceFlawed()
    if page.repeated:
        run.remark = SourceRepeats(pages=run.pages)
        log.warning("source %d: %s", run.source.id, run.remark)


async def _take(run: _Run, page: Page) -> None:
    """One page; only the transaction with its last posts moves the cursor."""
    batches = [page.posts[at : at + BATCH] for at in range(0, len(page.posts), BATCH)] or [()]
    run.total = page.total if page.total is not None else run.total
    begun = run.done if page.done is None else page.done - len(page.posts)
    for number, given in enumerate(batches, 1):
        batch = [storable(post) for post in given]
        last = page if number == len(batches) else None
        if not batch and not page.moved_to and _key(page.cursor) == _key(run.cursor):
            break  # nothing came and nothing moved
        changes = await _store(run, batch, last)
        run.posts += len(batch)
        begun += len(batch)
        run.done = begun
        _tell(run, changes)
    run.pages += 1
    run.cursor = page.cursor


async def _store(run: _Run, batch: Sequence[FetchedPost], last: Page | None) -> Changes:
    """What is unknown is understood first; posts and their page's cursor are one transaction."""
    look = partial(met, source_id=run.source.id, fetched=batch, now=clock.now())
    seen = await run.db.read_together(look) if batch else Met()
    unknown = [post for post in batch if post.native_id not in seen.known]
    if not unknown and not seen.to_note and _may_owe(run, last):
        run.owed = last or run.owed
        return Changes()
    judged = await run.understand(unknown, run.source.config) if unknown else []
    run.new += len(judged)
    page = last or run.owed
    work = _Work(source_id=run.source.id, judged=judged, repeats=seen.to_note, page=page)
    changes = await run.db.run_together(work)
    run.owed, run.noted_at = None, clock.now()
    return changes


def _may_owe(run: _Run, page: Page | None) -> bool:
    """Whether the note of a page that told nothing may wait."""
    late = not timedelta(0) <= clock.now() - run.noted_at < OWED
    return page is None or not (late or page.moved_to)


async def _say(run: _Run, state: State) -> Source:
    """The source's state, and how far it was heard if that is still owed."""
    said = partial(stood, source_id=run.source.id, state=state, owed=run.owed)
    source = await run.db.run(said)
    run.owed = None
    return source


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


def _tell(run: _Run, changes: Changes) -> None:
    if run.idle_at is None:  # what never ends is not summed up
        run.changes |= changes
    # The total of one list says nothing once the posts of all lists are more.
    total = run.total if run.total is not None and run.total >= run.done else None
    run.ears.progress(SyncProgress(source_id=run.source.id, done=run.done, total=total))
    if changes:
        run.ears.changes(changes)


def _key(cursor: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(cursor.items()))
