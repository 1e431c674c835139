"""Asks what goes with an exported case: private notes, protocols of inspection."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import sentence

PROTOCOLS = "pdf"


class ExportCaseDialog(Dialog):
    """Two ticks, both off: what is private stays here unless the person says so.

    Signals:
        chosen: the private notes too; the kind of the protocols, or nothing.
    """

    chosen = Signal(bool, str)

    def __init__(self, captures: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Export the case"))
        told = self.tr(
            "One file: the conversation, the answers, the captures with their time stamps, "
            "a page for any browser. Another Otklik can take the case over from it."
        )
        self.column.addWidget(sentence(told))
        self.notes = QCheckBox(self.tr("Internal notes too"))
        self.protocols = QCheckBox(self.tr("A protocol of inspection of each capture (PDF)"))
        self.protocols.setVisible(captures > 0)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.protocols)
        go = self.answer(self.tr("Choose the file…"))
        go.clicked.connect(self._on_go)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        kind = PROTOCOLS if self.protocols.isChecked() and not self.protocols.isHidden() else ""
        self.chosen.emit(self.notes.isChecked(), kind)
        self.accept()
