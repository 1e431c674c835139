"""One table of keys, without doubles, that works in the Russian layout as in the Latin one."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shortcuts import SAME_KEY, Keys, Scope, bind, sequences, shown, tooltip


class Heard(QWidget):
    """A window with a field that writes down which keys it heard."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Keys] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def listen(self, key: Keys) -> None:
        bind(self, key, lambda: self.heard.append(key))


@pytest.fixture
def window(qtbot: QtBot) -> Heard:
    """Shown and active."""
    made = Heard()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def press(widget: QWidget, sequence: str) -> None:
    """The keys of a sequence, through Qt's own shortcut machinery."""
    from PySide6.QtGui import QKeySequence

    QTest.keySequence(widget, QKeySequence(sequence))


@pytest.mark.parametrize(
    "key", [key for key in Keys if key.value.sequence.split("+")[-1] in SAME_KEY]
)
def test_every_letter_key_works_in_the_russian_layout(window: Heard, key: Keys):
    window.listen(key)
    start, plus, letter = key.value.sequence.rpartition("+")
    press(window, start + plus + SAME_KEY[letter])
    assert window.heard == [key]


def test_the_enter_of_the_number_block_sends_too(window: Heard):
    window.listen(Keys.SEND)
    press(window, "Ctrl+Enter")
    assert window.heard == [Keys.SEND]


@pytest.mark.parametrize("key", [Keys.NEXT_CASE, Keys.PALETTE, Keys.ZOOM_RESET, Keys.HELP])
def test_keys_work_in_the_latin_layout(window: Heard, key: Keys):
    window.listen(key)
    press(window, key.value.sequence)
    assert window.heard == [key]


@pytest.mark.parametrize(("code", "text"), [(0x4A, "j"), (0x41E, "о")])
def test_a_letter_typed_into_a_field_is_text_and_no_command(
    window: Heard, qtbot: QtBot, code: int, text: str
):
    window.listen(Keys.NEXT_CASE)
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(window.field, event)
    assert (window.field.text(), window.heard) == (text, [])


def test_no_two_keys_of_the_window_are_the_same():
    counted = Counter(sequence.toString() for key in Keys for sequence in sequences(key))
    assert not [sequence for sequence, times in counted.items() if times > 1]


def test_bare_letters_are_listened_to_in_their_pane_only():
    bare = [key for key in Keys if len(key.value.sequence) == 1]
    assert bare
    assert all(key.value.scope is Scope.PANE for key in bare)


def test_every_key_says_what_it_does(qtbot: QtBot):
    assert all(key.text and shown(key) for key in Keys)
    assert tooltip("Поиск", Keys.SEARCH) == f"Поиск ({shown(Keys.SEARCH)})"
