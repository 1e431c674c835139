"""An answer said otherwise is taken only when the person agrees, and can be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.rewriting import Rewrite
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.rewrite import RewriteDialog


def test_a_rewrite_is_shown_then_taken_and_undone(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        change = {"was": "щас", "now": "сейчас", "ground": "colloquial"}
        stage.engine.answers["rewrite"] = {"text": "сейчас решим", "changes": [change]}
        desk.composer.text.setPlainText("щас решим")
        desk.presenter.reply.rewriting.ask(Rewrite.FORMAL)
        await stage.until(lambda: bool(desk.composer.findChildren(RewriteDialog)))
        assert desk.composer.text.text() == "щас решим"
        button(one(desk.composer, RewriteDialog), "Take it").click()
        assert desk.composer.text.text() == "сейчас решим"
        desk.composer.text.undo()
        assert desk.composer.text.text() == "щас решим"

    play(qapp, tmp_path, scenario)
