"""Giving a case away and escalating it, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.escalate import EscalateDialog, SettleDialog
from ui.panes.palette import Palette
from ui.presenters.case_desk import CaseDesk


async def give(stage: Stage, desk: CaseDesk, typed: str) -> None:
    """Opens the list of names, types and takes the first line."""
    desk.presenter.assigning.ask()
    await stage.settle()
    field = one(one(desk.thread.window(), Palette), QLineEdit)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await stage.settle()


async def shown(stage: Stage, desk: CaseDesk) -> None:
    """The case is drawn as it stands now, without waiting for the burst to end."""
    desk.presenter.refresh()
    await stage.settle()


def test_a_case_is_given_to_me_to_a_new_colleague_and_to_nobody(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        stage.desk.settings = replace(stage.desk.settings, operator="Masha")
        desk, _ = await opened(stage, qtbot)
        chip = desk.thread.header.holders.assignee
        said = [chip.text()]
        for typed in ("me:", "Store", "nobody"):
            await give(stage, desk, typed)
            await shown(stage, desk)
            said.append(chip.text())
        assert said == ["+ assignee", "Masha", "Store", "+ assignee"]

    play(qapp, tmp_path, scenario)


def test_a_case_is_escalated_and_the_decision_ends_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        desk.presenter.assigning.ask_above()
        await stage.settle()
        dialog = one(desk.thread, EscalateDialog)
        QTest.keyClicks(one(dialog, QLineEdit), "Lawyer")
        QTest.keyClicks(dialog.why, "Sues us")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        waits = (await stored(stage, case_id)).escalation
        assert waits is not None
        assert (waits.to, waits.why) == ("Lawyer", "Sues us")
        await shown(stage, desk)
        assert desk.thread.header.holders.escalated.text() == "↑ Escalated: Lawyer"
        desk.presenter.assigning.ask_above()
        settle = one(desk.thread, SettleDialog)
        QTest.keyClicks(settle.decided, "Pay")
        QTest.keyClick(settle, Qt.Key.Key_Return)
        assert (await stored(stage, case_id)).escalation is None

    play(qapp, tmp_path, scenario)
