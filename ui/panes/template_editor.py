"""The editor of one template, with a live preview over a sample or a real case (C16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.template import Template
from ui.layouts import column, labelled, row, sentence, wide
from ui.panes.template_fits import TemplateFits
from ui.panes.template_page import TemplatePage

PAUSE_MS = 700


class TemplateEditor(QWidget):
    """Fields, text, preview; what is valid is kept by itself, what is not says why.

    Signals:
        changed: Template as it should be kept.
        remove_asked, copy_asked: Template.
        preview_asked: the text that is to be shown filled, and its short code.
    """

    changed = Signal(object)
    preview_asked = Signal(str, str)
    remove_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._template: Template | None = None
        self._make_fields()
        self._arrange()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        for line in (self._name, self._code):
            line.textEdited.connect(self._on_typed)
        self._folder.editTextChanged.connect(self._on_typed)
        self._fits.changed.connect(self._on_typed)
        self.page.typed.connect(self._on_typed)
        self.page.preview_asked.connect(self._renew_preview)
        self.show_template(None)

    def _make_fields(self) -> None:
        self._name, self._code = QLineEdit(), QLineEdit()
        self._name.setMaxLength(120)
        self._code.setMaxLength(40)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._fits = TemplateFits()
        self.page = TemplatePage()
        self._body = self.page.body
        self._told = sentence(role="error")
        self._uses = sentence(role="small")
        self._copy = QPushButton(self.tr("&Duplicate"))
        self._remove = QPushButton(self.tr("De&lete"))
        self._remove.setProperty("kind", "danger")
        self._copy.clicked.connect(self._ask_copy)
        self._remove.clicked.connect(self._ask_remove)
        wide(self, 44)

    def _arrange(self) -> None:
        whole = self._scrolling()
        first = row(between="gap")
        first.addLayout(labelled(self.tr("&Name"), self._name), 2)
        first.addLayout(labelled(self.tr("&Code after «/»"), self._code), 1)
        whole.addLayout(first)
        within = self.tr("Folders inside folders are written with «::»")
        whole.addLayout(labelled(self.tr("&Folder"), self._folder, within))
        whole.addWidget(self._fits)
        whole.addWidget(self.page, 1)
        whole.addWidget(self._told)
        foot = row(self._uses)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._remove)
        whole.addLayout(foot)

    def _scrolling(self) -> QVBoxLayout:
        """Low windows and large letters: the fields keep their height and scroll."""
        body = QWidget()
        body.setProperty("surface", "none")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column(self).addWidget(area)
        return column(body, around="gap", between="pad")

    def show_template(self, template: Template | None) -> None:
        """Another template, or none; the one before is kept first."""
        before = self._template
        if before is None or template is None or before.id != template.id:
            self.keep()
            self._template = template
            self.setEnabled(template is not None)
            self._fill(template)
            return
        self._template = template
        self._uses.setText(self._used(template))
        if template.folder != before.folder and self._folder.currentText() == before.folder:
            self._set_folder(template.folder)  # somebody renamed it

    def show_folders(self, folders: Sequence[str]) -> None:
        """Folders to choose from."""
        text = self._folder.currentText()
        self._folder.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._folder.clear()
        self._folder.addItems(list(folders))
        self._folder.setCurrentText(text)
        self._folder.blockSignals(False)  # noqa: FBT003

    def _set_folder(self, folder: str) -> None:
        self._folder.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._folder.setCurrentText(folder)
        self._folder.blockSignals(False)  # noqa: FBT003

    def show_preview(self, text: str, faults: str = "") -> None:
        """How the text looks when it is filled, and what is wrong with it."""
        self.page.show_preview(text, faults)

    def say(self, told: str) -> None:
        """Why it could not be kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def focus_name(self) -> None:
        """For a new template: its name is what is missing."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed."""
        self._pause.stop()
        wanted = self.wanted()
        if wanted is not None and wanted != self._template:
            self._template = wanted
            self.changed.emit(wanted)

    def wanted(self) -> Template | None:
        """The template as the fields say."""
        if self._template is None:
            return None
        return replace(
            self._fits.apply(self._template),
            name=self._name.text().strip(),
            short_code=self._code.text().strip().removeprefix("/"),
            folder=self._folder.currentText().strip(),
            body=self._body.toPlainText(),
            files=self.page.files,
        )

    def _fill(self, template: Template | None) -> None:
        fields = (self._name, self._code, self._folder)
        for field in fields:
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._name.setText(template.name if template else "")
        self._code.setText(template.short_code if template else "")
        self._folder.setCurrentText(template.folder if template else "")
        self._fits.show_template(template)
        for field in fields:
            field.blockSignals(False)  # noqa: FBT003
        self._uses.setText(self._used(template) if template else "")
        self.say("")
        self.page.fill(template.body if template else "", template.files if template else ())

    def _used(self, template: Template) -> str:
        return self.tr("used %Ln time(s)", None, template.uses)

    @Slot()
    def _renew_preview(self) -> None:
        self.preview_asked.emit(self._body.toPlainText(), self._code.text().strip())

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()

    @Slot()
    def _ask_copy(self) -> None:
        if (wanted := self.wanted()) is not None:
            self.copy_asked.emit(wanted)

    @Slot()
    def _ask_remove(self) -> None:
        if self._template is not None:
            self._pause.stop()
            self.remove_asked.emit(self._template)
