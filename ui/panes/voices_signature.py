"""The signature below the answer, as it will stand there; a tick leaves it out (C34)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.layouts import plain_tip, row
from ui.panes.elided import Elided


class SignatureLine(QWidget):
    """One quiet line; hidden while there is nothing to sign with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(self.tr("Signed:"))
        self.tick.setChecked(True)
        self.tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = Elided("small")
        line = row(self.tick, self._words, between="half")
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_signature(self, signature: str) -> None:
        """What will stand below the answer; empty: nothing."""
        self._words.setText(" · ".join(signature.split("\n")))
        self.tick.setToolTip(plain_tip(signature))
        self.tick.setAccessibleName(self.tr("Sign the answer: {text}").format(text=signature))
        self.setVisible(bool(signature))
