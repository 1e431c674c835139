"""A coloured strip with a sentence and at most two things to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.layouts import row, sentence


class Strip(QFrame):
    """Hidden until it says something.

    Signals:
        acted, other_acted: its buttons.
    """

    acted = Signal()
    other_acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = sentence()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._button = self._made(self.acted)
        self._other = self._made(self.other_acted)
        self._line = row(self._words, self._button, self._other, around="grid")
        self._line.setStretch(0, 1)
        self.setLayout(self._line)
        self.hide()

    def say(self, text: str, tone: str = "info", button: str = "", other: str = "") -> None:
        """Shows a sentence in a tone of the theme; no words on a button: no button."""
        self._words.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._other.setText(other)
        self._other.setVisible(bool(other))
        self.setAccessibleName(text)
        if self.property("strip") != tone:
            self.setProperty("strip", tone)
            for widget in (self, self._words):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.show()

    @property
    def other_button(self) -> QPushButton:
        """The second thing to do."""
        return self._other

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _made(self, signal: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("size", "small")
        button.clicked.connect(signal)
        return button
