"""Connects the composer to drafts and the outbox: nothing typed is lost, nothing is sent twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.inquiry import inquire
from app.domain.reply import Reply, Way
from app.domain.triage import Route
from app.domain.whole_case import WholeCase
from app.services import replying
from app.store import drafts
from ui import words
from ui.panes.composer import Composer
from ui.panes.thread import ThreadPane
from ui.presenters.answer_files import AnswerFiles
from ui.presenters.answer_made import add_made
from ui.presenters.answer_parts import AnswerPart
from ui.presenters.capture_gate import CaptureGate
from ui.presenters.case_acts import CaseActs
from ui.presenters.cold_reading import ColdReading
from ui.presenters.draft_history import DraftHistoryPresenter
from ui.presenters.draft_news import DraftNews
from ui.presenters.draft_quarrel import DraftQuarrel
from ui.presenters.drafts import DraftsPresenter
from ui.presenters.evidence import EvidencePresenter
from ui.presenters.leaving import Leaving
from ui.presenters.published import PublishedStrip
from ui.presenters.reply_acts import ReplyActs
from ui.presenters.reply_check import ReplyCheckPresenter
from ui.presenters.reply_guard import ReplyGuard
from ui.presenters.rewriting import Rewriting
from ui.presenters.rule_card import RuleCards
from ui.presenters.send_later import SendLater
from ui.presenters.templates_picker import PickerPresenter
from ui.presenters.ways import Ways
from ui.shortcuts import Keys, bind


class ReplyPresenter(QObject):
    """Everything about the answer to the shown case."""

    _asked = 0
    """How often the way was asked for: only the last asking counts."""

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
        made = add_made(acts, composer, self.leaving, self.picker)
        self.check = ReplyCheckPresenter(acts, composer)
        self.guard = ReplyGuard(acts, composer, self.check)
        self.leaving.add_gate(self.guard)
        self.cold = ColdReading(acts, composer)
        self.leaving.add_gate(self.cold)
        cards = RuleCards(acts, composer)
        self.drafts = DraftsPresenter(acts, composer, self.picker)
        self.drafts.shown.connect(self._on_draft_shown)
        self.quarrel = DraftQuarrel(acts, composer, self.drafts)
        self.history = DraftHistoryPresenter(acts, composer, self.drafts)
        self.news = DraftNews(acts, composer, thread)
        self.rewriting = Rewriting(acts, composer)
        self.parts: list[AnswerPart] = [
            self.quarrel,
            self.news,
            self.gate,
            self.check,
            self.guard,
            self.cold,
            cards,
            self.rewriting,
        ]
        self.files = AnswerFiles(acts, composer, self.drafts, self.leaving)
        self.acts = ReplyActs(acts, composer, thread, self.leaving)
        self.later = SendLater(acts, composer, self.leaving)
        self.published = PublishedStrip(composer, self.acts)
        self.parts.extend([*made, self.published])
        self._connect(composer)

    def _connect(self, composer: Composer) -> None:
        self.files.changed.connect(self._on_ways)
        self.acts.files_asked.connect(self.files.show_of)
        self.picker.filling.used.connect(self.files.on_template)
        composer.undo.undo_asked.connect(self.take_back)
        self.acts.take_back_asked.connect(self.take_back)
        bind(composer, Keys.UNDO_SEND, composer.undo.take_back)
        bind(composer, Keys.REPLY, self._on_reply)
        self.ways.changed.connect(self._on_ways)
        composer.foot.public_changed.connect(self._on_ways)

    def show(self, whole: WholeCase) -> None:
        """Another case, with its draft."""
        begun = self.drafts.show(whole)
        self._composer.foot.offer_private("" if begun else _private(whole))
        for part in self.parts:
            part.show(whole)
        self._on_ways()

    def show_state(self, whole: WholeCase) -> None:
        """The same case as it is now."""
        self._composer.show_state(whole)
        for part in self.parts:
            part.show_state(whole)

    @Slot()
    def _on_draft_shown(self) -> None:
        self.picker.used = list(self.drafts.side().used)

    @Slot(object)
    def take_back(self, reply: Reply) -> None:
        """An answer that has not left is a draft again."""
        self._composer.save_now()
        self._desk.tasks.start(self._take_back(reply))

    async def _take_back(self, reply: Reply) -> None:
        act = partial(
            replying.take_back, reply_id=reply.id, now=clock.now(), writer=self.drafts.writer
        )
        if not await self._acts.run(act):
            return
        draft = await self._desk.db.read(
            partial(drafts.get, case_id=reply.case_id, public=reply.public)
        )
        if draft is not None and self._acts.case_id == reply.case_id:
            self.drafts.show_taken_back(draft)

    @Slot()
    def _on_ways(self) -> None:
        whole = self._acts.whole
        if whole is not None:
            self.leaving.show_way(None)
            self._asked += 1
            self._desk.tasks.start(self._find_way(whole, self._asked))

    async def _find_way(self, whole: WholeCase, asked: int) -> None:
        public = self._composer.foot.public
        count = len(self.files.files())
        way = Way.COPY  # it is there even where nothing can be asked
        try:
            way = await self.ways.of(whole, public=public, files=count)
            longest = await self.ways.longest(whole, files=count if way is Way.API else 0)
            most = await self.ways.most_files(whole)
            if asked == self._asked:
                self.files.show_way(most, way)
                self._composer.show_way(way)
                self._composer.show_longest(longest)
        finally:
            if asked == self._asked:
                self.leaving.show_way(way)

    @Slot()
    def _on_reply(self) -> None:
        self._composer.text.setFocus()


def _private(whole: WholeCase) -> str:
    """Why the answer should not stand before everybody; empty: it may (R-003-7)."""
    offer = inquire(whole, clock.now()).route
    if offer is None or offer.route is not Route.PRIVATE or whole.case.route is Route.PUBLIC:
        return ""
    return words.offer_reason(offer)
