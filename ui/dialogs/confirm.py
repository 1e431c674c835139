"""Asks before something that costs work to bring back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide


class ConfirmDialog(Dialog):
    """Says what will happen and whether it can be undone; the safe button has the focus.

    Signals:
        confirmed: go on.
    """

    confirmed = Signal()

    def __init__(
        self, question: str, consequence: str, answer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Are you sure?"))
        self.column.addWidget(sentence(question, role="title"))
        self.column.addWidget(sentence(consequence))
        wide(self, 48)
        sure = self.answer(answer)
        sure.setDefault(False)
        sure.setAutoDefault(False)
        sure.clicked.connect(self._go_on)
        stay = self.way_out(self.tr("Cancel"))
        stay.setDefault(True)
        self.close_column()
        stay.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_on(self) -> None:
        self.confirmed.emit()
        self.accept()
