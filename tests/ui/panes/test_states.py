"""Empty, loading, failed: each says what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.panes.states import PATIENCE_MS, States


def states(qtbot: QtBot) -> tuple[States, QLabel]:
    content = QLabel("content")
    made = States(content)
    qtbot.addWidget(made)
    made.show()
    return made, content


def test_a_quick_reading_never_shows_a_skeleton(qtbot: QtBot):
    made, content = states(qtbot)
    made.show_loading()
    made.show_content()
    qtbot.wait(PATIENCE_MS + 50)
    assert made.currentWidget() is content


def test_a_slow_reading_shows_one_after_a_moment(qtbot: QtBot):
    made, content = states(qtbot)
    made.show_loading()
    assert made.currentWidget() is content
    qtbot.waitUntil(lambda: made.currentWidget() is not content)
    assert not made.grab().isNull()


def test_the_next_step_of_an_empty_place_is_a_button(qtbot: QtBot):
    made, _ = states(qtbot)
    made.show_empty("Nothing here", "Add something", "Add")
    with qtbot.waitSignal(made.empty_acted):
        made._empty.findChildren(QPushButton)[0].click()


def test_after_an_error_one_can_try_again(qtbot: QtBot):
    made, _ = states(qtbot)
    made.show_error("No room on the disk", "Free some space")
    with qtbot.waitSignal(made.retried):
        made._error.findChildren(QPushButton)[0].click()
