"""A section of a case's card: its name, a button for one more, a card for each of its things."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.layouts import column, plain, row


class CardsSection(QWidget):
    """The frame; what the cards say is its heir's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._name = plain()
        self._name.setProperty("role", "section")
        self.add = QPushButton()
        self.add.setProperty("size", "small")
        line = row(self._name)
        line.addStretch(1)
        line.addWidget(self.add)
        self._cards = column(between="half")
        whole = column(self, between="half")
        whole.addLayout(line)
        whole.addLayout(self._cards)

    def name(self, name: str, more: str) -> None:
        """What it is called, and the words of its button."""
        self._name.setText(name)
        self.add.setText(more)

    def _is_shown(self, *facts: object) -> bool:
        """Whether the cards tell exactly this already; from now on they are to."""
        same, self._shown = facts == self._shown, facts
        return same

    def _put(self, cards: Iterable[QWidget]) -> None:
        """These cards in the place of those before; the focus of one goes to the button."""
        focused = self.window().focusWidget()
        had_focus = focused is not None and focused is not self.add and self.isAncestorOf(focused)
        while (item := self._cards.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for card in cards:
            self._cards.addWidget(card)
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
