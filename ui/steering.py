"""Leads to places, keys and the palette; made after the first frame."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from app.domain.case import View
from app.errors import AppError
from ui import theme
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.panes.palette import Command
from ui.panes.place import PlacePane
from ui.panes.rail import PLACES, place_icon, place_name
from ui.presenters.desk import Desk, Place
from ui.presenters.kept_settings import keep_settings
from ui.shortcuts import Keys, bind, shown
from ui.tab_order import stops
from ui.window import Window

ZOOM_STEP = 10
MORE_PLACES = ("welcome", "macros")
"""Places that the rail does not name."""


class Steering(QObject):
    """Makes a place when it is first wanted, and remembers the last one."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._places: dict[str, Place] = {}
        self.focus_case: Callable[[str], None] | None = None
        self.more: Callable[[], list[Command]] | None = None
        """What the shown case offers."""
        window.rail.chosen.connect(self._on_chosen)
        window.palette_box.address_asked.connect(desk.hub.address_asked)
        desk.hub.place_asked.connect(self._on_place_asked)
        desk.hub.settings_changed.connect(self._on_settings)
        window.queue.sources_asked.connect(self._on_sources)
        window.status.sources_asked.connect(self._on_sources)
        window.queue.settings_asked.connect(self._on_settings_asked)
        window.queue.sync_asked.connect(self._sync)
        window.rail.show_offline(offline=desk.settings.offline)
        window.status.show_crisis(on=desk.settings.crisis)
        self._bind()

    def go(self, name: str, wanted: Any = None) -> None:
        """Brings a place to the front, making it if need be."""
        if not self._window.has_place(name):
            self._make(name)
        self._window.show_place(name)
        pane = self._window.stack.currentWidget()
        if isinstance(pane, PlacePane):
            pane.take_focus()
        if name in PLACES:
            self._desk.memory.put("window.place", name)
        place = self._places.get(name)
        if place and place.shown:
            place.shown(wanted)
        if name == "queue":
            self._window.queue.list.setFocus()

    def show_counts(self, counts: dict[View, int]) -> None:
        """What burns, beside the queue's name."""
        self._window.rail.show_count("queue", counts.get(View.UNANSWERED, 0))

    def _make(self, name: str) -> None:
        module = importlib.import_module(f"ui.presenters.{name}")
        place: Place = getattr(module, f"make_{name}")(self._desk)
        self._places[name] = place
        self._window.add_place(name, place.widget)

    def _bind(self) -> None:
        actions: dict[Keys, Callable[[], object]] = {
            Keys.HELP: self._help,
            Keys.PALETTE: self._palette,
            Keys.ZOOM_IN: self._larger,
            Keys.ZOOM_OUT: self._smaller,
            Keys.ZOOM_RESET: self._plain_size,
            Keys.THEME: self._other_theme,
            Keys.QUIT: self._window.close,
            Keys.NEXT_PANE: self._next_pane,
            Keys.PREVIOUS_PANE: self._previous_pane,
            Keys.DETAILS: self._window.toggle_details,
            Keys.SEARCH: self._search,
            Keys.MERGE_NEW: self._window.queue.merge_asked.emit,
            Keys.SYNC: self._sync,
            Keys.PASTE: self._paste,
            Keys.EVIDENCE: self._window.status.evidence_asked.emit,
            Keys.CRISIS: self._turn_crisis,
            Keys.TAKE_CASE: self._desk.hub.case_file_asked.emit,
            Keys.NEXT_CASE_ANYWHERE: self._window.queue.list.go_next,
            Keys.PREVIOUS_CASE_ANYWHERE: self._window.queue.list.go_previous,
        }
        self._actions = actions
        for key, slot in actions.items():
            bind(self._window, key, slot)
        for name, (_, key) in PLACES.items():
            bind(self._window, key, _leading(self, name))

    def _commands(self) -> list[Command]:
        places = [
            Command(place_name(name), shown(key), place_icon(name), _leading(self, name))
            for name, (_, key) in PLACES.items()
        ]
        skipped = {Keys.PALETTE, Keys.NEXT_PANE, Keys.PREVIOUS_PANE}
        acts = [
            Command(key.text, shown(key), "chevron-right", slot)
            for key, slot in self._actions.items()
            if key not in skipped
        ]
        return places + acts + (self.more() if self.more else [])

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.go(name)

    @Slot(str, object)
    def _on_place_asked(self, name: str, wanted: Any) -> None:
        if name in PLACES or name in MORE_PLACES:
            self.go(name, wanted)

    @Slot()
    def _on_sources(self) -> None:
        self.go("sources")

    @Slot()
    def _on_settings_asked(self) -> None:
        self.go("settings")

    @Slot(object)
    def _on_settings(self, settings: Any) -> None:
        look = theme.current()
        if look.choice != settings.theme:
            look.choose(settings.theme)
        if look.zoom != settings.zoom:
            look.set_zoom(settings.zoom)
        self._window.queue.set_compact(settings.density == "compact")
        self._window.rail.show_offline(offline=settings.offline)
        self._window.status.show_crisis(on=settings.crisis)

    def _help(self) -> None:
        ShortcutsDialog(self._window).open()

    def _palette(self) -> None:
        self._window.palette_box.ask(self._commands())

    def _paste(self) -> None:
        self._desk.hub.paste_asked.emit("")

    def _larger(self) -> None:
        self._zoom(theme.current().zoom + ZOOM_STEP)

    def _smaller(self) -> None:
        self._zoom(theme.current().zoom - ZOOM_STEP)

    def _plain_size(self) -> None:
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        percent = min(theme.ZOOM_MOST, max(theme.ZOOM_LEAST, percent))
        self._keep(zoom=percent)

    def _other_theme(self) -> None:
        self._keep(theme="light" if theme.current().name == "dark" else "dark")

    def _keep(self, **changed: Any) -> None:
        settings = replace(self._desk.settings, **changed)
        self._desk.tasks.start(keep_settings(self._desk, settings))

    def _turn_crisis(self) -> None:
        self._keep(crisis=not self._desk.settings.crisis)

    def _search(self) -> None:
        shown_now = self._window.stack.currentWidget()
        if shown_now is self._window.columns:
            self._window.queue.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._window.queue.head.search.selectAll()
        elif not (isinstance(shown_now, PlacePane) and shown_now.focus_search()):
            self.go("archive")

    @Slot()
    def _sync(self) -> None:
        self._desk.tasks.start(self._ask_sources())

    async def _ask_sources(self) -> None:
        try:
            await self._desk.engine.once_up("sync")
        except AppError as error:
            self._desk.tasks.failed.emit(error)

    def _next_pane(self) -> None:
        self._walk(1)

    def _previous_pane(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        panes = self._stops()
        focused = QApplication.focusWidget()
        inside = [at for at, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)]
        same = [at for at, pane in enumerate(panes) if pane is focused]
        now = (same or inside or [-1 if step > 0 else 0])[0]
        target = panes[(now + step) % len(panes)]
        focus = target if target.focusPolicy() != Qt.FocusPolicy.NoFocus else _first_in(target)
        focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _stops(self) -> list[QWidget]:
        window = self._window
        found: list[QWidget] = [window.rail]
        if window.stack.currentWidget() is window.columns:
            found.append(window.queue.list)
            for at in range(1, window.columns.count()):
                part = window.columns.widget(at)
                parts = [part]
                if isinstance(part, QSplitter):  # the thread over its composer
                    parts = [part.widget(0), part.widget(1)]
                found += [one for one in parts if one and one.isVisible()]
        elif place := window.stack.currentWidget():
            found.append(place)
        found.append(window.status)
        return found


def _leading(presenter: Steering, name: str) -> Callable[[], None]:
    def lead() -> None:
        presenter.go(name)

    return lead


def _first_in(pane: QWidget) -> QWidget:
    """Where one was in it, else what the eye meets first."""
    last, known = pane.focusWidget(), stops(pane)
    if last in known:
        known.insert(0, last)
    return next((one for one in known if one.isVisible() and one.isEnabled()), pane)
