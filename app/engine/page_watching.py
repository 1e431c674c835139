"""Captured pages looked at again: one at a time, in the background, never in the person's way."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.page_watch import PageWatch
from app.engine.capturing import order_for
from app.services.page_watching import PagesLooked, look_at
from app.store import page_watches

if TYPE_CHECKING:
    from app.engine.engine import Engine

LOOKS = "page_look"
"""The job of the looks that are due; those a person asked for have their case's number after it."""
BEGIN_S = 60.0
"""After the start, which has enough to do with itself."""
REST_S = 3.0
"""Between two looks: after a week offline hundreds are due, and the computer is not ours alone."""
SWEEP_S = 3600.0
"""Between two searches for captured pages of open cases that nobody looks at."""


class PageWatching:
    """All looks at captured pages."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._began = time.monotonic()
        self._swept = float("-inf")

    async def what_is_due(self) -> None:
        """Begins the looks that are due, unless a page is being captured for the person.

        Raises:
            StoreError: the database.
        """
        engine = self._engine
        if not engine.workspace.settings.watch_pages or self._is_in_the_way():
            return
        if time.monotonic() - self._began < BEGIN_S:
            return
        await self._sweep()
        if await engine.db.read(partial(page_watches.first_due, now=clock.now())):
            engine.jobs.start(LOOKS, self._looks(), quiet=True)

    def make_way(self) -> None:
        """The person's own capture comes first; what was being looked at stays due."""
        self._engine.jobs.cancel(LOOKS)

    async def now(self, case_id: CaseId, allow: tuple[str, ...] = ()) -> str:
        """A person wants to know what became of a case's pages; the name of the job."""
        numbers = await self._engine.db.run(
            partial(page_watches.hasten, case_id=case_id, now=clock.now())
        )
        self.make_way()
        job = job_of(case_id)
        return self._engine.jobs.start(job, self._asked(job, numbers, allow))

    def _is_in_the_way(self) -> bool:
        jobs = self._engine.jobs
        asked = jobs.count("capture:") + jobs.count(f"{LOOKS}:")
        return self._engine.offline or asked > 0

    async def _sweep(self) -> None:
        if time.monotonic() - self._swept < SWEEP_S:
            return
        self._swept = time.monotonic()
        await self._engine.db.run(partial(page_watches.adopt, now=clock.now()))

    async def _looks(self) -> dict[str, Any]:
        done = PagesLooked()
        while not self._is_in_the_way():
            due = await self._engine.db.read(partial(page_watches.first_due, now=clock.now()))
            if due is None:
                break
            if done.pages:
                await asyncio.sleep(REST_S)
            done += await self._look(due)
        return done.as_json()

    async def _asked(self, job: str, numbers: tuple[int, ...], allow: tuple[str, ...]) -> Any:
        done = PagesLooked()
        for at, number in enumerate(numbers):
            self._engine.outlet.tell_progress(job, "look", at, len(numbers), "pages")
            watch = await self._engine.db.read(partial(page_watches.get, watch_id=number))
            if self._engine.offline:
                done += PagesLooked(pages=1, untold={"offline": 1})
            elif watch is not None:
                done += await self._look(watch, allow)
        return done.as_json()

    async def _look(self, watch: PageWatch, allow: tuple[str, ...] = ()) -> PagesLooked:
        engine = self._engine
        order = partial(order_for, engine, allow=allow)
        looked = await look_at(engine.db, engine.workspace.paths, watch, order)
        engine.outlet.tell_changes(looked.changes)
        return looked


def job_of(case_id: CaseId) -> str:
    """The name of the job that looks at a case's pages because a person asked."""
    return f"{LOOKS}:{case_id}"
