"""Answering over a real database: drafts, templates, the outbox, copy and open."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.reply import Draft, ReplyStatus, Way
from app.domain.template import Template
from app.services import drafting, templating
from app.services.changes import Changes
from app.settings import Settings
from app.store import drafts, outbox
from tests.case_rows import add_post
from tests.place_rows import add_one
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.published import PublishedDialog
from ui.shortcuts import Keys, sequences


def test_what_is_typed_is_in_the_database_within_a_second(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Dobryj den")
        await asyncio.sleep(0.9)
        draft = await stage.desk.db.read(partial(drafts.get, case_id=case_id))
        assert draft is not None
        assert draft.text == "Dobryj den"

    play(qapp, tmp_path, scenario)


def test_each_case_has_its_own_draft(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, first = await opened(stage, qtbot)
        second = await stage.desk.db.run(partial(add_one, text="другое"))
        QTest.keyClicks(desk.composer.text, "for the first")
        desk.show_case(second)
        await stage.settle()
        assert desk.composer.text.text() == ""
        desk.show_case(first)
        await stage.settle()
        assert desk.composer.text.text() == "for the first"

    play(qapp, tmp_path, scenario)


def test_news_touch_neither_text_nor_caret(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "half a thought")
        QTest.keyClick(desk.composer.text, Qt.Key.Key_Home)
        await stage.desk.db.run(partial(add_post, case_id=case_id, native_id="more"))
        stage.desk.hub.changed.emit(Changes(cases=frozenset({case_id})))
        await stage.until(lambda: desk.thread.view.lines.row_of("post:2") >= 0)
        assert desk.composer.text.text() == "half a thought"
        assert desk.composer.text.textCursor().position() == 0

    play(qapp, tmp_path, scenario)


def test_a_template_is_found_by_typing_and_filled_from_the_case(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        made = Template(
            id=templating.NEW,
            short_code="srok",
            name="Срок",
            folder="",
            body="{{brand}} ответит до {{_date|когда}}",
        )
        await stage.desk.db.run(partial(templating.keep, template=made))
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "/")
        await stage.settle()
        QTest.keyClicks(desk.composer.text, "sr")
        QTest.keyClick(desk.composer.text, Qt.Key.Key_Return)
        await stage.settle()
        assert desk.composer.text.text() == "Ромашка ответит до [[когда]]"
        QTest.keyClicks(desk.composer.text, "18:00")
        desk.composer.send()
        whole = await stored(stage, case_id)
        assert whole.replies[0].text == "Ромашка ответит до 18:00"
        used = await stage.desk.db.read(partial(templating.find, name="srok"))
        assert used.uses == 1

    play(qapp, tmp_path, scenario)


def test_an_answer_goes_out_by_the_network_and_can_be_taken_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}, "wake_outbox": {}}
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet")
        desk.composer.send()
        whole = await stored(stage, case_id)
        assert [(r.way, r.status) for r in whole.replies] == [(Way.API, ReplyStatus.PENDING)]
        assert desk.composer.text.text() == ""
        assert stage.engine.fields_of("wake_outbox") == {}
        await stage.until(desk.composer.undo.isVisible)
        desk.composer.window().activateWindow()
        desk.composer.text.setFocus()  # whose own key for «redo» is the same
        QTest.keySequence(desk.composer.text, sequences(Keys.UNDO_SEND)[0])
        whole = await stored(stage, case_id)
        assert whole.replies[0].status is ReplyStatus.CANCELLED
        assert desk.composer.text.text() == "Otvet"

    play(qapp, tmp_path, scenario)


def test_sending_twice_in_a_row_queues_one_answer(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}}
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet")
        desk.composer.send()
        desk.composer.send()
        assert len((await stored(stage, case_id)).replies) == 1

    play(qapp, tmp_path, scenario)


def test_without_a_key_the_answer_is_copied_the_page_opened_and_confirmed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toString()))

    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": False}, "wake_outbox": {}}
        stage.desk.settings = Settings(capture_before_answer=False)
        desk, case_id = await opened(stage, qtbot)
        link = "https://vk.com/wall-1_2"
        await stage.desk.db.run(
            partial(add_post, case_id=case_id, native_id="linked", permalink=link)
        )
        desk.presenter.refresh()
        await stage.settle()
        QTest.keyClicks(desk.composer.text, "Otvet")
        desk.composer.send()
        await stage.until(lambda: desk.thread.view.lines.row_of("reply:1") >= 0)
        assert pages == [link]
        assert QApplication.clipboard().text() == "Otvet"
        QApplication.clipboard().clear()
        lines = desk.thread.view.lines
        desk.thread.action_asked.emit(lines.item(lines.row_of("reply:1")), "published")
        dialog = one(desk.composer, PublishedDialog)
        QTest.keyClicks(one(dialog, QLineEdit), link)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        whole = await stored(stage, case_id)
        assert (whole.replies[0].status, whole.replies[0].permalink) == (ReplyStatus.SENT, link)
        assert stage.engine.fields_of("wake_outbox") == {}

    play(qapp, tmp_path, scenario)


def test_what_is_unsaved_is_saved_when_the_window_closes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "last words")
        desk.save_before_end()
        kept = stage.desk.db.read_now(partial(drafts.get, case_id=case_id))
        assert kept is not None
        assert kept.text == "last words"

    play(qapp, tmp_path, scenario)


def test_an_earlier_text_is_offered_in_the_history(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        for text in ("a first long thought", "x"):
            draft = Draft(case_id=case_id, text=text, public=True, saved_at=clock.now())
            await stage.desk.db.run(partial(drafting.save_draft, draft=draft))
        earlier = await stage.desk.db.read(partial(drafting.history, case_id=case_id))
        assert [one.text for one in earlier] == ["a first long thought"]
        desk.composer.bring_back(earlier[0].text)
        assert desk.composer.text.text() == "a first long thought"
        assert await stage.desk.db.read(partial(outbox.of_case, case_id=case_id)) == ()

    play(qapp, tmp_path, scenario)
