"""Asks what came of it: they reached the customer; and why something is withdrawn."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QWidget

from app.domain.handoff import LONGEST_LINE, Contact, Handoff, Means
from app.errors import HandoffUnfit
from ui import words
from ui.calendar_popup import with_calendar
from ui.delegates.bubble_said import one_line
from ui.dialogs.base import Dialog
from ui.dialogs.reasoned import ReasonedDialog
from ui.layouts import labelled, row, sentence, tall, wide

NAMED = 80
LONGEST_REASON = 300


class ContactDialog(Dialog):
    """When, who of theirs, by which means, with what result.

    Signals:
        contact_asked: Contact that lacks nothing.
    """

    contact_asked = Signal(object)

    def __init__(self, handoff: Handoff, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._handoff, self._now = handoff, now
        self.setWindowTitle(self.tr("They reached the customer"))
        name = one_line(handoff.to_name, NAMED)
        asked = self.tr("{name} reached the customer").format(name=name)
        self.column.addWidget(sentence(asked, role="title"))
        self.column.addWidget(sentence(handoff.what[:LONGEST_REASON], role="second"))
        self.when = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(now.timestamp())))
        with_calendar(self.when)
        self.when.setMaximumDateTime(QDateTime.fromSecsSinceEpoch(int(now.timestamp())))
        self.who, self.means, self.told = QLineEdit(), QComboBox(), QPlainTextEdit()
        self.who.setMaxLength(LONGEST_LINE)
        self.who.setPlaceholderText(self.tr("Who of theirs"))
        for means in Means:
            self.means.addItem(words.means(means), means)
        self.told.setTabChangesFocus(True)
        self.told.setPlaceholderText(self.tr("What they agreed on"))
        tall(self.told, 3)
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&When"), self.when), 1)
        line.addLayout(labelled(self.tr("&How"), self.means), 1)
        self.column.addLayout(line)
        self.column.addLayout(labelled(self.tr("W&ho"), self.who))
        self.column.addLayout(labelled(self.tr("&Result"), self.told))
        wide(self.who, 48)
        self._keep = self.answer(self.tr("Write it down"))
        self._keep.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.told.textChanged.connect(self._refresh)
        self.when.dateTimeChanged.connect(self._refresh)
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def contact(self) -> Contact:
        """What is typed now.

        Raises:
            HandoffUnfit: no result, or a moment that was not.
        """
        at = datetime.fromtimestamp(self.when.dateTime().toSecsSinceEpoch(), UTC)
        return Contact(
            at=at,
            who=self.who.text(),
            means=Means(self.means.currentData()),
            result=self.told.toPlainText(),
        ).checked(self._handoff, self._now)

    @Slot()
    def _refresh(self) -> None:
        try:
            self.contact()
        except HandoffUnfit:
            self._keep.setEnabled(False)
            return
        self._keep.setEnabled(True)

    @Slot()
    def _ask(self) -> None:
        self.contact_asked.emit(self.contact())
        self.accept()


class ReasonDialog(ReasonedDialog):
    """One line why something is taken back."""

    def __init__(self, title: str, what: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(title, LONGEST_REASON, parent)
        self.column.addWidget(sentence(title, role="title"))
        self.column.addWidget(sentence(what[:LONGEST_REASON], role="second"))
        wide(self.reason, 48)
        self.column.addLayout(labelled(self.tr("&Why"), self.reason))
        kept = self.tr("It stays in the history, with this reason.")
        self.column.addWidget(sentence(kept, role="small"))
        self.close_with(answer, self.tr("Cancel"))
