"""A question that is answered with a reason in words, and not without one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.dialogs.base import Dialog


class ReasonedDialog(Dialog):
    """Has the line for the reason; its answer can be pressed while something is written there.

    Signals:
        reason_given: the reason, trimmed, not empty.
    """

    reason_given = Signal(str)

    def __init__(self, title: str, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.reason = QLineEdit()
        self.reason.setMaxLength(longest)

    def close_with(self, answer: str, way_out: str) -> tuple[QPushButton, QPushButton]:
        """The two buttons, under what the dialog holds; call it last."""
        self._go = self.answer(answer)
        self._go.clicked.connect(self._give)
        no = self.way_out(way_out)
        self.close_column()
        self.reason.textChanged.connect(self._refresh)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()
        return self._go, no

    @Slot()
    def _refresh(self) -> None:
        self._go.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _give(self) -> None:
        self.reason_given.emit(self.reason.text().strip())
        self.accept()
