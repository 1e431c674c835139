"""Asks why an answer leaves although it has not rested (C22)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.reasoned import ReasonedDialog
from ui.layouts import labelled, sentence, wide

LONGEST = 500


class WithoutRestDialog(ReasonedDialog):
    """One line of reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", LONGEST, parent)
        self.setWindowTitle(self.tr("Send without a pause"))
        told = self.tr("The reason stays in the history of the case.")
        self.column.addWidget(sentence(self.tr("Why can it not wait?"), role="title"))
        self.column.addLayout(labelled(self.tr("Reason"), self.reason, told))
        wide(self, 48)
        self.close_with(self.tr("Send now"), self.tr("Let it rest"))
