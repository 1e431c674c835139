"""A long work of the engine as one awaitable: asked for, watched, ended with its result."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.errors import EngineGone
from ui.engine_client import told
from ui.presenters.hub import Hub

Progress = Callable[[dict[str, Any]], None]


class Job(QObject):
    """Hears what the engine says of one job, also before the job's name was known here."""

    def __init__(self, hub: Hub, on_progress: Progress | None = None) -> None:
        super().__init__()
        self.name = ""
        self._hub = hub
        self._on_progress = on_progress
        self._early: dict[str, dict[str, Any]] = {}
        self._end: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        hub.progress.connect(self._progressed)
        hub.finished.connect(self._finished)
        hub.engine_alive.connect(self._lived)

    async def run(self, answer: dict[str, Any]) -> dict[str, Any]:
        """The result of the job that the engine's answer names; an answer without one is it.

        Raises:
            AppError: what the job failed with. EngineGone: the engine ended.
        """
        if "job" not in answer:
            return answer
        self.name = str(answer["job"])
        if self.name in self._early:
            self._finished(self._early[self.name])
        return await self._end

    def close(self) -> None:
        """Hears nothing any more."""
        self._hub.progress.disconnect(self._progressed)
        self._hub.finished.disconnect(self._finished)
        self._hub.engine_alive.disconnect(self._lived)

    @Slot(object)
    def _progressed(self, event: dict[str, Any]) -> None:
        if self._on_progress is not None and event.get("job") == self.name:
            self._on_progress(event)

    @Slot(object)
    def _finished(self, event: dict[str, Any]) -> None:
        if not self.name:
            self._early[str(event.get("job"))] = event
        elif event.get("job") == self.name and not self._end.done():
            if error := event.get("error"):
                self._end.set_exception(told(error))
            else:
                self._end.set_result(event.get("result") or {})

    @Slot(bool)
    def _lived(self, alive: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if not alive and self.name and not self._end.done():
            self._end.set_exception(EngineGone())
