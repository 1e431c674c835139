"""Takes templates in from files and writes them to files, from the place Templates (X4)."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from app.domain.template_incoming import Clash, FileKind, TemplateFile
from app.errors import AppError
from app.services import template_exchange
from app.services.template_reading import read
from app.store import templates as store
from ui import words
from ui.dialogs.take_templates import TakeTemplatesDialog
from ui.panes.templates import TemplatesPane
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.outside import open_folder


class TemplateExchange(QObject):
    """A button with two lines in the head of the place."""

    def __init__(self, desk: Desk, pane: TemplatesPane) -> None:
        super().__init__()
        self._desk = desk
        self._pane = pane
        self.button = QPushButton(self.tr("&Files"))
        menu = QMenu(self.button)
        menu.addAction(self.tr("Take templates from a file…")).triggered.connect(self._ask_file)
        menu.addAction(self.tr("Write templates to a file…")).triggered.connect(self._ask_place)
        self.button.setMenu(menu)
        pane.tools.addWidget(self.button)

    @Slot()
    def _ask_file(self) -> None:
        chooser = QFileDialog(self._pane.window(), self.tr("Take templates from a file"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = self.tr("Templates (*.json *.csv *.xlsx *.docx)")
        chooser.setNameFilters([known, self.tr("All (*)")])
        chooser.fileSelected.connect(self._on_file)
        chooser.open()

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self._desk.tasks.start(self.look(Path(path)))

    async def look(self, path: Path) -> None:
        """Reads the file and shows what it would bring."""
        try:
            file = await asyncio.to_thread(read, path)
        except AppError as error:
            self._tell(error)
            return
        steps = await self._desk.db.read(partial(template_exchange.plan, file=file))
        dialog = TakeTemplatesDialog(path.name, file, steps, self._pane.window())
        dialog.taken.connect(partial(self._on_taken, file))
        dialog.open()

    def _on_taken(self, file: TemplateFile, clash: Clash) -> None:
        self._desk.tasks.start(self._take(file, clash))

    async def _take(self, file: TemplateFile, clash: Clash) -> None:
        work = partial(template_exchange.take_in, file=file, clash=clash)
        try:
            taken, changes = await self._desk.db.run(work)
        except AppError as error:
            self._tell(error)
            return
        self._desk.hub.changed.emit(changes)
        said = self.tr("%Ln template(s) taken", "", taken.added + taken.replaced)
        self._desk.hub.notice.emit(Notice(text=said, tone="good"))

    @Slot()
    def _ask_place(self) -> None:
        chooser = QFileDialog(self._pane.window(), self.tr("Write templates to a file"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        forms = {
            self.tr("Otklik (*.json)"): FileKind.JSON,
            self.tr("Table of Word (*.docx)"): FileKind.WORD,
            self.tr("Table (*.csv)"): FileKind.CSV,
            self.tr("Macros of Zendesk (*.json)"): FileKind.ZENDESK,
            self.tr("Canned responses of Chatwoot (*.json)"): FileKind.CHATWOOT,
        }
        chooser.setNameFilters(list(forms))
        chooser.filterSelected.connect(
            lambda chosen: chooser.setDefaultSuffix(template_exchange.ENDINGS[forms[chosen]][1:])
        )
        chooser.setDefaultSuffix("json")
        chooser.selectFile(self.tr("templates"))
        chooser.fileSelected.connect(
            lambda path: self._on_place(path, forms[chooser.selectedNameFilter()])
        )
        chooser.open()

    def _on_place(self, path: str, kind: FileKind) -> None:
        self._desk.tasks.start(self.write(Path(path), kind))

    async def write(self, path: Path, kind: FileKind) -> None:
        """Writes all templates; the chooser has asked about a file that is there."""
        chosen = await self._desk.db.read(store.every)
        save = partial(template_exchange.save, path, chosen, kind, over=True)
        try:
            lost = await asyncio.to_thread(save)
        except AppError as error:
            self._tell(error)
            return
        said = self.tr("%Ln template(s) written", "", len(chosen))
        if lost:
            said += ". " + self.tr("%Ln place(s) cannot be said there", "", len(lost))
        go = partial(open_folder, path.parent)
        self._desk.hub.notice.emit(
            Notice(text=said, tone="good", action=self.tr("Open the folder"), act=go)
        )

    def _tell(self, error: AppError) -> None:
        text = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
        self._desk.hub.notice.emit(Notice(text=text, tone="late"))
