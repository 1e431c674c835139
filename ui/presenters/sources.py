"""Connects the sources to the store and to the engine that hears them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Slot

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import Source, SourceKind, SyncProgress
from app.services.changes import Changes
from app.settings import Settings
from app.store import sources as store
from app.store.watch_figures import watch_figures
from ui.panes.sources import SourcesPane
from ui.presenters.desk import Desk, Place
from ui.presenters.importing import ImportPresenter
from ui.presenters.kept_settings import keep_settings
from ui.presenters.looking import Looking
from ui.presenters.place import PlacePresenter
from ui.presenters.source_acts import SYNC, SourceActs
from ui.presenters.source_dialog import SourceForm
from ui.presenters.source_figures import accounts_of, beyond, show_site
from ui.presenters.source_logins import SourceLogins

TICK_MS = 1_000
"""One timer for all countdowns; the rest is said anew every half minute."""
REST_S = 30


class SourcesPresenter(PlacePresenter):
    """Shows how the sources are doing, and does with them what is asked."""

    def __init__(self, desk: Desk, pane: SourcesPane) -> None:
        super().__init__(desk, pane)
        self._sources = pane
        self._all: tuple[Source, ...] = ()
        self._form = SourceForm(desk, pane)
        self._acts = SourceActs(desk)
        self._looking = Looking(desk)
        self._acts.done.connect(self.refresh)
        self._importing = ImportPresenter(desk, pane)
        self._logins = SourceLogins(desk, pane)
        self._logins.changed.connect(self.refresh)
        self._tick = QTimer(pane)  # it looks at the pane, and goes with it
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._ticks = 0
        desk.memory.keep_splitter("sources.splitter", pane.splitter)
        self._connect_pane()
        self._form.saved.connect(self._on_saved)
        self._form.import_asked.connect(self._importing.begin)
        self._form.page_asked.connect(desk.hub.paste_asked)
        desk.hub.source_state.connect(self._on_state)
        desk.hub.progress.connect(self._on_progress)
        desk.hub.finished.connect(self._on_finished)
        desk.hub.engine_alive.connect(self._on_alive)

    def _connect_pane(self) -> None:
        pane, card = self._sources, self._sources.card
        pane.add_asked.connect(self._on_add)
        pane.begun.connect(self._on_add)
        pane.import_asked.connect(self._importing.begin)
        pane.sync_all_asked.connect(self._on_sync_all)
        pane.edited.connect(self._on_edit)
        pane.offline_asked.connect(self._on_offline)
        self.desk.hub.settings_changed.connect(self._on_settings)
        card.edit_asked.connect(self._on_edit)
        card.key_asked.connect(self._on_key)
        card.sync_asked.connect(self._on_sync)
        card.cancel_asked.connect(self._on_cancel)
        card.pause_asked.connect(self._on_pause)
        card.test_asked.connect(self._on_test)
        card.remove_asked.connect(self._on_remove)
        card.page_asked.connect(self._on_page)
        card.anew_asked.connect(self._on_anew)
        card.look_asked.connect(self._on_look)

    def concerns(self, changes: Changes) -> bool:
        """States and counts of posts."""
        return bool(changes.sources or changes.arrived)

    def shown(self, what: Any = None) -> None:
        """With a kind of source: its dialog; with `import`: the file chooser."""
        super().shown()
        self._tick.start()
        if isinstance(what, SourceKind):
            self._form.add(what, accounts_of(self._all))
        elif what == "add":
            self._on_add()
        elif what == "import":
            self._importing.begin()
        elif isinstance(what, int):
            self._sources.list.choose(what)

    async def read(self) -> None:
        """Reads all sources."""
        self._all = await self.desk.db.read(store.listed)
        self._on_settings(self.desk.settings)
        self._show()
        figures, logins = await self.desk.db.read(watch_figures), await self._logins.read(self._all)
        self._sources.show_beyond(beyond(self._all, figures, logins, self._logins.open))

    @Slot()
    def _on_tick(self) -> None:
        self._ticks += 1
        if not self._sources.isVisible():
            return
        if self._ticks % REST_S:
            self._sources.tick(clock.now())
        else:
            self._show()

    @Slot()
    def _show(self) -> None:
        self._sources.show_sources(self._all, clock.now())

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self._sources.show_offline(offline=settings.offline)

    @Slot(bool)
    def _on_offline(self, offline: bool) -> None:  # noqa: FBT001  # the signal's own argument
        changed = replace(self.desk.settings, offline=offline)
        self.desk.tasks.start(keep_settings(self.desk, changed))

    def _of(self, source_id: SourceId) -> Source | None:
        return next((source for source in self._all if source.id == source_id), None)

    @Slot()
    def _on_add(self) -> None:
        self._form.add(accounts=accounts_of(self._all))

    @Slot(object)
    def _on_edit(self, source_id: SourceId) -> None:
        if (source := self._of(source_id)) is not None:
            self._form.change(source, accounts_of(self._all))

    @Slot(object)
    def _on_key(self, source_id: SourceId) -> None:
        if (source := self._of(source_id)) is not None:
            self._form.renew_key(source, accounts_of(self._all))

    @Slot(object)
    def _on_saved(self, source_id: SourceId) -> None:
        self.desk.tasks.start(self._show_saved(source_id))

    async def _show_saved(self, source_id: SourceId) -> None:
        await self.read()
        self._sources.list.choose(source_id)

    @Slot(object)
    def _on_sync(self, source_id: SourceId) -> None:
        begun = SyncProgress(source_id=source_id, done=0, total=None)
        self._sources.show_progress(begun, source_id)
        self.desk.tasks.start(self._sync(source_id))

    async def _sync(self, source_id: SourceId) -> None:
        if not await self._acts.request("sync", source_id=source_id):
            self._sources.show_progress(None, source_id)

    @Slot(bool)
    def _on_alive(self, alive: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if not alive:
            for source in self._all:
                self._sources.show_progress(None, source.id)

    @Slot()
    def _on_sync_all(self) -> None:
        self._ask("sync")

    @Slot(object)
    def _on_cancel(self, source_id: SourceId) -> None:
        self._ask("cancel", job=f"{SYNC}{source_id}")

    @Slot(object, bool)
    def _on_pause(self, source_id: SourceId, paused: bool) -> None:  # noqa: FBT001  # the signal's
        self.desk.tasks.start(self._acts.pause(source_id, paused=paused))

    @Slot(object)
    def _on_test(self, source_id: SourceId) -> None:
        if (source := self._of(source_id)) is not None:
            self.desk.tasks.start(self._test(source))

    async def _test(self, source: Source) -> None:
        told, good = await self._form.tested(source.config, "")
        self._sources.show_test(source.id, told, good=good)

    @Slot(object)
    def _on_remove(self, source_id: SourceId) -> None:
        if (source := self._of(source_id)) is not None:
            self.desk.tasks.start(self._acts.remove(source))

    @Slot(object)
    def _on_page(self, source_id: SourceId) -> None:
        if (source := self._of(source_id)) is not None:
            show_site(source)

    @Slot(object)
    def _on_anew(self, source_id: SourceId) -> None:
        self.desk.tasks.start(self._acts.read_anew(source_id))

    @Slot(object)
    def _on_look(self, source_id: SourceId) -> None:
        self.desk.tasks.start(self._looking.look(source_id=source_id))

    def _ask(self, do: str, **fields: Any) -> None:
        self.desk.tasks.start(self._acts.request(do, **fields))

    @Slot(object)
    def _on_state(self, event: dict[str, Any]) -> None:
        self._all = tuple(
            with_state(source, event) if source.id == event.get("source_id") else source
            for source in self._all
        )
        self._sources.show_states(self._all, clock.now())

    @Slot(object)
    def _on_progress(self, event: dict[str, Any]) -> None:
        source_id = _source_of(event)
        if source_id is not None:
            self._sources.show_progress(_progress_of(event, source_id), source_id)

    @Slot(object)
    def _on_finished(self, event: dict[str, Any]) -> None:
        source_id = _source_of(event)
        if source_id is not None:
            self._sources.show_progress(None, source_id)
            self.refresh_soon()


def with_state(source: Source, event: dict[str, Any]) -> Source:
    """The source as the engine's event says it is doing."""
    retry = event.get("retry_at")
    health = type(source.health)(event["health"])
    return replace(
        source,
        health=health,
        retry_at=clock.from_iso(retry) if retry else None,
        error_code=event.get("error_code"),
        error_facts=event.get("error_facts") or {},
    )


def _progress_of(event: dict[str, Any], source_id: SourceId) -> SyncProgress:
    return SyncProgress(source_id=source_id, done=event.get("done", 0), total=event.get("total"))


def _source_of(event: dict[str, Any]) -> SourceId | None:
    job = str(event.get("job", ""))
    number = job.removeprefix(SYNC)
    return SourceId(int(number)) if job.startswith(SYNC) and number.isdecimal() else None


def make_sources(desk: Desk) -> Place:
    """The place Sources."""
    pane = SourcesPane()
    presenter = SourcesPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
