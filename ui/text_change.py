"""What became of a text, in one view: struck out what went, underlined what came."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.text_diff import Change, Piece, compare, gathered
from ui import theme


class TextChange(QPlainTextEdit):
    """Read with the keyboard like any text; never edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        theme.current().changed.connect(self._paint)

    def show_change(self, before: str, after: str) -> None:
        """Two texts as one; equal ones are shown as they are."""
        self._pieces = gathered(compare(before, after))
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.clear()
        cursor = self.textCursor()
        for piece in self._pieces:
            cursor.insertText(piece.text, _look(piece.change))
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _look(change: Change) -> QTextCharFormat:
    look, colors = QTextCharFormat(), theme.current()
    if change is Change.REMOVED:
        look.setBackground(colors.color("diff.removed"))
        look.setFontStrikeOut(True)
    elif change is Change.ADDED:
        look.setBackground(colors.color("diff.added"))
        look.setFontUnderline(True)
    return look
