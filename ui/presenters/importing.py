"""Connects the import of a file to the engine that reads it."""

from __future__ import annotations

import asyncio
import csv
import shutil
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.importing import (
    ImportOutcome,
    ImportPlan,
    ImportPreview,
    KeptAside,
    harmless,
)
from app.errors import AppError, ImportFailed
from app.store import import_profiles
from ui import words
from ui.dialogs.import_file import ImportDialog
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job
from ui.words.importing import import_refused

ZONES = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
    "UTC",
)


class ImportPresenter(QObject):
    """From the choice of a file to the list of what could not be read."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        self._job = ""
        self._outcome: ImportOutcome | None = None

    @Slot()
    def begin(self) -> None:
        """Asks for a file."""
        chooser = QFileDialog(self._owner.window())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Tables and exports (*.csv *.tsv *.txt *.xlsx *.json)"))
        chooser.fileSelected.connect(self.open_file)
        chooser.open()

    @Slot(str)
    def open_file(self, path: str) -> ImportDialog:
        """Shows what a file looks like."""
        brands = self._desk.settings.brands
        dialog = ImportDialog(path, brands, ZONES, self._owner.window())
        dialog.replan_asked.connect(partial(self._on_replan, dialog, path))
        dialog.import_asked.connect(partial(self._on_import, dialog, path))
        dialog.cancel_asked.connect(self._on_cancel)
        dialog.save_aside_asked.connect(partial(self._on_save_aside, dialog))
        dialog.open()
        self._on_replan(dialog, path, ImportPlan())
        return dialog

    def _on_replan(self, dialog: ImportDialog, path: str, plan: ImportPlan) -> None:
        self._desk.tasks.start(self._preview(dialog, path, plan))

    async def _preview(self, dialog: ImportDialog, path: str, plan: ImportPlan) -> None:
        try:
            raw = await self._desk.engine.once_up("import_preview", path=path, plan=asdict(plan))
        except AppError as error:
            if not dialog.left:
                dialog.show_error(_told(error))
            return
        preview = preview_of(raw["preview"])
        if preview.profile and plan == ImportPlan():
            saved = await self._desk.db.read(partial(import_profiles.get, name=preview.profile))
            await self._preview(dialog, path, plan_of(saved))
        elif not dialog.left:
            dialog.show_preview(preview)

    def _on_import(self, dialog: ImportDialog, path: str, plan: ImportPlan, profile: str) -> None:
        self._desk.tasks.start(self._import(dialog, path, plan, profile))

    async def _import(
        self, dialog: ImportDialog, path: str, plan: ImportPlan, profile: str
    ) -> None:
        def progress(event: dict[str, Any]) -> None:
            dialog.show_progress(event.get("done", 0), event.get("total"))

        job = Job(self._desk.hub, progress)
        try:
            kept = {"profile": profile} if profile else {}
            answer = await self._desk.engine.once_up("import", path=path, plan=asdict(plan), **kept)
            self._job = str(answer.get("job", ""))
            self._outcome = outcome_of(await job.run(answer))
        except AppError as error:
            dialog.show_error(_told(error))
            return
        finally:
            self._job = ""
            job.close()
        dialog.show_outcome(self._outcome)

    @Slot()
    def _on_cancel(self) -> None:
        if self._job:
            self._desk.tasks.start(self._desk.engine.request("cancel", job=self._job))

    def _on_save_aside(self, dialog: ImportDialog) -> None:
        chooser = QFileDialog(dialog)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Table (*.csv)"))
        chooser.setDefaultSuffix("csv")
        chooser.fileSelected.connect(partial(self._save_aside, dialog))
        chooser.open()

    def _save_aside(self, dialog: ImportDialog, path: str) -> None:
        if self._outcome is not None:
            self._desk.tasks.start(self._write_aside(dialog, self._outcome, Path(path)))

    async def _write_aside(
        self, dialog: ImportDialog, outcome: ImportOutcome, target: Path
    ) -> None:
        try:
            await asyncio.to_thread(write_aside, outcome, target)
        except OSError:
            said = self.tr("The file {file} cannot be written.").format(file=target.name)
            self._desk.hub.notice.emit(Notice(text=said, tone="late"))
            return
        dialog.aside_saved(target.name)


def write_aside(outcome: ImportOutcome, target: Path) -> None:
    """All rows kept aside, as the engine wrote them; else those that were told."""
    if outcome.aside_file:
        shutil.copyfile(outcome.aside_file, target)
        return
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        for each in outcome.aside:
            table.writerow((each.number, each.reason, *map(harmless, each.cells)))


def preview_of(raw: dict[str, Any]) -> ImportPreview:
    """The preview from the engine's JSON."""
    return ImportPreview(
        kind=raw["kind"],
        heads=tuple(raw["heads"]),
        rows=tuple(tuple(str(cell) for cell in row) for row in raw["rows"]),
        total=raw.get("total"),
        plan=ImportPlan(**raw["plan"]),
        profile=raw.get("profile", ""),
    )


def plan_of(saved: Mapping[str, object]) -> ImportPlan:
    """A saved profile as a plan; what this version does not know is left out."""
    columns = saved.get("columns")
    known = {field.name for field in fields(ImportPlan)} - {"columns"}
    texts = {name: str(value) for name, value in saved.items() if name in known and value}
    named = columns if isinstance(columns, Mapping) else {}
    return ImportPlan(columns={str(field): str(head) for field, head in named.items()}, **texts)


def outcome_of(raw: dict[str, Any]) -> ImportOutcome:
    """The outcome from the engine's JSON."""
    aside = tuple(
        KeptAside(number=row["number"], reason=row["reason"], cells=tuple(row["cells"]))
        for row in raw.get("aside", ())
    )
    return ImportOutcome(
        added=raw["added"],
        repeated=raw.get("repeated", 0),
        aside=aside,
        aside_total=raw.get("aside_total", len(aside)),
        aside_file=raw.get("aside_file"),
    )


def _told(error: AppError) -> str:
    if error.code == ImportFailed.code:
        return import_refused(error.facts)
    return f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
