"""What every place's presenter does: read when looked at, read again when something changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import AppError
from app.services.changes import Changes
from ui import words
from ui.panes.place import PlacePane
from ui.presenters.desk import Desk

GATHER_MS = 250
"""Changes come in bursts while a source is being read; one reading serves them all."""


class PlacePresenter(QObject):
    """Keeps a pane true without work while nobody looks."""

    def __init__(self, desk: Desk, pane: PlacePane) -> None:
        super().__init__()
        self.desk = desk
        self.pane = pane
        self._stale = True
        self._reading = False
        self._again = False
        self._gather = QTimer(pane)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.refresh)
        desk.hub.changed.connect(self._on_changed)
        pane.retried.connect(self.refresh)

    def concerns(self, changes: Changes) -> bool:
        """Whether what the pane shows may be different now."""
        raise NotImplementedError

    async def read(self) -> None:
        """Reads and shows; errors are said by the caller."""
        raise NotImplementedError

    def shown(self, what: Any = None) -> None:
        """The place has come to the front."""
        del what
        self.pane.take_focus()
        if self._stale:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads now; a reading that is under way is followed by another."""
        self._gather.stop()
        if self._reading:
            self._again = True
            return
        self._reading = True
        self.desk.tasks.start(self._read())

    async def _read(self) -> None:
        self.pane.states.show_loading()
        try:
            await self.read()
            self._stale = False
        except AppError as error:
            told = words.error(error.code, error.facts)
            self.pane.states.show_error(told, words.next_step(error.code))
        finally:
            self._reading = False
        if self._again:
            self._again = False
            self.refresh()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self.refresh_soon()

    def refresh_soon(self) -> None:
        """Reads when somebody looks, once for all that happens within a moment."""
        self._stale = True
        if self.pane.isVisible() and not self._gather.isActive():
            self._gather.start()
