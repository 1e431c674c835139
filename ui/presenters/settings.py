"""Connects the settings to their file; everybody who cares hears of a change."""

from __future__ import annotations

import asyncio
import tomllib
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Slot

from app import __version__
from app.domain.about import About, Licence
from app.errors import DiskFull, EngineGone, WorkspaceReadOnly
from app.paths import resources
from app.settings import Settings, save
from ui.dialogs.about import AboutDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.panes.settings import SettingsPane
from ui.presenters.desk import Desk, Place
from ui.presenters.learned import Learned
from ui.presenters.outside import open_folder
from ui.presenters.risk_settings import RiskSettings

NO_SPACE = 28
"""errno of a full disk."""


class SettingsPresenter(QObject):
    """Saves at once; the window, the engine and the panes follow `settings_changed`."""

    def __init__(self, desk: Desk, pane: SettingsPane) -> None:
        super().__init__()
        self._desk = desk
        self._pane = pane
        self._risk = RiskSettings(desk, pane.risk)
        self._learned = Learned(desk, pane.learned)
        pane.show_settings(desk.settings)
        pane.show_about(about(desk))
        pane.changed.connect(self._on_changed)
        pane.folder_asked.connect(self._on_folder)
        pane.about_asked.connect(self._on_about)
        pane.keys_asked.connect(self._on_keys)
        pane.topics_asked.connect(self._on_topics)
        desk.hub.settings_changed.connect(pane.show_settings)
        desk.hub.closing.connect(pane.keep)

    def shown(self, what: Any = None) -> None:
        """The settings may have been changed by keys meanwhile."""
        del what
        self._pane.show_settings(self._desk.settings)
        self._risk.shown()
        self._learned.shown()

    @Slot(object)
    def _on_changed(self, settings: Settings) -> None:
        self._desk.tasks.start(keep_settings(self._desk, settings))

    @Slot()
    def _on_folder(self) -> None:
        open_folder(self._desk.workspace.root)

    @Slot()
    def _on_about(self) -> None:
        AboutDialog(about(self._desk), self._pane.window()).open()

    @Slot()
    def _on_keys(self) -> None:
        ShortcutsDialog(self._pane.window()).open()

    @Slot()
    def _on_topics(self) -> None:
        self._desk.hub.place_asked.emit("topics", None)


READ_BY_ENGINE = ("operator", "watch_pages", "capture_after_answer", "stamp_authorities")
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


def about(desk: Desk) -> About:
    """What the program says of itself."""
    return About(version=__version__, workspace=str(desk.workspace.root), licences=_licences())


@cache
def _licences() -> tuple[Licence, ...]:
    raw = tomllib.loads((resources() / "licences.toml").read_text("utf-8"))
    return tuple(Licence(**part) for part in raw["part"])


def make_settings(desk: Desk) -> Place:
    """The place Settings."""
    pane = SettingsPane()
    presenter = SettingsPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
