"""Importing a file: from its beginning to the rows kept aside."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.domain.importing import ImportOutcome, KeptAside
from app.errors import ImportFailed
from app.store import import_profiles
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.import_file import ImportDialog
from ui.presenters.importing import ImportPresenter, write_aside

PLAN = {
    "columns": {"text": "Текст"},
    "encoding": "cp1251",
    "delimiter": ";",
    "sheet": "",
    "zone": "",
    "brand": "",
    "network": "import",
    "name": "",
}
PREVIEW: dict[str, Any] = {
    "preview": {
        "kind": "csv",
        "heads": ["Дата", "Текст"],
        "rows": [["21.11.2026", "где заказ"]],
        "total": 1,
        "plan": PLAN,
    }
}
OUTCOME = {
    "added": 98,
    "repeated": 1,
    "aside": [{"number": 7, "reason": "no_text", "cells": ["21.11.2026", ""]}],
    "aside_total": 1,
}


async def opened(stage: Stage, qtbot: QtBot) -> tuple[ImportPresenter, ImportDialog]:
    owner = QWidget()
    qtbot.addWidget(owner)
    presenter = ImportPresenter(stage.desk, owner)
    dialog = presenter.open_file("posts.csv")
    dialog.setProperty("owner", owner)
    await stage.settle()
    return presenter, dialog


def test_the_guessed_columns_are_offered(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["import_preview"] = PREVIEW
        _, dialog = await opened(stage, qtbot)
        chosen = {box.accessibleName(): box.currentText() for box in dialog.findChildren(QComboBox)}
        assert chosen["Text (needed)"] == "Текст"
        assert chosen["Encoding"] == "Windows-1251"
        assert dialog._table.model().rowCount() == 1

    play(qapp, tmp_path, scenario)


def test_another_encoding_reads_the_beginning_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["import_preview"] = PREVIEW
        _, dialog = await opened(stage, qtbot)
        dialog._encoding.setCurrentIndex(dialog._encoding.findData("utf-8"))
        dialog._encoding.activated.emit(0)
        await stage.settle()
        assert stage.engine.fields_of("import_preview")["plan"]["encoding"] == "utf-8"

    play(qapp, tmp_path, scenario)


def test_a_saved_profile_that_fits_is_used_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        saved = {"columns": {"text": "Текст"}, "zone": "Europe/Moscow", "of": "a newer Otklik"}
        await stage.desk.db.run(lambda session: import_profiles.put(session, "BA", saved))
        fitting = {"preview": PREVIEW["preview"] | {"profile": "BA"}}
        stage.engine.answers["import_preview"] = fitting
        await opened(stage, qtbot)
        assert stage.engine.fields_of("import_preview")["plan"]["zone"] == "Europe/Moscow"

    play(qapp, tmp_path, scenario)


def test_a_file_without_text_cannot_be_imported(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["import_preview"] = {
            "preview": PREVIEW["preview"] | {"plan": PLAN | {"columns": {}}}
        }
        _, dialog = await opened(stage, qtbot)
        assert not button(dialog, "Import").isEnabled()

    play(qapp, tmp_path, scenario)


def test_a_file_that_cannot_be_read_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["import_preview"] = ImportFailed(reason="old_excel")
        _, dialog = await opened(stage, qtbot)
        assert "Save it as XLSX" in dialog._told.text()

    play(qapp, tmp_path, scenario)


def test_an_import_shows_its_progress_and_its_outcome(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"import_preview": PREVIEW, "import": {"job": "import:1"}}
        _, dialog = await opened(stage, qtbot)
        button(dialog, "Import").click()
        await stage.until(lambda: any(do == "import" for do, _ in stage.engine.asked))
        stage.desk.hub.progress.emit({"job": "import:1", "done": 40, "total": 99})
        await stage.until(
            lambda: "40 of 99" in dialog._progress._doing.text() or not dialog._running
        )
        stage.desk.hub.finished.emit({"job": "import:1", "result": OUTCOME})
        await stage.settle()
        assert one(dialog._outcome, QTableView).model().rowCount() == 1

    play(qapp, tmp_path, scenario)


def test_escape_stops_a_running_import_and_leaves_its_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        answers = {"import_preview": PREVIEW, "import": {"job": "import:1"}, "cancel": {}}
        stage.engine.answers |= answers
        presenter, dialog = await opened(stage, qtbot)
        button(dialog, "Import").click()
        await stage.until(lambda: presenter._job == "import:1")
        dialog.reject()
        await stage.until(lambda: any(do == "cancel" for do, _ in stage.engine.asked))
        assert dialog.isVisible()
        stage.desk.hub.finished.emit({"job": "import:1", "error": {"code": "job.cancelled"}})

    play(qapp, tmp_path, scenario)


def test_rows_kept_aside_are_written_with_their_reasons(tmp_path: Path):
    aside = KeptAside(number=7, reason="no_text", cells=("a;b", "=1+1"))
    outcome = ImportOutcome(added=1, repeated=0, aside=(aside,), aside_total=1)
    write_aside(outcome, tmp_path / "aside.csv")
    with (tmp_path / "aside.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["7", "no_text", "a;b", "'=1+1"]]
