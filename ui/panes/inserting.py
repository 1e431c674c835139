"""Puts a sentence where the caret of a text stands, with the blanks it needs around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def insert_sentence(field: QPlainTextEdit, sentence: str) -> None:
    """The sentence at the caret; what stands there stays, and Ctrl+Z takes it out again."""
    cursor = field.textCursor()
    block, at = cursor.block().text(), cursor.positionInBlock()
    before, after = block[:at][-1:], block[at:][:1]
    lead = " " if before.strip() else ""
    tail = " " if after.strip() else ""
    cursor.insertText(f"{lead}{sentence}{tail}")
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
