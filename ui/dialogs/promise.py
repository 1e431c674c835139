"""Asks what was promised and by when; the promise becomes the case's deadline (S5, R-004-2)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QWidget

from ui.calendar_popup import with_calendar
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide

USUAL = timedelta(days=1)


class PromiseDialog(Dialog):
    """One line and a moment.

    Signals:
        promise_asked: what was promised, and the aware UTC moment it is due.
    """

    promise_asked = Signal(str, object)

    def __init__(
        self,
        now: datetime,
        what: str = "",
        due: datetime | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`what` and `due` are proposed."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Promise"))
        self.column.addWidget(sentence(self.tr("What did we promise?"), role="title"))
        self.what = QLineEdit()
        self.what.setPlaceholderText(self.tr("Call back, refund, bring another one…"))
        wide(self.what, 48)
        self.column.addLayout(labelled(self.tr("The promise"), self.what))
        self.what.setText(what)
        self.when = QDateTimeEdit(_shown(due or now + USUAL))
        with_calendar(self.when)
        self.when.setMinimumDateTime(_shown(now + timedelta(minutes=1)))
        self.column.addLayout(labelled(self.tr("Due by"), self.when))
        told = self.tr("The case will stand among the promises, and its deadline will be this one.")
        self.column.addWidget(sentence(told, role="second"))
        self._keep = self.answer(self.tr("Keep the promise"))
        self._keep.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.what.textChanged.connect(self._refresh)
        (self.when if what else self.what).setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._keep.setEnabled(bool(self.what.text().strip()))

    @Slot()
    def _ask(self) -> None:
        due = datetime.fromtimestamp(self.when.dateTime().toSecsSinceEpoch(), UTC)
        self.promise_asked.emit(self.what.text().strip(), due)
        self.accept()


def _shown(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
