"""The shown case as one file: what goes with it, where to, then the engine writes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.ids import CaseId
from app.errors import AppError
from ui.dialogs.export_case import ExportCaseDialog
from ui.presenters.case_acts import CaseActs
from ui.presenters.exported import Exported, table_of
from ui.presenters.jobs import Job


class CaseExport(QObject):
    """Connect `ask` to whatever offers the export."""

    def __init__(self, acts: CaseActs, owner: QWidget) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._owner = owner
        self._exported = Exported()

    @Slot()
    def ask(self) -> None:
        """What goes with the case."""
        whole = self._acts.whole
        if whole is None:
            return
        dialog = ExportCaseDialog(len(whole.captures), self._owner.window())
        dialog.chosen.connect(partial(self._ask_file, whole.case.id))
        dialog.open()

    def _ask_file(self, case_id: CaseId, notes: bool, protocols: str) -> None:  # noqa: FBT001  # the signal's
        chooser = QFileDialog(self._owner, self.tr("Export the case"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("ZIP archive (*.zip)"))
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(self.tr("case-{number}.zip").format(number=case_id))
        chooser.fileSelected.connect(partial(self._begin, case_id, notes, protocols))
        chooser.open()

    def _begin(self, case_id: CaseId, notes: bool, protocols: str, path: str) -> None:  # noqa: FBT001  # the signal's
        self._desk.tasks.start(self.write(case_id, path, notes=notes, protocols=protocols))

    async def write(
        self, case_id: CaseId, path: str, *, notes: bool = False, protocols: str = ""
    ) -> None:
        """Has the file written; what could not go with it is said."""
        job = Job(self._desk.hub)
        whole = self._acts.whole
        table = table_of(whole if whole and whole.case.id == case_id else None)
        wanted = {"case_id": case_id, "path": path, "table": table, "with_notes": notes}
        if protocols:
            wanted["protocols"] = protocols
        try:
            result = await job.run(await self._desk.engine.once_up("export", **wanted))
        except AppError as error:
            self._acts.tell(error)
            return
        finally:
            job.close()
        self._desk.hub.notice.emit(self._exported.notice(path, result))
