"""A table of one column: its keys are those of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTableView


class OneColumn(QTableView):
    """Home and End go to the first and the last row; in Qt's tables they go along a row."""

    def moveCursor(  # noqa: N802  # Qt's name
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Qt: where a key leads."""
        moves = QTableView.CursorAction
        if action in {moves.MoveHome, moves.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)
