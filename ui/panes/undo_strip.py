"""The strip that counts down to an answer's leaving, with the button that takes it back (C19)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.reply import Reply
from ui.shortcuts import Keys
from ui.shortcuts import shown as key_shown
from ui.strip import Strip

SECOND_MS = 1000


class UndoStrip(Strip):
    """Shown while an answer can still be taken back.

    Signals:
        undo_asked: the Reply to take back.
    """

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pending: Reply | None = None
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.acted.connect(self.take_back)

    def show_pending(self, pending: Sequence[Reply]) -> None:
        """The answers of the shown case that have not left yet; the last one counts."""
        self._pending = pending[-1] if pending else None
        self._tick()

    @Slot()
    def take_back(self) -> None:
        """Asks for the answer that has not left yet."""
        if self._pending is not None:
            self.undo_asked.emit(self._pending)

    @Slot()
    def _tick(self) -> None:
        reply, now = self._pending, clock.now()
        left = round((reply.not_before - now).total_seconds()) if reply else 0
        if reply is None or left <= 0:
            self._second.stop()
            self.hide()
            return
        said = self.tr("The answer goes out in %n s", "", left)
        button = self.tr("Take back ({key})").format(key=key_shown(Keys.UNDO_SEND))
        self.say(said, "info", button)
        if not self._second.isActive():
            self._second.start()
