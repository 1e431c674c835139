"""The inbox: what was heard is understood and stored by one worker, while asking goes on.

Posts of a page and the page's cursor are one transaction (`app.store.inbox.put`); from there on
nothing is lost, however this process ends. Inside a source the order of hearing is kept.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TypeGuard

from sqlalchemy.orm import Session

from app.domain.ids import InboxId, SourceId
from app.domain.post import FetchedPost
from app.errors import StoreError
from app.services.attempts import Attempts
from app.services.changes import Changes
from app.services.inbox_lines import Lines, Row, Told
from app.services.inbox_work import Begun, Brought, Form, Stores, begin, form_of, left
from app.services.understanding import Judged
from app.store import inbox
from app.store.database import Database
from app.store.inbox import Heard

MOST_WAITING = 20_000
"""Posts; while more wait, no further page is asked for."""
ATTEMPTS = 2
"""The second time one by one; what ended this process twice is not read a third time."""
REST_S = 5.0
"""After nothing could be understood or stored, before it is tried again."""
log = logging.getLogger(__name__)
Put = Callable[[Session], InboxId | None]
Understood = list[tuple[Heard, list[Judged]]]


class Inbox:
    """One per workspace and process. `add` what was put in; `settled` when it is all stored."""

    def __init__(self, db: Database, attempts: Attempts, most_waiting: int = MOST_WAITING) -> None:
        self.changed: Callable[[Changes], None] = lambda _changes: None
        """Told of what an earlier run of the program heard."""
        self._db = db
        self._attempts = attempts
        self._most = most_waiting
        self._lines = Lines()
        self._worker: asyncio.Task[None] | None = None
        self._putting: set[asyncio.Task[None]] = set()
        self._watched: set[asyncio.Future[None]] = set()
        self._opening = asyncio.Lock()
        self._opened = False
        self._failed: tuple[float, BaseException] | None = None
        """When, and why nothing could be understood or stored."""
        self._stuck: dict[SourceId, BaseException] = {}
        """What became of pages that no transaction takes."""

    @property
    def waiting(self) -> int:
        """Posts that are not stored yet."""
        return self._lines.posts

    async def open(self) -> None:
        """Takes up what was heard and not understood before this process began."""
        async with self._opening:
            if self._opened:
                return
            for row, source_id, forms in await self._db.read(left):
                self._lines.join(Row(row, source_id, forms))
            self._opened = True
        self.go_on()

    def heard_as(self, source_id: SourceId, native_ids: Sequence[str]) -> dict[str, Form]:
        """How those of the posts that still wait were last heard."""
        return self._lines.heard_as(source_id, native_ids)

    async def put(
        self, work: Put, source_id: SourceId, posts: Sequence[FetchedPost], told: Told
    ) -> None:
        """Runs the transaction that puts a row in; `told` hears of what comes of it.

        Raises:
            StoreError: nothing was put in.
        """
        putting = asyncio.create_task(self._put(work, source_id, posts, told))
        self._putting.add(putting)
        putting.add_done_callback(self._putting.discard)
        # Whoever gives the sync up: what is in the database is known here as well.
        await asyncio.shield(putting)

    async def room(self) -> None:
        """Waits while too much waits.

        Raises:
            StoreError, LanguageGone: why nothing is understood now.
        """
        while self._lines.posts > self._most:
            await self._moved()

    async def settled(self, source_id: SourceId | None = None, wait_s: float | None = None) -> None:
        """Waits, `wait_s` at most, until what was heard of a source, or of all, is stored.

        Raises:
            StoreError, LanguageGone: why it cannot be for now; it waits in the inbox.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                while self._lines.holds(source_id):
                    await self._moved()
        if source_id is not None and (stuck := self._stuck.pop(source_id, None)) is not None:
            raise stuck

    def go_on(self) -> None:
        """Understands what waits, unless it does already or has to rest."""
        rests = self._failed is not None and time.monotonic() - self._failed[0] < REST_S
        if self._lines and not rests and not self._runs():
            self._worker = asyncio.get_running_loop().create_task(self._work(), name="inbox")
            self._worker.add_done_callback(self._ended)

    async def close(self) -> None:
        """What waits stays in the database."""
        if self._putting:
            await asyncio.wait(self._putting)
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.wait([self._worker])

    def _runs(self) -> bool:
        return self._worker is not None and not self._worker.done()

    async def _moved(self) -> None:
        self.go_on()
        if self._failed is not None and not self._runs():
            raise self._failed[1]
        moved = asyncio.get_running_loop().create_future()
        self._watched.add(moved)
        await moved

    async def _put(
        self, work: Put, source_id: SourceId, posts: Sequence[FetchedPost], told: Told
    ) -> None:
        row = await self._db.run_together(work)
        if row is not None:
            self._lines.join(Row(row, source_id, {p.native_id: form_of(p) for p in posts}, told))
            self.go_on()

    def _ended(self, worker: asyncio.Task[None]) -> None:
        if worker.cancelled():
            return
        error = worker.exception()
        self._failed = (time.monotonic(), error) if error is not None else None
        if error is not None:
            log.warning("the inbox rests: %s", error)
        self._tell()
        self.go_on()  # something may have come while it ended

    def _tell(self) -> None:
        watched, self._watched = self._watched, set()
        for moved in watched:
            if not moved.done():
                moved.set_result(None)

    async def _work(self) -> None:
        """Until nothing waits: while one batch is stored, the next one is understood."""
        understanding: asyncio.Task[Understood] | None = None
        storing: asyncio.Task[None] | None = None
        try:
            while True:
                rows = self._lines.take()
                # Begun before the one before it is done: the language process never waits for us.
                begun = asyncio.create_task(self._understood(rows)) if rows else None
                if understanding is not None:
                    done = await understanding
                    if storing is not None:
                        await storing
                    storing = asyncio.create_task(self._store(done))
                elif begun is None:
                    if storing is None:
                        return
                    await storing
                    storing = None
                understanding = begun
        finally:
            if understanding is not None:
                understanding.cancel()
            await _over(understanding, storing)
            await self._put_back()

    async def _understood(self, rows: Sequence[Row]) -> Understood:
        begun = await self._db.run(partial(begin, ids=[row.id for row in rows]))
        there = {each.heard.id for each in begun}
        self._lines.leave([row.id for row in rows if row.id not in there])
        judged = await asyncio.gather(*map(self._judged, begun))
        return [(each.heard, found) for each, found in zip(begun, judged, strict=True)]

    async def _judged(self, begun: Begun) -> list[Judged]:
        heard = begun.heard
        given = heard.posts, begun.config, heard.heard_at
        if heard.attempts > ATTEMPTS:
            return self._attempts.marked(*given)
        found = await self._attempts.first(*given) if heard.attempts < ATTEMPTS else None
        if found is not None:
            return found
        if heard.attempts < ATTEMPTS:
            await self._db.run(partial(inbox.begin, ids=[heard.id]))
        return await self._attempts.again(*given)

    async def _store(self, done: Understood) -> None:
        [brought] = await asyncio.gather(
            self._db.run_together(Stores(done=done)), return_exceptions=True
        )
        if isinstance(brought, asyncio.CancelledError) or _is_of_the_disk(brought):
            raise brought
        if not isinstance(brought, BaseException):
            self._stored(done, brought)
        elif len(done) > 1:
            for one in done:
                await self._store([one])
        else:  # a mistake of ours, which must not stop all the others
            log.error("a page stays in the inbox", exc_info=brought)
            self._stuck[done[0][0].source_id] = brought
            self._stored(done, [])

    def _stored(self, done: Understood, brought: Sequence[Brought]) -> None:
        told = {row.source_id: row.told for row in self._lines.leave([h.id for h, _ in done])}
        for each in brought:
            hears = told.get(each.source_id)
            if hears is not None:
                hears(each)
            elif each.changes:
                self.changed(each.changes)
        self._tell()

    async def _put_back(self) -> None:
        if taken := self._lines.put_back():
            with suppress(StoreError):  # then one attempt too many is counted
                await self._db.run(partial(inbox.put_back, ids=[row.id for row in taken]))


def _is_of_the_disk(error: object) -> TypeGuard[StoreError]:
    """Full, locked, closed: nothing that the posts did. What breaks a rule of a table is."""
    return isinstance(error, StoreError) and type(error) is not StoreError


async def _over(*tasks: asyncio.Task[Understood] | asyncio.Task[None] | None) -> None:
    """Their ends are waited for, and whatever they were is known to whoever waits."""
    await asyncio.gather(*(task for task in tasks if task is not None), return_exceptions=True)
