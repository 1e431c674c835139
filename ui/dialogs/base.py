"""What all dialogs share: a column, buttons that know Enter and Escape, the room around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from ui.layouts import column


class Dialog(QDialog):
    """A window-modal question; shown with `open()`, gone when answered."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = column(self, around="gap", between="pad")
        self._box = QDialogButtonBox()
        self._box.rejected.connect(self.reject)

    def answer(self, words: str) -> QPushButton:
        """The button that Enter presses; connect its `clicked`."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        button.setProperty("kind", "primary")
        return button

    def other(self, words: str) -> QPushButton:
        """A button that is neither the answer nor the way out."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def way_out(self, words: str) -> QPushButton:
        """The button that Escape presses."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.RejectRole)
        button.setAutoDefault(False)
        return button

    def close_column(self) -> None:
        """Puts the buttons under what the dialog holds; call it last."""
        self.column.addWidget(self._box)
