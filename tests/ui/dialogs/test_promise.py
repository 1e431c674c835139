"""The promise dialog: words and a moment that is still to come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.dialogs.promise import PromiseDialog

NOW = datetime.now(UTC).replace(microsecond=0)


def shown(qtbot: QtBot) -> PromiseDialog:
    dialog = PromiseDialog(NOW)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    return dialog


def answer(dialog: PromiseDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.isDefault())


def test_a_promise_without_words_is_not_kept(qtbot: QtBot):
    dialog = shown(qtbot)
    dialog.what.setText("   ")
    assert not answer(dialog).isEnabled()


def test_a_promise_is_due_tomorrow_unless_said_otherwise(qtbot: QtBot):
    dialog = shown(qtbot)
    dialog.what.setText(" Перезвонить ")
    with qtbot.waitSignal(dialog.promise_asked) as asked:
        qtbot.mouseClick(answer(dialog), Qt.MouseButton.LeftButton)
    assert asked.args == ["Перезвонить", NOW + timedelta(days=1)]


def test_a_moment_that_has_passed_cannot_be_chosen(qtbot: QtBot):
    dialog = shown(qtbot)
    dialog.when.setDateTime(dialog.when.dateTime().addDays(-30))
    assert dialog.when.dateTime().toSecsSinceEpoch() > NOW.timestamp()
