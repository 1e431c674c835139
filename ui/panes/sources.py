"""Sources: where we listen, how each is doing, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from app.domain.ids import SourceId
from app.domain.source import Source, SourceHealth, SyncProgress
from ui import format as shown
from ui import words
from ui.layouts import plain
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane
from ui.panes.source_card import SourceCard, kind_words
from ui.panes.source_state import Beyond
from ui.panes.strip import Strip

BAD = frozenset(
    {
        SourceHealth.LOGIN,
        SourceHealth.CAPTCHA,
        SourceHealth.FORBIDDEN,
        SourceHealth.MISSING,
        SourceHealth.FAILED,
        SourceHealth.NOTICE,
    }
)

PAUSE_MS = 200
"""Hundreds of sources tell of themselves ten times a second: the rows are made anew less often."""
PARTS = 1_000
"""The list has three parts of the room, the card two; Qt scales them to what there is."""


class SourcesPane(PlacePane):
    """The list of sources, and the card of one.

    Signals:
        add_asked: a new source.
        import_asked: posts from a file.
        sync_all_asked: ask every source now.
        edited: SourceId, open its dialog.
        offline_asked: leave the networks alone, or ask them again.
    """

    add_asked = Signal()
    import_asked = Signal()
    sync_all_asked = Signal()
    edited = Signal(object)
    offline_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Sources"))
        self._sources: dict[SourceId, Source] = {}
        self._progress: dict[SourceId, SyncProgress] = {}
        self._beyond: dict[SourceId, Beyond] = {}
        self._now: datetime | None = None
        self._pause = _pause(self)
        self._pause.timeout.connect(self._after_pause)
        self._rows: dict[SourceId, Entry] = {}
        self._changed: set[SourceId] = set()
        """Sources whose row and card are not said anew yet."""
        self._build_tools()
        self.offline = Strip()
        self.offline.acted.connect(self._go_online)
        self.whole.addWidget(self.offline)
        self.list = EntryList(self.tr("Sources"))
        self.card = SourceCard()
        self.splitter = _beside(self.list, self.card)
        self.hold(self.splitter, self.list)
        self.list.chosen.connect(self._show_card)
        self.list.opened.connect(self.edited)

    def _build_tools(self) -> None:
        self._count = plain()
        self._count.setProperty("role", "small")
        self.tools.addWidget(self._count)
        load = QPushButton(self.tr("&Import a file…"))
        load.clicked.connect(self.import_asked)
        self._all = QPushButton(self.tr("As&k all now"))
        self._all.clicked.connect(self.sync_all_asked)
        self._leave = QPushButton(self.tr("Work &offline"))
        self._leave.clicked.connect(self._go_offline)
        add = QPushButton(self.tr("&Add a source…"))
        add.setProperty("kind", "primary")
        add.clicked.connect(self.add_asked)
        for button in (load, self._leave, self._all, add):
            self.tools.addWidget(button)

    def show_sources(self, sources: Sequence[Source], now: datetime) -> None:
        """All sources as they are now."""
        self._sources = {source.id: source for source in sources}
        self._now = now
        self._count.setText(self.tr("%Ln source(s)", None, len(sources)))
        self._all.setEnabled(bool(sources))
        if not sources:
            self.states.show_empty(
                self.tr("We listen nowhere yet"),
                self.tr(
                    "Add the places where people write about you: your community, "
                    "a search, a hashtag, a feed. Or import a file from another system."
                ),
                self.tr("Add a source…"),
            )
            return
        self._renew()
        if self.list.key is None:
            self.list.choose_first()
        self.states.show_content()

    def show_beyond(self, beyond: Mapping[SourceId, Beyond]) -> None:
        """What is known of the sources beside their records."""
        self._beyond = dict(beyond)
        self._renew()

    def tick(self, now: datetime) -> None:
        """A second has passed: only what is counted down is said anew."""
        waiting = {one.id for one in self._sources.values() if words.waits_for(one, now)}
        if waiting:
            self._now = now
            self._changed |= waiting
            self._renew_changed()
            self.card.tick(now)

    def show_offline(self, *, offline: bool) -> None:
        """Whether the person asked to leave the networks alone (L15)."""
        self._leave.setVisible(not offline)
        if offline:
            told = self.tr("Working offline: no network is asked until you say so.")
            self.offline.say(told, "soon", self.tr("Go online"))
        else:
            self.offline.hide()

    def show_progress(self, progress: SyncProgress | None, source_id: SourceId) -> None:
        """Where the reading of one source stands; None: it ended."""
        if progress is None:
            self._progress.pop(source_id, None)
        else:
            self._progress[source_id] = progress
        self._renew_gently({source_id})

    def show_states(self, sources: Sequence[Source], now: datetime) -> None:
        """The same sources; how some are doing has changed."""
        before, self._sources = self._sources, {source.id: source for source in sources}
        self._now = now
        self._renew_gently({one.id for one in sources if before.get(one.id) is not one})

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: what changed while nobody looked is said now."""
        super().showEvent(event)
        self._after_pause()

    def show_test(self, source_id: SourceId, told: str, *, good: bool) -> None:
        """What the test of a source found."""
        if self.list.key == source_id:
            self.card.say(told, good=good)

    def _renew_gently(self, changed: set[SourceId]) -> None:
        """At once when it was quiet; while much happens, once for all that happened meanwhile."""
        self._changed |= changed
        if self.isVisible() and not self._pause.isActive():
            self._after_pause()

    @Slot()
    def _after_pause(self) -> None:
        if self._changed and self.isVisible():
            self._renew_changed()
            self._pause.start()

    def _renew(self) -> None:
        self._rows.clear()
        self._changed = set(self._sources)
        self._renew_changed()
        self._show_card()

    def _renew_changed(self) -> None:
        if self._now is None:
            return
        changed, self._changed = self._changed, set()
        for source in self._sources.values():
            if source.id in changed or source.id not in self._rows:
                self._rows[source.id] = self._row(source, self._now)
        self.list.show_rows([self._rows[source_id] for source_id in self._sources])
        if self.list.key in changed:
            self._show_card()

    @Slot()
    def _show_card(self) -> None:
        key = self.list.key
        source = self._sources.get(key) if key is not None else None
        if self._now is not None:
            self.card.show_source(source, self._now, self._beyond.get(key))
            progress = self._progress.get(key)
            self.card.show_progress(progress, self._fetched(progress) if progress else "")

    @Slot()
    def _go_online(self) -> None:
        self.offline_asked.emit(False)  # noqa: FBT003  # a state, as Qt's setters

    @Slot()
    def _go_offline(self) -> None:
        self.offline_asked.emit(True)  # noqa: FBT003  # the same

    def _row(self, source: Source, now: datetime) -> Entry:
        config = source.config
        progress = self._progress.get(source.id)
        bad = source.health in BAD and not source.paused
        tags = [self.tr("own channel")] if config.own_channel else []
        over = self._beyond.get(source.id, Beyond()).login_is_over(now)
        tags += [t for t in (config.brand, self.tr("login has expired") if over else "") if t]
        return Entry(
            key=source.id,
            title=words.source_name(config.name),
            subtitle=kind_words(source),
            detail=self._fetched(progress) if progress else self._state(source, now),
            detail_tone="danger" if bad and not progress else "text.second",
            aside=self.tr("%Ln post(s)", None, source.posts) if source.posts else "",
            tags=tuple(tags),
            network=config.network,
        )

    def _state(self, source: Source, now: datetime) -> str:
        if source.config.listens:
            live = self._beyond.get(source.id, Beyond()).live
            return words.health(source, now, live=live, counting=True)
        return self.tr("came out of a file, listens to nothing")

    def _fetched(self, progress: SyncProgress) -> str:
        done = shown.count(progress.done)
        if progress.total is None:
            return self.tr("fetching: {done} so far").format(done=done)
        total = shown.count(max(progress.total, progress.done))
        return self.tr("fetching: {done} of about {total}").format(done=done, total=total)


def _pause(owner: QWidget) -> QTimer:
    pause = QTimer(owner)
    pause.setSingleShot(True)
    pause.setInterval(PAUSE_MS)
    return pause


def _beside(listing: QWidget, card: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for widget, parts in ((listing, 3), (card, 2)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.count() - 1, parts)
    splitter.setSizes([3 * PARTS, 2 * PARTS])
    splitter.setChildrenCollapsible(False)
    return splitter
