"""The case desk over a real database: drafts, templates, answers, evidence, judgement."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.case import CaseStatus, CloseReason
from app.domain.ids import CaseId
from app.domain.reply import Draft, ReplyStatus, Way
from app.domain.template import Template
from app.domain.triage import Verdict
from app.domain.whole_case import WholeCase
from app.services import casework, replying, templating
from app.services.changes import Changes
from app.store import cases, drafts, outbox
from tests.case_rows import add_post
from tests.place_rows import add_one
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.published import PublishedDialog
from ui.presenters.case_desk import CaseDesk, make_case_desk

CTRL = Qt.KeyboardModifier.ControlModifier


async def opened(stage: Stage, qtbot: QtBot, **more: Any) -> tuple[CaseDesk, CaseId]:
    """A window with the desk, and a case in it."""
    case_id = await stage.desk.db.run(partial(add_one, **more))
    desk = make_case_desk(stage.desk)
    window = QWidget()
    column = QVBoxLayout(window)
    for pane in (desk.thread, desk.composer, desk.details):
        column.addWidget(pane)
    window.resize(700, 900)
    window.show()
    # The function holds window and desk until the test ends; the bot itself does not.
    qtbot.addWidget(window, before_close_func=partial(_let_go, window, desk))
    desk.show_case(case_id)
    await stage.settle()
    desk.composer.text.setFocus()
    return desk, case_id


def _let_go(*held: object) -> None:
    """What was held may go now."""


async def stored(stage: Stage, case_id: CaseId) -> WholeCase:
    await stage.settle()
    return await stage.desk.db.read(partial(cases.whole, case_id=case_id))


def run(app: QApplication, folder: Path, scenario: object) -> None:
    play(app, folder, scenario)  # type: ignore[arg-type]  # a coroutine function


def test_a_shown_case_is_read_and_its_change_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        told: list[Changes] = []
        stage.desk.hub.changed.connect(told.append)
        _, case_id = await opened(stage, qtbot)
        assert not (await stored(stage, case_id)).case.unread
        assert [changes.cases for changes in told] == [{case_id}]

    run(qapp, tmp_path, scenario)


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

    run(qapp, tmp_path, scenario)


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

    run(qapp, tmp_path, scenario)


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

    run(qapp, tmp_path, scenario)


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
        assert desk.composer.text.text() == "Ромашка ответит до [[когда]]"
        QTest.keyClicks(desk.composer.text, "18:00")
        desk.composer.send()
        whole = await stored(stage, case_id)
        assert whole.replies[0].text == "Ромашка ответит до 18:00"
        used = await stage.desk.db.read(partial(templating.find, name="srok"))
        assert used.uses == 1

    run(qapp, tmp_path, scenario)


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
        desk.composer.take_back()
        whole = await stored(stage, case_id)
        assert whole.replies[0].status is ReplyStatus.CANCELLED
        assert desk.composer.text.text() == "Otvet"

    run(qapp, tmp_path, scenario)


def test_sending_twice_in_a_row_queues_one_answer(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}}
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet")
        desk.composer.send()
        desk.composer.send()
        assert len((await stored(stage, case_id)).replies) == 1

    run(qapp, tmp_path, scenario)


def test_without_a_key_the_answer_is_copied_the_page_opened_and_confirmed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toString()))

    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": False}}
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
        assert stage.engine.fields_of("capture") == {"case_id": case_id, "url": link}

    run(qapp, tmp_path, scenario)


def test_one_key_captures_and_says_what_came_of_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        stage.engine.answers = {"capture": {"status": "partial", "reason": "timeout"}}
        link = "https://vk.com/wall-1_2"
        await stage.desk.db.run(
            partial(add_post, case_id=case_id, native_id="linked", permalink=link)
        )
        desk.presenter.refresh()
        await stage.settle()
        desk.thread.header.capture_asked.emit()
        await stage.settle()
        assert stage.engine.fields_of("capture") == {"case_id": case_id, "url": link}
        assert "did not finish loading" in stage.heard.notices[-1].text
        assert not desk.thread.strip.isVisible()

    run(qapp, tmp_path, scenario)


def test_a_post_without_an_address_cannot_be_captured_and_says_so(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.thread.header.capture_asked.emit()
        await stage.settle()
        assert "no address" in stage.heard.notices[-1].text
        assert "capture" not in [do for do, _ in stage.engine.asked]

    run(qapp, tmp_path, scenario)


def test_the_persons_verdict_is_kept_and_a_missing_reason_is_said(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        page = desk.details.assessment
        page.verdict.setCurrentIndex(page.verdict.findData(Verdict.TROLL))
        QTest.keyClick(page.reason, Qt.Key.Key_Return)
        assert (await stored(stage, case_id)).case.verdict is Verdict.COMPLAINT
        assert "reason" in stage.heard.notices[-1].text
        QTest.keyClicks(page.reason, "asks nothing")
        QTest.keyClick(page.reason, Qt.Key.Key_Return)
        assert (await stored(stage, case_id)).case.verdict is Verdict.TROLL

    run(qapp, tmp_path, scenario)


def test_closing_needs_its_grounds_and_leads_to_the_next_case(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        desk.thread.header.close_asked.emit()
        dialog = one(desk.thread, CloseDialog)
        QTest.keyClicks(one(dialog, QPlainTextEdit), "refunded")
        QTest.keyClicks(one(dialog, QLineEdit), "a call")
        QTest.keyClick(one(dialog, QComboBox), Qt.Key.Key_Down)
        with qtbot.waitSignal(stage.desk.hub.next_asked, raising=False, timeout=1) as asked:
            QTest.keyClick(one(dialog, QLineEdit), Qt.Key.Key_Return)
            await stage.settle()
        case = (await stored(stage, case_id)).case
        assert (case.status, case.close_reason) == (CaseStatus.CLOSED, CloseReason.SOLVED)
        assert asked.signal_triggered

    run(qapp, tmp_path, scenario)


def test_an_act_on_a_case_that_changed_meanwhile_is_refused_and_read_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        version = (await stored(stage, case_id)).case.version
        meanwhile = partial(
            casework.set_cause, case_id=case_id, version=version, cause="staff", now=clock.now()
        )
        await stage.desk.db.run(meanwhile)
        desk.details.assessment.cause_asked.emit("hotline")
        assert (await stored(stage, case_id)).case.cause == "staff"
        assert "changed meanwhile" in stage.heard.notices[-1].text
        assert desk.details.assessment.cause.currentData() == "staff"

    run(qapp, tmp_path, scenario)


def test_a_case_that_is_gone_says_so(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.show_case(CaseId(404))
        await stage.settle()
        assert desk.thread.states.currentWidget() is not None
        assert not desk.thread.header.isVisible()
        assert not desk.composer.isEnabled()

    run(qapp, tmp_path, scenario)


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

    run(qapp, tmp_path, scenario)


def test_an_earlier_text_is_offered_in_the_history(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        for text in ("a first long thought", "x"):
            draft = Draft(case_id=case_id, text=text, public=True, saved_at=clock.now())
            await stage.desk.db.run(partial(replying.save_draft, draft=draft))
        earlier = await stage.desk.db.read(partial(replying.history, case_id=case_id))
        assert [text for _, text in earlier] == ["a first long thought"]
        desk.composer.bring_back(earlier[0][1])
        assert desk.composer.text.text() == "a first long thought"
        assert await stage.desk.db.read(partial(outbox.of_case, case_id=case_id)) == ()

    run(qapp, tmp_path, scenario)
