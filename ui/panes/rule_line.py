"""One quiet line about the place an answer is for, until it is understood (L22)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.layouts import row
from ui.panes.elided import Elided


class RuleLine(QWidget):
    """What a person should know first; the whole card is behind it.

    Signals:
        card_asked: all of it.
        seen: it is understood.
    """

    card_asked = Signal()
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Elided("small")
        self.card = QPushButton(self.tr("All rules"))
        self.understood = QPushButton(self.tr("Understood"))
        line = row(self._words, self.card, self.understood)
        line.setStretch(0, 1)
        self.setLayout(line)
        for button, signal in ((self.card, self.card_asked), (self.understood, self.seen)):
            button.setProperty("kind", "link")
            button.clicked.connect(signal)
        self.hide()

    def say(self, text: str) -> None:
        """Shows a sentence."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()
