"""The case desk over a real database: evidence, judgement, closing, what is gone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.case import CaseStatus, CloseReason
from app.domain.ids import CaseId
from app.domain.triage import Verdict
from app.services import casework
from app.services.changes import Changes
from tests.case_rows import add_post
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.close_case import CloseDialog


def test_a_shown_case_is_read_and_its_change_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        told: list[Changes] = []
        stage.desk.hub.changed.connect(told.append)
        _, case_id = await opened(stage, qtbot)
        assert not (await stored(stage, case_id)).case.unread
        assert [changes.cases for changes in told] == [{case_id}]

    play(qapp, tmp_path, scenario)


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

    play(qapp, tmp_path, scenario)


def test_a_post_without_an_address_cannot_be_captured_and_says_so(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.thread.header.capture_asked.emit()
        await stage.settle()
        assert "no address" in stage.heard.notices[-1].text
        assert "capture" not in [do for do, _ in stage.engine.asked]

    play(qapp, tmp_path, scenario)


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

    play(qapp, tmp_path, scenario)


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

    play(qapp, tmp_path, scenario)


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

    play(qapp, tmp_path, scenario)


def test_a_case_that_is_gone_says_so(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.show_case(CaseId(404))
        await stage.settle()
        assert desk.thread.states.currentWidget() is not None
        assert not desk.thread.header.isVisible()
        assert not desk.composer.isEnabled()

    play(qapp, tmp_path, scenario)
