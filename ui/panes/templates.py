"""Templates: answers at hand, by folder, found by any of their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.ids import TemplateId
from app.domain.template import Template
from ui import format as shown
from ui import words
from ui.layouts import plain, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane
from ui.panes.template_editor import TemplateEditor


class TemplatesPane(PlacePane):
    """The list by folders, and the editor of one.

    Signals:
        new_asked: the folder in which a new template should be.
    """

    new_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Templates"))
        self._templates: dict[TemplateId, Template] = {}
        self._count = plain()
        self._count.setProperty("role", "small")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Code, name or text"))
        self._search.setAccessibleName(self.tr("Search the templates"))
        self._search.setClearButtonEnabled(True)
        self.search_field = self._search
        wide(self._search, 24)
        new = QPushButton(self.tr("&New template"))
        new.setProperty("kind", "primary")
        for widget in (self._count, self._search, new):
            self.tools.addWidget(widget)
        self.list = EntryList(self.tr("Templates"))
        self.editor = TemplateEditor()
        self.splitter = self.hold_two(self.list, self.editor)
        self._search.textChanged.connect(self._renew)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.editor.focus_name)
        new.clicked.connect(self._ask_new)
        self.begun.connect(self._ask_new)

    def show_templates(self, templates: Sequence[Template]) -> None:
        """All templates, in the order of folders and names."""
        self._templates = {template.id: template for template in templates}
        self._count.setText(self.tr("%Ln template(s)", None, len(templates)))
        self.editor.show_folders(sorted({each.folder for each in templates if each.folder}))
        if not templates:
            self.list.show_rows([])
            self.editor.show_template(None)
            self.states.show_empty(
                self.tr("No templates yet"),
                self.tr("Answers you give often come to your hand with «/» once they are here."),
                self.tr("New template"),
            )
            return
        self.states.show_content()
        self._renew()

    def choose(self, template_id: TemplateId) -> None:
        """Shows a template in the editor, for example the one just made."""
        self._search.clear()
        if self.list.choose(template_id):
            self.editor.focus_name()

    def show_refused(self, template: Template, told: str) -> None:
        """A change that could not be kept: it stays in its fields, and says why."""
        self._templates[template.id] = template
        if self.list.key == template.id:
            self.editor.say(told)

    @Slot()
    def _renew(self) -> None:
        wanted = self._search.text().casefold().split()
        rows: list[Entry] = []
        folder: str | None = None
        for template in self._templates.values():
            if not all(word in _words_of(template) for word in wanted):
                continue
            if template.folder != folder:
                folder = template.folder
                title = folder.replace("::", " › ") or self.tr("Without a folder")
                rows.append(Entry(key=f"folder:{folder}", title=title, heading=True))
            rows.append(self._row(template))
        self.list.show_rows(rows)
        if self.list.key is None:
            self.list.choose_first()
        self._on_chosen(self.list.key)

    def _row(self, template: Template) -> Entry:
        preview = " ".join(template.body.split())
        fits = [words.verdict(verdict) for verdict in template.verdicts]
        tags = fits if len(fits) < 3 else [*fits[:2], f"+{len(fits) - 2}"]
        return Entry(
            key=template.id,
            title=template.name,
            subtitle=f"/{template.short_code}",
            detail=preview,
            aside=shown.count(template.uses) + " ×" if template.uses else "",
            tags=tuple(tags),
        )

    @Slot(object)
    def _on_chosen(self, key: TemplateId | None) -> None:
        self.editor.show_template(self._templates.get(key) if key is not None else None)

    @Slot()
    def _ask_new(self) -> None:
        current = self._templates.get(self.list.key)
        self.new_asked.emit(current.folder if current else "")


def _words_of(template: Template) -> str:
    parts = (f"/{template.short_code}", template.name, template.folder, template.body)
    return " ".join(parts).casefold()
