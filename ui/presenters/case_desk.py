"""The case desk: thread, composer and details of one case, read whole and kept true."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain import clock
from app.domain.ids import CaseId
from app.errors import AppError
from app.services import alike, casework
from app.services.changes import Changes
from app.store import cases
from ui import words
from ui.models.thread_items import ThreadItem
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.panes.palette import Command
from ui.panes.thread import ThreadPane
from ui.presenters.assigning import AssigningPresenter
from ui.presenters.case_acts import CaseActs
from ui.presenters.case_tags import CaseTagsPresenter
from ui.presenters.comparing import ComparingPresenter
from ui.presenters.compensation import CompensationPresenter
from ui.presenters.desk import Desk
from ui.presenters.details import DetailsPresenter
from ui.presenters.evidence import EvidencePresenter
from ui.presenters.handoffs import HandoffsPresenter
from ui.presenters.looking import Looking
from ui.presenters.macro_running import MacroRunner
from ui.presenters.questions import QuestionsPresenter
from ui.presenters.reply import ReplyPresenter
from ui.presenters.thread import ThreadPresenter
from ui.presenters.voices_picture import VoicePicture

GATHER_MS = 60
"""Changes come in bursts; one reading serves them."""


class CasePresenter(QObject):
    """Shows a case in three panes; refreshes them without touching what is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.acts = CaseActs(desk)
        self.pane = ThreadPane()
        self.composer = Composer()
        self.details = Details()
        self.evidence = EvidencePresenter(self.acts, self.pane, self.details)
        self.comparing = ComparingPresenter(self.acts, self.pane, self.details)
        self.head = ThreadPresenter(self.acts, self.pane, self.details)
        self.tags = CaseTagsPresenter(self.acts, self.pane)
        self.assigning = AssigningPresenter(self.acts, self.pane)
        self.judgement = DetailsPresenter(self.acts, self.details)
        self.reply = ReplyPresenter(self.acts, self.composer, self.pane, self.evidence)
        self.macros = MacroRunner(self.acts, self.pane, self.composer, self.reply.drafts)
        self.reply.picker.macros.asked.connect(self.macros.open_here)
        self.questions = QuestionsPresenter(self.acts, self.pane, self.composer, self.details)
        panes = (self.pane, self.composer, self.details)
        self.handoffs = HandoffsPresenter(self.acts, panes, self.reply.picker)
        self.compensation = CompensationPresenter(self.acts, panes)
        self.face = VoicePicture(desk, self.pane)
        self._wanted: CaseId | None = None
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.refresh)
        self.acts.stale.connect(self.refresh)
        desk.hub.changed.connect(self._on_changed)
        self.looking = Looking(desk)
        self.pane.action_asked.connect(self._on_action)
        self.pane.states.retried.connect(self._on_retried)

    def show_case(self, case_id: CaseId | None) -> None:
        """Another case, or none; what is typed in the old one is saved first."""
        if case_id == self._wanted and case_id is not None and self.acts.whole is not None:
            return
        self.composer.save_now()
        self.questions.save_now()
        self._wanted = case_id
        self.acts.whole = None
        self.composer.show_case(None)
        if case_id is None:
            self.pane.show_nothing()
            self.details.show_nothing()
            return
        self.pane.show_loading()
        self._desk.tasks.start(self._show(case_id))

    @Slot()
    def refresh(self) -> None:
        """Reads the shown case again."""
        if self._wanted is not None and self.acts.whole is not None:
            self._desk.tasks.start(self._refresh(self._wanted))

    async def _show(self, case_id: CaseId) -> None:
        try:
            whole = await self._desk.db.read(partial(cases.whole, case_id=case_id))
        except AppError as error:
            if self._wanted == case_id:
                said = words.error(error.code, error.facts)
                self.pane.show_failed(said, words.next_step(error.code))
                self.details.show_nothing()
            return
        if self._wanted != case_id:
            return
        self.acts.whole = whole
        self.pane.show_case(whole)
        self.details.show_case(whole)
        self.reply.show(whole)
        self.face.show(whole)
        if whole.case.unread:
            seen = partial(casework.mark_read, case_id=case_id, now=clock.now())
            await self.acts.run(seen)
        await self._show_alike(case_id)

    async def _refresh(self, case_id: CaseId) -> None:
        try:
            whole = await self._desk.db.read(partial(cases.whole, case_id=case_id))
        except AppError as error:
            self.acts.tell(error)
            return
        if self._wanted != case_id:
            return
        self.acts.whole = whole
        self.pane.show_case(whole)
        self.details.show_case(whole)
        self.reply.show_state(whole)
        self.face.show(whole)
        await self._show_alike(case_id)

    async def _show_alike(self, case_id: CaseId) -> None:
        found = await self._desk.db.read(partial(alike.alike, case_id=case_id))
        if self._wanted == case_id:
            self.details.show_alike(found)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        whole = self.acts.whole
        if whole is None:
            return
        author = whole.case.author
        mine = whole.case.id in changes.cases
        known = author is not None and author.id in changes.authors
        captured = bool(changes.captures & {capture.id for capture in whole.captures})
        spoken = bool(changes.voices)
        if (mine or known or captured or spoken) and not self._gather.isActive():
            self._gather.start()

    @Slot(object, str)
    def _on_action(self, item: ThreadItem, action: str) -> None:
        if action == "look" and item.post is not None and self._wanted is not None:
            self._desk.tasks.start(self.looking.look(case_id=int(self._wanted)))

    @Slot()
    def _on_retried(self) -> None:
        wanted, self._wanted = self._wanted, None
        self.show_case(wanted)


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """The three panes, for whoever places them, and the presenter that runs them."""

    thread: ThreadPane
    composer: Composer
    details: Details
    presenter: CasePresenter

    def show_case(self, case_id: CaseId | None) -> None:
        """Shows a case, or none."""
        self.presenter.show_case(case_id)

    def commands(self) -> list[Command]:
        """What the palette offers while a case is shown."""
        made = self.presenter
        parts = (made.macros, made.assigning, made.handoffs, made.compensation)
        return [command for part in parts for command in part.commands()]

    def save_before_end(self) -> AppError | None:
        """What is typed is in the database when this returns, or why not; for the window's end."""
        return self.presenter.reply.drafts.save_before_end()


def make_case_desk(desk: Desk) -> CaseDesk:
    """The case desk of a session."""
    presenter = CasePresenter(desk)
    return CaseDesk(presenter.pane, presenter.composer, presenter.details, presenter)
