"""Reading older posts anew can wait: stopped by the person, it says so and how it goes on (T1)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.store import reanalysis
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

JOB = "reanalyse"
"""The engine's name of it."""


class Rereading(QObject):
    """Pauses and resumes; a pause outlives the program, and so does the way out of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def start(self) -> None:
        """Says that it is paused, if it is."""
        self._desk.tasks.start(self._look())

    def pause(self) -> None:
        """Stops it until the person wants it to go on."""
        self._desk.tasks.start(self._pause())

    @Slot()
    def resume(self) -> None:
        """Goes on where it stopped."""
        self._desk.tasks.start(self._desk.engine.once_up(JOB, paused=False))

    async def _look(self) -> None:
        if await self._desk.db.read(reanalysis.is_paused):
            self._say()

    async def _pause(self) -> None:
        await self._desk.engine.once_up(JOB, paused=True)
        self._say()

    def _say(self) -> None:
        text = self.tr("Older posts are not read anew for now")
        notice = Notice(text=text, tone="info", action=self.tr("Go on"), act=self.resume, seconds=0)
        self._desk.hub.notice.emit(notice)
