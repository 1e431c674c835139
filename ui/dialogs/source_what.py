"""What is listened to in a network: its kind, its parameters, the name we give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.source import SourceKind
from ui import words
from ui.dialogs.source_fields import ParamFields
from ui.layouts import column, labelled, sentence, wide

LETTERS = 56
LONGEST_NAME = 80


class What(QWidget):
    """The upper part of the dialog of a source.

    Signals:
        kind_chosen: another kind was chosen by hand.
        changed: something was typed.
    """

    kind_chosen = Signal()
    changed = Signal()

    def __init__(self, *, named: bool, parent: QWidget | None = None) -> None:
        """`named`: it has a name already, which does not follow what is typed."""
        super().__init__(parent)
        self._named, self._given = named, ""
        self._head = sentence(role="title")
        self._kind = QComboBox()
        self._kind.activated.connect(self.kind_chosen)
        self._remark = sentence(role="small")
        self.fields = ParamFields()
        self.fields.changed.connect(self._on_changed)
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        wide(self, LETTERS)
        whole = column(self, between="pad")
        whole.addWidget(self._head)
        whole.addLayout(labelled(self.tr("&What to listen to"), self._kind))
        whole.addWidget(self._remark)
        whole.addWidget(self.fields)
        whole.addLayout(labelled(self.tr("&Name in Otklik"), self._name))

    @property
    def kind(self) -> SourceKind:
        """What is to be listened to."""
        kind: SourceKind = self._kind.currentData()
        return kind

    def offer(self, kinds: Sequence[SourceKind], chosen: SourceKind) -> None:
        """The kinds of a network, one of them chosen."""
        self._kind.clear()
        for kind in kinds:
            self._kind.addItem(words.source_kind(kind.network, kind.kind), kind)
        self._kind.setCurrentIndex([kind.kind for kind in kinds].index(chosen.kind))
        self._kind.setEnabled(len(kinds) > 1)

    def ask(self, kind: SourceKind, params: Mapping[str, str], server: str) -> None:
        """The fields of a kind, filled."""
        self._head.setText(words.network(kind.network))
        self.fields.ask(kind, params, server)
        remark = words.source_remark(kind.network)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._on_changed()

    def set_name(self, name: str) -> None:
        """The name it has."""
        self._given = name
        self._name.setText(words.source_name(name))

    def name(self) -> str:
        """What was typed, else what we would call it."""
        typed = self._name.text().strip()
        if self._given and typed == words.source_name(self._given):
            return self._given  # unchanged: what it is kept under is not what it is called
        return typed or self._suggested()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self._kind, *self.fields.stops(), self._name]

    @Slot()
    def _on_changed(self) -> None:
        if not self._named and not self._name.isModified():
            self._name.setText(self._suggested())
        self.changed.emit()

    def _suggested(self) -> str:
        given = self.fields.values()
        required = (param.name for param in self.kind.params if param.required)
        first = next((given[name] for name in required if name in given), "")
        what = first or words.source_kind(self.kind.network, self.kind.kind)
        return f"{words.network(self.kind.network)}: {what}"[:LONGEST_NAME]
