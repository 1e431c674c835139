"""The six-column table leaves the window as a file: of this case, of all open ones, of all."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.domain.appraisal import COLUMNS
from tests.place_rows import add_one
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, one, play


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_the_tables_of_this_case_and_of_all_are_written(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(partial(add_one, text="=HYPERLINK(1)"))
        desk, case_id = await opened(stage, qtbot)
        export = desk.details.assessment.table
        wrote = [tmp_path / "one.csv", tmp_path / "all.csv"]
        for which, file in zip(("case", "all"), wrote, strict=True):
            await desk.presenter.judgement.tables.export(which, case_id, str(file))
        assert [len(rows(file)) for file in wrote] == [2, 3]
        assert len(rows(wrote[0])[0]) == len(COLUMNS)
        assert rows(wrote[0])[1] == [getattr(export.table(), name) for name in COLUMNS]
        assert "2 row" in stage.heard.notices[-1].text

    play(qapp, tmp_path, scenario)


def test_a_file_that_cannot_be_written_is_said(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        (tmp_path / "busy").write_text("")
        await desk.presenter.judgement.tables.export(
            "case", case_id, str(tmp_path / "busy" / "x.csv")
        )
        assert stage.heard.notices[-1].tone == "late"

    play(qapp, tmp_path, scenario)


def test_the_menu_asks_for_a_file(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        table = desk.details.assessment.table
        one(table, QMenu).actions()[0].trigger()
        dialog = one(table.window(), QFileDialog)
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.reject()

    play(qapp, tmp_path, scenario)
