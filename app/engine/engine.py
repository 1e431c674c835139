"""The engine: hears sources when they are due, empties the outbox, wakes what was put off."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from typing import Any

from app import settings
from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import Source
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.engine.schedule import is_due
from app.errors import DiskLow, NotFound, StoreError, WorkspaceDamaged
from app.services import casework, sending
from app.services.listening import Listening, brands_of, source_of
from app.services.sweeping import sweep
from app.services.syncing import Ears
from app.services.workspace import LOW_DISK, OpenWorkspace, quick_check
from app.store import outbox, sources

AT_ONCE = 4
"""Sources heard at the same time."""
TICK_S = 1.0
LOOK_S = 30.0
"""Between looks at what other processes may have changed, at the disk and at snoozed cases."""
ASK_S = 60.0
"""Between questions after replies of which nobody knows."""
GAP_S = 10.0
"""Between two syncs of one source that nobody asked for, whatever went wrong."""
PATIENCE_S = 5.0
"""For running jobs at the end."""
log = logging.getLogger(__name__)


class Engine:
    """One per workspace; `run` until `stop`."""

    def __init__(self, workspace: OpenWorkspace, listening: Listening, outlet: Outlet) -> None:
        self.workspace = workspace
        self.db = workspace.db
        self.listening = listening
        self.outlet = outlet
        self.jobs = Jobs(outlet)
        self.offline = workspace.settings.offline
        self.sources: tuple[Source, ...] = ()
        self._wake = asyncio.Event()
        self._stopped = False
        self._sending = asyncio.Lock()
        self._tried: dict[SourceId, float] = {}
        self._looked = self._asked = float("-inf")

    async def run(self) -> None:
        """Until stopped; what runs then is given a few seconds."""
        await self._begin()
        self.outlet.line({"event": "ready"})
        while not self._stopped:
            try:
                await self._tick()
            except StoreError as error:  # full or locked for now: the next tick tries again
                log.warning("tick: %s", error)
                self._trouble(error.code, **error.facts)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), TICK_S)
            self._wake.clear()
        await self.jobs.close(PATIENCE_S)
        self.outlet.flush()

    def stop(self) -> None:
        """Ends `run` soon."""
        self._stopped = True
        self.wake()

    def wake(self) -> None:
        """Something may be due now."""
        self._wake.set()

    def ask_now(self) -> None:
        """Replies of which nobody knows are asked for at once, not within a minute."""
        self._asked = float("-inf")
        self._wake.set()

    async def look(self) -> None:
        """Reads again which sources there are."""
        self.sources = await self.db.read(sources.listed)
        self._looked = time.monotonic()

    async def learn(self) -> None:
        """Reads again the settings and the sources, and judges by their brands from now on.

        Raises:
            BadSettings: the file; what was known stays in force.
        """
        await self.look()
        self.workspace.settings = settings.load(self.workspace.paths.settings)
        self.listening.learn(self.workspace.settings, brands_of(self.sources))

    async def source(self, source_id: SourceId) -> Source:
        """A source as it stands.

        Raises:
            NotFound: there is none of this id.
        """
        if source_of(self.sources, source_id) is None:
            await self.look()
        found = source_of(self.sources, source_id)
        if found is None:
            raise NotFound(what="source", id=source_id)
        return found

    def hear(self, source: Source) -> str:
        """Begins a sync; the name of its job."""
        self._tried[source.id] = time.monotonic()
        return self.jobs.start(f"sync:{source.id}", self._sync(source))

    def replaces(self, source: Source) -> None:
        """A source's new state, known before the next look."""
        self.sources = tuple(source if s.id == source.id else s for s in self.sources)
        self.outlet.tell_source(source)

    async def _begin(self) -> None:
        if self.workspace.unclean:
            await self._after_a_crash()
        await self.db.run(sources.rest)
        self.outlet.tell_changes(await sending.recover(self.db))

    async def _after_a_crash(self) -> None:
        paths = self.workspace.paths
        try:
            await asyncio.to_thread(quick_check, paths.database)
            await self.db.read(lambda session: sweep(session, paths))
        except WorkspaceDamaged as error:
            log.error("database is damaged")  # noqa: TRY400  # the reason is in the facts
            self._trouble(error.code, **error.facts)
        except OSError as error:
            log.warning("leftovers of captures stay: %s", type(error).__name__)

    async def _tick(self) -> None:
        now = time.monotonic()
        if now - self._looked > LOOK_S:
            await self.look()
            await self._look_around()
        if self.offline:
            return
        self._hear_what_is_due(now)
        if now - self._asked > ASK_S:
            self._asked = now
            self.jobs.start("outbox:ask", self._ask(), quiet=True)
        first = await self.db.read(outbox.next_due)
        if first is not None and first <= clock.now():
            self.jobs.start("outbox:send", self._drain(), quiet=True)

    def _hear_what_is_due(self, now: float) -> None:
        for source in self.sources:
            if self.jobs.count("sync:") >= AT_ONCE:
                return
            rested = now - self._tried.get(source.id, float("-inf")) > GAP_S
            if rested and is_due(source, clock.now(), self._tried):
                self.hear(source)

    async def _look_around(self) -> None:
        self.outlet.tell_changes(
            await self.db.run(lambda session: casework.wake_due(session, clock.now()))
        )
        free = self.workspace.free_bytes()
        if free < LOW_DISK:
            self._trouble(DiskLow.code, free_mb=free // 1_000_000)

    async def _sync(self, source: Source) -> dict[str, Any]:
        job = f"sync:{source.id}"
        ears = Ears(
            progress=lambda progress: self.outlet.tell_sync(job, progress),
            changes=self.outlet.tell_changes,
            state=self.replaces,
        )
        done = await self.listening.sync(source, ears)
        self.outlet.tell_changes(done.changes)
        if done.error is not None:
            raise done.error
        return {"posts": done.posts, "new": done.new, "cases": len(done.changes.arrived)}

    async def _drain(self) -> dict[str, Any]:
        async with self._sending:
            found = await sending.drain(self.db, clock.now(), self.listening.sender_for)
        self.outlet.tell_changes(found)
        return {}

    async def _ask(self) -> dict[str, Any]:
        async with self._sending:
            # What still says that it is being sent is not: a full disk kept its outcome from us.
            found = await sending.recover(self.db)
            found |= await sending.ask(self.db, self.listening.sender_for)
        self.outlet.tell_changes(found)
        return {}

    def _trouble(self, code: str, **facts: Any) -> None:
        self.outlet.event("trouble", code, code=code, facts=facts)
