"""What to know of a network before answering there; read, and changed where it is wrong (L22)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.domain.rule_card import CONTEST, PARTS, RuleCard, from_json
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, tall, wide

LINES = 3


class RuleCardDialog(Dialog):
    """One card after another: a network's, and that of contests where it fits.

    Signals:
        change_asked: the RuleCard to change.
        seen: the person has read them.
    """

    change_asked = Signal(object)
    seen = Signal()

    def __init__(
        self, cards: Sequence[RuleCard], counted: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Rules of the place"))
        self.make_scrolling()
        for card in cards:
            self._add(card, counted if card.network == CONTEST else "")
        about = self.tr("Networks change their rules. Where a card is wrong, change it.")
        self.column.addWidget(sentence(about, role="hint"))
        wide(self, 64)
        known = self.answer(self.tr("Understood"))
        known.clicked.connect(self._on_seen)
        self.way_out(self.tr("Close"))
        self.close_column()
        known.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, card: RuleCard, counted: str) -> None:
        self.column.addWidget(sentence(words.rule_card(card.network), role="title"))
        if counted:
            self.column.addWidget(sentence(counted, role="small"))
        for name in PARTS:
            if lines := card.part(name):
                self.column.addWidget(sentence(words.rule_card_part(name), role="strong"))
                self.column.addWidget(sentence("\n".join(f"• {line}" for line in lines)))
        change = QPushButton(self.tr("Change this card…"))
        change.setProperty("size", "small")
        change.setAutoDefault(False)
        change.clicked.connect(lambda _checked: self._on_change(card))
        self.column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_change(self, card: RuleCard) -> None:
        self.change_asked.emit(card)
        self.reject()

    @Slot()
    def _on_seen(self) -> None:
        self.seen.emit()
        self.accept()


class RuleCardEditor(Dialog):
    """A field for each part; one rule a line.

    Signals:
        changed: the RuleCard as it should be.
        reset_asked: the network whose shipped card should hold again.
    """

    changed = Signal(object)
    reset_asked = Signal(str)

    def __init__(self, card: RuleCard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._network = card.network
        self.setWindowTitle(self.tr("Change the card"))
        self.column.addWidget(sentence(words.rule_card(card.network), role="title"))
        self.column.addWidget(sentence(self.tr("One rule a line."), role="hint"))
        self._fields: dict[str, QPlainTextEdit] = {}
        for name in PARTS:
            field = QPlainTextEdit("\n".join(card.part(name)))
            field.setTabChangesFocus(True)
            tall(field, LINES)
            self._fields[name] = field
            self.column.addLayout(labelled(words.rule_card_part(name), field))
        wide(self, 64)
        keep = self.answer(self.tr("Keep"))
        keep.clicked.connect(self._on_keep)
        if card.own:
            back = self.other(self.tr("As it came with Otklik"))
            back.clicked.connect(self._on_reset)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._fields[PARTS[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_keep(self) -> None:
        spec = {name: field.toPlainText().splitlines() for name, field in self._fields.items()}
        self.changed.emit(from_json(self._network, spec, own=True))
        self.accept()

    @Slot()
    def _on_reset(self) -> None:
        self.reset_asked.emit(self._network)
        self.accept()
