"""Stamping in the engine: what waits for a time stamp is asked for, while there is a network."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.services import journal_copy, stamp_files, stamping
from app.store import journal, stamps

if TYPE_CHECKING:
    from app.engine.engine import Engine

STAMP = "stamps"
LOOK_S = 30.0
"""Between looks for captures that were never stamped, and for the day's head of the journal."""
log = logging.getLogger(__name__)


class Stamping:
    """All time stamps of the workspace."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._looked = float("-inf")
        self._online = False
        self._copied = 0

    async def look(self) -> None:
        """Copies the journal; begins to ask where something is due.

        Raises:
            StoreError: the database.
        """
        engine = self._engine
        names = tuple(one.name for one in engine.workspace.settings.stamp_authorities)
        if time.monotonic() - self._looked > LOOK_S:
            if self._looked < 0:
                await asyncio.to_thread(stamp_files.sweep, engine.workspace.paths)
            self._looked = time.monotonic()
            await engine.db.run(
                lambda session: stamping.want_what_lacks(session, names, clock.now())
            )
        await self._copy()
        back, self._online = not engine.offline and not self._online, not engine.offline
        if engine.offline or engine.jobs.is_running(STAMP):
            return
        if back:  # what could not be asked for while there was no network need not wait longer
            await engine.db.run(lambda session: stamps.hasten(session, clock.now()))
        due = await engine.db.read(stamps.next_due)
        if due is not None and due <= clock.now():
            engine.jobs.start(STAMP, self._work(), quiet=True)

    async def _work(self) -> dict[str, Any]:
        engine = self._engine
        found = await stamping.stamp_due(
            engine.db, engine.workspace.paths, engine.workspace.settings
        )
        engine.outlet.tell_changes(found)
        return {"stamped": len(found.captures)}

    async def _copy(self) -> None:
        """What was written into the journal since stands in its copy a second later."""
        engine = self._engine
        head = await engine.db.read(journal.head)
        if head is None or head.seq == self._copied:
            return
        try:
            await asyncio.to_thread(journal_copy.catch_up, engine.db, engine.workspace.paths)
            self._copied = head.seq
        except OSError as error:
            log.info("the journal's copy waits: %s", type(error).__name__)
