"""Opening a capture in the viewer: a process of its own, and an entry in the journal."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QProcess

from app.domain import clock
from app.domain.evidence import Capture
from app.errors import BundleBroken
from app.processes import own_command
from app.services.bundle_places import place_of
from app.services.viewing import note_viewed
from ui.presenters.desk import Desk


async def open_capture(desk: Desk, capture: Capture) -> None:
    """Writes down that it was opened, then opens it; the viewer itself writes nothing.

    Raises:
        NotFound: its files were deleted. BundleBroken: they are not where they were.
        StoreError: it cannot be written down.
    """
    root = desk.workspace.root
    folder = place_of(desk.workspace, capture.folder)
    if capture.deleted_at is None and not folder.is_dir():
        raise BundleBroken(reason="no_folder")
    act = partial(
        note_viewed,
        capture_id=capture.id,
        operator=desk.settings.operator,
        now=clock.now(),
    )
    changes = await desk.db.run(act)
    program, *arguments = own_command(
        "viewer",
        *("--bundle", str(folder), "--workspace", str(root)),
        *("--theme", desk.theme.choice, "--zoom", str(desk.theme.zoom)),
        *("--language", desk.settings.language),
    )
    QProcess.startDetached(program, arguments)
    desk.hub.changed.emit(changes)
