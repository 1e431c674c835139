"""Вопросы: the real meaning of a case in five questions, and what must still be made clear."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain import clock
from app.domain.inquiry import Inquiry, inquire
from app.domain.questions import NEEDS, Detail, Proposal, Question
from app.domain.whole_case import WholeCase
from ui import words
from ui.layouts import column, labelled, plain, row, sentence
from ui.panes.answer_fields import AnswerFields, Field
from ui.panes.appraisal_table import GrowingText
from ui.panes.proposal_line import ProposalLine
from ui.shortcuts import Keys, tooltip


class QuestionsPage(QScrollArea):
    """Six questions with proposals, and the four points of the checklist.

    Signals:
        answers_asked: CaseId, the answers that changed by their codes.
        ask_asked: a text for the answer that asks the customer.
        counted: how many questions are empty.
    """

    answers_asked = Signal(object, object)
    ask_asked = Signal(str)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inquiry = Inquiry()
        self._wanted = False
        self._count = sentence(role="second")
        self._take_all = QPushButton(self.tr("Take all proposals"))
        self._take_all.setProperty("size", "small")
        self._lines = {code: ProposalLine() for code in Question}
        self._points = {code: _Point(code) for code in Detail}
        self._ask_open = QPushButton(self.tr("Ask for what is open"))
        self._ask_open.setProperty("size", "small")
        self._ask_open.setToolTip(tooltip(self._ask_open.text(), Keys.ASK_OPEN))
        fields: dict[str, Field] = {code: _field(code) for code in Question}
        self._shown = {code: fields[code] for code in Question}
        fields |= {code: point.field for code, point in self._points.items()}
        self.fields = AnswerFields(fields, self)
        page = QWidget()
        page.setProperty("surface", "side")
        for button in (self._take_all, self._ask_open):
            button.setMinimumWidth(1)  # words of another language must not widen the column
        self._lay_out(column(page, around="pad", between="grid"))
        self.setWidget(page)
        self._connect()

    def _lay_out(self, whole: QVBoxLayout) -> None:
        whole.addWidget(sentence(self.tr("The real meaning"), role="section"))
        whole.addWidget(self._count)
        whole.addWidget(self._take_all, 0, Qt.AlignmentFlag.AlignLeft)
        for code, field in self._shown.items():
            whole.addLayout(labelled(words.question(code), field))
            whole.addWidget(self._lines[code])
        whole.addWidget(sentence(self.tr("To make clear with the customer"), role="section"))
        for point in self._points.values():
            whole.addWidget(point)
        whole.addWidget(self._ask_open, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.fields.save_asked.connect(self.answers_asked)
        self.fields.changed.connect(self._refresh)
        self._take_all.clicked.connect(self.take_all)
        self._ask_open.clicked.connect(self.ask_open)
        for code, line in self._lines.items():
            line.taken.connect(partial(self._take, code))
        for point in self._points.values():
            point.ask_asked.connect(self.ask_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now; what is being typed stays."""
        self._inquiry = inquire(whole, clock.now())
        self._wanted = bool(self._inquiry.wanted)
        self.fields.show_answers(whole.case.id, whole.case.answers)
        self._refresh()

    def take_focus(self) -> None:
        """The keyboard goes to the first question that is empty."""
        code = next((each for each in Question if not self._answered(each)), Question.WHY)
        self.ensureWidgetVisible(self._shown[code])
        self._shown[code].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def take_all(self) -> None:
        """Every proposal for a question that is empty becomes its answer."""
        for code in Question:
            if not self._answered(code):
                self._take(code)
        self.fields.save_now()

    @Slot()
    def ask_open(self) -> None:
        """Questions for everything that nobody knows yet go into the answer."""
        asked = [words.ready_question(code) for code in self._open()]
        if asked:
            self.ask_asked.emit(" ".join(asked))

    def _open(self) -> list[Detail]:
        return [code for code, point in self._points.items() if not point.known]

    def _take(self, code: Question) -> None:
        given = self._inquiry.proposed(code)
        if given is not None:
            self.fields.fill(code, _taken(given))

    def _answered(self, code: Question) -> bool:
        return bool(self.fields.value(code).strip())

    @Slot()
    def _refresh(self) -> None:
        empty = [code for code in Question if not self._answered(code)]
        done = self.tr("Answered: {done} of {all}").format(
            done=len(Question) - len(empty), all=len(Question)
        )
        self._count.setText(done)
        offered = False
        for code, line in self._lines.items():
            given = self._inquiry.proposed(code) if code in empty else None
            said = self.tr("Proposed: {text}").format(text=words.proposal(given)) if given else ""
            line.say(said, words.question(code))
            offered = offered or given is not None
        self._take_all.setVisible(offered)
        for point in self._inquiry.points:
            shown = self._points[point.detail]
            shown.show_point(() if point.by_person else point.words)
        self._ask_open.setVisible(bool(self._open()))
        self.counted.emit(len(empty) if self._wanted else 0)


class _Point(QWidget):
    """One point of the checklist: whether it is known, from whom, and how to ask for it.

    Signals:
        ask_asked: the ready question.
    """

    ask_asked = Signal(str)

    def __init__(self, detail: Detail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self._state = plain()
        self._state.setProperty("role", "strong")
        self._said = sentence(role="small")
        self._ask = QPushButton(self.tr("Ask"))
        self._ask.setProperty("kind", "link")
        self._ask.setToolTip(words.ready_question(detail))
        self._ask.setAccessibleName(words.ready_question(detail))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What we learned ourselves"))
        self.field.setAccessibleName(words.question(detail))
        head = row(self._state)
        head.addStretch(1)
        head.addWidget(self._ask)
        whole = column(self, between="half")
        whole.addLayout(head)
        whole.addWidget(self._said)
        whole.addWidget(self.field)
        self._words: tuple[str, ...] = ()
        self._ask.clicked.connect(self._on_ask)

    @property
    def known(self) -> bool:
        """The texts say it, or the person wrote it down."""
        return bool(self._words or self.field.text().strip())

    def show_point(self, said: tuple[str, ...]) -> None:
        """What the texts say about it."""
        self._words = said
        mark = "✓" if self.known else "○"
        name = words.question(self._detail)
        state = self.tr("known") if self.known else self.tr("still open")
        self._state.setText(f"{mark} {name}: {state}")
        self._said.setText(", ".join(said))
        self._said.setVisible(bool(said))
        self._ask.setVisible(not self.known)

    @Slot()
    def _on_ask(self) -> None:
        self.ask_asked.emit(words.ready_question(self._detail))


def _field(code: Question) -> Field:
    if code is not Question.NEED:
        return GrowingText()
    box = QComboBox()
    box.addItem("", "")
    for need in NEEDS:
        box.addItem(words.need(need), need)
    return box


def _taken(given: Proposal) -> str:
    """A choice is kept by its code, everything else as words."""
    return given.code if given.question == Question.NEED else words.proposal(given)
