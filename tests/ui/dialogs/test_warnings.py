"""The dialogs that warn: confirm, error, crash."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.dialogs.base import Dialog
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.error import CrashDialog, ErrorDialog


def button(dialog: Dialog, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == words)


def test_enter_does_not_confirm_what_is_dangerous(qtbot: QtBot):
    dialog = ConfirmDialog("Remove?", "Its posts stay.", "Remove")
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_deliberate_press_confirms(qtbot: QtBot):
    dialog = ConfirmDialog("Remove?", "Its posts stay.", "Remove")
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.confirmed):
        button(dialog, "Remove").click()


def test_an_error_offers_to_try_again_only_if_that_makes_sense(qtbot: QtBot):
    dialog = ErrorDialog("No network", "", "source.unreachable")
    qtbot.addWidget(dialog)
    assert [b.text() for b in dialog.findChildren(QPushButton)] == ["Close"]


def test_trying_again_is_told(qtbot: QtBot):
    dialog = ErrorDialog("No network", "We work offline.", "source.unreachable", can_retry=True)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.retry_asked):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_the_details_of_a_crash_can_be_copied(qtbot: QtBot):
    dialog = CrashDialog("Traceback: boom", "logs")
    qtbot.addWidget(dialog)
    button(dialog, "Copy details").click()
    assert QGuiApplication.clipboard().text() == "Traceback: boom"


def test_after_a_crash_one_may_go_on_or_leave(qtbot: QtBot):
    dialog = CrashDialog("Traceback: boom", "logs")
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.quit_asked):
        button(dialog, "Quit Otklik").click()
