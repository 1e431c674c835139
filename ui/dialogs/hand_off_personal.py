"""What somebody outside may know of the customer, by ticks; nothing without one (152-ФЗ)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.handoff import Handoff, Personal
from ui.delegates.bubble_said import one_line
from ui.dialogs.base import Dialog
from ui.layouts import column, plain, sentence, wide

NAMED = 80


class PersonalTicks(QWidget):
    """A tick for each kind of personal data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, between="grid")
        told = plain(self.tr("What they may know of the customer (152-FZ)"))
        told.setProperty("role", "strong")
        whole.addWidget(told)
        titles = {
            Personal.NAME: self.tr("The name"),
            Personal.CONTACTS: self.tr("Telephone and mail, as the customer wrote them"),
            Personal.PAGE: self.tr("Where it is written: the link and the page's picture"),
        }
        self.ticks = {one: QCheckBox(title) for one, title in titles.items()}
        for tick in self.ticks.values():
            whole.addWidget(tick)
        without = self.tr("What is not ticked is masked. Without any of it they cannot call.")
        whole.addWidget(sentence(without, role="small"))

    def ticked(self) -> frozenset[Personal]:
        """What may be told."""
        return frozenset(one for one, tick in self.ticks.items() if tick.isChecked())


class SheetDialog(Dialog):
    """The case sheet once more: the ticks are asked again.

    Signals:
        sheet_asked: frozenset of Personal.
        text_asked: the same, for the clipboard.
    """

    sheet_asked = Signal(object)
    text_asked = Signal(object)

    def __init__(self, handoff: Handoff, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Case sheet"))
        name = one_line(handoff.to_name, NAMED)
        title = self.tr("Case sheet for {name}").format(name=name)
        self.column.addWidget(sentence(title, role="title"))
        self.personal = PersonalTicks()
        self.column.addWidget(self.personal)
        wide(self, 48)
        save = self.answer(self.tr("Save as a file…"))
        save.clicked.connect(self._save)
        copy = self.other(self.tr("Copy the text"))
        copy.clicked.connect(self._copy)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        self.sheet_asked.emit(self.personal.ticked())
        self.accept()

    @Slot()
    def _copy(self) -> None:
        self.text_asked.emit(self.personal.ticked())
        self.accept()
