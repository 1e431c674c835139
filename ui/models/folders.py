"""Folders of templates as a tree: «all» at the top, each with how many are in it and below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.template_folders import above, is_in, parts, with_all_above

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FOLDER = Qt.ItemDataRole.UserRole + 1


@dataclass(eq=False)
class _Node:
    """One folder; the root is nowhere and holds everything."""

    path: str
    held_by: _Node | None
    count: int = 0
    inside: list[_Node] = field(default_factory=list)


class FolderTree(QAbstractItemModel):
    """Takes whole sets; the row «all» has the empty path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node("", None)
        self._nodes: dict[str, _Node] = {}

    def show(self, counts: Mapping[str, int]) -> None:
        """Folders, and how many templates each holds by itself."""
        self.beginResetModel()
        self._root = _Node("", None)
        every = _Node("", self._root, sum(counts.values()))
        self._root.inside.append(every)
        self._nodes = {"": every}
        for path in with_all_above(counts):
            holder = self._nodes[above(path)] if above(path) else every
            count = sum(number for one, number in counts.items() if is_in(one, path))
            node = _Node(path, holder, count)
            holder.inside.append(node)
            self._nodes[path] = node
        self.endResetModel()

    def place(self, path: str) -> QModelIndex:
        """Where a folder stands; nowhere: there is none of this path."""
        node = self._nodes.get(path)
        return self._index(node) if node is not None else QModelIndex()

    def paths(self) -> tuple[str, ...]:
        """All folders."""
        return tuple(path for path in self._nodes if path)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt: one inside another."""
        holder = self._node(parent)
        if column or not 0 <= row < len(holder.inside):
            return QModelIndex()
        return self.createIndex(row, column, holder.inside[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject has one too
        """Qt: what holds it."""
        holder = self._node(index).held_by
        return QModelIndex() if holder is None or holder is self._root else self._index(holder)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: how many inside."""
        return len(self._node(parent).inside)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: one."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the name with its count, the path."""
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                name = parts(node.path)[-1] if node.path else self.tr("All templates")
                return f"{name}  {node.count}"
            case Qt.ItemDataRole.ToolTipRole:
                return node.path.replace("<", "‹") or None
            case value if value == FOLDER:
                return node.path
        return None

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root

    def _index(self, node: _Node) -> QModelIndex:
        holder = node.held_by or self._root
        return self.createIndex(holder.inside.index(node), 0, node)
