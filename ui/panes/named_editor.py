"""What editors of templates and macros share: name, code, folder, trouble, two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.layouts import column, labelled, row, sentence, wide

PAUSE_MS = 700
"""What is typed is kept when the fingers pause."""


class NamedEditor(QWidget):
    """The frame; what stands between its head and its foot is its heir's.

    Signals:
        changed: the record as it should be kept.
        remove_asked, copy_asked: the record.
    """

    changed = Signal(object)
    remove_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._code = QLineEdit(), QLineEdit()
        self._name.setMaxLength(120)
        self._code.setMaxLength(40)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._told, self._uses = sentence(role="error"), sentence(role="small")
        self._copy = QPushButton(self.tr("&Duplicate"))
        self._remove = QPushButton(self.tr("De&lete"))
        self._remove.setProperty("kind", "danger")
        wide(self, 44)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        for line in (self._name, self._code):
            line.textEdited.connect(self._on_typed)
        self._folder.editTextChanged.connect(self._on_typed)
        self._copy.clicked.connect(self._ask_copy)
        self._remove.clicked.connect(self._ask_remove)

    def wanted(self) -> object | None:
        """The record as the fields say; None: there is none."""
        raise NotImplementedError

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed."""
        raise NotImplementedError

    def show_folders(self, folders: Sequence[str]) -> None:
        """Folders to choose from."""
        text = self._folder.currentText()
        with QSignalBlocker(self._folder):
            self._folder.clear()
            self._folder.addItems(list(folders))
            self._folder.setCurrentText(text)

    def say(self, told: str) -> None:
        """Why it could not be kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def focus_name(self) -> None:
        """Of a new one the name is what is missing."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _named(self) -> tuple[str, str, str]:
        """Name, code and folder as they are typed."""
        code = self._code.text().strip().removeprefix("/")
        return self._name.text().strip(), code, self._folder.currentText().strip()

    def _show_named(self, name: str, code: str, folder: str) -> None:
        self._name.setText(name)
        self._code.setText(code)
        self._set_folder(folder)

    def _set_folder(self, folder: str) -> None:
        with QSignalBlocker(self._folder):
            self._folder.setCurrentText(folder)

    def _head(self, code: str) -> QVBoxLayout:
        """Name, code and folder, and room below them.

        Low windows and large letters: the fields keep their height and scroll.
        """
        body = QWidget()
        body.setProperty("surface", "none")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column(self).addWidget(area)
        whole = column(body, around="gap", between="pad")
        first = row(between="gap")
        first.addLayout(labelled(self.tr("&Name"), self._name), 2)
        first.addLayout(labelled(code, self._code), 1)
        whole.addLayout(first)
        within = self.tr("Folders inside folders are written with «::»")
        whole.addLayout(labelled(self.tr("&Folder"), self._folder, within))
        return whole

    def _add_foot(self, whole: QVBoxLayout) -> None:
        foot = row(self._uses)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._remove)
        whole.addLayout(foot)

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()

    @Slot()
    def _ask_copy(self) -> None:
        if (wanted := self.wanted()) is not None:
            self.copy_asked.emit(wanted)

    @Slot()
    def _ask_remove(self) -> None:
        if (wanted := self.wanted()) is not None:
            self._pause.stop()
            self.remove_asked.emit(wanted)
