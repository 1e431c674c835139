"""Templates: answers at hand, by folder, found by any of their words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from app.domain import clock
from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_folders import is_in
from app.domain.template_rank import CaseFacts, Shelf
from ui import format as shown
from ui import theme, words
from ui.layouts import plain, wide
from ui.models.entries import Entry
from ui.panes.choices import choice
from ui.panes.entry_list import EntryList
from ui.panes.folder_tree import FolderTreeView
from ui.panes.place import PlacePane
from ui.panes.template_editor import TemplateEditor


class Order(StrEnum):
    """How the list runs."""

    FOLDER = "folder"
    NAME = "name"
    USES = "uses"
    USED = "used"


class TemplatesPane(PlacePane):
    """Folders, the list, and the editor of one.

    Signals:
        new_asked: the folder in which a new template should be.
        macros_asked: to the macros.
        rename_asked: a folder that should have another path.
    """

    new_asked = Signal(str)
    macros_asked = Signal()
    rename_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Templates"))
        self._templates: dict[TemplateId, Template] = {}
        self._shelf = Shelf()
        self._count = plain()
        self._count.setProperty("role", "small")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Code, name or text"))
        self._search.setAccessibleName(self.tr("Search the templates"))
        self._search.setClearButtonEnabled(True)
        self.search_field = self._search
        wide(self._search, 20)
        self._order = self._orders()
        new = QPushButton(self.tr("&New template"))
        new.setProperty("kind", "primary")
        macros = QPushButton(self.tr("&Macros"))
        macros.clicked.connect(self.macros_asked)
        for widget in (self._count, self._search, self._order, macros, new):
            self.tools.addWidget(widget)
        self.folders = FolderTreeView()
        self.list = EntryList(self.tr("Templates"))
        self.editor = TemplateEditor()
        self.splitter = self.hold_two(self.list, self.editor)
        self.splitter.insertWidget(0, self.folders)
        ideal = theme.current().metric("queue.ideal")
        self.splitter.setSizes([ideal // 2, ideal, 2 * ideal])
        self._search.textChanged.connect(self._renew)
        self._order.activated.connect(self._renew)
        self.folders.chosen.connect(self._renew)
        self.folders.rename_asked.connect(self.rename_asked)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.editor.focus_name)
        new.clicked.connect(self._ask_new)
        self.begun.connect(self._ask_new)

    def _orders(self) -> QComboBox:
        box = choice(
            [
                (self.tr("By folder"), Order.FOLDER),
                (self.tr("By name"), Order.NAME),
                (self.tr("Most used"), Order.USES),
                (self.tr("Last used"), Order.USED),
            ]
        )
        box.setAccessibleName(self.tr("Order"))
        return box

    def show_templates(self, templates: Sequence[Template], shelf: Shelf | None = None) -> None:
        """All templates, in the order of folders and names; `shelf`: the same, to be searched."""
        self._templates = {template.id: template for template in templates}
        self._shelf = shelf or Shelf(templates)
        self._count.setText(self.tr("%Ln template(s)", None, len(templates)))
        self.editor.show_folders(sorted({each.folder for each in templates if each.folder}))
        counts: dict[str, int] = {}
        for each in templates:
            counts[each.folder] = counts.get(each.folder, 0) + 1
        self.folders.show_folders(counts)
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
        template = self._templates.get(template_id)
        if template is not None and not is_in(template.folder, self.folders.path()):
            self.folders.choose("")
        if self.list.choose(template_id):
            self.editor.focus_name()

    def show_refused(self, template: Template, told: str) -> None:
        """A change that could not be kept: it stays in its fields, and says why."""
        self._templates[template.id] = template
        if self.list.key == template.id:
            self.editor.say(told)

    @Slot()
    def _renew(self) -> None:
        typed = self._search.text().strip().removeprefix("/")
        found = self._found(typed)
        # Qt hands an enum of texts back as a plain text: it is equal and not the same.
        grouped = not typed and self._order.currentData() == Order.FOLDER
        rows: list[Entry] = []
        folder: str | None = None
        for template in found:
            if grouped and template.folder != folder:
                folder = template.folder
                title = folder.replace("::", " › ") or self.tr("Without a folder")
                rows.append(Entry(key=f"folder:{folder}", title=title, heading=True))
            rows.append(self._row(template))
        self.list.show_rows(rows)
        if self.list.key is None:
            self.list.choose_first()
        self._on_chosen(self.list.key)

    def _found(self, typed: str) -> list[Template]:
        """Those of the folder; what was typed has an order of its own: the best comes first."""
        folder = self.folders.path()
        if typed:
            offers = self._shelf.offers(typed, CaseFacts(), most=max(1, len(self._shelf)))
            found = [self._templates.get(one.template.id, one.template) for one in offers]
            return [one for one in found if is_in(one.folder, folder)]
        found = [one for one in self._templates.values() if is_in(one.folder, folder)]
        match self._order.currentData():
            case Order.NAME:
                found.sort(key=lambda one: one.name.casefold())
            case Order.USES:
                found.sort(key=lambda one: -one.uses)
            case Order.USED:
                found.sort(key=lambda one: -(one.used_at.timestamp() if one.used_at else 0.0))
        return found

    def _row(self, template: Template) -> Entry:
        preview = " ".join(template.body[:400].split())
        fits = [words.verdict(verdict) for verdict in template.verdicts]
        tags = fits if len(fits) < 3 else [*fits[:2], f"+{len(fits) - 2}"]
        return Entry(
            key=template.id,
            title=template.name,
            detail=f"/{template.short_code} · {preview}",
            aside=_used(template),
            tags=tuple(tags),
        )

    @Slot(object)
    def _on_chosen(self, key: TemplateId | None) -> None:
        self.editor.show_template(self._templates.get(key) if key is not None else None)

    @Slot()
    def _ask_new(self) -> None:
        current = self._templates.get(self.list.key)
        self.new_asked.emit(self.folders.path() or (current.folder if current else ""))


def _used(template: Template) -> str:
    """How often, and when last."""
    if not template.uses:
        return ""
    times = f"{shown.count(template.uses)} ×"
    if template.used_at is None:
        return times
    return f"{times} · {shown.short_moment(template.used_at, clock.now())}"
