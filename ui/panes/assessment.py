"""Оценка: the verdict and why, the risk and its parts, the six columns, cause and route."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget

from app.domain import clock
from app.domain.case import Case
from app.domain.inquiry import Inquiry, inquire
from app.domain.triage import Route, Verdict
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, labelled, row, sentence
from ui.panes.appraisal_table import AppraisalTable
from ui.panes.cause_choice import CauseChoice
from ui.panes.choices import choice, choose
from ui.panes.elided import Elided
from ui.panes.not_ours import NotOurs
from ui.panes.parts_bars import PartsBars
from ui.panes.proposal_line import ProposalLine
from ui.panes.signs import Signs

NAMED = 400
"""Characters of the line that says which brands are named."""


class Assessment(QScrollArea):
    """What we think of a case; every part of it can be changed.

    Signals:
        verdict_asked: Verdict, reason.
        route_asked: Route, reason.
        cause_asked: code of a cause, or own words.
        appraisal_asked: Appraisal.
        answers_asked: CaseId, answers by their codes.
    """

    verdict_asked = Signal(object, str)
    route_asked = Signal(object, str)
    cause_asked = Signal(str)
    appraisal_asked = Signal(object)
    answers_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._case: Case | None = None
        self._inquiry = Inquiry()
        self.verdict = choice([(words.verdict(value), value) for value in Verdict])
        self.route = choice(
            [(self.tr("Not decided"), None), *((words.route(value), value) for value in Route)]
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why, in a few words"))
        self.reason.setAccessibleName(self.tr("Reason of the decision"))
        self._set = QPushButton(self.tr("Set"))
        self._set.setAccessibleName(self.tr("Set verdict and route"))
        self._proposed = sentence(role="second")
        self._why = sentence(role="small")
        self.named = Elided("small")
        self._score = sentence(role="title")
        self._mood = sentence(role="second")
        self.not_ours = NotOurs()
        self.signs = Signs()
        self.offer = ProposalLine()
        self.causes = CauseChoice()
        self.cause = self.causes.box
        self.bars = PartsBars()
        self.table = AppraisalTable()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("surface", "side")
        self._column = whole = column(page, around="pad", between="grid")
        whole.addLayout(labelled(self.tr("Verdict"), self.verdict))
        for widget in (self._proposed, self._why, self.named, self.not_ours, self.signs):
            whole.addWidget(widget)
        whole.addLayout(labelled(self.tr("Route"), self.route))
        whole.addWidget(self.offer)
        decide = row(self.reason, self._set)
        decide.setStretch(0, 1)
        whole.addLayout(decide)
        for part in (self._score, self._mood, self.bars, self.causes, self.table):
            whole.addWidget(part)
        whole.addStretch(1)
        self.setWidget(page)

    def _connect(self) -> None:
        self._set.clicked.connect(self._ask)
        self.reason.returnPressed.connect(self._ask)
        self.verdict.currentIndexChanged.connect(self._refresh)
        self.not_ours.changed.connect(self._refresh)
        self.not_ours.answers_asked.connect(self.answers_asked)
        self.offer.taken.connect(self._take_offer)
        self.causes.cause_asked.connect(self.cause_asked)
        self.table.appraisal_asked.connect(self.appraisal_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now; what is being typed or chosen stays."""
        case = whole.case
        self._inquiry = inquire(whole, clock.now())
        other = self._case is None or self._case.id != case.id
        if other or _decided(self._case) != _decided(case):
            self.reason.clear()  # it went with the decision
        if other or self._untouched():
            choose(self.verdict, case.verdict)
            choose(self.route, case.route)
        self._case = case
        self._say_why(case)
        self.not_ours.show_case(whole, self._inquiry)
        self.signs.show_signs(case.id, case.verdict, self._inquiry)
        self._say_offer(case)
        self.causes.show_cause(case.cause, self._inquiry.causes)
        band = words.band(case.risk.band)
        self._score.setText(self.tr("Risk {score}").format(score=case.risk.score) + f" · {band}")
        mood = _mood(case)
        self._mood.setText(mood)
        self._mood.setVisible(bool(mood))
        self.bars.show_risk(case.risk)
        self.table.show_case(whole)
        self._refresh()

    def add_section(self, section: QWidget) -> None:
        """A part of the page that somebody else fills; stands between route and risk."""
        self._column.insertWidget(self._column.indexOf(self._score), section)

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
        lines = _reasons(case)
        self._why.setText("\n".join(lines))
        self._why.setVisible(bool(lines))
        brands = one_line(words.brands_named(found.mentions), NAMED) if found else ""
        self.named.setText(brands)
        self.named.setVisible(bool(brands))

    def _say_offer(self, case: Case) -> None:
        offer = self._inquiry.route
        if offer is None or case.route is not None:
            self.offer.say("")
            return
        said = self.tr("Proposed: {route}, for {why}").format(
            route=words.route(offer.route), why=words.offer_reason(offer)
        )
        more = f" {words.capture_first()}" if offer.capture_first else ""
        self.offer.say(f"{said}.{more}", words.route(offer.route))

    @Slot()
    def _take_offer(self) -> None:
        if self._inquiry.route is not None:
            offer = self._inquiry.route
            self.route_asked.emit(offer.route, words.offer_reason(offer))

    @Slot()
    def _refresh(self) -> None:
        """Not ours needs its answers at hand; everything else needs none."""
        chosen = self.verdict.currentData() == Verdict.NOT_OURS
        self.not_ours.setVisible(chosen)
        self._set.setEnabled(not (chosen and self.not_ours.lacks()))

    @Slot()
    def _ask(self) -> None:
        case, reason = self._case, self.reason.text().strip()
        if case is None:
            return
        # Qt hands an enum of texts back as a plain text.
        verdict = Verdict(self.verdict.currentData())
        if verdict is Verdict.NOT_OURS and self.not_ours.lacks():
            self.not_ours.take_focus()
            return
        chosen = self.route.currentData()
        route = None if chosen is None else Route(chosen)
        if verdict != case.verdict or not case.verdict_by_person:
            self.not_ours.fields.save_now()  # the verdict rests on them: they go first
            self.verdict_asked.emit(verdict, reason)
        if route is not None and route != case.route:
            self.route_asked.emit(route, reason)


def _reasons(case: Case) -> list[str]:
    lines = []
    for reason in case.analysis.reasons if case.analysis else ():
        if reason.weight < 0:  # spoke against it and did not win
            continue
        said = words.reason(reason.code)
        lines.append(f"• {said}: {', '.join(reason.words)}" if reason.words else f"• {said}")
    return lines


def _mood(case: Case) -> str:
    found = case.analysis
    if found is None:
        return ""
    parts = [words.sentiment(found.sentiment)]
    if found.emotion:
        parts.append(words.emotion(found.emotion))
    if found.call_to_action:
        parts.append(words.call_to_action(found.call_to_action))
    return " · ".join(parts)


def _decided(case: Case | None) -> tuple[object, ...]:
    """What the person decided of a case; a new proposal of the program is no decision."""
    return (case.verdict if case.verdict_by_person else None, case.route) if case else ()
