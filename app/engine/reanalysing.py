"""Re-analysis in the engine: begun by itself when the analyser is newer, and never in the way."""

from __future__ import annotations

import time
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from app.engine.jobs import Jobs
from app.engine.protocol import Fields, Outlet
from app.services import reanalysing
from app.services.changes import Changes
from app.services.listening import Listening
from app.services.reanalysing import Progress
from app.store import reanalysis
from app.store.database import Database

if TYPE_CHECKING:
    from app.engine.engine import Engine

REANALYSE = "reanalyse"
"""The name of the job."""
TELL_S = 3.0
"""Between two words of changed cases: each makes the window read its queue again."""


class Reanalysing:
    """The one re-analysis of the workspace."""

    def __init__(self, db: Database, listening: Listening, jobs: Jobs, outlet: Outlet) -> None:
        self._db = db
        self._listening = listening
        self._jobs = jobs
        self._outlet = outlet
        self._held = False
        """Given up by the person for this run of the engine."""

    async def look(self) -> str | None:
        """Begins, or goes on, where posts are left; the name of the job.

        Raises:
            StoreError: the database.
        """
        if self._held or self._jobs.is_running(REANALYSE):
            return None
        if await self._db.read(reanalysis.is_paused) or not await self._db.read(reanalysing.left):
            return None
        return self._jobs.start(REANALYSE, self._work())

    async def pause(self, *, paused: bool) -> str | None:
        """Has it wait, or go on; the name of the job if it runs from now on."""
        await self._db.run(partial(reanalysis.pause, paused=paused))
        self._held = False
        if not paused:
            return await self.look()
        await self._jobs.end(REANALYSE)
        return None

    def hold(self) -> None:
        """The person gave it up: it begins again with the next start."""
        self._held = True

    async def _work(self) -> dict[str, Any]:
        listening, waiting, told = self._listening, Changes(), time.monotonic()

        def tell(progress: Progress) -> None:
            nonlocal waiting, told
            said = (progress.done, progress.total, "posts")
            self._outlet.tell_progress(REANALYSE, REANALYSE, *said)
            waiting |= progress.changes
            if time.monotonic() - told > TELL_S:
                self._outlet.tell_changes(waiting)
                waiting, told = Changes(), time.monotonic()

        try:
            # What people write now is read before what they wrote before.
            free = listening.inbox.settled
            done = await reanalysing.reanalyse(self._db, listening.attempts, tell, free)
        finally:
            self._outlet.tell_changes(waiting)
        return asdict(done)


async def begin_or_pause(engine: Engine, fields: Fields) -> dict[str, Any]:
    """`paused`: whether it has to wait, also after a new start of the program."""
    return {"job": await engine.reanalysing.pause(paused=fields.flag("paused"))}
