"""Syncs as jobs: started when due or asked for, many at once, each source once at a time."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import Source, SourceConfig
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet, told
from app.engine.schedule import is_due, urgency
from app.errors import SourceMisconfigured
from app.services.listening import Listening
from app.services.syncing import Ears, Synced
from app.sources.registry import kind_of

AT_ONCE = 256
"""Sources heard at the same time; those that only wait for news do not count."""
GAP_S = 10.0
"""Between two syncs of one source that nobody asked for, whatever went wrong."""
SOON_S = 0.05
"""The answer to a request stands before the event that follows from it."""


class Hearing:
    """All syncs of the engine."""

    def __init__(self, listening: Listening, jobs: Jobs, outlet: Outlet) -> None:
        self._listening = listening
        self._jobs = jobs
        self._outlet = outlet
        self._tried: dict[SourceId, float] = {}
        self._held: dict[SourceId, float] = {}
        """Given up by the person: not begun again by ourselves before this moment."""
        self._idle: set[SourceId] = set()

    def what_is_due(self, sources: tuple[Source, ...]) -> list[Source]:
        """What to begin now, the most urgent first."""
        now, moment = time.monotonic(), clock.now()
        room = AT_ONCE - self._jobs.count("sync:") + len(self._idle)
        if room <= 0:
            return []
        due = [
            source
            for source in sources
            if not self._jobs.is_running(job_of(source.id))
            and now - self._tried.get(source.id, float("-inf")) > GAP_S
            and now >= self._held.get(source.id, 0.0)
            and is_due(source, moment, self._tried, live=is_live(source.config))
        ]
        return sorted(due, key=urgency)[:room]

    def begin(self, source: Source, ears: Ears) -> str:
        """Begins a sync; the name of its job. One that waits for news has all news already."""
        name = job_of(source.id)
        self._tried[source.id] = time.monotonic()
        self._held.pop(source.id, None)
        if source.id in self._idle:
            nothing = {"posts": 0, "new": 0, "cases": 0}
            asyncio.get_running_loop().call_later(SOON_S, self._ended, name, nothing)
            return name
        live = is_live(source.config)
        return self._jobs.start(name, self._sync(source, ears, live=live))

    async def anew(self, source: Source, ears: Ears) -> str:
        """Begins from the start what may be running with an old token or description."""
        await self._jobs.end(job_of(source.id))
        return self.begin(source, ears)

    def hold(self, source: Source) -> None:
        """The person gave this sync up: not before it is asked for, or its turn comes again."""
        first = source.synced_at is None
        pause = float("inf") if first else float(source.config.interval_s)
        self._held[source.id] = time.monotonic() + pause

    async def _sync(self, source: Source, ears: Ears, *, live: bool) -> dict[str, Any]:
        def idle(synced: Synced) -> None:
            self._idle.add(source.id)
            self._ended(job_of(source.id), result_of(synced))

        mine = Ears(progress=ears.progress, changes=ears.changes, state=ears.state, idle=idle)
        try:
            done = await self._listening.sync(source, mine, live=live)
        finally:
            self._idle.discard(source.id)
        self._outlet.tell_changes(done.changes)
        if done.error is not None:
            raise done.error
        return result_of(done)

    def _ended(self, name: str, result: dict[str, Any]) -> None:
        """A word for whoever waits for the end, though the job goes on."""
        self._outlet.flush()
        self._outlet.line({"event": "finished", "job": name, "result": result})


def job_of(source_id: SourceId) -> str:
    """The name of a source's sync."""
    return f"sync:{source_id}"


def is_live(config: SourceConfig) -> bool:
    """Whether its network tells of news by itself."""
    try:
        return kind_of(config.network, config.kind).live
    except SourceMisconfigured:
        return False


def result_of(done: Synced) -> dict[str, Any]:
    """What a sync brought, for the window."""
    brought: dict[str, Any] = {
        "posts": done.posts,
        "new": done.new,
        "cases": len(done.changes.arrived),
    }
    return brought | ({"remark": told(done.remark)} if done.remark else {})
