"""The strip that says that another window wrote another text into this draft."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.strip import Strip


class OtherTextStrip(Strip):
    """Shown until the person has chosen one of the two texts; nothing is lost till then.

    Signals:
        show_asked, mine_asked, other_asked: its three buttons.
    """

    show_asked = Signal()
    mine_asked = Signal()
    other_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._third = self._made(self.other_asked)
        self._line.addWidget(self._third)
        self.acted.connect(self.show_asked)
        self.other_acted.connect(self.mine_asked)

    def warn(self) -> None:
        """Two texts are there."""
        said = self.tr("Another text was typed in another window")
        self._third.setText(self.tr("Take that one"))
        self.say(said, "soon", self.tr("Show"), self.tr("Keep mine"))
