"""What the program has learned, in the settings: how many corrections, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.layouts import column, plain, row, sentence


class LearnedSection(QWidget):
    """A number in a sentence, and a button.

    Signals:
        list_asked: show what was corrected.
    """

    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = plain(self.tr("What the program has learned"))
        head.setProperty("role", "section")
        self._said = sentence()
        self._list = QPushButton(self.tr("Sho&w, take back…"))
        self._list.setAccessibleDescription(head.text())
        self._list.clicked.connect(self.list_asked)
        about = self.tr(
            "Each verdict that you set or confirm teaches it what to propose for new posts like "
            "that one: on this computer, in this workspace only."
        )
        whole = column(self, between="grid")
        whole.addWidget(head)
        whole.addWidget(sentence(about, role="small"))
        whole.addWidget(self._said)
        foot = row(self._list)
        foot.addStretch(1)
        whole.addLayout(foot)
        self.show_count(0)

    def show_count(self, corrections: int) -> None:
        """How many are in force."""
        if corrections:
            self._said.setText(
                self.tr("It learned from %Ln verdict(s) of yours.", None, corrections)
            )
        else:
            self._said.setText(self.tr("Nothing yet."))
        self._list.setEnabled(bool(corrections))
