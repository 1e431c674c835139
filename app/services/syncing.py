"""Syncing one source: what is new on a page goes to the inbox together with the page's cursor."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig, SyncProgress
from app.domain.storable import storable
from app.errors import AppError, SourceError, SourceFlawed, SourceMisconfigured, SourceRepeats
from app.services.attempts import Attempts
from app.services.attempts import Understand as UnderstandHeard
from app.services.changes import Changes
from app.services.inbox import Inbox
from app.services.inbox_work import Brought, PutsIn, news_of
from app.services.intake import BATCH, Met, met
from app.services.source_state import fresh, state_after
from app.services.source_turn import begun, let_go, stood
from app.services.understanding import Judged
from app.sources.base import Page, Reader
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
    inbox: Inbox
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

    def hears(self, brought: Brought) -> None:
        """What came of posts that this run heard."""
        self.new += brought.new
        if self.idle_at is None:  # what never ends is not summed up
            self.changes |= brought.changes
        if brought.changes:
            self.ears.changes(brought.changes)

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
    understand: Inbox | UnderstandHeard,
    ears: Ears | None = None,
    *,
    with_token: bool = False,
) -> Synced:
    """Hears one source from its cursor on; what is new on a page and its cursor are one write.

    It is understood and stored by the inbox while the next page is asked for, and all of it is
    when this returns; without an inbox of the workspace, by one of its own. A failure in the
    middle leaves the cursor at the last page that was put in and becomes the source's state.
    Cancelling the task does the same at the next wait. A list that never ends is heard until
    then. `with_token`: one is used, so that a refusal means it was taken away.

    Raises:
        StoreError: the database; the source's state may then be stale.
        LanguageGone: nothing can be understood now; what was heard waits in the inbox.
    """
    if not isinstance(understand, Inbox):
        async with _own_inbox(db, understand) as own:
            return await sync(db, source_id, reader, own, ears, with_token=with_token)
    await understand.open()
    before, source = await db.run(partial(begun, source_id=source_id))
    run = _Run(db=db, source=source, inbox=understand, ears=ears or Ears())
    run.cursor = source.cursor
    run.ears.state(source)
    try:
        state, error = await _hear(run, reader, with_token=with_token)
        await run.inbox.settled(source_id)
    except BaseException:
        went_on = run.pages > 0
        left = partial(let_go, before=before, went_on=went_on, owed=run.owed)
        run.ears.state(await db.run(left))
        raise
    after = await _say(run, state)
    run.ears.state(after)
    return run.told(after, error)


@asynccontextmanager
async def _own_inbox(db: Database, understand: UnderstandHeard) -> AsyncIterator[Inbox]:
    made = Inbox(db, Attempts(understand=understand))
    try:
        yield made
    finally:
        await made.close()


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
    await run.inbox.settled(run.source.id)
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
        await _put_in(run, batch, last)
        run.posts += len(batch)
        begun += len(batch)
        run.done = begun
        _tell(run)
    run.pages += 1
    run.cursor = page.cursor


async def _put_in(run: _Run, batch: Sequence[FetchedPost], last: Page | None) -> None:
    """What is unknown goes to the inbox, in the transaction that moves the cursor past it."""
    # Before the look into the store: what waits no more then is found there.
    waiting = run.inbox.heard_as(run.source.id, [post.native_id for post in batch])
    asked = [post for post in batch if post.native_id not in waiting]
    look = partial(met, source_id=run.source.id, fetched=asked, now=clock.now())
    seen = await run.db.read_together(look) if asked else Met()
    news = news_of(batch, waiting, seen.known)
    if not news and not seen.to_note and _may_owe(run, last):
        run.owed = last or run.owed
        return
    page = last or run.owed
    work = PutsIn(source_id=run.source.id, news=news, repeats=seen.to_note, page=page)
    await run.inbox.put(work, run.source.id, news, run.hears)
    run.owed, run.noted_at = None, clock.now()
    await run.inbox.room()


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


def _tell(run: _Run) -> None:
    # The total of one list says nothing once the posts of all lists are more.
    total = run.total if run.total is not None and run.total >= run.done else None
    run.ears.progress(SyncProgress(source_id=run.source.id, done=run.done, total=total))


def _key(cursor: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(cursor.items()))
