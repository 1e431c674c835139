"""Captures of a case on the desk: opened, deleted with a reason, copied, told in the journal."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.evidence import Capture
from app.domain.ids import CaseId
from app.services.capturing import file_capture
from app.store import journal
from tests.app.evidence.make import sealed
from tests.place_rows import NOON
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.delete_capture import DeleteCaptureDialog
from ui.dialogs.redact import RedactDialog
from ui.presenters.case_desk import CaseDesk

PLACE = "evidence/2026/11/ONE"


async def captured(stage: Stage, qtbot: QtBot) -> tuple[CaseDesk, Capture]:
    """A case with a capture, in a window."""
    desk, case_id = await opened(stage, qtbot)
    made = await filed(stage, case_id)
    desk.presenter.refresh()
    await stage.settle()
    desk.details.show_page(desk.details.captures)
    return desk, made


async def filed(stage: Stage, case_id: CaseId) -> Capture:
    root = stage.desk.workspace.root
    made = replace(sealed(root / PLACE), folder=PLACE, case_id=case_id)
    await stage.desk.db.run(lambda session: file_capture(session, made, "", NOON))
    return made


def test_opening_starts_the_viewer_and_is_written_down(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _, args: started.append(args))

    async def scenario(stage: Stage) -> None:
        desk, made = await captured(stage, qtbot)
        desk.details.captures.open_asked.emit(made.id)
        await stage.settle()
        assert str(stage.desk.workspace.root / PLACE) in started[0]
        entries = await stage.desk.db.read(partial(journal.of_subject, subject=made.id))
        assert [entry.action for entry in entries] == ["captured", "viewed"]

    play(qapp, tmp_path, scenario)


def test_a_capture_is_deleted_with_its_reason_and_leaves_a_tombstone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, made = await captured(stage, qtbot)
        desk.details.captures.delete_asked.emit(made.id)
        dialog = one(desk.details, DeleteCaptureDialog)
        assert not dialog._go.isEnabled()
        dialog.reason.setText("по запросу автора")
        dialog._go.click()
        await stage.settle()
        assert not (stage.desk.workspace.root / PLACE).exists()
        desk.presenter.refresh()
        await stage.settle()
        card = desk.details.captures.cards()[0]
        assert card.menu.isEmpty()

    play(qapp, tmp_path, scenario)


def test_the_journal_of_a_case_is_read_when_it_is_looked_at(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await captured(stage, qtbot)
        assert desk.details.timeline.texts() == []
        desk.details.show_page(desk.details.timeline)
        await stage.settle()
        assert desk.details.timeline.texts() == ["Captured: http://forum.example/post/7"]

    play(qapp, tmp_path, scenario)


def test_a_copy_is_proposed_what_its_text_holds(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, made = await captured(stage, qtbot)
        text = stage.desk.workspace.root / PLACE / "page.txt"
        text.write_text("Анна Петрова, 8 916 123 45 67", "utf-8")
        names = {"per": [{"surface": "Анна Петрова", "start": 0, "end": 12}]}
        stage.engine.answers = {"analyse": {"analysis": {"entities": names}}}
        desk.details.captures.redact_asked.emit(made.id)
        await stage.settle()
        found = one(desk.details, RedactDialog).text.words() or ()
        assert {(each.text, each.reason) for each in found} == {
            ("Анна Петрова", "name"), ("8 916 123 45 67", "number"),
        }  # fmt: skip

    play(qapp, tmp_path, scenario)
