"""Otklik's version, licence, and the parts it is built on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.domain.about import About
from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide

LINES = 14


class AboutDialog(Dialog):
    """What the program is and whom it owes."""

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About Otklik"))
        self.column.addWidget(sentence(self.tr("Otklik"), role="headline"))
        version = self.tr("Version {version}, licence MIT").format(version=about.version)
        self.column.addWidget(sentence(version, role="second"))
        self.column.addWidget(sentence(self.tr("Otklik is built on:")))
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Parts and their licences"))
        table.setHeaderLabels([self.tr("Part"), self.tr("Licence"), self.tr("Address")])
        table.setRootIsDecorated(False)
        for part in about.licences:
            table.addTopLevelItem(QTreeWidgetItem([part.name, part.licence, part.url]))
        for at in range(3):
            table.header().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        wide(table, 84)
        table.setMinimumHeight(table.fontMetrics().lineSpacing() * LINES)
        self.column.addWidget(table, 1)
        self.answer(self.tr("Close")).clicked.connect(self.accept)
        self.close_column()
