"""Colleagues in the settings: who answers, who decides, who takes over (D1, D5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.domain.colleague import LONGEST_CONTACT, LONGEST_NAME, Colleague, ColleagueKind
from ui import theme
from ui.layouts import column, plain, sentence
from ui.resources import icon


class ColleaguesSection(QWidget):
    """A line for each; put aside, never deleted.

    Signals:
        kept: Colleague as it should be kept.
        put_aside, brought_back: ColleagueId.
        all_asked: whether those put aside should be shown.
    """

    kept = Signal(object)
    put_aside = Signal(object)
    brought_back = Signal(object)
    all_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, between="grid")
        head = plain(self.tr("Colleagues"))
        head.setProperty("role", "section")
        whole.addWidget(head)
        told = self.tr("Whom cases are given to: persons, departments, branches, suppliers.")
        whole.addWidget(sentence(told))
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().metric("grid"))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 2)
        whole.addWidget(self._list)
        self._told = sentence(role="error")
        self._told.hide()
        whole.addWidget(self._told)
        whole.addLayout(self._new_line())
        self.all = QCheckBox(self.tr("Show those put aside"))
        self.all.toggled.connect(self.all_asked)
        whole.addWidget(self.all)

    def _new_line(self) -> QGridLayout:
        line = QGridLayout()
        line.setSpacing(theme.current().metric("grid"))
        line.setColumnStretch(0, 3)
        line.setColumnStretch(2, 2)
        self._name, self._kind, self._contact = self._fields(Colleague(name=""))
        self._name.setPlaceholderText(self.tr("A new name"))
        self._add = QPushButton(self.tr("&Add"))
        self._add.setEnabled(False)
        for at, field in enumerate((self._name, self._kind, self._contact, self._add)):
            line.addWidget(field, 0, at)
        self._name.textChanged.connect(self._on_name)
        self._name.returnPressed.connect(self._on_add)
        self._contact.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        return line

    def show_colleagues(self, colleagues: Sequence[Colleague]) -> None:
        """All of them; a field that is being typed in is left alone."""
        focused = self.focusWidget()
        if focused is not None and self._list.isAncestorOf(focused):
            focused.clearFocus()
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        for at, colleague in enumerate(colleagues):
            self._add_line(at, colleague)
        self._list.setVisible(bool(colleagues))

    def say(self, told: str) -> None:
        """Why something was not kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def added(self) -> None:
        """The new one is kept: room for the next."""
        self._name.clear()
        self._contact.clear()

    def _add_line(self, at: int, colleague: Colleague) -> None:
        name, kind, contact = self._fields(colleague)

        def keep() -> None:
            wanted = replace(
                colleague,
                name=name.text().strip(),
                kind=ColleagueKind(kind.currentData()),
                contact=contact.text().strip(),
            )
            if wanted != colleague:
                self.kept.emit(wanted)

        name.editingFinished.connect(keep)
        contact.editingFinished.connect(keep)
        kind.activated.connect(keep)
        for column_at, field in enumerate((name, kind, contact, self._end(colleague))):
            self._grid.addWidget(field, at, column_at)
        for field in (name, kind, contact):
            field.setEnabled(not colleague.aside)

    def _end(self, colleague: Colleague) -> QToolButton:
        end = QToolButton()
        end.setIcon(icon("undo" if colleague.aside else "archive"))
        text = self.tr("Offer {name} again") if colleague.aside else self.tr("Put {name} aside")
        end.setAccessibleName(text.format(name=colleague.name))
        end.setToolTip(self.tr("Offer again") if colleague.aside else self.tr("Put aside"))
        end.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        wanted = self.brought_back if colleague.aside else self.put_aside

        def tell() -> None:
            wanted.emit(colleague.id)

        end.clicked.connect(tell)
        return end

    def _fields(self, colleague: Colleague) -> tuple[QLineEdit, QComboBox, QLineEdit]:
        name, kind, contact = QLineEdit(colleague.name), QComboBox(), QLineEdit(colleague.contact)
        name.setMaxLength(LONGEST_NAME)
        contact.setMaxLength(LONGEST_CONTACT)
        contact.setPlaceholderText(self.tr("telephone, mail, chat"))
        words = {
            ColleagueKind.PERSON: self.tr("person"),
            ColleagueKind.DEPARTMENT: self.tr("department"),
            ColleagueKind.BRANCH: self.tr("branch"),
            ColleagueKind.SUPPLIER: self.tr("supplier"),
        }
        for each, text in words.items():
            kind.addItem(text, each.value)
        kind.setCurrentIndex(kind.findData(colleague.kind.value))
        said = colleague.name or self.tr("New colleague")
        name.setAccessibleName(self.tr("{who}: name").format(who=said))
        kind.setAccessibleName(self.tr("{who}: kind").format(who=said))
        contact.setAccessibleName(self.tr("{who}: contact").format(who=said))
        return name, kind, contact

    @Slot()
    def _on_name(self) -> None:
        self._add.setEnabled(bool(self._name.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        name = self._name.text().strip()
        if name:
            kind, contact = ColleagueKind(self._kind.currentData()), self._contact.text().strip()
            self.kept.emit(Colleague(name=name, kind=kind, contact=contact))
