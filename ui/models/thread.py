"""The thread as a model: moves to a new list by small steps, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.thread_items import ThreadItem

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    UNFOLDED = Qt.ItemDataRole.UserRole + 2


class ThreadModel(QAbstractTableModel):
    """One column of thread lines, and which of them are unfolded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ThreadItem] = []
        self._unfolded: set[str] = set()
        self._speaker: Any = None

    def speak_with(self, speaker: Any) -> None:
        """What turns a line into the words that a screen reader says: (ThreadItem) -> str."""
        self._speaker = speaker

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the record, and what is said of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        item = self._rows[index.row()]
        match role:
            case Role.ITEM:
                return item
            case Role.UNFOLDED:
                return item.key in self._unfolded
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._speaker(item) if self._speaker else item.text
        return None

    def items(self) -> tuple[ThreadItem, ...]:
        """All lines in order."""
        return tuple(self._rows)

    def item(self, row: int) -> ThreadItem | None:
        """One line, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """Where a line stands; -1: nowhere."""
        return next((row for row, item in enumerate(self._rows) if item.key == key), -1)

    def unfolded(self, key: str) -> bool:
        """Whether the person unfolded this line."""
        return key in self._unfolded

    def toggle(self, row: int) -> None:
        """Folds or unfolds a line."""
        item = self.item(row)
        if item is None:
            return
        self._unfolded ^= {item.key}
        self._say_changed(row)

    def start(self, rows: Sequence[ThreadItem]) -> None:
        """Another case: everything is new."""
        self.beginResetModel()
        self._rows = list(rows)
        self._unfolded.clear()
        self.endResetModel()

    def show(self, rows: Sequence[ThreadItem]) -> None:
        """The same case as it is now: lines leave, come, move and change where they must."""
        self._drop_missing({item.key for item in rows})
        known = {item.key for item in self._rows}
        for at, item in enumerate(rows):
            if at < len(self._rows) and self._rows[at].key == item.key:
                if self._rows[at] != item:
                    self._rows[at] = item
                    self._say_changed(at)
            elif item.key in known:
                self._move(item, at)
            else:
                self.beginInsertRows(NOWHERE, at, at)
                self._rows.insert(at, item)
                self.endInsertRows()

    def _drop_missing(self, kept: set[str]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].key not in kept:
                self.beginRemoveRows(NOWHERE, at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _move(self, item: ThreadItem, at: int) -> None:
        was = next(row for row in range(at, len(self._rows)) if self._rows[row].key == item.key)
        self.beginMoveRows(NOWHERE, was, was, NOWHERE, at)
        self._rows.insert(at, self._rows.pop(was))
        self.endMoveRows()
        if self._rows[at] != item:
            self._rows[at] = item
            self._say_changed(at)

    def _say_changed(self, row: int) -> None:
        place = self.index(row, 0)
        self.dataChanged.emit(place, place)
