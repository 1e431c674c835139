"""All keys of the program in one table (K1); F1 opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import wide
from ui.shortcuts import Keys, shown

LINES = 18


class ShortcutsDialog(Dialog):
    """Keys by category; typing narrows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keys"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a key or what it does"))
        self._search.setAccessibleName(self.tr("Find a key"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._table = QTreeWidget()
        self._table.setAccessibleName(self.tr("Keys"))
        self._table.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self._table.setRootIsDecorated(False)
        self._table.setItemsExpandable(False)
        self._table.setIndentation(self._table.fontMetrics().averageCharWidth())
        self._table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._table.header().setStretchLastSection(False)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._fill()
        wide(self, 72)
        self._table.setMinimumHeight(self._table.fontMetrics().lineSpacing() * LINES)
        self.column.addWidget(self._search)
        self.column.addWidget(self._table, 1)
        self.answer(self.tr("Close")).clicked.connect(self.accept)
        self.close_column()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _categories(self) -> dict[str, str]:
        return {
            "case": self.tr("The case"),
            "queue": self.tr("The queue"),
            "places": self.tr("Places"),
            "window": self.tr("The window"),
        }

    def _fill(self) -> None:
        for category, title in self._categories().items():
            group = QTreeWidgetItem([title])
            group.setFirstColumnSpanned(True)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self._table.addTopLevelItem(group)
            keys = [key for key in Keys if key.value.category == category]
            lines = [QTreeWidgetItem([key.text, shown(key)]) for key in keys]
            group.addChildren(lines)
            group.setExpanded(True)
            self._groups.append((group, lines))

    @Slot(str)
    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for group, lines in self._groups:
            for line in lines:
                words = f"{line.text(0)} {line.text(1)}".casefold()
                line.setHidden(wanted not in words)
            group.setHidden(all(line.isHidden() for line in lines))
