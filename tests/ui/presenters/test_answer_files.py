"""Files of an answer: pasted, brought by a template, taken out; and blanks asked in a form."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.reply import Way
from app.domain.template import Template
from app.services import attachments, templating
from app.settings import Settings
from app.store import drafts
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, play
from ui.day_field import DayField
from ui.dialogs.fill_blanks import FillBlanksDialog
from ui.panes.answer_text import AnswerText


def picture() -> QMimeData:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(image)
    return mime


def test_files_come_by_paste_and_drop_and_leave_by_hand_where_the_network_takes_none(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    paper = tmp_path / "чек.txt"
    paper.write_text("итого 5", "utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(paper)), QUrl.fromLocalFile(str(tmp_path))])

    async def scenario(stage: Stage) -> None:
        stage.desk.settings = Settings(capture_before_answer=False)
        stage.engine.answers = {"can_send": {"can_send": True}}
        desk, case_id = await opened(stage, qtbot)
        text, chips = desk.composer.text, desk.presenter.reply.files.chips
        text.insertFromMimeData(picture())
        await stage.settle()
        assert "picture" in desk.composer.warning.text()
        text.insertFromMimeData(dropped)
        await stage.settle()
        assert chips.names() == ["picture.png", "чек.txt"]
        assert chips.note()  # VK takes none from here
        QTest.keyClicks(text, "Vot")
        desk.composer.send()
        whole = await stored(stage, case_id)
        assert [(r.way, len(r.files)) for r in whole.replies] == [(Way.COPY, 2)]
        assert chips.names() == []
        assert stage.heard.notices[-1].act is not None
        QGuiApplication.clipboard().clear()

    play(qapp, tmp_path, scenario)


def test_a_template_brings_its_files_which_are_kept_with_the_draft_and_can_be_taken_out(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        text, chips = desk.composer.text, desk.presenter.reply.files.chips
        brought = [attachments.keep(stage.desk.workspace, n, n.encode()) for n in ("a", "b")]
        made = Template(
            id=templating.NEW, short_code="sx", name="С", folder="", body="", files=tuple(brought)
        )
        await stage.desk.db.run(partial(templating.keep, template=replace(made, body="Vot")))
        QTest.keyClicks(text, "/")
        await stage.settle()
        QTest.keyClicks(text, "sx")
        QTest.keyClick(text, Qt.Key.Key_Return)
        await stage.settle()
        assert chips.names() == [one.name for one in brought]
        chips.removed.emit(0)
        await stage.settle()
        draft = await stage.desk.db.read(partial(drafts.get, case_id=case_id))
        assert draft is not None
        assert draft.files == (brought[1],)

    play(qapp, tmp_path, scenario)


def test_blanks_of_a_kind_are_asked_in_a_form_and_remembered_for_the_case(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    body = "{{_когда:дата|когда}}, {{_почему:пробки;погода|почему}}, {{_кто}}, {неведомое}"
    made = Template(id=templating.NEW, short_code="sx", name="С", folder="", body=body)

    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(partial(templating.keep, template=made))
        desk, _ = await opened(stage, qtbot)
        text = desk.composer.text
        QTest.keyClicks(text, "Da ")
        form = await called(stage, text)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        assert text.text() == "Da ::sx"
        for _ in range(4):
            QTest.keyClick(text, Qt.Key.Key_Backspace)
        form = await called(stage, text)
        QTest.keyClicks(form.findChildren(DayField)[0], "25.11.2031")
        QTest.keyClick(form, Qt.Key.Key_Return)
        await stage.settle()
        once = "25 ноября 2031 года, [[почему]], [[кто]], [[неведомое]]"
        assert text.text() == f"Da {once}"
        QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        again = await called(stage, text)
        assert again.answers()["_когда"] == "25.11.2031"
        QTest.keyClick(again, Qt.Key.Key_Escape)
        assert text.text() == f"Da {once}::sx"

    play(qapp, tmp_path, scenario)


async def called(stage: Stage, text: AnswerText) -> FillBlanksDialog:
    """The form of the template that «::sx» finds."""
    QTest.keyClicks(text, "::sx")
    await stage.settle()
    QTest.keyClick(text, Qt.Key.Key_Return)
    await stage.settle()
    return text.window().findChildren(FillBlanksDialog)[-1]
