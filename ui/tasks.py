"""Owns asynchronous work of the window: held, reported when it fails, cancelled at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import AppError


class Tasks(QObject):
    """The only place in `ui` that creates asyncio tasks."""

    failed = Signal(object)  # AppError: expected, to be said in words
    crashed = Signal(object)  # any other exception: a bug

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    def start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any] | None:
        """Begins the work; keep the task only to cancel it. None: it is too late for any."""
        if self._closed:
            work.close()
            return None
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)
        return task

    async def idle(self) -> None:
        """Waits until nothing runs; tests live on this."""
        while others := self._running - {asyncio.current_task()}:
            await asyncio.wait(others)

    async def settle(self, most_s: float) -> None:
        """Waits until nothing runs, but not longer than this."""
        if others := self._running - {asyncio.current_task()}:
            await asyncio.wait(others, timeout=most_s)

    async def close(self) -> None:
        """Cancels everything and waits for its end; nothing is begun after."""
        self._closed = True
        for task in tuple(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if task.cancelled() or not (error := task.exception()):
            return
        if isinstance(error, AppError):
            self.failed.emit(error)
        else:
            self.crashed.emit(error)
