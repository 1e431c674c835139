"""A table of one column: its keys are those of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QTableView

BY_KEYS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class OneColumn(QTableView):
    """Home and End go to the first and the last row; in Qt's tables they go along a row.

    Where it does not scroll by itself, it still does when a key leads out of what is seen, and
    keys that come to it find their row among those that are seen.
    """

    def moveCursor(  # noqa: N802  # Qt's name
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Qt: where a key leads."""
        moves = QTableView.CursorAction
        if action in {moves.MoveHome, moves.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the row a key leads to is seen."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if not self.hasAutoScroll() and self.currentIndex().row() != before:
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: a row that is seen shows that the focus is here."""
        if event.reason() in BY_KEYS and not self.hasAutoScroll():
            place, seen = self.visualRect(self.currentIndex()), self.viewport().rect()
            lowest = self.indexAt(QPoint(1, seen.height() - 1))
            if lowest.isValid() and not seen.intersects(place):
                self.setCurrentIndex(lowest)
                self.scrollTo(lowest)
        super().focusInEvent(event)
