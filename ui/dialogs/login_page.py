"""Asks on which page to sign in, and says what will happen (L12)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class LoginPageDialog(Dialog):
    """One address.

    Signals:
        address_given: where to sign in.
    """

    address_given = Signal(str)

    def __init__(self, name: str, address: str, parent: QWidget | None = None) -> None:
        """`name`: the source; `address`: where people usually sign in, or where they did."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Sign in for captures"))
        told = self.tr("Sign in for “{name}”").format(name=name)
        self.column.addWidget(sentence(told, role="title"))
        self.column.addWidget(
            sentence(
                self.tr(
                    "A window with the site opens. Sign in there as usual and press “Done”. Otklik "
                    "keeps the login on this computer, encrypted; your password is not kept."
                )
            )
        )
        self.address = QLineEdit(address)
        self.address.setPlaceholderText(self.tr("https://example.com/login"))
        wide(self.address, 48)
        hint = self.tr("Captures made with it show what your account sees. Mind the site's terms.")
        self.column.addLayout(labelled(self.tr("The &page to sign in on"), self.address, hint))
        self._open = self.answer(self.tr("Open the page"))
        self._open.clicked.connect(self._go_on)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.address.textChanged.connect(self._refresh)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._open.setEnabled(bool(self._typed()))

    @Slot()
    def _go_on(self) -> None:
        self.address_given.emit(self._typed())
        self.accept()

    def _typed(self) -> str:
        """With a scheme, for people write addresses without."""
        text = self.address.text().strip()
        if not text or any(sign.isspace() for sign in text):
            return ""
        return text if "://" in text else f"https://{text}"
