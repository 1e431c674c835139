"""The measure of the risk in the engine: read when it changes, and every case weighed by it."""

from __future__ import annotations

import time
from typing import Any

from app.domain.risk import Measure
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.services import weighing
from app.services.listening import Listening
from app.store.database import Database

REWEIGH = "risk:reweigh"
"""The job that weighs all cases by the weights as they are now."""
COUNT_S = 600.0
"""Between two counts of the audiences that were seen: they grow slowly."""


class Weighing:
    """Keeps what new posts are measured by true, and the cases that there are in step with it."""

    def __init__(self, db: Database, listening: Listening, jobs: Jobs, outlet: Outlet) -> None:
        self._db = db
        self._listening = listening
        self._jobs = jobs
        self._outlet = outlet
        self._counted = float("-inf")

    async def look(self) -> str | None:
        """Reads what the risk is measured by; the name of the job where cases must follow.

        Called when somebody says so, and now and then: a terminal may have changed the weights.

        Raises:
            StoreError: the database.
        """
        now = time.monotonic()
        if now - self._counted > COUNT_S:
            self._counted = now
            seen = await self._db.read(weighing.count_audiences)
            await self._db.run(lambda session: weighing.keep_audiences(session, seen))
        found: Measure = await self._db.read(weighing.measure)
        self._listening.measure = found
        if not await self._db.read(weighing.is_due):
            return None
        return self._jobs.start(REWEIGH, self._reweigh())

    async def _reweigh(self) -> dict[str, Any]:
        def tell(done: int, total: int) -> None:
            self._outlet.tell_progress(REWEIGH, "reweigh", done, total, "cases")

        changed = await weighing.reweigh_all(self._db, self._outlet.tell_changes, tell)
        return {"changed": changed}
