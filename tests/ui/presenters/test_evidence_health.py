"""The bottom line says what of the evidence is missing; one key leads to what mends it."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.domain.queue import QueueQuestion
from app.store.tables import PostRow
from tests.place_rows import add_one
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.evidence_health import EvidenceHealthDialog
from ui.panes.status import StatusBar
from ui.presenters.evidence_health import EvidenceHealthPresenter


async def beside(stage: Stage, qtbot: QtBot) -> tuple[StatusBar, EvidenceHealthPresenter]:
    """A bottom line over a workspace with one case on a page."""
    await stage.desk.db.run(partial(add_one, text="жалоба"))
    stands = update(PostRow).values(permalink="https://a.example/1")
    await stage.desk.db.run(lambda session: session.execute(stands))
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    presenter = EvidenceHealthPresenter(stage.desk, bar)
    await presenter._show()
    return bar, presenter


def test_what_is_missing_stands_in_the_bottom_line(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        bar, _ = await beside(stage, qtbot)
        assert button(bar, "Without a capture: 1").isVisible()

    play(qapp, tmp_path, scenario)


def test_everything_missing_is_captured_by_the_keyboard_alone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"capture_missing": {"total": 1, "good": 1}}
        bar, presenter = await beside(stage, qtbot)
        bar.evidence_asked.emit()
        await stage.settle()
        dialog = one(bar, EvidenceHealthDialog)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
        await stage.settle()
        assert stage.engine.fields_of("capture_missing") == {}
        assert stage.heard.notices[-1].text == "Captured: 1 of 1"
        assert presenter is not None

    play(qapp, tmp_path, scenario)


def test_they_are_shown_in_the_queue(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        bar, presenter = await beside(stage, qtbot)
        asked: list[QueueQuestion] = []
        presenter.queue_asked.connect(asked.append)
        presenter.open()
        await stage.settle()
        button(one(bar, EvidenceHealthDialog), "Show in the queue").click()
        await asyncio.sleep(0.05)  # the dialog goes before its window does
        assert [question.uncaptured for question in asked] == [True]

    play(qapp, tmp_path, scenario)
