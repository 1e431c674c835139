"""The text of a template with its files, and how it will look for a case (C16)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from app.domain.attachment import AttachedFile
from app.domain.ids import CaseId
from ui.layouts import column, plain, row, sentence
from ui.models.template_marks import TemplateMarks
from ui.panes.choices import choice
from ui.panes.file_chips import FileChips
from ui.panes.template_body import TemplateBody
from ui.panes.variables_menu import VariablesMenu

PREVIEW_MS = 150
LONGEST_PREVIEW = 20_000
"""Characters that are shown filled; the template itself may be longer."""


class TemplatePage(QWidget):
    """What is written, what goes with it, and the preview below.

    Signals:
        typed: the text or the files are others now.
        preview_asked: the text should be shown filled.
        files_asked: files of this computer are wanted.
        files_given: files that were dropped or pasted.
    """

    typed = Signal()
    preview_asked = Signal()
    files_asked = Signal()
    files_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = TemplateBody()
        self.chips = FileChips()
        self.files: tuple[AttachedFile, ...] = ()
        self._folder_of_files = Path()
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How it will look"))
        self._preview_marks = TemplateMarks(self.preview.document())
        self.preview_of = choice([(self.tr("A sample case"), None)])
        self.preview_of.setMinimumContentsLength(20)
        self.preview_of.setAccessibleName(self.tr("The case it is shown for"))
        self._faults = sentence(role="error")
        self._faults.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_MS)
        self._arrange()
        self._pause.timeout.connect(self.preview_asked)
        self.preview_of.activated.connect(self.preview_asked)
        self.body.textChanged.connect(self._on_typed)
        self.body.files_given.connect(self.files_given)
        self.chips.removed.connect(self._on_removed)

    def _arrange(self) -> None:
        for text, lines in ((self.body, 5), (self.preview, 3)):
            text.setMinimumHeight(text.fontMetrics().lineSpacing() * (lines + 2))
        whole = column(self, between="half")
        whole.addLayout(self._head())
        whole.addWidget(self.body, 3)
        whole.addWidget(self.chips)
        over = row(_strong(self.tr("How it will look")))
        over.addStretch(1)
        over.addWidget(self.preview_of)
        whole.addLayout(over)
        whole.addWidget(self.preview, 2)
        whole.addWidget(self._faults)

    def _head(self) -> QHBoxLayout:
        name = _strong(self.tr("&Text"))
        name.setBuddy(self.body)
        insert, attach = _small(self.tr("&Insert a variable")), _small(self.tr("&Attach a file…"))
        menu = VariablesMenu(self)
        menu.picked.connect(self._on_insert)
        insert.setMenu(menu)
        attach.clicked.connect(self.files_asked)
        head = row(name)
        head.addStretch(1)
        head.addWidget(attach)
        head.addWidget(insert)
        return head

    def fill(self, body: str, files: tuple[AttachedFile, ...]) -> None:
        """Another template; tells nobody."""
        self.body.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.body.setPlainText(body)
        self.body.blockSignals(False)  # noqa: FBT003
        self.body.marks.rehighlight()
        self._show_files(files)
        self.preview_asked.emit()

    def set_files(self, files: tuple[AttachedFile, ...]) -> None:
        """The template brings others."""
        self._show_files(files)
        self.typed.emit()

    def know(self, codes: Iterable[str], folder_of_files: Path) -> None:
        """The short codes of all templates, and where files lie."""
        self.body.marks.know(codes)
        self._folder_of_files = folder_of_files

    def show_cases(self, cases: Sequence[tuple[str, CaseId]]) -> None:
        """Real cases that the template may be looked at for."""
        chosen = self.preview_of.currentData()
        while self.preview_of.count() > 1:
            self.preview_of.removeItem(1)
        for said, case_id in cases:
            self.preview_of.addItem(said, case_id)
        self.preview_of.setCurrentIndex(max(0, self.preview_of.findData(chosen)))

    @property
    def case_id(self) -> CaseId | None:
        """The case that the preview is for; None: the sample."""
        chosen = self.preview_of.currentData()
        return CaseId(chosen) if isinstance(chosen, int) else None

    def show_preview(self, text: str, faults: str = "") -> None:
        """How the text looks when it is filled, and what is wrong with it."""
        cut = text if len(text) <= LONGEST_PREVIEW else f"{text[:LONGEST_PREVIEW]}…"
        self.preview.setPlainText(cut)
        self._faults.setText(faults)
        self._faults.setVisible(bool(faults))

    def faults(self) -> str:
        """What is said to be wrong."""
        return self._faults.text()

    def _show_files(self, files: tuple[AttachedFile, ...]) -> None:
        self.files = files
        self.chips.show_files([(one, self._folder_of_files / one.sha256) for one in files])

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()
        self.typed.emit()

    @Slot(str)
    def _on_insert(self, variable: str) -> None:
        self.body.insertPlainText(variable)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_removed(self, at: int) -> None:
        self.set_files((*self.files[:at], *self.files[at + 1 :]))


def _small(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("size", "small")
    return button


def _strong(words: str) -> QLabel:
    label = plain(words)
    label.setProperty("role", "strong")
    return label
