"""Takes an access key: masked, explained, handed on and forgotten."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.layouts import column, labelled, sentence


class KeyField(QWidget):
    """A masked field, where the key comes from, and where it is kept.

    Signals:
        typed: something was typed.
    """

    typed = Signal()

    def __init__(self, *, kept: bool, parent: QWidget | None = None) -> None:
        """`kept`: there may be a key already, which stays if nothing is typed."""
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._field.textEdited.connect(self.typed)
        if kept:
            self._field.setPlaceholderText(self.tr("The key that is kept stays if this is empty"))
        self._help = sentence(role="small")
        safe = self.tr("It is kept in the system's keyring, never in a file or the database.")
        inner = column(self, between="half")
        inner.addLayout(labelled(self.tr("Access &key"), self._field))
        inner.addWidget(self._help)
        inner.addWidget(sentence(safe, role="small"))

    def explain(self, told: str) -> None:
        """Where the network's key comes from."""
        self._help.setText(told)
        self._help.setVisible(bool(told))
        self._field.setAccessibleDescription(told)

    def key(self) -> str:
        """What was typed."""
        return self._field.text().strip()

    def take_focus(self) -> None:
        """Puts the caret here."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
