"""What stands beside the views and in the filters of the queue: counted anew now and then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.ids import ColleagueId
from app.store import colleagues
from app.store.queue import QueueReader
from ui.panes.queue_head import QueueHead
from ui.presenters.desk import Desk
from ui.presenters.queue_reading import Reading

COUNT_MS = 3_000
"""Views are counted at most this often: at a million cases that is a second of another core."""


class QueueCounts(QObject):
    """Counts in the reader's thread, never twice at once.

    Signals:
        counted: dict of View to a number.
        me_changed: ColleagueId of whoever works here, or None.
    """

    counted = Signal(object)
    me_changed = Signal(object)

    def __init__(self, desk: Desk, head: QueueHead, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._head = head
        self._reading = reading
        self._later = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._later.timeout.connect(self._begin)
        me = desk.memory.get("queue.me", 0)
        self.me: ColleagueId | None = ColleagueId(me) if me else None
        desk.hub.settings_changed.connect(self.at_once)

    @Slot()
    def at_once(self) -> None:
        """Counts now."""
        self._later.start(0)

    def soon(self) -> None:
        """Counts within three seconds."""
        if not self._later.isActive():
            self._later.start(COUNT_MS)

    @Slot()
    def _begin(self) -> None:
        self._desk.tasks.start(self._count())

    async def _count(self) -> None:
        await self._find_me()
        counts = await self._reading.of(partial(QueueReader.counts, now=clock.now(), me=self.me))
        self._head.show_counts(counts)
        self._head.show_tags(await self._reading.of(QueueReader.tags))
        self._head.show_holders(await self._reading.of(QueueReader.holders))
        self.counted.emit(counts)

    async def _find_me(self) -> None:
        """Whose the view «Mine» is: the colleague with the name of the settings."""
        operator = self._desk.settings.operator
        found = await self._desk.db.read(partial(colleagues.named, name=operator))
        me = found.id if found is not None else None
        if me != self.me:
            self.me = me
            self._desk.memory.put("queue.me", int(me or 0))
            self.me_changed.emit(me)
