"""Оценка: the verdict and why, the risk and its parts, the six columns, cause and route."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QWidget

from app.domain.case import Case
from app.domain.closing import CAUSES
from app.domain.triage import Route, Verdict
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import words
from ui.layouts import column, labelled, row, sentence
from ui.panes.appraisal_table import AppraisalTable
from ui.panes.parts_bars import PartsBars

NOTHING = ""


class Assessment(QScrollArea):
    """What we think of a case; every part of it can be changed.

    Signals:
        verdict_asked: Verdict, reason.
        route_asked: Route, reason.
        cause_asked: code of a cause, or own words.
        appraisal_asked: Appraisal.
    """

    verdict_asked = Signal(object, str)
    route_asked = Signal(object, str)
    cause_asked = Signal(str)
    appraisal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._case: Case | None = None
        self.verdict = _choice([(words.verdict(value), value) for value in Verdict])
        self.route = _choice(
            [(self.tr("Not decided"), None), *((words.route(value), value) for value in Route)]
        )
        self.cause = _choice(
            [(self.tr("Not named"), NOTHING), *((words.cause(code), code) for code in CAUSES)]
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why, in a few words"))
        self.reason.setAccessibleName(self.tr("Reason of the decision"))
        self._set = QPushButton(self.tr("Set"))
        self._set.setAccessibleName(self.tr("Set verdict and route"))
        self._proposed = sentence(role="second")
        self._why = sentence(role="small")
        self._score = sentence(role="title")
        self._mood = sentence(role="second")
        self.bars = PartsBars()
        self.table = AppraisalTable()
        self._lay_out()
        self._set.clicked.connect(self._ask)
        self.reason.returnPressed.connect(self._ask)
        self.cause.activated.connect(self._ask_cause)
        self.table.appraisal_asked.connect(self.appraisal_asked)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("surface", "side")
        whole = column(page, around="pad", between="grid")
        whole.addLayout(labelled(self.tr("Verdict"), self.verdict))
        whole.addWidget(self._proposed)
        whole.addWidget(self._why)
        whole.addLayout(labelled(self.tr("Route"), self.route))
        decide = row(self.reason, self._set)
        decide.setStretch(0, 1)
        whole.addLayout(decide)
        whole.addWidget(self._score)
        whole.addWidget(self._mood)
        whole.addWidget(self.bars)
        whole.addLayout(labelled(self.tr("Cause"), self.cause))
        whole.addWidget(self.table)
        whole.addStretch(1)
        self.setWidget(page)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now; what is being typed or chosen stays."""
        case = whole.case
        other = self._case is None or self._case.id != case.id
        if other or _decided(self._case) != _decided(case):
            self.reason.clear()  # it went with the decision
        if other or self._untouched():
            _choose(self.verdict, case.verdict)
            _choose(self.route, case.route)
        _choose(self.cause, case.cause)
        self._case = case
        self._say_why(case)
        band = words.band(case.risk.band)
        self._score.setText(self.tr("Risk {score}").format(score=case.risk.score) + f" · {band}")
        self._say_mood(case)
        self.bars.show_risk(case.risk)
        self.table.show_case(whole)

    def ask_verdict(self) -> None:
        """The keyboard goes to the verdict."""
        self.ensureWidgetVisible(self.verdict)
        self.verdict.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.verdict.showPopup()

    def ask_route(self) -> None:
        """The keyboard goes to the route."""
        self.ensureWidgetVisible(self.route)
        self.route.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.route.showPopup()

    def show_risk(self) -> None:
        """The parts of the risk come into sight."""
        self.ensureWidgetVisible(self.bars)

    def _untouched(self) -> bool:
        case = self._case
        if case is None or self.reason.text():
            return case is None
        return (self.verdict.currentData(), self.route.currentData()) == (case.verdict, case.route)

    def _say_why(self, case: Case) -> None:
        found = case.analysis
        if case.verdict_by_person:
            self._proposed.setText(self.tr("Set by you"))
        elif found is not None and (share := found.probabilities.get(case.verdict)):
            text = self.tr("Proposed, sure to {share}").format(share=shown.percent(share))
            self._proposed.setText(text)
        else:
            self._proposed.setText(self.tr("Proposed"))
        lines = []
        for reason in found.reasons if found else ():
            if reason.weight < 0:  # spoke against it and did not win
                continue
            said = words.reason(reason.code)
            lines.append(f"• {said}: {', '.join(reason.words)}" if reason.words else f"• {said}")
        self._why.setText("\n".join(lines))
        self._why.setVisible(bool(lines))

    def _say_mood(self, case: Case) -> None:
        found = case.analysis
        parts = []
        if found is not None:
            parts.append(words.sentiment(found.sentiment))
            if found.emotion:
                parts.append(words.emotion(found.emotion))
            if found.call_to_action:
                parts.append(words.call_to_action(found.call_to_action))
        self._mood.setText(" · ".join(parts))
        self._mood.setVisible(bool(parts))

    @Slot()
    def _ask(self) -> None:
        case, reason = self._case, self.reason.text().strip()
        if case is None:
            return
        # Qt hands an enum of texts back as a plain text.
        verdict = Verdict(self.verdict.currentData())
        chosen = self.route.currentData()
        route = None if chosen is None else Route(chosen)
        if verdict != case.verdict or not case.verdict_by_person:
            self.verdict_asked.emit(verdict, reason)
        if route is not None and route != case.route:
            self.route_asked.emit(route, reason)

    @Slot()
    def _ask_cause(self) -> None:
        if self._case is not None and self.cause.currentData() != self._case.cause:
            self.cause_asked.emit(self.cause.currentData())


def _choice(options: list[tuple[str, object]]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    for text, value in options:
        box.addItem(text, value)
    return box


def _decided(case: Case | None) -> tuple[object, ...]:
    """What the person decided of a case; a new proposal of the program is no decision."""
    return (case.verdict if case.verdict_by_person else None, case.route) if case else ()


def _choose(box: QComboBox, value: object) -> None:
    at = next((row for row in range(box.count()) if box.itemData(row) == value), -1)
    if at < 0 and isinstance(value, str) and value:
        box.addItem(value, value)
        at = box.count() - 1
    box.setCurrentIndex(max(0, at))
