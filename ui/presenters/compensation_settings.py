"""Connects the limits of compensation to the settings, and writes all compensations as a table."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from app.domain.compensation import CompensationLimits
from app.errors import AppError
from app.services import compensating
from app.services.table_files import write
from app.settings import Settings
from ui import words
from ui.panes.compensation_limits import CompensationLimitsSection
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.kept_settings import keep_settings
from ui.presenters.outside import open_folder


class CompensationSettings(QObject):
    """Kept at once."""

    def __init__(self, desk: Desk, section: CompensationLimitsSection) -> None:
        super().__init__()
        self._desk, self._section = desk, section
        section.changed.connect(self._on_changed)
        section.table_asked.connect(self.ask)
        desk.hub.settings_changed.connect(self.show)
        self.show(desk.settings)

    @Slot(object)
    def show(self, settings: Settings) -> None:
        """Those in force."""
        self._section.show_limits(settings.compensation_limits)

    @Slot(object)
    def _on_changed(self, limits: CompensationLimits) -> None:
        wanted = replace(self._desk.settings, compensation_limits=limits)
        self._desk.tasks.start(keep_settings(self._desk, wanted))

    @Slot()
    def ask(self) -> QFileDialog:
        """Where the table goes."""
        chooser = QFileDialog(self._section.window(), self.tr("All compensations"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([self.tr("Text with commas (*.csv)")])
        chooser.setDefaultSuffix("csv")
        chooser.selectFile(self.tr("compensations"))
        chooser.fileSelected.connect(self._on_chosen)
        chooser.open()
        return chooser

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self._desk.tasks.start(self.write(Path(path)))

    async def write(self, path: Path) -> None:
        """The table, and its folder offered."""
        rows = await self._desk.db.read(compensating.rows)
        try:
            count = await asyncio.to_thread(write, path, "csv", compensating.COLUMNS, rows)
        except AppError as error:
            said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
            self._desk.hub.notice.emit(Notice(text=said.strip(), tone="late"))
            return
        text = self.tr("%n row(s) written to {file}", "", count).format(file=path.name)
        act = partial(open_folder, path.parent)
        button = self.tr("Open the folder")
        self._desk.hub.notice.emit(Notice(text=text, tone="good", action=button, act=act))
