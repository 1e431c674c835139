"""A quiet offer under an empty answer: to build it from its parts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.layouts import row
from ui.shortcuts import Keys, shown


class SkeletonLine(QWidget):
    """One link.

    Signals:
        asked: it was pressed.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(
            self.tr("Build the answer from its parts ({key})").format(key=shown(Keys.SKELETON))
        )
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self.asked)
        line = row(self.button)
        line.addStretch(1)
        self.setLayout(line)
        self.hide()
