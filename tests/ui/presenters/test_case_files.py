"""A case from a file: shown with what holds, taken in when the person says so; protocols."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import CaptureId
from app.errors import CaseFileRefused, PrintFailed
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.case_file import CaseFileDialog
from ui.dialogs.export_case import ExportCaseDialog
from ui.presenters.case_files import CaseFilePresenter
from ui.presenters.exported import Exported
from ui.presenters.protocol import ProtocolPresenter

CASE = {
    "number": "412", "network": "vk", "brand": "Ярконет", "author": "Сергей", "key": "5e" * 32,
    "text": "<b>Пинг</b> 300", "created": "2026-11-22T10:02:00+00:00", "made_at": None,
    "operator": "Анна", "posts": 5, "replies": 2, "notes": 0, "draft": True,
}  # fmt: skip
OFFER: dict[str, Any] = {
    "refused": "", "doubtful": False, "already": None, "joins": None, "differs": [],
    "captures": [["01K", "new"]], "case": CASE,
    "findings": [{"item": "bagit.txt", "holds": True, "code": "intact", "facts": {}}],
}  # fmt: skip
BAD = {"item": "data/captures/01K/page.txt", "holds": False, "code": "altered", "facts": {}}
TAKEN = {"case_id": 3, "joined": False, "already": False, "captures": ["01K"], "left_out": []}


OWNERS: list[QWidget] = []


@pytest.fixture(autouse=True)
def no_dialog_outlives_its_owner() -> Iterator[None]:
    """Closed in order: an open dialog whose owner is collected first ends the process later."""
    yield
    while OWNERS:
        owner = OWNERS.pop()
        for dialog in owner.findChildren(CaseFileDialog):
            dialog.close()
        owner.close()
        shiboken6.delete(owner)


async def looked(stage: Stage, **more: Any) -> tuple[CaseFilePresenter, CaseFileDialog]:
    """The dialog over an offer."""
    stage.engine.answers["case_file"] = OFFER | more
    OWNERS.append(QWidget())
    presenter = CaseFilePresenter(stage.desk, OWNERS[-1])
    dialog = await presenter.look("/x/case.zip")
    assert dialog is not None
    return presenter, dialog


def test_what_is_in_the_file_is_shown_as_text_and_can_be_taken(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        _, dialog = await looked(stage)
        assert button(dialog, "Take in").isEnabled()
        stage.engine.answers["case_file_take"] = TAKEN
        button(dialog, "Take in").click()
        await stage.desk.tasks.idle()
        assert stage.engine.fields_of("case_file_take") == {"path": "/x/case.zip", "anyway": False}
        assert stage.heard.cases == [3]
        assert stage.heard.notices[-1].tone == "good"

    play(qapp, tmp_path, scenario)


def test_a_broken_capture_must_be_left_out_on_purpose(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        findings = [*OFFER["findings"], BAD]
        more = {"doubtful": True, "findings": findings, "captures": [["01K", "broken"]]}
        _, dialog = await looked(stage, **more)
        first = one(dialog, QListWidget).item(1)
        assert first is not None
        assert "page.txt" in first.text()
        assert not button(dialog, "Take in").isEnabled()
        one(dialog, QCheckBox).setChecked(True)
        assert button(dialog, "Take in").isEnabled()
        heard: list[bool] = []
        dialog.taken.disconnect()
        dialog.taken.connect(heard.append)
        button(dialog, "Take in").click()
        assert heard == [True]

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize("more", [{"refused": "altered", "case": None}, {"already": 7}])
def test_what_cannot_be_taken_has_no_way_to_be(
    qapp: QApplication, tmp_path: Path, more: dict[str, Any]
):
    async def scenario(stage: Stage) -> None:
        _, dialog = await looked(stage, **more)
        assert not button(dialog, "Take in").isEnabled()
        assert one(dialog, QCheckBox).isHidden()

    play(qapp, tmp_path, scenario)


def test_why_it_was_refused_is_said_in_the_dialog(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        presenter, dialog = await looked(stage, joins=7, differs=["status"])
        stage.engine.answers["case_file_take"] = CaseFileRefused(reason="altered", items="a.txt")
        await presenter.take(dialog, "/x/case.zip", anyway=False)
        assert "a.txt" in dialog.progress.text()
        assert dialog.isVisible()

    play(qapp, tmp_path, scenario)


def test_a_protocol_is_asked_of_the_engine_and_its_folder_offered(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        presenter = ProtocolPresenter(stage.desk, QWidget())
        stage.engine.answers["protocol"] = {"path": "/x/p.pdf"}
        await presenter.write(CaptureId("01K"), "/x/p.pdf")
        assert stage.engine.fields_of("protocol") == {"capture_id": "01K", "path": "/x/p.pdf"}
        assert "p.pdf" in stage.heard.notices[-1].text
        stage.engine.answers["protocol"] = PrintFailed(reason="timeout")
        await presenter.write(CaptureId("01K"), "/x/p.pdf")
        assert stage.heard.notices[-1].tone == "late"

    play(qapp, tmp_path, scenario)


def test_the_files_kind_is_chosen_with_the_file(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    owner = QWidget()
    qtbot.addWidget(owner)

    async def scenario(stage: Stage) -> None:
        presenter = ProtocolPresenter(stage.desk, owner)
        presenter.ask(CaptureId("01K"))
        chooser = one(owner, QFileDialog)
        assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert chooser.defaultSuffix() == "docx"
        chooser.filterSelected.emit(chooser.nameFilters()[1])
        assert chooser.defaultSuffix() == "pdf"
        chooser.reject()

    play(qapp, tmp_path, scenario)


def test_what_is_private_goes_only_if_it_is_ticked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        exporting = desk.presenter.evidence.exporting
        exporting.ask()
        dialog = one(desk.thread.window(), ExportCaseDialog)
        assert not dialog.notes.isChecked()
        dialog.notes.setChecked(True)
        button(dialog, "Choose the file…").click()
        chooser = one(desk.thread, QFileDialog)
        stage.engine.answers["export"] = {"path": "/x/case.zip", "missing": []}
        chooser.fileSelected.emit("/x/case.zip")
        await stage.settle()
        asked = stage.engine.fields_of("export")
        assert (asked["case_id"], asked["with_notes"], "protocols" in asked) == (
            case_id, True, False,
        )  # fmt: skip
        assert set(asked["table"]) >= {"content", "motivation"}
        chooser.reject()

    play(qapp, tmp_path, scenario)


def test_an_export_warns_of_what_did_not_go_whole(qapp: QApplication):
    notice = partial(Exported().notice, "/x/case.zip")
    assert (notice({}).tone, notice({"missing": [{}, {}]}).tone) == ("good", "soon")
    assert "2" in notice({"missing": [{}, {}]}).text
