"""A line for a day: typed as one likes, or taken from a calendar; says it in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QWidget

from ui.layouts import column, plain
from ui.resources import icon

WRITTEN = "dd.MM.yyyy"


class DayField(QLineEdit):
    """«25.11», «завтра», «в пятницу»; what is no day stays as typed."""

    def __init__(
        self, text: str, said: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._said = said
        self.told = plain()
        self.told.setProperty("role", "small")
        self.setPlaceholderText(self.tr("25.11, tomorrow, Friday …"))
        button = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        button.setToolTip(self.tr("Calendar (Down)"))
        button.triggered.connect(self._open)
        self.textChanged.connect(self._tell)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the arrow down opens the calendar."""
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self._open()
            return
        super().keyPressEvent(event)

    @Slot()
    def _tell(self) -> None:
        said = self._said(self.text())
        self.told.setText(self.tr("In words: {day}").format(day=said) if said else "")

    @Slot()
    def _open(self) -> None:
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.activated.connect(partial(self._take, frame))
        calendar.clicked.connect(partial(self._take, frame))
        column(frame).addWidget(calendar)
        frame.move(self.mapToGlobal(QPoint(0, self.height())))
        frame.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, frame: QFrame, day: QDate) -> None:
        self.setText(day.toString(WRITTEN))
        frame.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
