"""The editor of one template, with a live preview over a sample or a real case (C16)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.template import Template
from ui.panes.named_editor import NamedEditor
from ui.panes.template_fits import TemplateFits
from ui.panes.template_page import TemplatePage


class TemplateEditor(NamedEditor):
    """Fields, text, preview; what is valid is kept by itself, what is not says why.

    Signals:
        preview_asked: the text that is to be shown filled, and its short code.
    """

    preview_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._fits = TemplateFits()
        self.page = TemplatePage()
        self._body = self.page.body
        whole = self._head(self.tr("&Code after «/»"))
        whole.addWidget(self._fits)
        whole.addWidget(self.page, 1)
        whole.addWidget(self._told)
        self._add_foot(whole)
        self._fits.changed.connect(self._on_typed)
        self.page.typed.connect(self._on_typed)
        self.page.preview_asked.connect(self._renew_preview)
        self.show_template(None)

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

    def show_preview(self, text: str, faults: str = "") -> None:
        """How the text looks when it is filled, and what is wrong with it."""
        self.page.show_preview(text, faults)

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
        name, code, folder = self._named()
        return replace(
            self._fits.apply(self._template),
            name=name,
            short_code=code,
            folder=folder,
            body=self._body.toPlainText(),
            files=self.page.files,
        )

    def _fill(self, template: Template | None) -> None:
        blocked = [QSignalBlocker(field) for field in (self._name, self._code)]
        shown = (template.name, template.short_code, template.folder) if template else ("",) * 3
        self._show_named(*shown)
        self._fits.show_template(template)
        del blocked
        self._uses.setText(self._used(template) if template else "")
        self.say("")
        self.page.fill(template.body if template else "", template.files if template else ())

    def _used(self, template: Template) -> str:
        return self.tr("used %Ln time(s)", None, template.uses)

    @Slot()
    def _renew_preview(self) -> None:
        self.preview_asked.emit(self._body.toPlainText(), self._code.text().strip())
