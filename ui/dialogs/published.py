"""Asks where a copied answer stands, so that it can be opened and captured later (C36)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.published import same_site
from app.domain.web_address import host_of, page_address
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class PublishedDialog(Dialog):
    """One field; it may stay empty. An address of another site is asked about.

    Signals:
        published_asked: the address of the answer, or nothing.
    """

    published_asked = Signal(str)

    def __init__(self, address: str = "", page: str = "", parent: QWidget | None = None) -> None:
        """`page`: where the answered post stands; empty: nobody knows."""
        super().__init__("", parent)
        self._page = page
        self.setWindowTitle(self.tr("The answer is published"))
        self.column.addWidget(sentence(self.tr("The answer is published"), role="title"))
        told = self.tr("With its address the published answer is captured as evidence too.")
        self.column.addWidget(sentence(told, role="hint"))
        self._address = QLineEdit(address)
        self._address.setPlaceholderText(self.tr("https://…"))
        self._address.selectAll()
        wide(self._address, 52)
        self.column.addLayout(labelled(self.tr("Its address, if you have it"), self._address))
        self._other = sentence(role="small")
        self._other.setProperty("tone", "soon")
        self.column.addWidget(self._other)
        self._keep = self.answer(self.tr("Yes, it is published"))
        self.way_out(self.tr("Not yet"))
        self.close_column()
        self._keep.clicked.connect(self._ask)
        self._address.textChanged.connect(self._refresh)
        self._refresh()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _refresh(self) -> None:
        text = self._address.text().strip()
        fits = not text or page_address(text) is not None
        self._keep.setEnabled(fits)
        foreign = bool(text) and fits and not same_site(text, self._page)
        said = self.tr("The post stands on {site}, this address leads to {other}. Is it right?")
        told = said.format(site=host_of(self._page), other=host_of(text)) if foreign else ""
        self._other.setText(told)
        self._other.setVisible(foreign)
        yes = self.tr("Yes, it stands there") if foreign else self.tr("Yes, it is published")
        self._keep.setText(yes)

    @Slot()
    def _ask(self) -> None:
        self.published_asked.emit(self._address.text().strip())
        self.accept()
