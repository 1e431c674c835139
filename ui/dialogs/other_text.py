"""Two texts for one draft, mine and another window's: what differs, and which one is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide
from ui.text_change import TextChange


class OtherTextDialog(Dialog):
    """The one that is not taken stays among the earlier texts.

    Signals:
        mine_asked, other_asked: the choice.
    """

    mine_asked = Signal()
    other_asked = Signal()

    def __init__(self, other: str, mine: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Two texts for one answer"))
        self.change = TextChange()
        self.change.setAccessibleName(self.tr("The two texts"))
        self.change.show_change(other, mine)
        self.change.setMinimumHeight(self.change.fontMetrics().lineSpacing() * 14)
        wide(self.change, 64)
        self.column.addWidget(self.change)
        said = self.tr("Struck out: only in the other window. Underlined: only here.")
        kept = self.tr("The one you do not take stays among the earlier texts.")
        self.column.addWidget(sentence(f"{said} {kept}", role="small"))
        self.answer(self.tr("Keep mine")).clicked.connect(self._on_mine)
        self.other(self.tr("Take the other one")).clicked.connect(self._on_other)
        self.way_out(self.tr("Decide later"))
        self.close_column()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_mine(self) -> None:
        self.mine_asked.emit()
        self.accept()

    @Slot()
    def _on_other(self) -> None:
        self.other_asked.emit()
        self.accept()
