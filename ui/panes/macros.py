"""Macros: several acts under one name, by folder, and the editor of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.ids import MacroId
from app.domain.macro import Macro
from ui import format as shown
from ui.layouts import plain, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.macro_editor import MacroEditor
from ui.panes.place import PlacePane


class MacrosPane(PlacePane):
    """The list by folders, and the editor.

    Signals:
        new_asked: the folder in which a new macro should be.
        templates_asked: to the templates.
    """

    new_asked = Signal(str)
    templates_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Macros"))
        self._macros: dict[MacroId, Macro] = {}
        self._count = plain()
        self._count.setProperty("role", "small")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Code, name or text"))
        self._search.setAccessibleName(self.tr("Search the macros"))
        self._search.setClearButtonEnabled(True)
        self.search_field = self._search
        wide(self._search, 20)
        back = QPushButton(self.tr("&Templates"))
        new = QPushButton(self.tr("&New macro"))
        new.setProperty("kind", "primary")
        for widget in (self._count, self._search, back, new):
            self.tools.addWidget(widget)
        self.list = EntryList(self.tr("Macros"))
        self.editor = MacroEditor()
        self.splitter = self.hold_two(self.list, self.editor)
        self._search.textChanged.connect(self._renew)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.editor.focus_name)
        new.clicked.connect(self._ask_new)
        back.clicked.connect(self.templates_asked)
        self.begun.connect(self._ask_new)

    def show_macros(self, macros: Sequence[Macro]) -> None:
        """All macros, in the order of folders and names."""
        self._macros = {macro.id: macro for macro in macros}
        self._count.setText(self.tr("%Ln macro(s)", None, len(macros)))
        self.editor.show_folders(sorted({each.folder for each in macros if each.folder}))
        if not macros:
            self.list.show_rows([])
            self.editor.show_macro(None)
            self.states.show_empty(
                self.tr("No macros yet"),
                self.tr("A macro does several things at once: a reply, tags, a deadline, a note."),
                self.tr("New macro"),
            )
            return
        self.states.show_content()
        self._renew()

    def choose(self, macro_id: MacroId) -> None:
        """Shows a macro in the editor, for example the one just made."""
        self._search.clear()
        if self.list.choose(macro_id):
            self.editor.focus_name()

    def show_refused(self, macro: Macro, told: str) -> None:
        """A change that could not be kept: it stays in its fields, and says why."""
        self._macros[macro.id] = macro
        if self.list.key == macro.id:
            self.editor.say(told)

    @Slot()
    def _renew(self) -> None:
        wanted = self._search.text().casefold().split()
        rows: list[Entry] = []
        folder: str | None = None
        for macro in self._macros.values():
            if not all(word in _words_of(macro) for word in wanted):
                continue
            if macro.folder != folder:
                folder = macro.folder
                title = folder.replace("::", " › ") or self.tr("Without a folder")
                rows.append(Entry(key=f"folder:{folder}", title=title, heading=True))
            rows.append(self._row(macro))
        self.list.show_rows(rows)
        if self.list.key is None:
            self.list.choose_first()
        self._on_chosen(self.list.key)

    def _row(self, macro: Macro) -> Entry:
        acts = macro.acts
        detail = " ".join((acts.reply or acts.note or acts.promise or acts.close_note).split())
        tags = acts.add_tags if len(acts.add_tags) < 3 else (*acts.add_tags[:2], "…")
        return Entry(
            key=macro.id,
            title=macro.name,
            subtitle=f"/{macro.short_code}",
            detail=detail,
            aside=shown.count(macro.uses) + " ×" if macro.uses else "",
            tags=tags,
        )

    @Slot(object)
    def _on_chosen(self, key: MacroId | None) -> None:
        self.editor.show_macro(self._macros.get(key) if key is not None else None)

    @Slot()
    def _ask_new(self) -> None:
        current = self._macros.get(self.list.key)
        self.new_asked.emit(current.folder if current else "")


def _words_of(macro: Macro) -> str:
    acts = macro.acts
    parts = (f"/{macro.short_code}", macro.name, macro.folder, acts.reply, acts.note, acts.promise)
    return " ".join((*parts, *acts.add_tags)).casefold()
