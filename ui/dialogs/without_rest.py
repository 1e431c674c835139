"""Asks why an answer leaves although it has not rested (C22)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide

LONGEST = 500


class WithoutRestDialog(Dialog):
    """One line of reason.

    Signals:
        stated: the reason, trimmed, not empty.
    """

    stated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Send without a pause"))
        told = self.tr("The reason stays in the history of the case.")
        self.column.addWidget(sentence(self.tr("Why can it not wait?"), role="title"))
        self._reason = QLineEdit()
        self._reason.setMaxLength(LONGEST)
        self.column.addLayout(labelled(self.tr("Reason"), self._reason, told))
        wide(self, 48)
        self._go = self.answer(self.tr("Send now"))
        self._go.clicked.connect(self._on_go)
        self.way_out(self.tr("Let it rest"))
        self.close_column()
        self._reason.textChanged.connect(self._refresh)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._go.setEnabled(bool(self._reason.text().strip()))

    @Slot()
    def _on_go(self) -> None:
        self.stated.emit(self._reason.text().strip())
        self.accept()
