"""Watching: posts are asked for again, ever more rarely, to see edits and deletions (L16)."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import PostId, SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig
from app.domain.storable import storable
from app.domain.watch import PostChange, pause_of
from app.errors import (
    AppError,
    SourceError,
    SourceLimited,
    SourceMisconfigured,
    SourceSlow,
    SourceUnreachable,
    SourceUnseen,
)
from app.services import post_changes
from app.services.changes import Changes
from app.services.intake import BATCH, repeats_of, store_posts
from app.services.understanding import Judged
from app.sources.asking import Seen
from app.sources.catalogue import shows_single_posts
from app.sources.looking import Looking
from app.store import post_events, posts, watches
from app.store.database import Database
from app.store.watches import Due

MOST = 500
"""Posts of one source that are asked for in one go."""
GROUP, GROUPS, SPREAD = 50, 16, 0.125
"""Posts that came together stay together (many networks take that many ids in one call), so many
groups are told apart, and the last of them waits by that part of its pause longer.
"""
SOON, LATER = timedelta(minutes=10), timedelta(days=1)
"""Rest after a look failed: of what may pass by itself, and of what needs a person."""
PASSES = (SourceLimited, SourceUnreachable, SourceSlow)
log = logging.getLogger(__name__)
Understand = Callable[[Sequence[FetchedPost], SourceConfig], Awaitable[list[Judged]]]
LookingFor = Callable[[SourceConfig], Looking | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What became of the posts that were asked for; `error` ended it early."""

    asked: int = 0
    unseen: int = 0
    """Of these, posts the network says nothing of by themselves."""
    found: Mapping[str, int] = field(default_factory=dict)
    """How many were edited, deleted, restored."""
    changes: Changes = field(default_factory=Changes)
    error: AppError | None = None

    def as_json(self) -> dict[str, int]:
        """For the pipe and the terminal."""
        told = {kind.value: self.found.get(kind.value, 0) for kind in PostChange}
        return {"asked": self.asked, "unseen": self.unseen, **told}

    def __add__(self, other: Looked) -> Looked:
        """Both."""
        kinds = self.found.keys() | other.found.keys()
        return Looked(
            asked=self.asked + other.asked,
            unseen=self.unseen + other.unseen,
            found={k: self.found.get(k, 0) + other.found.get(k, 0) for k in kinds},
            changes=self.changes | other.changes,
            error=self.error or other.error,
        )


async def look(
    db: Database,
    source: Source,
    due: Sequence[Due],
    looking_for: LookingFor,
    understand: Understand,
) -> Looked:
    """Asks for these posts again; what came of it is stored, and when each is asked for next.

    A failure puts off what was not asked for yet, and is nothing that concerns the source: an
    account may well be allowed to read lists and not single posts.

    Raises:
        StoreError: the database.
    """
    waiting = {one.post.native_id: one for one in due}
    done = Looked(asked=len(waiting))
    try:
        looking = looking_for(source.config)
        if looking is None:
            raise SourceUnseen
        async with aclosing(looking.seen([one.post for one in due])) as looks:
            async for seen in looks:
                done += await _take(db, source, seen, waiting, understand)
    except (SourceError, SourceMisconfigured) as error:
        log.info("source %d: looking again: %s", source.id, error)
        await db.run(partial(_put_off, rest=list(waiting.values()), error=error))
        return done + Looked(error=error)
    await db.run(partial(_next, rest=list(waiting.values()), now=clock.now()))
    return done + Looked(unseen=len(waiting))


async def look_at_all(
    db: Database, source: Source, looked: Callable[[Source, Sequence[Due]], Awaitable[Looked]]
) -> Looked:
    """Every watched post of a source, now."""
    if not shows_single_posts(source.config.network):
        return Looked(error=SourceUnseen(network=source.config.network))
    await db.run(partial(watches.hasten, now=clock.now(), source_id=source.id))
    done = Looked()
    while due := await db.read(
        partial(watches.due, source_id=source.id, now=clock.now(), most=MOST)
    ):
        done += await looked(source, due)
        if done.error is not None:
            break
    return done


def lately_seen(session: Session, due: Sequence[Due], now: datetime) -> frozenset[PostId]:
    """Those that a list has shown meanwhile: they are not asked for, but later."""
    later: dict[PostId, datetime | None] = {}
    for one in due:
        pause = pause_of(one.created, now, in_open_case=one.in_open_case)
        if pause is None:
            later[one.post_id] = None
        elif one.last_seen + pause > now:
            later[one.post_id] = one.last_seen + pause
    watches.move(session, later, None)
    return frozenset(later)


async def _take(
    db: Database, source: Source, seen: Seen, waiting: dict[str, Due], understand: Understand
) -> Looked:
    """One answer of the network; what it speaks of waits no more."""
    fetched = [storable(p) for p in seen.posts if p.native_id in waiting]
    gone = [native for native in seen.gone if native in waiting]
    done = Looked()
    for at in range(0, max(len(fetched), 1), BATCH):
        batch = fetched[at : at + BATCH]
        repeats = await db.read(partial(repeats_of, source_id=source.id, fetched=batch))
        known = {post.native_id for post in repeats}
        other = [post for post in batch if post.native_id not in known]
        judged = await understand(other, source.config) if other else []
        work = _Work(source_id=source.id, judged=judged, repeats=repeats)
        work.gone = gone if at == 0 else []
        told = {post.native_id for post in batch} | set(work.gone)
        work.told = [waiting.pop(native) for native in sorted(told)]
        done += await db.run(work)
    return done


@dataclass(slots=True, kw_only=True)
class _Work:
    """One transaction: what is there, what is gone, when it is asked for again."""

    source_id: SourceId
    judged: list[Judged]
    repeats: tuple[FetchedPost, ...]
    gone: Sequence[str] = ()
    told: Sequence[Due] = ()

    def __call__(self, session: Session) -> Looked:
        now = clock.now()
        posts.see_again(session, self.source_id, self.repeats, now)
        before = post_events.last(session)
        changes = Changes()
        if self.judged:
            changes |= store_posts(session, self.source_id, self.judged, now)
        found = post_changes.deletions(session, self.source_id, self.gone, now)
        changes |= post_changes.write_down(session, found)
        _next(session, self.told, now)
        return Looked(found=post_events.counted(session, before), changes=changes)


def _next(session: Session, rest: Sequence[Due], now: datetime) -> None:
    due: dict[PostId, datetime | None] = {}
    for one in rest:
        pause = pause_of(one.created, now, in_open_case=one.in_open_case)
        due[one.post_id] = now + _spread(one.post_id, pause) if pause is not None else None
    watches.move(session, due, now)


def _spread(post_id: PostId, pause: timedelta) -> timedelta:
    """After a week offline all are due at once; from then on they are not, but in small groups."""
    return pause * (1 + (post_id // GROUP % GROUPS) / GROUPS * SPREAD)


def _put_off(session: Session, rest: Sequence[Due], error: AppError) -> None:
    now = clock.now()
    if isinstance(error, SourceUnseen):
        watches.move(session, {one.post_id: None for one in rest}, None)
        return
    pause = SOON if isinstance(error, PASSES) else LATER
    if isinstance(error, SourceLimited):
        pause = max(pause, timedelta(seconds=error.wait))
    watches.move(session, {one.post_id: now + pause for one in rest}, None)


def watchable(networks: Collection[str]) -> tuple[str, ...]:
    """Those of the networks that show single posts."""
    return tuple(sorted(name for name in set(networks) if shows_single_posts(name)))
