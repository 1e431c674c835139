"""Jobs: long works with a name that show where they stand, can be cancelled, end with a word."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from app.engine.protocol import Outlet, told
from app.errors import AppError, JobCancelled

log = logging.getLogger(__name__)
Work = Coroutine[Any, Any, dict[str, Any]]


class Jobs:
    """Runs each job once at a time; every end is an event."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet
        self._running: dict[str, asyncio.Task[dict[str, Any]]] = {}

    def start(self, name: str, work: Work, *, quiet: bool = False) -> str:
        """Begins a job; if one of this name runs already, that one goes on. Its name.

        A `quiet` one ends without an event: nobody asked for it.
        """
        if name in self._running:
            work.close()
            return name
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running[name] = task
        task.add_done_callback(self._ended_quietly if quiet else self._ended)
        return name

    def is_running(self, name: str) -> bool:
        """Whether a job of this name runs."""
        return name in self._running

    def count(self, kind: str) -> int:
        """How many jobs run whose name begins so."""
        return sum(name.startswith(kind) for name in self._running)

    def cancel(self, name: str) -> bool:
        """Asks a job to end; False: there is none of this name."""
        task = self._running.get(name)
        return task is not None and task.cancel()

    async def end(self, name: str) -> None:
        """Ends a job and waits for its end; nothing happens if there is none of this name."""
        if self.cancel(name):
            await asyncio.wait([self._running[name]])

    def cancel_all(self, *kinds: str) -> None:
        """Asks all jobs to end whose names begin so."""
        for name in [name for name in self._running if name.startswith(kinds)]:
            self.cancel(name)

    async def close(self, patience_s: float, spared: str = "outbox:") -> None:
        """Cancels everything and waits for it; what begins with `spared` may first end by itself.

        Both waits together take no longer than `patience_s`.
        """
        for name, task in self._running.items():
            if not name.startswith(spared):
                task.cancel()
        if await self._all_end(patience_s / 2):
            return
        for task in self._running.values():
            task.cancel()
        await self._all_end(patience_s / 2)

    async def _all_end(self, most_s: float) -> bool:
        tasks = list(self._running.values())
        if not tasks:
            return True
        _, left = await asyncio.wait(tasks, timeout=most_s)
        return not left

    def _ended_quietly(self, task: asyncio.Task[dict[str, Any]]) -> None:
        self._running.pop(task.get_name(), None)
        outcome(task)

    def _ended(self, task: asyncio.Task[dict[str, Any]]) -> None:
        name = task.get_name()
        self._running.pop(name, None)
        # What was done stands before the word that it is done.
        self._outlet.flush()
        self._outlet.line({"event": "finished", "job": name, **outcome(task)})


def outcome(task: asyncio.Task[dict[str, Any]]) -> dict[str, Any]:
    """The `result` or the `error` of a work that ended, however it ended."""
    if task.cancelled():
        return {"error": told(JobCancelled())}
    match task.exception():
        case None:
            return {"result": task.result()}
        case AppError() as error:
            log.info("%s: %s", task.get_name(), error)
            return {"error": told(error)}
        case crash:
            log.error("%s crashed", task.get_name(), exc_info=crash)
            return {"error": told(AppError(kind=type(crash).__name__))}
