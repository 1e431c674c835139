"""Connects sending in the settings to their file, and to the networks that have sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.source import ANSWERABLE
from app.settings import Settings
from app.store import sources
from ui.panes.sending_section import SendingSection
from ui.presenters.desk import Desk
from ui.presenters.kept_settings import keep_settings


class SendingSettings(QObject):
    """Kept at once."""

    def __init__(self, desk: Desk, section: SendingSection) -> None:
        super().__init__()
        self._desk = desk
        self._section = section
        section.changed.connect(self._on_changed)
        desk.hub.settings_changed.connect(self.show)
        self.show(desk.settings)

    @Slot(object)
    def show(self, settings: Settings) -> None:
        """Those in force."""
        look = settings.look_before_sending
        self._section.show_sending(settings.undo_s_by_network, look=look)

    def shown(self) -> None:
        """There may be other sources by now."""
        self._desk.tasks.start(self._read())

    async def _read(self) -> None:
        known = await self._desk.db.read(partial(sources.listed, counted=False))
        names = {source.config.network for source in known} & set(ANSWERABLE)
        self._section.show_networks(sorted(names))

    @Slot(bool, object)
    def _on_changed(self, look: bool, seconds: Mapping[str, int]) -> None:  # noqa: FBT001  # Qt's
        wanted = replace(
            self._desk.settings, look_before_sending=look, undo_s_by_network=dict(seconds)
        )
        self._desk.tasks.start(keep_settings(self._desk, wanted))
