"""A field for a list of short texts, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.layouts import tall


class LinesField(QPlainTextEdit):
    """Takes and gives a list; Tab leaves the field."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        tall(self, lines)

    def texts(self) -> tuple[str, ...]:
        """What stands in it, each once, without empty lines."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def show_texts(self, texts: Sequence[str]) -> None:
        """Puts a list in, unless it stands there already: the caret keeps its place."""
        if self.texts() != tuple(texts):
            self.setPlainText("\n".join(texts))
