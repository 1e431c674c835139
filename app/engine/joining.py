"""Copies in the engine: what was stored is joined with what says the same, soon after."""

from __future__ import annotations

from typing import Any

from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.services import copies
from app.services.changes import Changes
from app.store.database import Database

JOIN = "copies:join"
"""The job that looks through what was not looked at yet."""
WORTH_TELLING = 1_000
"""With fewer posts before it, it is over before anybody could read of it."""


class Joining:
    """Notices posts and edits that nobody compared with the others yet."""

    def __init__(self, db: Database, jobs: Jobs, outlet: Outlet) -> None:
        self._db = db
        self._jobs = jobs
        self._outlet = outlet

    async def look(self) -> str | None:
        """Begins where there is something to compare; the name of the job.

        Raises:
            StoreError: the database.
        """
        if self._jobs.is_running(JOIN):
            return None
        waiting = await self._db.read(copies.waiting)
        if not waiting:
            return None
        few = waiting < WORTH_TELLING
        return self._jobs.start(JOIN, self._join(aloud=not few), quiet=few)

    async def _join(self, *, aloud: bool) -> dict[str, Any]:
        def tell(done: int, total: int, changes: Changes) -> None:
            self._outlet.tell_changes(changes)
            if aloud:
                self._outlet.tell_progress(JOIN, "copies", done, total, "posts")

        looked = await copies.catch_up(self._db, tell)
        return {"looked": looked}
