"""Settings that the person changed, kept in their file and told to everybody."""

from __future__ import annotations

import asyncio

from app.errors import DiskFull, EngineGone, WorkspaceReadOnly
from app.settings import Settings, save
from ui.presenters.desk import Desk

NO_SPACE = 28
"""errno of a full disk."""
READ_BY_ENGINE = (
    "operator",
    "watch_pages",
    "capture_after_answer",
    "stamp_authorities",
    "look_before_sending",
)
"""Settings that the engine reads anew when they change; the others concern the window alone."""


async def keep_settings(desk: Desk, settings: Settings) -> None:
    """Writes the settings, then tells everybody; what is in force is what stands in the file.

    Raises:
        WorkspaceReadOnly: they cannot be written. DiskFull: no room.
    """
    before = desk.settings
    try:
        await asyncio.to_thread(save, desk.workspace.settings, settings)
    except OSError as error:
        if error.errno == NO_SPACE:
            raise DiskFull(reason="settings") from error
        raise WorkspaceReadOnly(reason="settings") from error
    desk.settings = settings
    desk.hub.settings_changed.emit(settings)
    try:
        if before.offline != settings.offline:
            await desk.engine.request("offline", on=settings.offline)
        if any(getattr(before, name) != getattr(settings, name) for name in READ_BY_ENGINE):
            await desk.engine.request("sources_changed")
    except EngineGone:
        return  # a new engine reads the file
