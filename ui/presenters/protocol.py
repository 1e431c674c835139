"""The protocol of inspection of a capture: where to, as what, then the engine prints it (E19)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain import clock
from app.domain.ids import CaptureId
from app.errors import AppError
from ui import words
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job
from ui.presenters.outside import open_folder


class ProtocolPresenter(QObject):
    """Connect `ask` to whatever offers a protocol; it needs the capture's id."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner

    @Slot(object)
    def ask(self, capture_id: CaptureId) -> QFileDialog:
        """Asks for the file; its kind is chosen with it."""
        chooser = QFileDialog(self._owner.window(), self.tr("Protocol of inspection"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([self.tr("Word document (*.docx)"), self.tr("PDF document (*.pdf)")])
        chooser.setDefaultSuffix("docx")
        chooser.filterSelected.connect(partial(follow, chooser))
        day = f"{clock.now().astimezone():%Y-%m-%d}"
        chooser.selectFile(self.tr("protocol-{day}").format(day=day))
        chooser.fileSelected.connect(partial(self._on_chosen, capture_id))
        chooser.open()
        return chooser

    def _on_chosen(self, capture_id: CaptureId, path: str) -> None:
        self._desk.tasks.start(self.write(capture_id, path))

    async def write(self, capture_id: CaptureId, path: str) -> None:
        """Has it printed, and offers its folder."""
        hub = self._desk.hub
        hub.notice.emit(Notice(text=self.tr("Writing the protocol of inspection…"), seconds=0))
        job = Job(hub)
        try:
            await job.run(
                await self._desk.engine.once_up("protocol", capture_id=capture_id, path=path)
            )
        except AppError as error:
            said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
            hub.notice.emit(Notice(text=said.strip(), tone="late"))
            return
        finally:
            job.close()
        text = self.tr("The protocol is in {file}").format(file=Path(path).name)
        folder = partial(open_folder, Path(path).parent)
        hub.notice.emit(
            Notice(text=text, tone="good", action=self.tr("Open the folder"), act=folder)
        )


def follow(chooser: QFileDialog, chosen: str) -> None:
    """The file's ending is that of the kind that is chosen."""
    chooser.setDefaultSuffix("pdf" if "*.pdf" in chosen else "docx")
