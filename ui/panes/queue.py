"""The queue: its head, a banner for what arrived, the list, and where one stands in it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui import format as shown
from ui import resources, theme
from ui.layouts import column, plain, row
from ui.models.queue import QueueModel
from ui.panes.queue_chosen import QueueChosen
from ui.panes.queue_head import QueueHead
from ui.panes.queue_list import QueueList
from ui.panes.states import States
from ui.shortcuts import Keys, tooltip

MINUTE_MS = 30_000
"""How often «4 мин» and the deadlines are drawn anew."""


class QueuePane(QWidget):
    """Everything left of the thread.

    Signals:
        merge_asked: show what arrived.
        sync_asked: ask the sources now.
        sources_asked, settings_asked: lead to the sources, to the settings.
        retried: read again after an error.
        compact_asked: other row height wanted.
    """

    merge_asked = Signal()
    sync_asked = Signal()
    sources_asked = Signal()
    settings_asked = Signal()
    retried = Signal()
    compact_asked = Signal(bool)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "list")
        self.setAccessibleName(self.tr("Queue"))
        self._model = model
        self.head = QueueHead()
        self.list = QueueList(model)
        self.chosen = QueueChosen()
        self._banner = QPushButton()
        self._states = States(self.list)
        self._where = plain()
        self._density = QToolButton()
        self._build()
        clock = QTimer(self)
        clock.timeout.connect(self.list.viewport().update)
        clock.start(MINUTE_MS)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self._banner.setProperty("kind", "banner")
        self._banner.hide()
        self._banner.clicked.connect(self.merge_asked)
        self._where.setProperty("role", "small")
        self._density.setCheckable(True)
        self._density.setAccessibleName(self.tr("Compact rows"))
        self._density.setToolTip(self.tr("Compact rows"))
        self._density.toggled.connect(self.compact_asked)
        layout = column(self)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._banner)
        layout.addWidget(self.chosen)
        layout.addWidget(self._states, 1)
        foot = row(self._where)
        grid = theme.current().metric("grid")
        foot.setContentsMargins(2 * grid, 0, grid, 0)
        foot.addStretch(1)
        foot.addWidget(self._density)
        layout.addLayout(foot)
        self._states.empty_acted.connect(self._empty_acted)
        self._states.retried.connect(self.retried)
        self.list.scrolled.connect(self.show_where)
        self.list.several.connect(self.chosen.show_count)
        self.chosen.given_up.connect(self.list.choose_one)
        self.head.left.connect(self.list.setFocus)
        self._model.modelReset.connect(self.show_where)
        self._model.rowsRemoved.connect(self.show_where)

    def show_list(self) -> None:
        """There are rows."""
        self._states.show_content()
        self.show_where()

    def show_loading(self) -> None:
        """They are being read."""
        self._states.show_loading()

    def show_nameless(self) -> None:
        """Nobody knows whose «mine» would be."""
        self._where.clear()
        self._empty = "name"
        self._states.show_empty(
            self.tr("Who are you?"),
            self.tr("Write your name into the settings: what is given to you stands here then."),
            self.tr("To the settings"),
        )

    def show_nothing(self, *, searching: bool, filtered: bool, no_sources: bool) -> None:
        """Why there are none, and what to do first."""
        self._where.clear()
        if searching:
            self._empty = "search"
            self._states.show_empty(
                self.tr("Nothing found"),
                self.tr("Try another word; any form of it will do."),
                self.tr("End the search"),
            )
        elif filtered:
            self._empty = "filter"
            self._states.show_empty(
                self.tr("Nothing passes the filters"), self.tr("Take one away above."), ""
            )
        elif no_sources:
            self._empty = "sources"
            self._states.show_empty(
                self.tr("Nothing to answer yet"),
                self.tr("Say where people write about you, and their posts will come here."),
                self.tr("Add a source"),
            )
        else:
            self._empty = "sync"
            self._states.show_empty(
                self.tr("All done here"),
                self.tr("New posts come by themselves."),
                self.tr("Ask the sources now"),
            )

    def show_error(self, what: str, now_do: str) -> None:
        """The list could not be read."""
        self._states.show_error(what, now_do)

    def show_arrived(self, count: int) -> None:
        """An invitation, never a jump."""
        self._banner.setText(self.tr("%n new ↑", "", count))
        self._banner.setToolTip(tooltip(self.tr("Show what arrived"), Keys.MERGE_NEW))
        self._banner.setVisible(count > 0)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  # the state itself
        """The row height."""
        self._density.setChecked(compact)
        self.list.set_compact(compact)

    @Slot()
    def show_where(self) -> None:
        """«1–9 из 12 408»."""
        total = self._model.rowCount()
        first, last = self.list.sight()
        if not total:
            self._where.clear()
            return
        text = self.tr("{first}–{last} of {total}")
        self._where.setText(
            text.format(
                first=shown.count(first + 1), last=shown.count(last + 1), total=shown.count(total)
            )
        )

    @Slot()
    def _empty_acted(self) -> None:
        match self._empty:
            case "search":
                self.head.clear_search()
            case "sources":
                self.sources_asked.emit()
            case "sync":
                self.sync_asked.emit()
            case "name":
                self.settings_asked.emit()

    @Slot()
    def _restyle(self) -> None:
        self._density.setIcon(resources.icon("list"))
