"""Connects the composer to drafts and the outbox: nothing typed is lost, nothing is sent twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.inquiry import inquire
from app.domain.reply import Draft, Reply
from app.domain.triage import Route
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services import drafting, replying
from app.store import drafts
from ui import words
from ui.dialogs.published import PublishedDialog
from ui.models.thread_items import ThreadItem
from ui.panes.composer import Composer
from ui.panes.thread import ThreadPane
from ui.presenters.answer_parts import AnswerPart
from ui.presenters.capture_gate import CaptureGate
from ui.presenters.case_acts import Act, CaseActs
from ui.presenters.cold_reading import ColdReading
from ui.presenters.evidence import EvidencePresenter
from ui.presenters.leaving import Leaving
from ui.presenters.outside import open_page
from ui.presenters.templates_picker import PickerPresenter
from ui.presenters.ways import Ways
from ui.shortcuts import Keys, bind


class ReplyPresenter(QObject):
    """Everything about the answer to the shown case."""

    def __init__(
        self, acts: CaseActs, composer: Composer, thread: ThreadPane, evidence: EvidencePresenter
    ) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self.ways = Ways(self._desk)
        self.picker = PickerPresenter(acts, composer)
        self.gate = CaptureGate(acts, composer, evidence)
        self.leaving = Leaving(acts, composer, self.picker, self.gate)
        self.cold = ColdReading(acts, composer)
        self.leaving.add_gate(self.cold)
        self.parts: list[AnswerPart] = [self.gate, self.cold]
        composer.save_asked.connect(self.save)
        composer.undo.undo_asked.connect(self.take_back)
        composer.history_asked.connect(self._on_history)
        thread.action_asked.connect(self._on_action)
        bind(composer, Keys.UNDO_SEND, composer.undo.take_back)
        bind(composer, Keys.REPLY, self._on_reply)
        self.ways.changed.connect(self._on_ways)
        composer.foot.public_changed.connect(self._on_ways)

    def show(self, whole: WholeCase) -> None:
        """Another case, with its draft."""
        self.picker.used = list(whole.draft.template_ids) if whole.draft else []
        self._composer.show_case(whole, whole.draft)
        self._composer.foot.offer_private("" if whole.draft else _private(whole))
        for part in self.parts:
            part.show(whole)
        self._on_ways()

    def show_state(self, whole: WholeCase) -> None:
        """The same case as it is now."""
        self._composer.show_state(whole)
        for part in self.parts:
            part.show_state(whole)

    @Slot(str, bool)
    def save(self, text: str, public: bool) -> None:  # noqa: FBT001  # the signal's own argument
        """Keeps what is typed."""
        if self._acts.case_id is not None:
            self._desk.tasks.start(self._save(self._draft(self._acts.case_id, text, public=public)))

    def save_before_end(self) -> None:
        """Keeps what is not kept yet and waits for it; for a window that closes."""
        unsaved = self._composer.unsaved()
        if unsaved is None or self._acts.case_id is None:
            return
        draft = self._draft(self._acts.case_id, unsaved[0], public=unsaved[1])
        self._desk.db.submit(partial(drafting.save_draft, draft=draft)).result()

    async def _save(self, draft: Draft) -> None:
        try:
            _, changes = await self._desk.db.run(partial(drafting.save_draft, draft=draft))
        except AppError as error:
            self._composer.not_saved(words.error(error.code, error.facts))
            return
        if self._acts.case_id == draft.case_id:
            self._composer.saved(draft.text, draft.saved_at)
        if changes:
            self._desk.hub.changed.emit(changes)

    @Slot(object)
    def take_back(self, reply: Reply) -> None:
        """An answer that has not left is a draft again."""
        self._composer.save_now()
        self._desk.tasks.start(self._take_back(reply))

    async def _take_back(self, reply: Reply) -> None:
        act = partial(replying.take_back, reply_id=reply.id, now=clock.now())
        if not await self._acts.run(act):
            return
        draft = await self._desk.db.read(
            partial(drafts.get, case_id=reply.case_id, public=reply.public)
        )
        if draft is not None and self._acts.case_id == reply.case_id:
            self._composer.bring_back(draft.text, public=draft.public)

    @Slot(object, str)
    def _on_action(self, item: ThreadItem, action: str) -> None:
        reply = item.reply
        if action == "open":
            record = item.post or reply
            open_page(record.permalink or "" if record else "")
        elif reply is None:
            return
        elif action == "take_back":
            self.take_back(reply)
        elif action == "published":
            self._ask_where(reply)
        elif action == "retry":
            self._act(partial(replying.retry, reply_id=reply.id, now=clock.now()))
        elif action == "not_there":
            self._act(partial(replying.say_failed, reply_id=reply.id, now=clock.now()))
        elif action == "check":
            self._desk.tasks.start(self.leaving.wake(ask=True))

    def _act(self, act: Act) -> None:
        self._desk.tasks.start(self._act_and_wake(act))

    async def _act_and_wake(self, act: Act) -> None:
        if await self._acts.run(act):
            await self.leaving.wake()

    def _ask_where(self, reply: Reply) -> None:
        text = QGuiApplication.clipboard().text().strip()
        address = text if text.startswith("https://") and " " not in text else ""
        dialog = PublishedDialog(address[:2000], parent=self._composer)
        dialog.published_asked.connect(partial(self._confirm, reply))
        dialog.open()

    def _confirm(self, reply: Reply, address: str) -> None:
        act = partial(
            replying.confirm_published, reply_id=reply.id, permalink=address, now=clock.now()
        )
        self._act(act)  # the engine, told of it, captures the page where the answer stands

    @Slot()
    def _on_ways(self) -> None:
        whole = self._acts.whole
        if whole is not None:
            self._desk.tasks.start(self._find_way(whole))

    async def _find_way(self, whole: WholeCase) -> None:
        public = self._composer.foot.public
        way, longest = await self.ways.of(whole, public=public), await self.ways.longest(whole)
        if self._acts.case_id == whole.case.id:
            self.leaving.way = way
            self._composer.show_way(way)
            self._composer.show_longest(longest)

    @Slot()
    def _on_reply(self) -> None:
        self._composer.text.setFocus()

    @Slot()
    def _on_history(self) -> None:
        if self._acts.case_id is not None:
            self._desk.tasks.start(self._show_history(self._acts.case_id))

    async def _show_history(self, case_id: CaseId) -> None:
        earlier = await self._desk.db.read(partial(drafting.history, case_id=case_id))
        if self._acts.case_id == case_id:
            self._composer.show_history([(one.saved_at, one.text) for one in earlier])

    def _draft(self, case_id: CaseId, text: str, *, public: bool) -> Draft:
        return Draft(
            case_id=case_id,
            text=text,
            public=public,
            saved_at=clock.now(),
            template_ids=tuple(dict.fromkeys(self.picker.used)),
        )


def _private(whole: WholeCase) -> str:
    """Why the answer should not stand before everybody; empty: it may (R-003-7)."""
    offer = inquire(whole, clock.now()).route
    if offer is None or offer.route is not Route.PRIVATE or whole.case.route is Route.PUBLIC:
        return ""
    return words.offer_reason(offer)
