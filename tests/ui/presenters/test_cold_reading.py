"""A reply that may do harm rests, is read again and then leaves; in a hurry with a reason."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.store import outbox, rests
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.read_again import ReadAgainDialog
from ui.dialogs.without_rest import WithoutRestDialog
from ui.presenters.case_desk import CaseDesk


async def _written(stage: Stage, qtbot: QtBot, minutes: int) -> tuple[CaseDesk, CaseId]:
    stage.desk.settings = replace(
        stage.desk.settings, rest_when="always", rest_minutes=minutes, capture_before_answer=False
    )
    desk, case_id = await opened(stage, qtbot)
    desk.composer.text.setPlainText("Анна, простите нас. Вернём деньги сегодня.")
    desk.composer.send()
    await stage.settle()
    return desk, case_id


async def _queued(stage: Stage, case_id: CaseId) -> int:
    return len(await stage.desk.db.read(partial(outbox.of_case, case_id=case_id)))


def test_an_answer_rests_first_and_goes_in_a_hurry_with_a_reason(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await _written(stage, qtbot, minutes=10)
        assert await _queued(stage, case_id) == 0
        button(desk.composer, "Do not wait…").click()
        dialog = one(desk.composer, WithoutRestDialog)
        one(dialog, QLineEdit).setText("срок через пять минут")
        button(dialog, "Send now").click()
        await stage.settle()
        assert await _queued(stage, case_id) == 1
        assert await stage.desk.db.read(partial(rests.of_case, case_id=case_id)) == ()

    play(qapp, tmp_path, scenario)


def test_a_rested_answer_is_read_again_with_its_changes_before_it_goes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await _written(stage, qtbot, minutes=0)
        one(desk.composer, ReadAgainDialog).reject()
        await stage.settle()
        desk.composer.text.setPlainText("Анна, простите нас. Вернём деньги завтра.")
        desk.composer.send()
        await stage.settle()
        dialog = desk.composer.findChildren(ReadAgainDialog)[-1]
        assert "сегоднязавтра" in dialog.change.toPlainText()
        assert await _queued(stage, case_id) == 0
        button(dialog, "I have read it: send").click()
        await stage.settle()
        assert await _queued(stage, case_id) == 1

    play(qapp, tmp_path, scenario)


def test_what_was_mended_while_it_rested_goes_in_a_hurry_too(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await _written(stage, qtbot, minutes=10)
        desk.composer.text.insertPlainText(" Анна, Ярконет")
        button(desk.composer, "Do not wait…").click()
        dialog = one(desk.composer, WithoutRestDialog)
        one(dialog, QLineEdit).setText("срок через пять минут")
        button(dialog, "Send now").click()
        await stage.settle()
        assert await _queued(stage, case_id) == 1

    play(qapp, tmp_path, scenario)
