"""Furnishes the window once it is painted: the desk, the presenters, the engine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.processes import own_command
from app.services.sample_mark import sample_of
from app.services.workspace import OpenWorkspace
from app.store import settings as remembering
from ui import words
from ui.engine_client import EngineClient
from ui.memory import Memory
from ui.panes.rail import PLACES
from ui.presenters.case_desk import make_case_desk
from ui.presenters.case_files import CaseFilePresenter
from ui.presenters.desk import Desk
from ui.presenters.evidence_health import EvidenceHealthPresenter
from ui.presenters.handoffs_reminders import HandoffReminders
from ui.presenters.hub import Hub, Notice
from ui.presenters.outbox_alerts import OutboxAlerts
from ui.presenters.pasting import PastePresenter
from ui.presenters.promise_reminders import PromiseReminders
from ui.presenters.queue import QueuePresenter
from ui.presenters.rest_reminders import RestReminders
from ui.presenters.rule_alerts import RuleAlerts
from ui.presenters.status import StatusPresenter
from ui.steering import Steering
from ui.tasks import Tasks
from ui.theme import Theme
from ui.window import Window

log = logging.getLogger(__name__)


class Furnished(QObject):
    """Everything that lives as long as the workspace is open in this window."""

    def __init__(self, window: Window, opened: OpenWorkspace, memory: Memory, look: Theme) -> None:
        super().__init__()
        self.hub = Hub()
        self.tasks = Tasks()
        self.opened = opened
        self.engine = EngineClient(own_command("engine", "--workspace", str(opened.paths.root)))
        self.desk = Desk(
            workspace=opened.paths,
            settings=opened.settings,
            db=opened.db,
            engine=self.engine,
            tasks=self.tasks,
            theme=look,
            hub=self.hub,
            memory=memory,
        )
        memory.writes_to(_writer(opened))
        self._wire_engine()
        self.steering = Steering(self.desk, window)
        self.case = make_case_desk(self.desk)
        self.steering.more = self.case.commands
        self._wire_chosen(window)
        window.add_case(self.case.thread, self.case.composer, self.case.details)
        self.hub.case_shown.connect(self.case.presenter.show_case)
        self.pasting = PastePresenter(self.desk, window.queue, self.case.presenter.evidence)
        self.case_files = CaseFilePresenter(self.desk, window.queue)
        self.status = StatusPresenter(self.desk, window.status)
        self.evidence_health = EvidenceHealthPresenter(self.desk, window.status)
        self.alerts = RuleAlerts(self.desk)
        self.outbox_alerts = OutboxAlerts(self.desk)
        self.rests = RestReminders(self.desk)
        self.promises = PromiseReminders(self.desk)
        self.handoffs = HandoffReminders(self.desk)
        self.handoffs.counted.connect(partial(window.rail.show_count, "deadlines"))
        if opened.db.read_now(sample_of) is not None:
            window.setWindowTitle(self.tr("Otklik: sample"))
            window.status.show_sample()
        self.queue = QueuePresenter(self.desk, window.queue, window.model)
        self.queue.counted.connect(self.steering.show_counts)
        self.evidence_health.queue_asked.connect(window.queue.head.ask)

    def start(self, *, engine: bool = True) -> None:
        """Goes where one was, and lets the work begin."""
        place = self.desk.memory.get("window.place", "queue")
        self.queue.start()
        self.status.start()
        self.evidence_health.start()
        self.rests.start()
        self.promises.start()
        self.handoffs.start()
        if self._is_first_start():
            self.steering.go("welcome")
        else:
            self.steering.go(place if place in PLACES else "queue")
        if (odd := self.opened.odd_settings) is not None:
            log.info("%s", odd)
            said = f"{words.error(odd.code, odd.facts)}. {words.next_step(odd.code)}"
            self.hub.notice.emit(Notice(text=said.replace("..", "."), tone="soon", seconds=0))
        if engine:
            self.engine.start()

    async def close(self) -> None:
        """In reverse order: what was typed, what runs, the engine, the file."""
        self.hub.closing.emit()
        self.case.save_before_end()
        self.desk.memory.flush()
        await self.tasks.settle(5)
        await self.engine.close()
        await self.tasks.close()
        self.queue.close()
        self.desk.memory.writes_to(None)
        self.opened.close()

    def _is_first_start(self) -> bool:
        went_on = self.desk.memory.get("window.place", "")
        return not went_on and self.opened.db.read_now(remembering.is_empty)

    def _wire_chosen(self, window: Window) -> None:
        """Several cases are chosen in the queue, and dealt with as one."""
        macros, assigning = self.case.presenter.macros, self.case.presenter.assigning
        macros.chosen = assigning.chosen = window.queue.list.chosen_cases
        window.queue.chosen.macro_asked.connect(macros.ask)
        window.queue.chosen.assign_asked.connect(assigning.ask)

    def _wire_engine(self) -> None:
        hub, engine = self.hub, self.engine
        engine.changed.connect(hub.changed)
        engine.source_state.connect(hub.source_state)
        engine.progress.connect(hub.progress)
        engine.finished.connect(hub.finished)
        engine.alive.connect(hub.engine_alive)
        engine.trouble.connect(self.desk.tasks.failed)


def _writer(opened: OpenWorkspace) -> Callable[[Mapping[str, Any]], object]:
    def write(values: Mapping[str, Any]) -> object:
        return opened.db.submit(lambda session: remembering.remember(session, values))

    return write
