"""The engine: hears sources when they are due, empties the outbox, wakes what was put off."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from functools import partial
from typing import Any

from app import settings
from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import SourceId
from app.domain.source import Source
from app.engine.answer_pages import AnswerPages
from app.engine.entering import Entering
from app.engine.hearing import Hearing, job_of
from app.engine.jobs import Jobs
from app.engine.joining import Joining
from app.engine.learning import Learning
from app.engine.mending import after_a_crash, finish_deletions
from app.engine.outbox import Outbox
from app.engine.page_watching import PageWatching
from app.engine.protocol import Outlet
from app.engine.reanalysing import Reanalysing
from app.engine.rematching import REMATCH, rematched
from app.engine.ruling import Ruling
from app.engine.stamping import Stamping
from app.engine.watching import Watching
from app.engine.weighing import Weighing
from app.errors import DiskLow, NotFound, StoreError
from app.services import casework, handing_off, logins
from app.services.listening import Listening, brands_of, source_of
from app.services.page_engines import PageEngines
from app.services.syncing import Ears
from app.services.topic_matching import is_due as rematch_is_due
from app.services.workspace import LOW_DISK, OpenWorkspace
from app.store import sources, topics

TICK_S = 1.0
LOOK_S = 30.0
"""Between looks at what other processes may have changed, at the disk and at snoozed cases."""
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
        self.hearing = Hearing(listening, self.jobs, outlet)
        self.watching = Watching(workspace.db, listening, self.jobs, outlet)
        self.weighing = Weighing(workspace.db, listening, self.jobs, outlet)
        self.ruling = Ruling(workspace.db, listening, self.jobs, outlet)
        self.reanalysing = Reanalysing(workspace.db, listening, self.jobs, outlet)
        self.stamping = Stamping(self)
        self.joining = Joining(workspace.db, self.jobs, outlet)
        self.learning = Learning(workspace.db, listening)
        self.entering = Entering()
        self.pages = PageEngines()
        self.page_watching = PageWatching(self)
        self.answer_pages = AnswerPages(self)
        self.outbox = Outbox(self)
        self._looked = float("-inf")

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
        await self.entering.close()
        await self.jobs.close(PATIENCE_S)
        await self.pages.close()
        self.outlet.flush()

    def stop(self) -> None:
        """Ends `run` soon."""
        self._stopped = True
        self.wake()

    def wake(self) -> None:
        """Something may be due now."""
        self._wake.set()

    async def look(self) -> None:
        """Reads again which sources there are."""
        self.sources = await self.db.read(partial(sources.listed, counted=False))
        self._looked = time.monotonic()

    async def learn(self) -> None:
        """Reads again the settings and the sources, and judges by their brands from now on.

        Raises:
            BadSettings: the file; what was known stays in force.
        """
        await self.look()
        self.workspace.settings = settings.load(self.workspace.paths.settings)
        known = await self.db.read(topics.listed)
        self.listening.learn(self.workspace.settings, brands_of(self.sources), known)
        await self.ruling.renew()
        await self.look_through()

    async def look_through(self) -> str | None:
        """Begins to look the archive through for the topics, or goes on; None: it is done."""
        known = self.listening.topics.topics
        if not await self.db.read(lambda session: rematch_is_due(session, known)):
            return None
        return self.jobs.start(REMATCH, rematched(self))

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
        return self.hearing.begin(source, self._ears(source))

    async def hear_anew(self, source: Source) -> tuple[str, ...]:
        """Begins a sync with what is known now, of every source that shares the token."""
        same = (source.config.network, source.config.holder)
        all_of_it = [s for s in self.sources if (s.config.network, s.config.holder) == same]
        jobs = [
            await self.hearing.anew(one, self._ears(one))
            for one in (source, *(s for s in all_of_it if s.id != source.id and not s.paused))
        ]
        return tuple(jobs)

    def silence(self) -> None:
        """Whatever asks a network by itself ends now."""
        self.jobs.cancel_all("sync:", "look:", "page_look")

    def replaces(self, source: Source) -> None:
        """A source's new state, known before the next look."""
        self.sources = tuple(source if s.id == source.id else s for s in self.sources)
        self.outlet.tell_source(source)

    async def _begin(self) -> None:
        paths = self.workspace.paths
        if self.workspace.unclean and (damage := await after_a_crash(self.db, paths)):
            self._trouble(damage.code, **damage.facts)
        await finish_deletions(self.db, paths)
        await self.db.run(partial(logins.tidy, paths=self.workspace.paths))
        await self.db.run(sources.rest)
        self.listening.inbox.changed = self.outlet.tell_changes
        await self.listening.inbox.open()
        await self.outbox.recover()
        await self.look_through()
        await self.weighing.look()

    async def _tick(self) -> None:
        now = time.monotonic()
        self.listening.inbox.go_on()
        if now - self._looked > LOOK_S:
            await self.look()
            await self._look_around()
            if not self.offline:
                await self.watching.what_is_due(self.sources)
                await self.answer_pages.look()
                await self.page_watching.what_is_due()
            await self.weighing.look()
            await self.ruling.look()
            await self.reanalysing.look()
        await self.joining.look()
        await self.learning.look()
        await self.stamping.look()
        if self.offline:
            return
        await self.ruling.capture(self.answer_pages.add)
        for source in self.hearing.what_is_due(self.sources):
            self.hear(source)
        await self.outbox.look()

    async def _look_around(self) -> None:
        self.outlet.tell_changes(
            await self.db.run(lambda session: casework.wake_due(session, clock.now()))
        )
        self.outlet.tell_changes(
            await self.db.run(lambda s: handing_off.remind(s, clock.now(), local_zone()))
        )
        free = self.workspace.free_bytes()
        if free < LOW_DISK:
            self._trouble(DiskLow.code, free_mb=free // 1_000_000)

    def _ears(self, source: Source) -> Ears:
        job = job_of(source.id)
        return Ears(
            progress=lambda progress: self.outlet.tell_sync(job, progress),
            changes=self.outlet.tell_changes,
            state=self.replaces,
        )

    def _trouble(self, code: str, **facts: Any) -> None:
        self.outlet.event("trouble", code, code=code, facts=facts)
