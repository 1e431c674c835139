"""Connects the settings to their file; everybody who cares hears of a change."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Slot

from app import __version__
from app.domain.about import About, Licence
from app.paths import resources
from app.settings import Settings
from ui.dialogs.about import AboutDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.panes.colleagues import ColleaguesSection
from ui.panes.compensation_limits import CompensationLimitsSection
from ui.panes.rest_section import RestSection
from ui.panes.sending_section import SendingSection
from ui.panes.settings import SettingsPane
from ui.panes.voices import VoicesSection
from ui.presenters.colleagues import ColleaguesSettings
from ui.presenters.compensation_settings import CompensationSettings
from ui.presenters.desk import Desk, Place
from ui.presenters.kept_settings import keep_settings
from ui.presenters.learned import Learned
from ui.presenters.outside import open_folder
from ui.presenters.rest_settings import RestSettings
from ui.presenters.risk_settings import RiskSettings
from ui.presenters.sending_settings import SendingSettings
from ui.presenters.voices import VoicesSettings


class SettingsPresenter(QObject):
    """Saves at once; the window, the engine and the panes follow `settings_changed`."""

    def __init__(self, desk: Desk, pane: SettingsPane) -> None:
        super().__init__()
        self._desk = desk
        self._pane = pane
        self._risk = RiskSettings(desk, pane.risk)
        self._learned = Learned(desk, pane.learned)
        sending = SendingSection()
        self._sending = SendingSettings(desk, sending)
        pane.add_section(sending)
        rest = RestSection()
        self._rest = RestSettings(desk, rest)
        pane.add_section(rest)
        colleagues = ColleaguesSection()
        self._colleagues = ColleaguesSettings(desk, colleagues)
        pane.add_section(colleagues)
        voices = VoicesSection()
        self._voices = VoicesSettings(desk, voices)
        pane.add_section(voices)
        limits = CompensationLimitsSection()
        self._limits = CompensationSettings(desk, limits)
        pane.add_section(limits)
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
        self._voices.shown()
        self._sending.shown()

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
