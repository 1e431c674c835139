"""What «not about our company» rests on: whose it is, and which branch or order (R-004-10)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.inquiry import Inquiry
from app.domain.questions import NOT_OURS_ASKS, not_ours_lacks
from app.domain.whole_case import WholeCase
from ui import words
from ui.layouts import column, labelled, sentence
from ui.panes.answer_fields import AnswerFields
from ui.panes.proposal_line import ProposalLine


class NotOurs(QWidget):
    """Two questions; the verdict can be set once both are answered.

    Signals:
        answers_asked: CaseId, the answers that changed by their codes.
        changed: some answer is another now.
    """

    answers_asked = Signal(object, object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inquiry = Inquiry()
        self._inputs = {code: QLineEdit() for code in NOT_OURS_ASKS}
        self._lines = {code: ProposalLine() for code in NOT_OURS_ASKS}
        self._hint = sentence(role="hint")
        whole = column(self, between="half")
        whole.addWidget(
            sentence(
                self.tr("Ask before you refuse: this verdict rests on what was answered."),
                role="small",
            )
        )
        for code, field in self._inputs.items():
            whole.addLayout(labelled(words.question(code), field))
            whole.addWidget(self._lines[code])
            self._lines[code].taken.connect(partial(self._take, code))
        whole.addWidget(self._hint)
        self.fields = AnswerFields(self._inputs, self)
        self.fields.save_asked.connect(self.answers_asked)
        self.fields.changed.connect(self._refresh)
        self.hide()

    def show_case(self, whole: WholeCase, found: Inquiry) -> None:
        """The answers of a case; what is being typed stays."""
        self._inquiry = found
        self.fields.show_answers(whole.case.id, whole.case.answers)

    def lacks(self) -> tuple[str, ...]:
        """Which of them nobody answered."""
        return not_ours_lacks(self.fields.values())

    def take_focus(self) -> None:
        """The keyboard goes to the first one without an answer."""
        first = next(iter(self.lacks()), NOT_OURS_ASKS[0])
        self._inputs[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, code: str) -> None:
        given = self._inquiry.proposed(code)
        if given is not None:
            self.fields.fill(code, words.proposal(given))

    @Slot()
    def _refresh(self) -> None:
        lacking = self.lacks()
        for code, line in self._lines.items():
            given = self._inquiry.proposed(code) if code in lacking else None
            said = self.tr("Proposed: {text}").format(text=words.proposal(given)) if given else ""
            line.say(said, words.question(code))
        self._hint.setText(self._needed(lacking))
        self._hint.setVisible(bool(lacking))
        self.changed.emit()

    def _needed(self, lacking: Sequence[str]) -> str:
        if not lacking:
            return ""
        asked = " ".join(words.question(code) for code in lacking)
        return self.tr("Still to be answered: {questions}").format(questions=asked)
