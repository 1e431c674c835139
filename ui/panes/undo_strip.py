"""The strip that counts down to an answer's leaving, with the button that takes it back (C19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.reply import Reply
from ui import format as shown
from ui.shortcuts import Keys
from ui.shortcuts import shown as key_shown
from ui.strip import Strip

SECOND_MS = 1000
LEAVING = timedelta(seconds=20)
"""So long the post is looked at, at most, before the answer leaves; it can still be taken back."""


class UndoStrip(Strip):
    """Shown while an answer can still be taken back.

    Signals:
        undo_asked: the Reply to take back.
    """

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[Reply, ...] = ()
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.acted.connect(self.take_back)

    def show_pending(self, pending: Sequence[Reply]) -> None:
        """The answers of the shown case that have not left yet."""
        self._waiting = tuple(pending)
        self._tick()

    @Slot()
    def take_back(self) -> None:
        """Asks for the answer that was sent last of those that have not left."""
        if self._waiting:
            self.undo_asked.emit(max(self._waiting, key=lambda reply: reply.id))

    @Slot()
    def _tick(self) -> None:
        now = clock.now()
        shown_now = [reply for reply in self._waiting if _is_shown(reply, now)]
        if not shown_now:
            self._second.stop()
            self.hide()
            return
        button = self.tr("Take back ({key})").format(key=key_shown(Keys.UNDO_SEND))
        self.say(self._said(shown_now, now), "info", button)
        if not self._second.isActive():
            self._second.start()

    def _said(self, waiting: Sequence[Reply], now: datetime) -> str:
        first = min(waiting, key=lambda reply: reply.not_before)
        said = self._of(first, now)
        if len(waiting) == 1:
            return said
        more = self.tr("%n answer(s) wait", "", len(waiting))
        return f"{more}. {said}"

    def _of(self, reply: Reply, now: datetime) -> str:
        left = round((reply.not_before - now).total_seconds())
        if reply.scheduled and left > 0:
            moment = shown.coming(reply.not_before, now)
            return self.tr("The answer leaves {moment}").format(moment=moment)
        if left > 0:
            return self.tr("The answer goes out in %n s", "", left)
        return self.tr("The post is looked at, then the answer leaves")


def _is_shown(reply: Reply, now: datetime) -> bool:
    """What waits for a network says so in the thread."""
    return not reply.error_code and reply.not_before > now - LEAVING
