"""Says what a verification found: what holds, and what was altered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.evidence import Finding
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide
from ui.resources import icon


class FindingsDialog(Dialog):
    """The answer in one sentence, then every item; what does not hold comes first."""

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Verification"))
        broken = sum(1 for finding in findings if not finding.holds)
        if broken:
            told = self.tr("%Ln item(s) do not hold: the evidence was altered.", None, broken)
            self.column.addWidget(sentence(told, role="title"))
        else:
            told = self.tr("Everything holds: nothing was altered since the capture.")
            self.column.addWidget(sentence(told, role="title"))
        limit = self.tr(
            "This proves that the files are as they were captured. "
            "It does not prove who wrote the page."
        )
        self.column.addWidget(sentence(limit, role="second"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What was checked"))
        for finding in sorted(findings, key=lambda each: each.holds):
            self._list.addItem(self._item(finding))
        wide(self._list, 64)
        self.column.addWidget(self._list, 1)
        self.answer(self.tr("Close")).clicked.connect(self.accept)
        self.close_column()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _item(self, finding: Finding) -> QListWidgetItem:
        mark = icon("check", "icon.good") if finding.holds else icon("warning", "icon.danger")
        return QListWidgetItem(mark, words.finding(finding.code, finding.item, finding.facts))
