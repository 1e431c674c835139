"""Keeps the queue in step with the store and never moves it under the person's hands (Q13)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.case import View
from app.domain.ids import CaseId, ColleagueId
from app.domain.queue import QueueQuestion
from app.errors import AppError
from app.services.changes import Changes
from app.store.queue import QueueReader
from ui import words
from ui.models.queue import QueueModel
from ui.panes.queue import QueuePane
from ui.presenters.desk import Desk
from ui.presenters.kept_settings import keep_settings
from ui.presenters.queue_counts import QueueCounts
from ui.presenters.queue_follow import Followed, follow
from ui.presenters.queue_reading import Reading
from ui.presenters.queue_search import QueueSearch

PAUSE_MS = 250


class QueuePresenter(QObject):
    """Asks the store in a thread of its own, shows snapshots, follows changes.

    Signals:
        counted: dict of View to a number, whenever it was counted anew.
    """

    counted = Signal(object)

    def __init__(self, desk: Desk, pane: QueuePane, model: QueueModel) -> None:
        super().__init__()
        self._desk = desk
        self._pane = pane
        self._model = model
        self._reading = Reading(desk.workspace.database)
        self._search = QueueSearch(desk, self)
        self._counts = QueueCounts(desk, pane.head, self._reading, self)
        self._question = pane.head.question
        self._generation = 0
        self._pending: set[CaseId] = set()
        self._new: frozenset[CaseId] = frozenset()
        self._leaving: set[CaseId] = set()
        self._soon = _single_shot(self, PAUSE_MS, self._follow_pending)
        self._connect()

    def start(self) -> None:
        """The whole list takes the place of the first frame's first page."""
        last = self._desk.memory.get("queue.case", 0)
        self._desk.tasks.start(self._refresh(wanted=CaseId(last) if last else None))

    def close(self) -> None:
        """Waits for what is being read, then lets go of the file."""
        self._reading.close()

    def _connect(self) -> None:
        pane, hub = self._pane, self._desk.hub
        pane.head.asked.connect(self._on_asked)
        pane.head.searched.connect(self._search.ask)
        self._search.found.connect(self._on_found)
        pane.list.chosen.connect(self._on_chosen)
        pane.merge_asked.connect(self.merge)
        pane.retried.connect(self._on_retried)
        pane.compact_asked.connect(self._on_compact)
        self._model.rows_wanted.connect(self._on_rows_wanted)
        hub.changed.connect(self._on_changed)
        hub.case_asked.connect(self._on_case_asked)
        hub.next_asked.connect(pane.list.go_next)
        self._counts.counted.connect(self.counted)
        self._counts.me_changed.connect(self._on_me)

    @Slot()
    def merge(self) -> None:
        """Shows what arrived, at the top; the chosen case stays chosen."""
        self._desk.tasks.start(self._refresh(to_top=True))

    async def _refresh(self, *, wanted: CaseId | None = None, to_top: bool = False) -> None:
        self._generation += 1
        mine, first_time = self._generation, self._generation == 1
        self._pane.show_loading()
        kept = self._pane.list.place()
        keep = [case for case in (*kept[:2], wanted) if case]
        try:
            ask = partial(QueueReader.snapshot, question=self._question, now=clock.now(), keep=keep)
            snapshot = await self._reading.of(ask)
            networks = await self._reading.of(QueueReader.networks)
        except AppError as error:
            self._pane.show_error(words.error(error.code, error.facts), words.next_step(error.code))
            return
        if mine != self._generation:
            return
        self._new, self._leaving = frozenset(), set()
        self._desk.memory.put("queue.total", len(snapshot.ids))
        self._pane.show_arrived(0)
        self._model.show(snapshot.ids)
        current = kept[0] if kept[0] in snapshot.positions else wanted or kept[0]
        at = snapshot.positions.get(current) if current else None
        top = 0 if to_top else snapshot.positions.get(kept[1]) if kept[1] else None
        self._pane.list.restore((current, kept[1], 0 if to_top else kept[2]), (at, top))
        self._pane.head.show_networks(networks)
        self._show_state(networks)
        if first_time and self._model.rowCount():
            self._pane.list.restore((None, None, 0), (at or 0, None))
            self._pane.list.go_to(at or 0)
            self._on_chosen(self._pane.list.current)
        self._counts.at_once()

    def _show_state(self, networks: tuple[str, ...]) -> None:
        if self._model.rowCount():
            self._pane.show_list()
            return
        if self._question.view is View.MINE and not self._desk.settings.operator.strip():
            self._pane.show_nameless()
            return
        self._pane.show_nothing(
            searching=self._question.found is not None,
            filtered=self._question.filtered,
            no_sources=not networks,
        )

    @Slot(object)
    def _on_asked(self, question: QueueQuestion) -> None:
        self._question = question
        self._desk.memory.put("queue.view", str(question.view))
        self._desk.memory.put("queue.sort", str(question.sort))
        self._desk.tasks.start(self._refresh(to_top=True))

    @Slot(object)
    def _on_found(self, found: tuple[CaseId, ...] | None) -> None:
        self._question = replace(self._question, found=found)
        self._pane.head.show_question(self._question)
        self._desk.tasks.start(self._refresh(to_top=True))

    @Slot(object)
    def _on_rows_wanted(self, wanted: tuple[tuple[int, CaseId], ...]) -> None:
        self._desk.tasks.start(self._fill(wanted))

    async def _fill(self, wanted: tuple[tuple[int, CaseId], ...]) -> None:
        first, last = self._pane.list.sight()
        near = [(at, case) for at, case in wanted if first - 128 <= at <= last + 128]
        if near:
            rows = await self._reading.of(partial(QueueReader.rows, ids=[case for _, case in near]))
            self._model.fill(rows, near[0][0])

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self._pending |= changes.cases
            if not self._soon.isActive():
                self._soon.start()

    @Slot()
    def _follow_pending(self) -> None:
        ids, self._pending = tuple(self._pending), set()
        if ids:
            self._desk.tasks.start(self._follow(ids))

    async def _follow(self, ids: tuple[CaseId, ...]) -> None:
        mine, seen = self._generation, self._model.ids
        asked = partial(follow, question=self._question, ids=ids, seen=seen, now=clock.now())
        followed = await self._reading.of(asked)
        if mine != self._generation:
            return
        if seen is not self._model.ids:  # another removal came first
            self._on_changed(Changes(cases=frozenset(ids)))
            return
        self._model.refresh(followed.rows, *self._pane.list.sight())
        self._take_out(followed)
        self._new = (self._new - frozenset(ids)) | followed.arrived
        if self._model.rowCount():
            self._pane.show_arrived(len(self._new))
        elif self._new:
            self.merge()
        self._counts.soon()

    def _take_out(self, followed: Followed) -> None:
        """What left the view goes, without moving the rest; the current one when it is left."""
        current = self._pane.list.current
        gone = {case: at for case, at in followed.left.items() if case != current}
        if current in followed.left and current is not None:
            self._leaving.add(current)
        self._leaving -= set(followed.rows) - set(followed.left)
        if gone:
            self._pane.list.take_out(sorted(gone.values(), reverse=True))

    @Slot(object)
    def _on_chosen(self, case_id: CaseId | None) -> None:
        self._desk.hub.case_shown.emit(case_id)
        if case_id is None:
            return
        self._desk.memory.put("queue.case", int(case_id))
        left = self._leaving - {case_id}
        if left:
            self._leaving -= left
            self._on_changed(Changes(cases=frozenset(left)))

    @Slot(object)
    def _on_case_asked(self, case_id: CaseId) -> None:
        self._desk.hub.place_asked.emit("queue", None)
        if not self._pane.list.show_case(case_id):
            self._on_chosen(case_id)

    @Slot()
    def _on_retried(self) -> None:
        self._desk.tasks.start(self._refresh())

    @Slot(bool)
    def _on_compact(self, compact: bool) -> None:  # noqa: FBT001  # the signal's own argument
        density = "compact" if compact else "comfortable"
        self._pane.list.set_compact(compact)
        if density != self._desk.settings.density:
            changed = replace(self._desk.settings, density=density)
            self._desk.tasks.start(keep_settings(self._desk, changed))

    @Slot(object)
    def _on_me(self, me: ColleagueId | None) -> None:
        """Another works here now: «Mine» are other cases."""
        self._question = replace(self._question, me=me)
        self._pane.head.show_question(self._question)
        if self._question.view is View.MINE:
            self._desk.tasks.start(self._refresh())


def _single_shot(owner: QObject, pause: int, slot: Any) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(slot)
    return timer
