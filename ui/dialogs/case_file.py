"""Takes over a case from another Otklik: what is in the file, what holds, then yes or no (D7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from app.domain import clock
from app.domain.evidence import Finding
from app.domain.ids import CaseId
from ui import format as shown
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide
from ui.resources import icon
from ui.strip import Strip
from ui.words import case_files as told

WIDE = 72
"""Letters of a line."""
KEY_SHOWN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedCase:
    """What the file tells of itself; all of it is a stranger's text."""

    number: str
    network: str
    brand: str
    author: str
    text: str
    operator: str
    key: str
    created: datetime | None = None
    made_at: datetime | None = None
    posts: int = 0
    replies: int = 0
    notes: int = 0
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A case file that was looked at."""

    file: str
    case: OfferedCase | None
    findings: tuple[Finding, ...]
    captures: tuple[tuple[str, str], ...] = ()
    """Number and fate."""
    refused: str = ""
    doubtful: bool = False
    already: CaseId | None = None
    joins: CaseId | None = None
    differs: tuple[str, ...] = field(default=())

    @property
    def broken(self) -> int:
        """How many items do not hold."""
        return sum(not finding.holds for finding in self.findings)


class CaseFileDialog(Dialog):
    """Shows the offer; what does not hold comes first.

    Signals:
        taken: take it in; whether captures that do not hold are left out.
    """

    taken = Signal(bool)

    def __init__(self, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("A case from a file"))
        self._offered = offered
        self.make_scrolling()
        self._build_case()
        self._build_standing()
        self._build_findings()
        self.progress = Strip()
        self.progress.hide()
        self.column.addWidget(self.progress)
        self._anyway = QCheckBox(self.tr("Take it in without the captures that do not hold"))
        self._anyway.setVisible(offered.doubtful and not offered.refused)
        self._anyway.toggled.connect(self._refresh)
        self.column.addWidget(self._anyway)
        self._go = self.answer(self.tr("Take in"))
        self._go.clicked.connect(self._on_go)
        self._no = self.way_out(self.tr("Cancel"))
        self.close_column()
        self._refresh()
        (self._go if self._go.isEnabled() else self._no).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int | None) -> None:
        """How far it is."""
        self._go.setEnabled(False)
        counted = f": {done} / {total}" if total else "…"
        self.progress.say(self.tr("Taking the case in") + counted, "info")

    def show_error(self, text: str) -> None:
        """Why it was not taken in."""
        self.progress.say(text, "late")
        self._refresh()

    def _build_case(self) -> None:
        case = self._offered.case
        if case is None:
            self.column.addWidget(sentence(self._offered.file, role="title"))
            return
        head = self.tr("Case no. {number}").format(number=case.number)
        brand = f" · {case.brand}" if case.brand else ""
        self.column.addWidget(sentence(f"{head}{brand}", role="title"))
        for line in self._about(case):
            self.column.addWidget(sentence(line, role="second"))
        if case.text:
            self.column.addWidget(sentence(f"«{case.text}»"))

    def _about(self, case: OfferedCase) -> list[str]:
        now = clock.now()
        made = shown.short_moment(case.made_at, now) if case.made_at else ""
        said = [case.author or self.tr("the author is unknown"), words.network(case.network)]
        if case.created:
            said.append(shown.short_moment(case.created, now))
        by = case.operator or self.tr("nobody is named")
        lines = [" · ".join(said), self.tr("Handed over by: {who}").format(who=by)]
        if made:
            lines[-1] += f" · {made}"
        counts = [
            self.tr("%Ln post(s)", None, case.posts),
            self.tr("%Ln answer(s)", None, case.replies),
            self.tr("%Ln note(s)", None, case.notes),
            self.tr("%Ln capture(s)", None, len(self._offered.captures)),
        ]
        if case.draft:
            counts.append(self.tr("a draft"))
        return [*lines, " · ".join(counts)]

    def _build_standing(self) -> None:
        """What the verification says as a whole, and what is here already."""
        offered, strip = self._offered, Strip()
        if offered.already is not None:
            text = self.tr("This very file was taken in before: case no. {id}")
            strip.say(text.format(id=offered.already), "info")
        elif offered.refused == "capture_differs":
            strip.say(self.tr("A capture of the same number is here, and is another one."), "late")
        elif offered.refused:
            said = self.tr("%Ln item(s) do not hold. Nothing is taken in.", None, offered.broken)
            strip.say(said, "late")
        elif offered.doubtful:
            strip.say(self.tr("%Ln item(s) do not hold", None, offered.broken), "late")
        else:
            strip.say(self.tr("Everything in the file holds."), "good")
        self.column.addWidget(strip)
        if offered.joins is not None and offered.already is None:
            self._build_joins(offered.joins)

    def _build_joins(self, case_id: CaseId) -> None:
        text = self.tr("This case is here already: no. {id}. What is new is added to it.")
        said = text.format(id=case_id)
        if self._offered.differs:
            names = ", ".join(told.difference(code) for code in self._offered.differs)
            said += " " + self.tr("Yours stays as it is: {names}.").format(names=names)
        strip = Strip()
        strip.say(said, "soon")
        self.column.addWidget(strip)

    def _build_findings(self) -> None:
        items = QListWidget()
        items.setAccessibleName(self.tr("What was checked"))
        items.setWordWrap(True)
        for number, code in self._offered.captures:
            sound = code in {"new", "known"}
            mark = icon("camera", "icon") if sound else icon("warning", "icon.danger")
            said = self.tr("Capture {number}: {fate}").format(number=number, fate=told.fate(code))
            items.addItem(QListWidgetItem(mark, said))
        for finding in sorted(self._offered.findings, key=lambda one: one.holds):
            mark = icon("check", "icon.good") if finding.holds else icon("warning", "icon.danger")
            said = words.finding(finding.code, finding.item, finding.facts)
            items.addItem(QListWidgetItem(mark, said))
        wide(items, WIDE)
        self.column.addWidget(items, 1)

    def _refresh(self) -> None:
        offered = self._offered
        free = not offered.doubtful or self._anyway.isChecked()
        self._go.setEnabled(not offered.refused and offered.already is None and free)

    def _on_go(self) -> None:
        self.taken.emit(self._anyway.isChecked())
