"""Writes the six-column table of cases into a file: read and worded in slices, never in the way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.domain.ids import CaseId
from app.domain.risk import Measure
from app.errors import AppError
from app.services import weighing
from app.services.table_files import write
from app.store import appraisals
from ui import words
from ui.models.appraisal import COLUMNS, cells, table_of
from ui.panes.appraisal_table import AppraisalTable
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice
from ui.presenters.outside import open_folder

SLICE = 50
"""Cases worded between two turns of the loop: some milliseconds."""


class TableExport(QObject):
    """Asks where to, then writes this case, all open ones, or all."""

    def __init__(self, acts: CaseActs, table: AppraisalTable) -> None:
        super().__init__()
        self._acts = acts
        self._table = table
        table.export_asked.connect(self.ask)

    @Slot(str)
    def ask(self, which: str) -> None:
        """The dialog for the file; `which` is case, open or all."""
        case_id = self._acts.case_id
        if case_id is None:
            return
        dialog = QFileDialog(self._table.window(), self.tr("Export the table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        forms = {
            self.tr("Workbook (*.xlsx)"): "xlsx",
            self.tr("Text with commas (*.csv)"): "csv",
            self.tr("Web page (*.html)"): "html",
        }
        dialog.setNameFilters(list(forms))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(forms[chosen]))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("table"))
        dialog.fileSelected.connect(partial(self._start, which, case_id))
        dialog.open()

    def _start(self, which: str, case_id: CaseId, path: str) -> None:
        self._acts.desk.tasks.start(self.export(which, case_id, path))

    async def export(self, which: str, case_id: CaseId, path: str) -> None:
        """Writes the file and offers its folder; what is in the way is said."""
        file = Path(path)
        form = file.suffix.removeprefix(".").lower()
        heads = tuple(words.appraisal_column(name) for name in COLUMNS)
        try:
            rows = await self._rows(which, case_id)
            form = form if form in {"csv", "xlsx", "html"} else "csv"
            count = await asyncio.to_thread(write, file, form, heads, rows)
        except AppError as error:
            self._acts.tell(error)
            return
        text = self.tr("%n row(s) written to {file}", "", count).format(file=file.name)
        self._acts.desk.hub.notice.emit(
            Notice(
                text=text,
                tone="good",
                action=self.tr("Open the folder"),
                act=partial(open_folder, file.parent),
            )
        )

    async def _rows(self, which: str, case_id: CaseId) -> list[tuple[str, ...]]:
        db = self._acts.desk.db
        measure: Measure = await db.read(weighing.measure)
        wanted: Sequence[CaseId] = [case_id]
        if which != "case":
            wanted = await db.read(partial(appraisals.ids, closed=which == "all"))
        rows: list[tuple[str, ...]] = []
        for at in range(0, len(wanted), SLICE):
            part = wanted[at : at + SLICE]
            for case, post in await db.read(partial(appraisals.read, wanted=part)):
                seen = measure.audiences.get(case.network)
                rows.append(cells(table_of(case, post, seen)))
        return rows
