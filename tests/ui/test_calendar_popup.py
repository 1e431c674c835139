"""The calendar of the fields for a day, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.calendar_popup import CalendarPopup, with_calendar
from ui.day_field import DayField
from ui.layouts import column

FIRST = QDate(2026, 11, 10)
Maker = Callable[[], QDateEdit | DayField]
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def field_of_qt() -> QDateEdit:
    field = QDateEdit(FIRST)
    field.setMinimumDate(QDate(2026, 11, 9))
    with_calendar(field)
    return field


def typed_field() -> DayField:
    return DayField("10.11.2026", lambda text: date(2026, 11, int(text[:2])), str)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column(made)
    return made


def shown(window: QWidget, field: QDateEdit | DayField) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    field.setFocus()


def press(popup: CalendarPopup, *keys: Qt.Key) -> None:
    for key in keys:
        inside = popup.calendar.focusWidget()
        assert inside is not None
        QTest.keyClick(inside, key)


def opened(field: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> CalendarPopup:
    QTest.keyClick(field, key, modifier)
    [popup] = [one for one in field.findChildren(CalendarPopup) if one.isVisible()]
    return popup


@pytest.mark.parametrize("made", [field_of_qt, typed_field])
@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_F4, NONE), (Qt.Key.Key_Down, ALT)])
def test_a_day_is_taken_by_keys_alone(
    window: QWidget, made: Maker, key: Qt.Key, modifier: Qt.KeyboardModifier
):
    field = made()
    shown(window, field)
    popup = opened(field, key, modifier)
    assert popup.calendar.selectedDate() == FIRST
    press(popup, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.focusWidget() is field
    assert field.text().startswith("18")


@pytest.mark.parametrize("made", [field_of_qt, typed_field])
def test_escape_takes_no_day_and_gives_the_focus_back(window: QWidget, made: Maker):
    field = made()
    shown(window, field)
    before = field.text()
    popup = opened(field, Qt.Key.Key_F4, NONE)
    press(popup, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.focusWidget() is field
    assert field.text() == before


def test_a_day_that_cannot_be_cannot_be_taken(window: QWidget):
    field = field_of_qt()
    shown(window, field)
    press(opened(field, Qt.Key.Key_F4, NONE), Qt.Key.Key_PageUp, Qt.Key.Key_Return)
    assert field.date() == QDate(2026, 11, 9)
