"""Says when an answer has rested long enough to be read again, wherever the person is (C22)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain import clock
from app.domain.case import Case
from app.domain.ids import CaseId
from app.errors import NotFound
from app.services.changes import Changes
from app.store import cases, rests
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

LONGEST_MS = 24 * 3600 * 1000
UNTIL_CLOSED = 0


class RestReminders(QObject):
    """One timer for the next of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: set[tuple[CaseId, bool]] = set()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.start)
        desk.hub.changed.connect(self._on_changed)

    @Slot()
    def start(self) -> None:
        """Looks what rests, now."""
        self._desk.tasks.start(self._read())

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self.start()

    async def _read(self) -> None:
        now, waiting = clock.now(), None
        found = await self._desk.db.read(rests.unread)
        self._told &= {(rest.case_id, rest.public) for rest in found}
        for rest in found:
            if rest.ready_at > now:
                waiting = waiting or rest.ready_at - now
            elif (rest.case_id, rest.public) not in self._told:
                self._told.add((rest.case_id, rest.public))
                await self._tell(rest.case_id)
        if waiting is not None:
            self._next.start(min(LONGEST_MS, int(waiting.total_seconds() * 1000) + 500))

    async def _tell(self, case_id: CaseId) -> None:
        try:
            case: Case = await self._desk.db.read(partial(cases.get, case_id=case_id))
        except NotFound:
            return
        name = case.author.name[:40] if case.author else self.tr("case {id}").format(id=case_id)
        text = self.tr("The answer has rested, read it again: {name}").format(name=name)
        go = partial(self._desk.hub.case_asked.emit, case_id)
        self._desk.hub.notice.emit(
            Notice(text=text, tone="soon", action=self.tr("Show"), act=go, seconds=UNTIL_CLOSED)
        )
