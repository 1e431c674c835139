"""Capture first, then answer: what the window says and does until a case is captured."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.domain.evidence import Capture, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.domain.waiver import WaiverCode
from app.services.capturing import file_capture
from app.services.changes import Changes
from app.settings import Settings
from app.store import cases
from app.store.tables import PostRow
from tests.place_rows import NOON
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.without_capture import WithoutCaptureDialog
from ui.presenters.case_desk import CaseDesk

PAGE = "https://vk.com/wall-1_2"


async def on_a_page(stage: Stage, qtbot: QtBot) -> tuple[CaseDesk, CaseId]:
    """A case whose post stands on a page, with an answer typed."""
    desk, case_id = await opened(stage, qtbot)
    stands = update(PostRow).values(permalink=PAGE)
    await stage.desk.db.run(lambda session: session.execute(stands))
    desk.presenter.refresh()
    await stage.settle()
    QTest.keyClicks(desk.composer.text, "Otvet")
    return desk, case_id


def capture(stage: Stage, case_id: CaseId, **more: Any) -> None:
    """The engine captured the page, and said so."""
    values: dict[str, Any] = {
        "id": CaptureId("01KADAPQ5GTESTTESTTESTTEST"), "case_id": case_id, "title": "",
        "url": PAGE, "final_url": None, "started_at": NOON, "reason": None, "finished_at": NOON,
        "status": CaptureStatus.COMPLETE, "folder": "evidence/x", "manifest_sha256": "a" * 64,
        "size": 1, "text_found": True,
    }  # fmt: skip
    made = Capture(**{**values, **more})
    stage.desk.db.run_now(partial(file_capture, made=made, text="", now=NOON))
    stage.desk.hub.changed.emit(Changes(cases=frozenset({case_id})))
    ended = {"status": made.status.value, "reason": made.reason, "capture_id": made.id}
    stage.desk.hub.finished.emit({"event": "finished", "job": "capture:1", "result": ended})


def says(desk: CaseDesk) -> list[str]:
    """The strip and its buttons."""
    strip = desk.composer.gate
    shown = [one.text() for one in strip.findChildren(QPushButton) if not one.isHidden()]
    return [] if strip.isHidden() else [strip.text(), *shown]


def test_the_strip_says_that_the_capture_comes_first(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await on_a_page(stage, qtbot)
        assert says(desk) == [
            "Capture first: the post may be edited or deleted",
            "Capture (Ctrl+E)",
            "Without a capture…",
        ]
        stage.desk.settings = Settings(capture_before_answer=False)
        stage.desk.hub.settings_changed.emit(stage.desk.settings)
        assert says(desk) == []

    play(qapp, tmp_path, scenario)


def test_the_key_to_send_captures_and_what_was_written_leaves_by_itself(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {
            "can_send": {"can_send": True}, "wake_outbox": {}, "capture": {"job": "capture:1"},
        }  # fmt: skip
        desk, case_id = await on_a_page(stage, qtbot)
        QTest.keyClick(desk.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await stage.until(lambda: "Do not send" in says(desk))
        assert stage.engine.fields_of("capture") == {"case_id": case_id, "url": PAGE}
        await asyncio.sleep(0.1)
        capture(stage, case_id)
        whole = await stored(stage, case_id)
        assert [reply.text for reply in whole.replies] == ["Otvet"]
        assert (says(desk), desk.composer.text.text()) == ([], "")

    play(qapp, tmp_path, scenario)


def test_a_wall_lets_nothing_out_and_says_why(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}, "capture": {"job": "capture:1"}}
        desk, case_id = await on_a_page(stage, qtbot)
        desk.composer.send()
        await stage.until(lambda: "Do not send" in says(desk))
        await asyncio.sleep(0.1)
        capture(stage, case_id, status=CaptureStatus.FAILED, reason="captcha", text_found=False)
        assert (await stored(stage, case_id)).replies == ()
        assert says(desk)[0] == (
            "The answer was not sent. Not captured: a check for robots stands in the post’s place"
        )
        assert desk.composer.text.text() == "Otvet"

    play(qapp, tmp_path, scenario)


def test_what_was_to_be_sent_can_be_held_back_or_rewritten(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}, "capture": {"job": "capture:1"}}
        desk, case_id = await on_a_page(stage, qtbot)
        desk.composer.send()
        await stage.until(lambda: "Do not send" in says(desk))
        await asyncio.sleep(0.1)
        QTest.keyClicks(desk.composer.text, " dopisan")
        capture(stage, case_id)
        assert (await stored(stage, case_id)).replies == ()
        assert "not sent" in stage.heard.notices[-1].text

    play(qapp, tmp_path, scenario)


def test_a_reason_opens_the_way_by_the_keyboard_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}, "wake_outbox": {}}
        desk, case_id = await on_a_page(stage, qtbot)
        desk.composer.gate.other_acted.emit()
        dialog = one(desk.composer, WithoutCaptureDialog)
        other = dialog.findChildren(QRadioButton)[-1]
        QTest.keyClick(other, Qt.Key.Key_Space)
        QTest.keyClicks(one(dialog, QLineEdit), "v efire")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        await stage.until(lambda: says(desk)[0] == "Without a capture: v efire")
        desk.composer.send()
        assert len((await stored(stage, case_id)).replies) == 1
        whole = await stage.desk.db.read(partial(cases.whole, case_id=case_id))
        assert whole.waiver is not None

    play(qapp, tmp_path, scenario)


def test_what_the_failed_capture_found_is_proposed_as_the_reason(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}, "capture": {"job": "capture:1"}}
        desk, case_id = await on_a_page(stage, qtbot)
        desk.composer.send()
        await stage.until(lambda: "Do not send" in says(desk))
        await asyncio.sleep(0.1)
        capture(stage, case_id, status=CaptureStatus.FAILED, reason="deleted", text_found=False)
        await stage.settle()
        desk.composer.gate.other_acted.emit()
        dialog = one(desk.composer, WithoutCaptureDialog)
        stated: list[WaiverCode] = []
        dialog.stated.connect(lambda code, _note: stated.append(code))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert stated == [WaiverCode.GONE]

    play(qapp, tmp_path, scenario)
