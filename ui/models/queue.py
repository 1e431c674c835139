"""The queue as a model: int64 ids in order, rows read page by page when they come into sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from app.domain import clock
from app.domain.case import QueueRow, View
from app.domain.ids import CaseId
from ui import format as shown
from ui import words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAGE = 64
KEPT = 4096
"""Rows in memory at most; the rest is read again when it is looked at."""
NOT_YET = 0
"""Stands in the ids for a row whose id is on its way."""


class Role(IntEnum):
    """What may be asked besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    """QueueRow, or None while it is being read."""


class QueueModel(QAbstractTableModel):
    """One column; a row that is not in memory yet is asked for and drawn as a skeleton.

    Signals:
        rows_wanted: ids of rows that are in sight and not in memory.
    """

    rows_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._known: OrderedDict[CaseId, QueueRow] = OrderedDict()
        self._missing: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._ask_for_missing)

    @property
    def ids(self) -> array[int]:
        """All ids in order. Look, do not touch."""
        return self._ids

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802  # Qt's name
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802  # Qt's name
        """Qt: one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the record, or the row in words for a screen reader."""
        if not 0 <= index.row() < len(self._ids):
            return None
        row = self.row(index.row())
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole if row:
                return row.author_name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row, clock.now()) if row else self.tr("Loading")
        return None

    def row(self, at: int) -> QueueRow | None:
        """The record of a row; None: it has been asked for."""
        case_id = CaseId(self._ids[at])
        row = self._known.get(case_id)
        if row is None:
            self._missing.add(at // PAGE)
            if not self._ask.isActive():
                self._ask.start(0)
            return None
        self._known.move_to_end(case_id)
        return row

    def case_at(self, at: int) -> CaseId | None:
        """Which case stands in a row; None outside, and where it is not known yet."""
        if not 0 <= at < len(self._ids):
            return None
        return CaseId(self._ids[at]) or None

    def knows(self, case_id: CaseId) -> bool:
        """Whether the row of this case is in memory."""
        return case_id in self._known

    def show_first(self, rows: Sequence[QueueRow], total: int) -> None:
        """The first frame: the first rows, and as many skeletons as will follow."""
        self._keep(rows)
        ids = array("q", [row.id for row in rows])
        ids.extend([NOT_YET] * max(0, total - len(rows)))
        self._replace(ids)

    def show(self, ids: array[int]) -> None:
        """The whole list in its order; rows in memory stay in memory."""
        if ids != self._ids:
            self._replace(ids)

    def fill(self, rows: Mapping[CaseId, QueueRow], near: int) -> None:
        """Rows that were asked for; `near` is a row number among them."""
        self._keep(rows.values())
        first, last = max(0, near - PAGE), min(len(self._ids), near + 2 * PAGE) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def refresh(self, rows: Mapping[CaseId, QueueRow], first: int, last: int) -> None:
        """New contents of rows in memory; of those in sight (`first` to `last`) Qt is told."""
        altered = {number for number, row in rows.items() if self._known.get(number) != row}
        self._keep(row for number, row in rows.items() if number in self._known)
        for at in range(max(0, first), min(last + 1, len(self._ids))):
            if self._ids[at] in altered:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def remove(self, at: int) -> None:
        """A case that no longer belongs here."""
        if 0 <= at < len(self._ids):
            self.beginRemoveRows(ROOT, at, at)
            ids = self._ids[:]
            del ids[at]
            # A new array: the old one may be under a reader's eyes in another thread.
            self._ids = ids
            self.endRemoveRows()

    def _replace(self, ids: array[int]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._missing.clear()
        self.endResetModel()

    def _keep(self, rows: Iterable[QueueRow]) -> None:
        for row in rows:
            self._known[row.id] = row
            self._known.move_to_end(row.id)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)

    @Slot()
    def _ask_for_missing(self) -> None:
        pages, self._missing = sorted(self._missing), set()
        wanted = [
            (at, CaseId(self._ids[at]))
            for page in pages
            for at in range(page * PAGE, min((page + 1) * PAGE, len(self._ids)))
            if self._ids[at] != NOT_YET and self._ids[at] not in self._known
        ]
        if wanted:
            self.rows_wanted.emit(tuple(wanted))


def spoken(row: QueueRow, now: datetime) -> str:
    """A row as a screen reader says it: author, risk, deadline, text."""
    due, _ = shown.deadline(row.deadline_at, now)
    copies = words.copies_mark(row)
    view = words.view(View.ESCALATED) if row.escalated else ""
    said = (row.author_name, words.network(row.network), words.band(row.band), due, copies)
    more = (view, row.assignee, *row.tags, row.snippet)
    return ", ".join(part for part in (*said, *more) if part)
