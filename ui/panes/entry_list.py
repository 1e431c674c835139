"""A list of painted rows that keeps the chosen one when its rows change."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui import theme
from ui.delegates.entry import EntryDelegate
from ui.models.entries import Entry, EntryModel

Index = QModelIndex | QPersistentModelIndex


class EntryList(QListView):
    """Shows entries; arrows choose, Enter opens.

    Signals:
        chosen: the key of the row that is current now, or None.
        opened: the key of the row that was opened.
        ended: the last rows came into view.
    """

    chosen = Signal(object)
    opened = Signal(object)
    ended = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EntryModel(self)
        self._painter = EntryDelegate()
        self._key: Hashable | None = None
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setProperty("role", "entries")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMinimumWidth(theme.current().metric("details.min"))
        self.doubleClicked.connect(self._open)
        theme.current().changed.connect(self._restyle)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_rows(self, rows: Sequence[Entry]) -> None:
        """Replaces what is shown; the chosen row stays chosen, and stands where it stood."""
        key, offset = self._key, self._offset()
        self.rows.show(rows)
        at = self.rows.row_of(key) if key is not None else -1
        if at < 0:
            self._follow()
            return
        index = self.rows.index(at)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)
        if offset is not None:
            moved = self.visualRect(index).top() - offset
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def choose(self, key: Hashable) -> bool:
        """Makes the row with this key current; False if there is none."""
        at = self.rows.row_of(key)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
            self.scrollTo(self.rows.index(at))
        return at >= 0

    def choose_first(self) -> None:
        """Makes the first row that is not a heading current."""
        for at in range(self.rows.rowCount()):
            entry = self.rows.entry(at)
            if entry is not None and not entry.heading:
                self.setCurrentIndex(self.rows.index(at))
                return

    @property
    def key(self) -> Any:
        """The key of the current row."""
        return self._key

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  # Qt's name
        """Qt: another row is current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Enter opens what is current."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index.row())
        if entry is not None and not entry.heading:
            self.opened.emit(entry.key)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.ended.emit()

    def _follow(self) -> None:
        """The chosen key is that of the current row, whoever moved it."""
        entry = self.rows.entry(self.currentIndex().row())
        self._choose(None if entry is None or entry.heading else entry.key)

    @Slot()
    def _restyle(self) -> None:
        self._painter.renew()
        self.scheduleDelayedItemsLayout()

    def _choose(self, key: Hashable | None) -> None:
        if key != self._key:
            self._key = key
            self.chosen.emit(key)

    def _offset(self) -> int | None:
        index = self.currentIndex()
        rect = self.visualRect(index)
        shown = index.isValid() and self.viewport().rect().intersects(rect)
        return rect.top() if shown else None
