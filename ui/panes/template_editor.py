"""The editor of one template, with a live preview against a sample case (C16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.template import Template
from ui.layouts import column, labelled, plain, row, sentence, wide
from ui.models.template_marks import TemplateMarks
from ui.panes.variables_menu import VariablesMenu
from ui.panes.verdict_chips import VerdictChips

PAUSE_MS = 700


class TemplateEditor(QWidget):
    """Fields, text, preview; what is valid is kept by itself, what is not says why.

    Signals:
        changed: Template as it should be kept.
        remove_asked, copy_asked: Template.
        preview_asked: the text that is to be shown filled.
    """

    changed = Signal(object)
    preview_asked = Signal(str)
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
        self._body.textChanged.connect(self._on_typed)
        self._verdicts.changed.connect(self._on_typed)
        self.show_template(None)

    def _make_fields(self) -> None:
        self._name, self._code = QLineEdit(), QLineEdit()
        self._name.setMaxLength(120)
        self._code.setMaxLength(40)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._verdicts = VerdictChips()
        self._body = QPlainTextEdit()
        self._body.setTabChangesFocus(True)
        self._marks = TemplateMarks(self._body.document())
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._preview_marks = TemplateMarks(self._preview.document())
        self._insert = QPushButton(self.tr("&Insert a variable"))
        self._insert.setProperty("size", "small")
        menu = VariablesMenu(self)
        menu.picked.connect(self._on_insert)
        self._insert.setMenu(menu)
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
        whole.addLayout(labelled(self.tr("Fits for"), self._verdicts))
        text_label = plain(self.tr("&Text"))
        text_label.setBuddy(self._body)
        text_label.setProperty("role", "strong")
        self._body.setAccessibleName(self.tr("Text of the template"))
        heads = row(text_label)
        heads.addStretch(1)
        heads.addWidget(self._insert)
        whole.addLayout(heads)
        whole.addWidget(self._body, 3)
        whole.addLayout(labelled(self.tr("How it will look"), self._preview), 2)
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
        for text, lines in ((self._body, 5), (self._preview, 3)):
            text.setMinimumHeight(text.fontMetrics().lineSpacing() * (lines + 2))
        return column(body, around="gap", between="pad")

    def show_template(self, template: Template | None) -> None:
        """Another template, or none; the one before is kept first."""
        before = self._template.id if self._template else None
        now = template.id if template else None
        if before != now:
            self.keep()
        self._template = template
        self.setEnabled(template is not None)
        if before != now or template is None:
            self._fill(template)
        else:
            self._uses.setText(self._used(template))

    def show_folders(self, folders: Sequence[str]) -> None:
        """Folders to choose from."""
        text = self._folder.currentText()
        self._folder.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._folder.clear()
        self._folder.addItems(list(folders))
        self._folder.setCurrentText(text)
        self._folder.blockSignals(False)  # noqa: FBT003

    def show_preview(self, text: str) -> None:
        """How the text looks when it is filled."""
        self._preview.setPlainText(text)

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
            self._template,
            name=self._name.text().strip(),
            short_code=self._code.text().strip().removeprefix("/"),
            folder=self._folder.currentText().strip(),
            verdicts=self._verdicts.chosen(),
            body=self._body.toPlainText(),
        )

    def _fill(self, template: Template | None) -> None:
        fields = (self._name, self._code, self._folder, self._verdicts, self._body)
        for field in fields:
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._name.setText(template.name if template else "")
        self._code.setText(template.short_code if template else "")
        self._folder.setCurrentText(template.folder if template else "")
        self._verdicts.choose(template.verdicts if template else ())
        self._body.setPlainText(template.body if template else "")
        for field in fields:
            field.blockSignals(False)  # noqa: FBT003
        self._uses.setText(self._used(template) if template else "")
        self.say("")
        self._marks.rehighlight()
        self._renew_preview()

    def _used(self, template: Template) -> str:
        return self.tr("used %Ln time(s)", None, template.uses)

    def _renew_preview(self) -> None:
        self.preview_asked.emit(self._body.toPlainText())

    @Slot()
    def _on_typed(self) -> None:
        self._renew_preview()
        self._pause.start()

    @Slot(str)
    def _on_insert(self, variable: str) -> None:
        self._body.insertPlainText(variable)
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_copy(self) -> None:
        if (wanted := self.wanted()) is not None:
            self.copy_asked.emit(wanted)

    @Slot()
    def _ask_remove(self) -> None:
        if self._template is not None:
            self._pause.stop()
            self.remove_asked.emit(self._template)
