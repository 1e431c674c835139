"""The check beside the composer over a real database; what the engine says is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.reply_check import ReplyContext
from app.domain.reply_check_json import to_json
from app.domain.triage import Verdict
from app.language.reply_check import check
from app.settings import Settings
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, play
from ui.presenters.case_desk import CaseDesk

RUDE = "Анна, иди на хуй."
KNOWN = ReplyContext(verdict=Verdict.COMPLAINT, author="Анна Петрова")


def judging(text: str) -> dict[str, Any]:
    """What the engine answers about a text."""
    return {"can_send": {"can_send": True}, "check_reply": {"check": to_json(check(text, KNOWN))}}


async def written(stage: Stage, qtbot: QtBot, text: str) -> tuple[CaseDesk, Any]:
    """A case with an answer that has been judged."""
    stage.engine.answers = judging(text)
    stage.desk.settings = Settings(capture_before_answer=False)
    desk, case_id = await opened(stage, qtbot)
    desk.composer.text.replace_all(text, undoable=True)
    await stage.until(lambda: bool(desk.presenter.reply.check.pane.remarks()))
    return desk, case_id


def test_a_rude_answer_leaves_only_by_a_second_act_and_the_history_tells(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        desk, case_id = await written(stage, qtbot, RUDE)
        guard = desk.presenter.reply.guard
        desk.composer.send()
        desk.composer.send()
        assert not (await stored(stage, case_id)).replies
        assert guard.strip.isVisible()
        assert desk.composer.text.textCursor().selectedText() == "хуй"
        guard.strip.other_acted.emit()
        whole = await stored(stage, case_id)
        assert [reply.text for reply in whole.replies] == [RUDE]
        told = [dict(event.facts) for event in whole.events if event.kind == "sent_anyway"]
        assert told == [{"warnings": "obscenity"}]

    play(qapp, tmp_path, scenario)


def test_who_insists_is_heard_even_when_the_engine_is_gone_by_then(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        desk, case_id = await written(stage, qtbot, RUDE)
        guard = desk.presenter.reply.guard
        desk.composer.send()
        await stage.until(guard.strip.isVisible)
        stage.engine.answers = {}
        stage.desk.hub.engine_alive.emit(False)  # noqa: FBT003  # a Qt signal
        guard.strip.other_acted.emit()
        whole = await stored(stage, case_id)
        assert [reply.text for reply in whole.replies] == [RUDE]
        told = [dict(event.facts) for event in whole.events if event.kind == "sent_anyway"]
        assert told == [{"warnings": "obscenity"}]

    play(qapp, tmp_path, scenario)


def test_keys_walk_the_remarks_and_a_change_is_one_step_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        text = "Анна, здравствуйте! Извените за ожидание, вернём деньги завтра."
        desk, _ = await written(stage, qtbot, text)
        field = desk.composer.text
        QTest.keyClick(field, Qt.Key.Key_F8)
        assert field.textCursor().selectedText() == "Извените"
        QTest.keyClick(field, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        assert field.text() == text.replace("Извените", "Извините")
        field.undo()
        assert field.text() == text

    play(qapp, tmp_path, scenario)


def test_without_an_engine_the_check_is_off_and_answers_leave(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        stage.desk.settings = Settings(capture_before_answer=False)
        stage.engine.answers = {"can_send": {"can_send": True}}
        desk, case_id = await opened(stage, qtbot)
        stage.desk.hub.engine_alive.emit(True)  # noqa: FBT003  # the signal's own argument
        desk.composer.text.replace_all(RUDE, undoable=True)
        pane = desk.presenter.reply.check.pane
        await stage.until(pane.isVisible)
        assert not pane.remarks()
        desk.composer.send()
        assert len((await stored(stage, case_id)).replies) == 1

    play(qapp, tmp_path, scenario)
