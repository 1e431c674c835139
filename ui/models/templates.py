"""Templates offered in the picker: few rows, replaced as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.template import Template

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RECORD = Qt.ItemDataRole.UserRole + 1


class TemplateList(QAbstractListModel):
    """What may be chosen now, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Template, ...] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: the number of templates."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the name, the record, and what is said of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        template = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return template.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{template.name}, /{template.short_code}"
            case value if value == RECORD:
                return template
        return None

    def show(self, rows: Sequence[Template]) -> None:
        """Other templates."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def template(self, row: int) -> Template | None:
        """One of them, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None
