"""Connects the questions of a card to the store, to the answer that is written and to the keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.ids import AuthorId, CaseId
from app.domain.roles import Role
from app.services import questioning, roles
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.panes.inserting import insert_sentence
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind


class QuestionsPresenter(QObject):
    """What is typed on the card is kept; what is open is asked for in the answer."""

    def __init__(
        self, acts: CaseActs, thread: ThreadPane, composer: Composer, details: Details
    ) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._details = details
        page = details.questions
        page.answers_asked.connect(self.save)
        details.assessment.answers_asked.connect(self.save)
        page.ask_asked.connect(self.ask)
        page.counted.connect(composer.foot.show_empty)
        details.author.role_asked.connect(self.set_role)
        bind(thread, Keys.QUESTIONS, self.show_questions)
        bind(thread, Keys.ASK_OPEN, self.ask_open)
        acts.desk.hub.closing.connect(self.save_now)

    @Slot()
    def save_now(self) -> None:
        """What is typed and not kept yet is asked to be kept."""
        self._details.questions.fields.save_now()
        self._details.assessment.not_ours.fields.save_now()

    @Slot(object, object)
    def save(self, case_id: CaseId, answers: dict[str, str]) -> None:
        """Keeps answers in the order in which they were typed."""
        self._acts.start(partial(questioning.save_answers, case_id=case_id, typed=answers))

    @Slot(str)
    def ask(self, text: str) -> None:
        """A question for the customer goes into the answer."""
        if self._acts.whole is not None:
            insert_sentence(self._composer.text, text)

    @Slot()
    def ask_open(self) -> None:
        """Questions for all that is open."""
        if self._acts.whole is not None:
            self._details.questions.ask_open()

    @Slot()
    def show_questions(self) -> None:
        """The keyboard goes to the first question that is empty."""
        if self._acts.whole is not None:
            self._details.show_page(self._details.questions)
            self._details.questions.take_focus()

    @Slot(object, object, str)
    def set_role(self, author_id: AuthorId, role: Role | None, reason: str) -> None:
        """What an author is to us from now on."""
        act = partial(
            roles.set_role, author_id=author_id, role=role, reason=reason, now=clock.now()
        )
        self._acts.start(act)
