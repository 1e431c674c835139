"""Rows of the places besides the queue: records in, roles out, one painted line of work each."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """What a delegate asks for beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: a heading, or two lines of text with a word at the right."""

    key: Hashable
    title: str
    subtitle: str = ""
    """Quiet words after the title."""
    detail: str = ""
    """The second line."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where in `detail` found words begin and end."""
    detail_tone: str = "text.second"
    """A role of the theme."""
    aside: str = ""
    """At the right of the first line."""
    aside_tone: str = ""
    """calm, soon, late, good, info: a chip of that tone; empty: quiet words."""
    tags: tuple[str, ...] = ()
    """Small words at the right of the second line."""
    network: str = ""
    """Whose mark stands at the left edge; empty: none."""
    strong: bool = False
    heading: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        parts = (self.title, self.subtitle, self.aside, self.detail, *self.tags)
        return ", ".join(part for part in parts if part)


class EntryModel(QAbstractListModel):
    """Takes whole lists; tells the view of the smallest changed middle, so a selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's signature
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the record for the delegate, its words for a screen reader."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        match role:
            case EntryRole.ENTRY:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: a heading is read, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemNeverHasChildren  # not enabled: the arrows pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def entry(self, row: int) -> Entry | None:
        """The record of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """Where a record stands; -1: nowhere."""
        return next((row for row, entry in enumerate(self._rows) if entry.key == key), -1)

    def show(self, rows: Sequence[Entry]) -> None:
        """Replaces the rows; what stands alike at both ends is left alone."""
        head = _alike(self._rows, rows)
        most = min(len(self._rows), len(rows)) - head
        tail = min(_alike(self._rows[::-1], rows[::-1]), most)
        self._remove(head, len(self._rows) - tail)
        self._insert(head, rows[head : len(rows) - tail])
        self._refresh(rows)

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()

    def _insert(self, first: int, rows: Sequence[Entry]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()

    def _refresh(self, rows: Sequence[Entry]) -> None:
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = list(rows)
        for first, last in _runs(changed):  # what lies between two changed rows is not painted
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as first and last of those that follow one another."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found


def _alike(old: Sequence[Entry], new: Sequence[Entry]) -> int:
    """How many rows at the beginning have the same keys."""
    for at, (mine, other) in enumerate(zip(old, new, strict=False)):
        if mine.key != other.key:
            return at
    return min(len(old), len(new))
