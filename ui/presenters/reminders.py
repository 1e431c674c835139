"""What reminders share: a look when something changed or a moment has come, and each word once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain import clock
from app.services.changes import Changes
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

GATHER_MS = 400
"""Changes come in bursts; one look serves them."""
LONGEST = timedelta(hours=1)
"""The clock of the computer may be put right meanwhile."""
UNTIL_CLOSED = 0


class Reminders(QObject):
    """One timer for the next moment."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.start)
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self.start)
        desk.hub.changed.connect(self._on_changed)

    async def look(self, now: datetime) -> datetime | None:
        """Says what has come; when to look again at the latest, None: nothing is known to come."""
        raise NotImplementedError

    @Slot()
    def start(self) -> None:
        """Looks now."""
        self._gather.stop()
        self.desk.tasks.start(self._look())

    def say(self, text: str, act: Callable[[], object], tone: str = "soon") -> None:
        """A notice that stays until it is closed, with the way to what it is about."""
        show = self.tr("Show")
        self.desk.hub.notice.emit(
            Notice(text=text, tone=tone, action=show, act=act, seconds=UNTIL_CLOSED)
        )

    async def _look(self) -> None:
        now = clock.now()
        ahead = min((await self.look(now) or now + LONGEST) - now, LONGEST)
        self._next.start(max(0, int(ahead.total_seconds() * 1000)) + 500)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self._gather.start()
