"""Connects cold reading in the settings to their file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.domain.resting import RestRules
from app.settings import Settings
from ui.panes.rest_section import RestSection
from ui.presenters.desk import Desk
from ui.presenters.kept_settings import keep_settings


class RestSettings(QObject):
    """Kept at once."""

    def __init__(self, desk: Desk, section: RestSection) -> None:
        super().__init__()
        self._desk = desk
        self._section = section
        section.changed.connect(self._on_changed)
        desk.hub.settings_changed.connect(self.show)
        self.show(desk.settings)

    @Slot(object)
    def show(self, settings: Settings) -> None:
        """Those in force."""
        self._section.show_rules(settings.rest_rules)

    @Slot(object)
    def _on_changed(self, rules: RestRules) -> None:
        wanted = replace(
            self._desk.settings,
            rest_when=rules.when.value,
            rest_minutes=rules.minutes,
            rest_hasty_s=rules.hasty_s,
            crisis=rules.crisis,
        )
        self._desk.tasks.start(keep_settings(self._desk, wanted))
