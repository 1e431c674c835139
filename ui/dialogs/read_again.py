"""Reading an answer again before it leaves: what they wrote, and what became of our text (C22)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, tall, wide
from ui.text_change import TextChange

LINES_OF_THEIRS, LINES_OF_OURS = 4, 10


class ReadAgainDialog(Dialog):
    """Their words above, ours below with every change; then it goes, or not yet.

    Signals:
        let_go: the person read it and lets it leave.
    """

    let_go = Signal()

    def __init__(self, theirs: str, before: str, now: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Read it again"))
        self.column.addWidget(sentence(self.tr("As if it were addressed to you"), role="title"))
        self._theirs = QPlainTextEdit(theirs)
        self._theirs.setReadOnly(True)
        self._theirs.setTabChangesFocus(True)
        tall(self._theirs, LINES_OF_THEIRS)
        self.column.addLayout(labelled(self.tr("They wrote"), self._theirs))
        self.change = TextChange()
        self.change.show_change(before, now)
        tall(self.change, LINES_OF_OURS)
        same = before.strip() == now.strip()
        title = self.tr("You answer") if same else self.tr("You answer; changed since it rested")
        self.column.addLayout(labelled(title, self.change))
        wide(self, 64)
        self._go = self.answer(self.tr("I have read it: send"))
        self._go.clicked.connect(self._on_go)
        self.way_out(self.tr("Go on writing"))
        self.close_column()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_go(self) -> None:
        self.let_go.emit()
        self.accept()
