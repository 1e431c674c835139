"""The calendar of every field for a day: opened by its arrow, Alt+Down or F4; Escape leaves it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QDateTimeEdit,
    QFrame,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui import theme
from ui.layouts import column

_PLAIN = Qt.KeyboardModifier.KeypadModifier
"""A modifier that says nothing but where the key is."""
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_PRESSED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def wants_calendar(event: QKeyEvent) -> bool:
    """F4 or Alt+Down: what opens the list of a field everywhere."""
    modifiers = event.modifiers() & ~_PLAIN
    if event.key() == Qt.Key.Key_F4:
        return modifiers == Qt.KeyboardModifier.NoModifier
    return event.key() == Qt.Key.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier


class Calendar(QCalendarWidget):
    """A month in the colours of the theme; days that cannot be taken are faint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setDateEditEnabled(False)  # the field is there to type in
        self.setAccessibleName(self.tr("Calendar"))
        for days in self.findChildren(QAbstractItemView):
            days.setAccessibleName(self.accessibleName())  # it has the focus
        for day in WEEKEND:
            self.setWeekdayTextFormat(day, _in_colour("danger"))
        self.currentPageChanged.connect(self._dim)

    def setDateRange(self, least: QDate, most: QDate) -> None:  # noqa: N802  # Qt's name
        """Qt: the days that can be taken."""
        super().setDateRange(least, most)
        self._dim(self.yearShown(), self.monthShown())

    @Slot(int, int)
    def _dim(self, year: int, month: int) -> None:
        faint = _in_colour("text.disabled")
        first = QDate(year, month, 1)
        for at in range(first.daysInMonth()):
            day = first.addDays(at)
            if not self.minimumDate() <= day <= self.maximumDate():
                self.setDateTextFormat(day, faint)


class CalendarPopup(QFrame):
    """A month under a field: arrows walk, Enter takes the day, Escape takes none.

    Signals:
        taken: the QDate that was chosen; the popup is closed by then.
    """

    taken = Signal(QDate)

    def __init__(self, field: QWidget, day: QDate) -> None:
        """`field` has the focus again when the popup is gone."""
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.calendar = Calendar()
        if day.isValid():
            self.calendar.setSelectedDate(day)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        column(self).addWidget(self.calendar)

    def open(self, least: QDate | None = None, most: QDate | None = None) -> None:
        """Under the field, or above it where the screen ends; days outside cannot be taken."""
        if least and most:
            self.calendar.setDateRange(least, most)
        self.adjustSize()
        room = self._field.screen().availableGeometry()
        corner = self._field.mapToGlobal(QPoint(0, self._field.height()))
        if corner.y() + self.height() > room.bottom():
            above = self._field.mapToGlobal(QPoint(0, 0)).y() - self.height()
            corner.setY(max(room.top(), above))
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Escape, and what opened it, close it."""
        up = event.key() == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape or up or wants_calendar(event):
            self._leave()
            return
        super().keyPressEvent(event)

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self._leave()
        self.taken.emit(day)

    def _leave(self) -> None:
        self.close()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)


class FieldCalendar(QObject):
    """Gives a field of Qt the calendar by key as well; Qt opens its own by mouse only."""

    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field
        field.setCalendarPopup(True)  # draws the arrow
        key = QKeySequence("Alt+Down").toString(QKeySequence.SequenceFormat.NativeText)
        name = self.tr("Calendar")
        field.setToolTip(f"{name} ({key})")
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: the keys, and the arrow."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and wants_calendar(event):
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()  # else a key of the window takes it
                return True
            if kind == QEvent.Type.KeyPress:
                self.open()
                return True
        if isinstance(event, QMouseEvent) and self._presses_arrow(event):
            self._field.setFocus(Qt.FocusReason.MouseFocusReason)
            self.open()
            return True
        return super().eventFilter(watched, event)

    def open(self) -> CalendarPopup:
        """The month of the field's day."""
        popup = CalendarPopup(self._field, self._field.date())
        popup.taken.connect(self._field.setDate)
        popup.open(self._field.minimumDate(), self._field.maximumDate())
        return popup

    def _presses_arrow(self, event: QMouseEvent) -> bool:
        if event.type() not in _PRESSED or event.button() != Qt.MouseButton.LeftButton:
            return False
        option = QStyleOptionComboBox()
        option.initFrom(self._field)
        option.editable = True
        part = self._field.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxArrow,
            self._field,
        )
        return part.contains(event.pos())


def with_calendar(field: QDateTimeEdit) -> None:
    """The field opens its calendar by Alt+Down, F4 and its arrow."""
    FieldCalendar(field)


def _in_colour(role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.current().color(role))
    return made
