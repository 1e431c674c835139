"""A proposal with its reason, and the button that takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.layouts import row, sentence


class ProposalLine(QWidget):
    """Hidden until there is something to propose.

    Signals:
        taken: the button.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = sentence(role="small")
        self._take = QPushButton(self.tr("Take it"))
        self._take.setProperty("kind", "link")
        self._take.clicked.connect(self.taken)
        line = row(self._words)
        line.setStretch(0, 1)
        line.addWidget(self._take, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.hide()

    def say(self, text: str, about: str = "", button: str = "") -> None:
        """Shows a proposal; no text: nothing is proposed. `about` is what it answers."""
        self._words.setText(text)
        self._take.setText(button or self.tr("Take it"))
        self._take.setAccessibleName(f"{self._take.text()}: {about or text}")
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is proposed."""
        return self._words.text()
