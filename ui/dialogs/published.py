"""Asks where a copied answer stands, so that it can be opened and captured later (C36)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class PublishedDialog(Dialog):
    """One field; it may stay empty.

    Signals:
        published_asked: the address of the answer, or nothing.
    """

    published_asked = Signal(str)

    def __init__(self, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("The answer is published"))
        self.column.addWidget(sentence(self.tr("The answer is published"), role="title"))
        told = self.tr("With its address the published answer is captured as evidence too.")
        self.column.addWidget(sentence(told, role="hint"))
        self._address = QLineEdit(address)
        self._address.setPlaceholderText(self.tr("https://…"))
        self._address.selectAll()
        wide(self._address, 52)
        self.column.addLayout(labelled(self.tr("Its address, if you have it"), self._address))
        self._keep = self.answer(self.tr("Yes, it is published"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._keep.clicked.connect(self._ask)
        self._address.textChanged.connect(self._refresh)
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _refresh(self) -> None:
        text = self._address.text().strip()
        self._keep.setEnabled(not text or text.startswith(("https://", "http://")))

    @Slot()
    def _ask(self) -> None:
        self.published_asked.emit(self._address.text().strip())
        self.accept()
