"""Files that a person adds: put into the workspace one by one, refused in words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.attachment_errors import FilesTooMany
from app.domain.attachment import MOST, AttachedFile
from app.errors import AppError
from app.paths import Workspace
from app.services import attachments
from ui import words
from ui.panes.pasted import Given

Told = Callable[[str], object]


async def kept(
    workspace: Workspace, given: Iterable[Given], before: Sequence[AttachedFile], name: str
) -> tuple[tuple[AttachedFile, ...], str]:
    """What goes now, and why something does not; `name`: of a picture that is no file yet."""
    files, said = list(before), ""
    for one in given:
        try:
            if len(files) >= MOST:
                raise FilesTooMany(most=MOST)
            files.append(await _keep(workspace, one, name))
        except AppError as error:
            said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
        except OSError:
            said = words.error("workspace.read_only", {})
    return tuple(dict.fromkeys(files)), said


def _keep(workspace: Workspace, one: Given, name: str) -> Awaitable[AttachedFile]:
    if one.path is not None:
        return asyncio.to_thread(attachments.keep_file, workspace, one.path)
    return asyncio.to_thread(attachments.keep, workspace, name, one.picture)


def ask_for_files(
    parent: QWidget, title: str, then: Callable[[tuple[Given, ...]], object]
) -> QFileDialog:
    """Lets the person choose files of this computer."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(partial(_chosen, then))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _chosen(then: Callable[[tuple[Given, ...]], object], names: list[str]) -> None:
    then(tuple(Given(path=Path(name)) for name in names))
