"""A line for a day: typed as one likes, or taken from a calendar; says it in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.calendar_popup import CalendarPopup, wants_calendar
from ui.layouts import plain
from ui.resources import icon

WRITTEN = "dd.MM.yyyy"


class DayField(QLineEdit):
    """«25.11», «завтра», «в пятницу»; what is no day stays as typed."""

    def __init__(
        self,
        text: str,
        read: Callable[[str], date | None],
        said: Callable[[date], str],
        refuses: Callable[[str], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`read`: which day was typed; `said`: that day in words; `refuses`: what is no day."""
        super().__init__(text, parent)
        self._read, self._said, self._refuses = read, said, refuses
        self.told = plain()
        self.told.setProperty("role", "small")
        self.setPlaceholderText(self.tr("25.11, tomorrow, Friday …"))
        button = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        button.setToolTip(self.tr("Calendar (Down)"))
        button.triggered.connect(self._open)
        self.textChanged.connect(self._tell)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Qt: the keys of the calendar are ours before they are the window's."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and wants_calendar(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the arrow down opens the calendar, as do the keys of other fields for a day."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if wants_calendar(event) or (event.key() == Qt.Key.Key_Down and not modifiers):
            self._open()
            return
        super().keyPressEvent(event)

    @Slot()
    def _tell(self) -> None:
        day = self._read(self.text())
        told = self.tr("In words: {day}").format(day=self._said(day)) if day else ""
        if self._refuses is not None and self._refuses(self.text()):
            told = self.tr("This is no day, and the blank stays: 25.11, tomorrow, Friday …")
        self.told.setText(told)

    @Slot()
    def _open(self) -> None:
        day = self._read(self.text())
        shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        popup = CalendarPopup(self, shown)
        popup.taken.connect(self._take)
        popup.open()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.setText(day.toString(WRITTEN))
