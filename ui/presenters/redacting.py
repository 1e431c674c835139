"""Copies without personal data: what to mask is asked for, a process of its own paints it."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.evidence import Capture
from app.domain.redaction import (
    PICTURES,
    RedactionOrder,
    joined,
    named_in,
    order_to_json,
    personal_in,
    pieces,
)
from app.errors import AppError
from app.processes import own_command
from app.services import redacting
from app.services.changes import Changes
from ui import words
from ui.dialogs.redact import RedactDialog
from ui.pictures.bands import load_bands
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.outside import open_folder

LONGEST_TEXT = 200_000
"""Characters in which personal data is looked for by the language; patterns read all of it."""


class Redacting(QObject):
    """From the wish for a copy to the finished one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._parent = parent
        self._running: set[QProcess] = set()

    async def begin(self, capture: Capture, author: str = "") -> RedactDialog:
        """Opens the dialog with the pictures; what the text holds is found meanwhile.

        `author`: the name of who wrote the case's posts, if it is known.
        """
        folder = self._desk.workspace.root / capture.folder
        found = [(name, await asyncio.to_thread(load_bands, folder / name)) for name in PICTURES]
        pictures = [(name, bands) for name, bands in found if bands is not None]
        dialog = RedactDialog(capture.id, pictures, self._parent)
        dialog.asked.connect(partial(self._on_asked, capture))
        dialog.open()
        self._desk.tasks.start(self._find(dialog, folder / "page.txt", author))
        return dialog

    async def _find(self, dialog: RedactDialog, path: Path, author: str) -> None:
        text = await asyncio.to_thread(_text_of, path)
        found = named_in(text, author)
        for piece in pieces(text):
            found += personal_in(piece, {})
        try:
            for piece in pieces(text[:LONGEST_TEXT]):
                answer = await self._desk.engine.once_up("analyse", text=piece)
                found += personal_in(piece, answer["analysis"]["entities"])
        except AppError as error:
            said = words.error(error.code, error.facts)
            self._desk.hub.notice.emit(Notice(text=said, tone="soon"))
        if dialog.isVisible():
            dialog.text.show_found(joined(reversed(found), text))

    def _on_asked(self, capture: Capture, order: RedactionOrder) -> None:
        program, *arguments = own_command(
            *("redact", capture.id, "--order", "--json"),
            *("--workspace", str(self._desk.workspace.root)),
        )
        process = QProcess(self)
        process.finished.connect(partial(self._on_finished, process, capture))
        process.errorOccurred.connect(partial(self._on_failed, process))
        self._running.add(process)
        process.start(program, arguments)
        told = order_to_json(order) | {"operator": self._desk.settings.operator}
        process.write(json.dumps(told).encode())
        process.closeWriteChannel()

    def _on_finished(self, process: QProcess, capture: Capture, *ended: object) -> None:
        del ended
        self._running.discard(process)
        made = _document(process)
        process.deleteLater()
        if not made.get("ok"):
            self._say_failed(made)
            return
        cases = frozenset() if capture.case_id is None else frozenset({capture.case_id})
        changes = Changes(captures=frozenset({capture.id}), cases=cases)
        self._desk.hub.changed.emit(changes)
        folder = Path(str(made["folder"]))
        self._desk.hub.notice.emit(
            Notice(
                text=self.tr("The copy is made; the capture itself is as it was"),
                tone="good",
                action=self.tr("Save as ZIP…"),
                act=partial(self._ask_where, folder),
                seconds=30,
            )
        )

    def _on_failed(self, process: QProcess, error: QProcess.ProcessError) -> None:
        """It could not even begin; when it ends otherwise, `finished` follows."""
        if error is QProcess.ProcessError.FailedToStart:
            self._running.discard(process)
            self._say_failed({})

    def _say_failed(self, made: dict[str, Any]) -> None:
        told = made.get("error") or {}
        why = words.error(str(told.get("code") or "evidence.broken"), told)
        said = self.tr("The copy was not made. {why}").format(why=why)
        self._desk.hub.notice.emit(Notice(text=said, tone="late"))

    def _ask_where(self, folder: Path) -> None:
        dialog = QFileDialog(self._parent, self.tr("Save the copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("ZIP archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{folder.name}.zip")
        dialog.fileSelected.connect(partial(self._save, folder))
        dialog.open()

    def _save(self, folder: Path, path: str) -> None:
        self._desk.tasks.start(self.save(folder, Path(path)))

    async def save(self, folder: Path, path: Path) -> None:
        """The copy as one file, and an offer to open its folder.

        Raises:
            DiskFull, WorkspaceReadOnly: it could not be written.
        """
        await asyncio.to_thread(redacting.pack, folder, path)
        self._desk.hub.notice.emit(
            Notice(
                text=self.tr("The copy was saved as {file}").format(file=path.name),
                tone="good",
                action=self.tr("Open the folder"),
                act=partial(open_folder, path.parent),
            )
        )


def _text_of(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def _document(process: QProcess) -> dict[str, Any]:
    """What the process said last, as JSON; empty if that is none."""
    said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
    try:
        found = json.loads(said)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
