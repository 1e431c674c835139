"""Says what a verification found: what holds, what was altered, and what is not proved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.evidence import Finding
from ui.dialogs.base import Dialog
from ui.layouts import wide
from ui.verification import VerificationView

LINES = 24


class FindingsDialog(Dialog):
    """The answer in three sentences, then every item; what does not hold comes first."""

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Verification"))
        self.view = VerificationView()
        self.view.show_findings(findings)
        wide(self.view, 90)
        self.view.setMinimumHeight(self.view.fontMetrics().lineSpacing() * LINES)
        self.column.addWidget(self.view, 1)
        self.answer(self.tr("Close")).clicked.connect(self.accept)
        self.close_column()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
