"""Connects the deadlines to the store and to the queue."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Slot

from app.domain import clock
from app.domain.agenda import DuePage, agenda
from app.domain.handoff import DueHandoff
from app.domain.ids import CaseId
from app.errors import NotFound
from app.services import promising
from app.services.changes import Changes
from app.store import handoffs, outbox_list
from app.store.deadlines import due_cases
from ui.panes.deadlines import DeadlinesPane
from ui.presenters.desk import Desk, Place
from ui.presenters.place import PlacePresenter

TICK_MS = 30_000
"""Minutes left are shown: twice a minute is often enough."""


class DeadlinesPresenter(PlacePresenter):
    """Groups what is due, and lets the minutes run."""

    def __init__(self, desk: Desk, pane: DeadlinesPane) -> None:
        super().__init__(desk, pane)
        self._list = pane
        self._page = DuePage(cases=(), total=0)
        self._handed: tuple[DueHandoff, ...] = ()
        self._tick = QTimer(pane)  # it looks at the pane, and goes with it
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        pane.opened.connect(desk.hub.case_asked)
        pane.begun.connect(self._to_queue)
        pane.kept.connect(self._keep)

    def concerns(self, changes: Changes) -> bool:
        """Any case may have another deadline now."""
        return bool(changes.cases)

    async def read(self) -> None:
        """Reads the nearest deadlines."""
        self._page = await self.desk.db.read(due_cases)
        self._handed = await self.desk.db.read(handoffs.due)
        self._list.note_waiting(await self.desk.db.read(outbox_list.waiting))
        self._show()
        self._tick.start()

    def _show(self) -> None:
        now = clock.now()
        due = agenda(self._page.cases, now)
        self._list.show_agenda(due, self._page.total, now, self._handed, self._page.kept)

    @Slot(object, object)
    def _keep(self, case_id: CaseId, due: datetime) -> None:
        self.desk.tasks.start(self._keep_now(case_id, due))

    async def _keep_now(self, case_id: CaseId, due: datetime) -> None:
        act = partial(promising.keep, case_id=case_id, due=due, now=clock.now())
        try:
            self.desk.hub.changed.emit(await self.desk.db.run(act))
        except NotFound:
            return  # kept elsewhere meanwhile; the list is read again by that

    @Slot()
    def _on_tick(self) -> None:
        if self._list.isVisible():
            self._show()

    @Slot()
    def _to_queue(self) -> None:
        self.desk.hub.place_asked.emit("queue", None)


def make_deadlines(desk: Desk) -> Place:
    """The place Deadlines."""
    pane = DeadlinesPane()
    presenter = DeadlinesPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
