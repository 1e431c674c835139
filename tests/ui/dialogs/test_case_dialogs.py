"""The questions about one case: how it ends, when it wakes, what to note."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.domain.case import CloseReason
from app.domain.closing import Closing
from app.domain.triage import Verdict
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.snooze import SnoozeDialog, moments

MONDAY = datetime(2026, 11, 23, 10, 12, 40, tzinfo=UTC)


def default_button(dialog: CloseDialog | NoteDialog | SnoozeDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.isDefault())


def test_a_solved_complaint_closes_once_its_grounds_are_given(qtbot: QtBot):
    dialog = CloseDialog(Verdict.COMPLAINT)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not default_button(dialog).isEnabled()
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "refunded")
    qtbot.keyClicks(dialog.findChild(QLineEdit), "a call")
    qtbot.keyClick(dialog.findChild(QComboBox), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.close_asked) as asked:
        qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    told = Closing(
        reason=CloseReason.SOLVED, note="refunded", confirmation="a call", cause="hotline"
    )
    assert asked.args == [told]


def test_no_answer_needs_a_note(qtbot: QtBot):
    dialog = CloseDialog()
    qtbot.addWidget(dialog)
    dialog.choose(CloseReason.NO_ANSWER)
    assert not default_button(dialog).isEnabled()
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "a troll, no rational kernel")
    assert default_button(dialog).isEnabled()


@pytest.mark.parametrize("attempts", [0, 2])
def test_silence_counts_only_after_an_answer(qtbot: QtBot, attempts: int):
    dialog = CloseDialog(Verdict.QUESTION, "", attempts)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.findChildren(QRadioButton)[1].click()
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "wrote twice")
    assert default_button(dialog).isEnabled() is bool(attempts)
    assert dialog.closing().reason is CloseReason.SILENT


@pytest.mark.parametrize("answers", [{}, {"whose": "another bank", "which": "on Lenin street"}])
def test_not_ours_closes_only_with_its_answers(qtbot: QtBot, answers: dict[str, str]):
    dialog = CloseDialog(Verdict.QUESTION, answers=answers)
    qtbot.addWidget(dialog)
    dialog.choose(CloseReason.NOT_OURS)
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "not our machine")
    assert default_button(dialog).isEnabled() is bool(answers)


def test_escape_closes_nothing(qtbot: QtBot):
    dialog = CloseDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.close_asked):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_snoozed_case_wakes_at_the_chosen_moment(qtbot: QtBot):
    dialog = SnoozeDialog(MONDAY)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.snooze_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args == [MONDAY.replace(second=0) + timedelta(hours=1)]


@pytest.mark.parametrize(
    ("code", "hours"), [("hour", 11.2), ("evening", 18), ("tomorrow", 33), ("week", 177)]
)
def test_ready_made_moments_are_local_hours(code: str, hours: float):
    midnight = MONDAY.replace(hour=0, minute=0, second=0)
    assert moments(MONDAY)[code] == midnight + timedelta(hours=hours)


def test_an_evening_that_has_begun_is_not_offered():
    assert "evening" not in moments(MONDAY.replace(hour=17, minute=30))


def test_on_a_sunday_tomorrow_is_next_week():
    assert "week" not in moments(MONDAY + timedelta(days=6))


def test_a_note_is_kept_trimmed_with_control_enter(qtbot: QtBot):
    dialog = NoteDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    text = dialog.findChild(QPlainTextEdit)
    qtbot.keyClicks(text, "  called back  ")
    with qtbot.waitSignal(dialog.note_asked) as asked:
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["called back"]


def test_an_empty_note_cannot_be_kept(qtbot: QtBot):
    dialog = NoteDialog("   ")
    qtbot.addWidget(dialog)
    assert not default_button(dialog).isEnabled()
