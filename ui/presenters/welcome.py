"""Connects the first page to the settings, the sources and the sample."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QProcess, Slot

from app.domain.source import SourceKind
from app.processes import own_command
from app.services import topics
from app.sources.kinds import kinds
from ui.panes.welcome import WelcomePane
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.kept_settings import keep_settings
from ui.presenters.topics import tell_engine

FIRST = frozenset(
    {
        ("vk", "community"),
        ("vk", "wall_comments"),
        ("vk", "newsfeed_search"),
        ("telegram_web", "channel"),
        ("telegram_bot", "bot"),
        ("youtube", "channel"),
        ("rss", "feed"),
        ("email", "inbox"),
    }
)
"""Where most complaints are (sources.md, §2); everything else is behind one more button."""


class WelcomePresenter(QObject):
    """Keeps the brands, then goes where the person wants."""

    def __init__(self, desk: Desk, pane: WelcomePane) -> None:
        super().__init__()
        self._desk = desk
        pane.source_asked.connect(self._on_source)
        pane.import_asked.connect(self._on_import)
        pane.sample_asked.connect(self._on_sample)
        pane.later_asked.connect(self._on_later)

    @Slot(object, object)
    def _on_source(self, brands: tuple[str, ...], kind: SourceKind | None) -> None:
        self._desk.tasks.start(self._go(brands, "sources", kind or "add"))

    @Slot(object)
    def _on_import(self, brands: tuple[str, ...]) -> None:
        self._desk.tasks.start(self._go(brands, "sources", "import"))

    @Slot(object)
    def _on_later(self, brands: tuple[str, ...]) -> None:
        self._desk.tasks.start(self._go(brands, "queue", None))

    @Slot()
    def _on_sample(self) -> None:
        program, *arguments = own_command("demo")
        QProcess.startDetached(program, arguments)
        said = self.tr("The sample opens in a window of its own; this takes a few seconds.")
        self._desk.hub.notice.emit(Notice(text=said))

    async def _go(self, brands: tuple[str, ...], place: str, what: object) -> None:
        if brands and brands != self._desk.settings.brands:
            changes = await self._desk.db.run(partial(topics.adopt, brands=brands))
            await keep_settings(self._desk, replace(self._desk.settings, brands=brands))
            self._desk.hub.changed.emit(changes)
            await tell_engine(self._desk)
        self._desk.hub.place_asked.emit(place, what)


def make_welcome(desk: Desk) -> Place:
    """The first page; shown while nothing has been set up."""
    pane = WelcomePane([kind for kind in kinds() if (kind.network, kind.kind) in FIRST])
    return Place(pane, WelcomePresenter(desk, pane))
