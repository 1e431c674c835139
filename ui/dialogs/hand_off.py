"""Asks to whom a case goes, what they should do and by when, and what they may know (D5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.colleague import Colleague, ColleagueKind, name_key
from app.domain.deadline import WorkHours
from app.domain.handoff import (
    LATEST,
    LONGEST_LINE,
    LONGEST_WHAT,
    WORKING_DAYS,
    NewHandoff,
    end_of_day,
    in_working_days,
)
from app.domain.ids import CaseId
from app.errors import HandoffUnfit
from ui import words
from ui.calendar_popup import with_calendar
from ui.dialogs.base import Dialog
from ui.dialogs.hand_off_personal import PersonalTicks
from ui.layouts import column, labelled, row, sentence, tall, wide

USUAL = 2
"""Working days that are proposed."""


class HandOffDialog(Dialog):
    """Fields of one hand-off, and ticks for the customer's personal data.

    Signals:
        hand_off_asked: NewHandoff; frozenset of Personal; whether a sheet is wanted as a file.
    """

    hand_off_asked = Signal(object, object, bool)

    def __init__(
        self,
        case_id: CaseId,
        known: Sequence[Colleague],
        now: datetime,
        hours: WorkHours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Hand off"))
        self._case_id, self._known, self._now, self._hours = case_id, known, now, hours
        self.to, self.kind = QComboBox(), QComboBox()
        self.what, self.due = QPlainTextEdit(), QDateEdit()
        self.personal = PersonalTicks()
        self.file = QCheckBox(self.tr("Write a case sheet for them as a file"))
        self._hint = sentence(role="hint")
        self._contact = sentence(role="small")
        self.make_scrolling()
        self.column.addWidget(sentence(self.tr("Who shall reach the customer?"), role="title"))
        self._add_whom()
        self._add_what()
        self.column.addWidget(self.personal)
        self.column.addWidget(self.file)
        self.column.addWidget(self._hint)
        self._go = self.answer(self.tr("Hand off"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._connect()
        self.choose_days(USUAL)
        self._refresh()

    def _add_whom(self) -> None:
        typed = QLineEdit()
        typed.setMaxLength(LONGEST_LINE)
        self.to.setLineEdit(typed)  # a box with a line of its own can be typed into
        typed.setPlaceholderText(self.tr("Branch, supplier, department, a name"))
        self.to.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # People last: a case goes outside, to those who are not in the program.
        order = list(reversed(ColleagueKind))
        for one in sorted(self._known, key=lambda each: order.index(each.kind)):
            self.to.addItem(one.name)
        self.to.setCurrentIndex(-1)
        names = QCompleter([one.name for one in self._known], self.to)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.to.setCompleter(names)
        for kind in (
            ColleagueKind.BRANCH,
            ColleagueKind.SUPPLIER,
            ColleagueKind.DEPARTMENT,
            ColleagueKind.PERSON,
        ):
            self.kind.addItem(words.side(kind), kind)
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&To whom"), self.to), 3)
        self._kinds = QWidget()
        inner = column(self._kinds)
        inner.addLayout(labelled(self.tr("A new one:"), self.kind))
        line.addWidget(self._kinds, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._contact)
        wide(self.to, 36)

    def _add_what(self) -> None:
        self.what.setTabChangesFocus(True)
        self.what.setPlaceholderText(self.tr("Call the customer and agree on a replacement…"))
        tall(self.what, 4)
        self.column.addLayout(labelled(self.tr("&What they should do"), self.what))
        with_calendar(self.due)
        today = self._now.astimezone(self._hours.zone).date()
        last = today + LATEST
        self.due.setMinimumDate(QDate(today.year, today.month, today.day))
        self.due.setMaximumDate(QDate(last.year, last.month, last.day))
        self.column.addLayout(labelled(self.tr("They reach the customer &by"), self.due))
        half = len(WORKING_DAYS) // 2
        for some in (WORKING_DAYS[:half], WORKING_DAYS[half:]):
            self.column.addLayout(self._chips(some))

    def _chips(self, choices: Sequence[int]) -> QHBoxLayout:
        line = row(between="half")
        for days in choices:
            chip = QPushButton(self._days(days))
            chip.setProperty("kind", "chip")
            chip.setAutoDefault(False)
            chip.clicked.connect(partial(self.choose_days, days))
            line.addWidget(chip)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        self.to.editTextChanged.connect(self._refresh)
        self.what.textChanged.connect(self._refresh)
        self.due.dateChanged.connect(self._refresh)
        self._go.clicked.connect(self._ask)
        self.file.setChecked(True)
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _days(self, days: int) -> str:
        return self.tr("In %n working day(s)", "", days) if days else self.tr("Today")

    @Slot(int)
    def choose_days(self, days: int) -> None:
        """Puts the day that many working days ahead."""
        day = in_working_days(days, self._now, self._hours).astimezone(self._hours.zone).date()
        self.due.setDate(QDate(day.year, day.month, day.day))

    def handoff(self) -> NewHandoff:
        """What is typed now.

        Raises:
            HandoffUnfit: something is missing.
        """
        chosen = self.due.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        return NewHandoff(
            case_id=self._case_id,
            to_name=self.to.currentText(),
            kind=ColleagueKind(self.kind.currentData()),
            what=self.what.toPlainText(),
            due_at=end_of_day(day, self._hours),
        ).checked(self._now)

    @Slot()
    def _refresh(self) -> None:
        known = {name_key(one.name): one for one in self._known}
        typed = self.to.currentText().strip()
        found = known.get(name_key(typed))
        self._kinds.setVisible(bool(typed) and found is None)
        self._contact.setText(found.contact if found else "")
        self._contact.setVisible(bool(found and found.contact))
        missing = self._missing()
        self._go.setEnabled(not missing)
        lacking = {
            "to": self.tr("to whom"),
            "what": self.tr("what they should do"),
            "due": self.tr("a day that is not over"),
            "too_long": self.tr("fewer words: {most} characters at most").format(most=LONGEST_WHAT),
        }
        told = "; ".join(lacking.get(name, name) for name in missing)
        self._hint.setText(self.tr("Still needed: {what}.").format(what=told) if told else "")

    def _missing(self) -> list[str]:
        try:
            self.handoff()
        except HandoffUnfit as error:
            return str(error.facts["missing"]).split(", ")
        return []

    @Slot()
    def _ask(self) -> None:
        ticked = self.personal.ticked()
        self.hand_off_asked.emit(self.handoff(), ticked, self.file.isChecked())
        self.accept()
