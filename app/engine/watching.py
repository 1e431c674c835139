"""Posts asked for again: when they are due, or when a person wants to know now (L16)."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial

from app.domain import clock
from app.domain.ids import CaseId, SourceId
from app.domain.source import Source
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.engine.schedule import may_look
from app.errors import SourceUnseen
from app.services.listening import Listening
from app.services.watching import MOST, Looked, lately_seen, watchable
from app.sources.catalogue import shows_single_posts
from app.store import watches
from app.store.database import Database

AT_ONCE = 16
"""Sources whose posts are looked at again at the same time."""
ROUNDS = 40
"""Of at most `MOST` posts, in one job; the next one goes on."""
MOST_WATCHED = 20_000
"""Posts of one source; beyond that only those of open cases."""
SWEEP_S = 3600.0
"""Between two looks for posts of open cases that had grown too old to be watched."""


class Watching:
    """All second looks of the engine."""

    def __init__(self, db: Database, listening: Listening, jobs: Jobs, outlet: Outlet) -> None:
        self._db = db
        self._listening = listening
        self._jobs = jobs
        self._outlet = outlet
        self._swept = float("-inf")

    async def what_is_due(self, sources: Iterable[Source]) -> None:
        """Begins the looks that are due."""
        now = clock.now()
        known = {s.id: s for s in sources if may_look(s, now)}
        await self._sweep(known.values())
        for source_id in await self._db.read(partial(watches.sources_due, now=now)):
            if self._jobs.count("look:") >= AT_ONCE:
                return
            if source_id in known:
                self._jobs.start(job_of(source_id), self._look(known[source_id]), quiet=True)

    async def now(self, source: Source, case_id: CaseId | None = None) -> str:
        """A person wants to know; the name of the job.

        Raises:
            SourceUnseen: this network shows no single posts.
        """
        if not shows_single_posts(source.config.network):
            raise SourceUnseen(network=source.config.network)
        wanted = {"case_id": case_id} if case_id is not None else {"source_id": source.id}
        await self._db.run(partial(watches.hasten, now=clock.now(), **wanted))
        await self._jobs.end(job_of(source.id))
        return self._jobs.start(job_of(source.id), self._asked(source))

    async def _sweep(self, sources: Iterable[Source]) -> None:
        if time.monotonic() - self._swept < SWEEP_S:
            return
        self._swept = time.monotonic()
        await self._db.run(partial(watches.keep_newest, most=MOST_WATCHED))
        networks = watchable({source.config.network for source in sources})
        if networks:
            old = partial(watches.watch_open_cases, networks=networks, now=clock.now())
            await self._db.run(old)

    async def _asked(self, source: Source) -> dict[str, int]:
        looked = await self._rounds(source, by_person=True)
        if looked.error is not None:
            raise looked.error
        return looked.as_json()

    async def _look(self, source: Source) -> dict[str, int]:
        return (await self._rounds(source, by_person=False)).as_json()

    async def _rounds(self, source: Source, *, by_person: bool) -> Looked:
        done = Looked()
        for _round in range(ROUNDS):
            now = clock.now()
            due = await self._db.read(partial(watches.due, source_id=source.id, now=now, most=MOST))
            if not by_person:
                seen = await self._db.run(partial(lately_seen, due=due, now=now))
                due = tuple(one for one in due if one.post_id not in seen)
                if seen and not due:
                    continue
            if not due:
                break
            done += await self._listening.look(source, due)
            self._outlet.tell_changes(done.changes)
            self._outlet.tell_progress(job_of(source.id), "look", done.asked, None, "posts")
            if done.error is not None:
                break
        return done


def job_of(source_id: SourceId) -> str:
    """The name of the job that looks at a source's posts again."""
    return f"look:{source_id}"
