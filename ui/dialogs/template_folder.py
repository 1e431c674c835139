"""Renames a folder of templates, or moves it into another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.template_folders import tidy
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class TemplateFolderDialog(Dialog):
    """One line with the whole path.

    Signals:
        move_asked: the path it should have.
    """

    move_asked = Signal(str)

    def __init__(self, folder: str, folders: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Rename or move a folder"))
        self._path = QComboBox()
        self._path.setEditable(True)
        self._path.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._path.addItems([one for one in folders if one != folder])
        self._path.setCurrentText(folder)
        wide(self._path, 44)
        hint = self.tr("«Complaint::Delivery» is the folder Delivery in the folder Complaint.")
        self.column.addLayout(labelled(self.tr("The folder"), self._path, hint))
        told = self.tr("All templates in it and below it move along.")
        self.column.addWidget(sentence(told, role="second"))
        self._move = self.answer(self.tr("Rename"))
        self._move.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._path.editTextChanged.connect(self._refresh)
        self._path.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._move.setEnabled(bool(tidy(self._path.currentText())))

    @Slot()
    def _ask(self) -> None:
        self.move_asked.emit(tidy(self._path.currentText()))
        self.accept()
