"""Templates from a file and to one, by the window."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.template_incoming import FileKind
from app.services.template_reading import read
from app.store import templates
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.take_templates import TakeTemplatesDialog
from ui.panes.templates import TemplatesPane
from ui.presenters.template_exchange import TemplateExchange


def test_a_file_is_shown_taken_and_written_again(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = TemplatesPane()
        qtbot.addWidget(pane)
        exchange = TemplateExchange(stage.desk, pane)
        path, back = tmp_path / "answers.json", tmp_path / "back.docx"
        path.write_text(json.dumps([{"short_code": "hi", "content": "Привет, {{agent.x}}"}]))
        await exchange.look(path)
        dialog: QWidget = one(pane, TakeTemplatesDialog)
        button(dialog, "Take them").click()
        await stage.settle()
        kept = await stage.desk.db.read(templates.every)
        assert [(each.short_code, each.body) for each in kept] == [("hi", "Привет, {{_agent_x}}")]
        path.write_text(json.dumps([{"short_code": "hi", "content": "Добрый день"}]))
        await exchange.look(path)
        dialog = pane.findChildren(TakeTemplatesDialog)[-1]
        one(dialog, QComboBox).setCurrentIndex(1)
        button(dialog, "Take them").click()
        await stage.settle()
        kept = await stage.desk.db.read(templates.every)
        assert [(each.short_code, each.body) for each in kept] == [("hi", "Добрый день")]
        await exchange.write(back, FileKind.WORD)
        assert [each.template.short_code for each in read(back).incoming] == ["hi"]
        await exchange.look(tmp_path / "none.csv")
        assert [notice.tone for notice in stage.heard.notices] == ["good", "good", "good", "late"]

    play(qapp, tmp_path, scenario)
