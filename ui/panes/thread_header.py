"""The head of a thread: who, how far, how urgent, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.domain.case import Case, CaseStatus, Step
from app.domain.triage import Band
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import theme, words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, plain, row
from ui.panes.assignee_chips import AssigneeChips
from ui.panes.case_tags import CaseTags
from ui.panes.elided import Elided
from ui.panes.flow import FlowLayout
from ui.resources import icon
from ui.shortcuts import Keys, tooltip

TONES = {Band.HIGH: "late", Band.MEDIUM: "soon", Band.LOW: "calm"}


class ThreadHeader(QWidget):
    """Two rows above the thread.

    Signals: one wish each.
    """

    capture_asked = Signal()
    note_asked = Signal()
    promise_asked = Signal()
    snooze_asked = Signal()
    close_asked = Signal()
    reopen_asked = Signal()
    export_asked = Signal()
    original_asked = Signal()
    verdict_asked = Signal()
    risk_asked = Signal()
    macro_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self._case: Case | None = None
        self._name = Elided("title")
        self._where = Elided("small")
        self._status = _chip()
        self._steps = _label("")
        self._steps.setObjectName("steps")
        self._verdict = self._chip_button(self.verdict_asked)
        self._risk = self._chip_button(self.risk_asked)
        self._deadline = _chip()
        self.tags = CaseTags()
        self.holders = AssigneeChips()
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        theme.current().changed.connect(self._tint)

    def _lay_out(self) -> None:
        first = row(self._name)
        first.setStretch(0, 1)
        actions = row(between="hair")
        self._add_actions(actions)
        first.addLayout(actions)
        second = FlowLayout()
        for widget in (self._steps, self._verdict, self._risk, self._deadline, self._status):
            widget.setMinimumHeight(
                theme.current().metric("control.small") + 2 * theme.current().metric("hair")
            )
            second.addWidget(widget)
        second.addWidget(self.holders)
        second.addWidget(self.tags)
        whole = column(self, between="half")
        grid = theme.current().metric("grid")
        whole.setContentsMargins(2 * grid, grid, grid, grid)
        whole.addLayout(first)
        whole.addWidget(self._where)
        whole.addLayout(second)
        line = QFrame()
        line.setProperty("line", "true")
        whole.addWidget(line)

    def _add_actions(self, layout: QHBoxLayout) -> None:
        actions = (
            ("camera", self.tr("Capture evidence"), Keys.CAPTURE, self.capture_asked),
            ("note", self.tr("Note for us"), Keys.NOTE, self.note_asked),
            ("calendar", self.tr("Keep a promise"), Keys.PROMISE, self.promise_asked),
            ("snooze", self.tr("Put off"), Keys.SNOOZE, self.snooze_asked),
            ("play", self.tr("Run a macro"), Keys.MACRO, self.macro_asked),
            ("open", self.tr("Open the original"), Keys.OPEN_ORIGINAL, self.original_asked),
            ("export", self.tr("Export the case"), Keys.EXPORT, self.export_asked),
            ("check", self.tr("Close the case"), Keys.CLOSE_CASE, None),
        )
        for name, text, key, signal in actions:
            button = QToolButton()
            button.setIcon(icon(name))
            size = theme.current().metric("icon")
            button.setIconSize(QSize(size, size))
            button.setAccessibleName(text)
            button.setToolTip(tooltip(text, key))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal if signal is not None else self._end)
            self._buttons[name] = button
            layout.addWidget(button)

    def show_case(self, whole: WholeCase, now: datetime) -> None:
        """The case as it is now."""
        case = whole.case
        self._case = case
        name = one_line(case.author.name, 60) if case.author else self.tr("Unknown author")
        self._name.setText(name)
        where = _where(
            words.network(case.network), one_line(words.source_name(whole.source_name), 60)
        )
        removed = self.tr("{source} · this source was removed").format(source=where)
        self._where.setText(removed if whole.source_removed else where)
        self._status.setText(words.case_status(case.status))
        closed = case.status is CaseStatus.CLOSED
        _tone(self._status, "good" if closed else "info")
        self._show_steps(case.steps)
        verdict = words.verdict(case.verdict)
        self._verdict.setText(verdict)
        self._verdict.setToolTip(tooltip(self.tr("Change the verdict"), Keys.VERDICT))
        self._verdict.setAccessibleName(self.tr("Verdict: {verdict}").format(verdict=verdict))
        self._show_risk(case)
        self.tags.show_case(whole)
        self.holders.show_case(whole)
        self.tick(now)
        end = self.tr("Open the case again") if closed else self.tr("Close the case")
        self._buttons["check"].setToolTip(tooltip(end, Keys.CLOSE_CASE))
        self._buttons["check"].setAccessibleName(end)
        self._tint()
        main = whole.main_post
        has_page = main is not None and bool(main.permalink)
        self._buttons["open"].setEnabled(has_page)

    def tick(self, now: datetime) -> None:
        """The deadline as it stands at this moment."""
        case = self._case
        open_case = case is not None and case.status is not CaseStatus.CLOSED
        text, tone = shown.deadline(case.deadline_at, now) if case and open_case else ("", "")
        self._deadline.setVisible(bool(text))
        self._deadline.setText(text)
        if case and case.deadline_at and text:
            kind = words.deadline_kind(case.deadline_kind)
            self._deadline.setToolTip(f"{kind}: {shown.moment(case.deadline_at)}")
            self._deadline.setAccessibleName(
                self.tr("Deadline: {left}").format(left=text) + f". {kind}"
            )
        _tone(self._deadline, tone)

    def set_capturing(self, capturing: bool) -> None:  # noqa: FBT001  # a state, as Qt's setters
        """While a capture runs there is no second one."""
        self._buttons["camera"].setEnabled(not capturing)

    def _show_risk(self, case: Case) -> None:
        band = words.band(case.risk.band)
        self._risk.setText(f"{case.risk.score} · {band}")
        self._risk.setToolTip(self.tr("Show what the risk is made of"))
        self._risk.setAccessibleName(
            self.tr("Risk {score} of 100, {band}").format(score=case.risk.score, band=band)
        )
        _tone(self._risk, TONES[case.risk.band])

    def _show_steps(self, done: frozenset[Step]) -> None:
        self._steps.setText("".join("●" if step in done else "○" for step in Step))
        lines = [f"{'●' if step in done else '○'} {words.step(step)}" for step in Step]
        self._steps.setToolTip("\n".join(lines))
        told = ", ".join(words.step(step) for step in Step if step in done)
        self._steps.setAccessibleName(
            self.tr("{done} of 6 steps done: {steps}").format(done=len(done), steps=told)
        )

    def _chip_button(self, signal: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "chip")
        button.clicked.connect(signal)
        return button

    @Slot()
    def _end(self) -> None:
        closed = self._case is not None and self._case.status is CaseStatus.CLOSED
        (self.reopen_asked if closed else self.close_asked).emit()

    @Slot()
    def _tint(self) -> None:
        closed = self._case is not None and self._case.status is CaseStatus.CLOSED
        for name, button in self._buttons.items():
            button.setIcon(icon("undo" if name == "check" and closed else name))


def _where(network: str, source: str) -> str:
    """The network and the source; the network once where the source is named after it."""
    if not source or source.casefold().startswith(network.casefold()):
        return source or network
    return f"{network} · {source}"


def _label(role: str) -> QLabel:
    label = plain()
    if role:
        label.setProperty("role", role)
    return label


def _chip() -> QLabel:
    label = _label("")
    label.setProperty("tone", "calm")
    return label


def _tone(widget: QWidget, tone: str) -> None:
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
