"""Connects the macros to the store; tells live what one would do to a real case."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from app.domain.ids import CaseId, MacroId
from app.domain.macro import NEW, Acts, Macro
from app.errors import AppError
from app.services import macros as services
from app.services.changes import Changes
from app.store import cases, colleagues, deadlines, templates
from app.store import macros as store
from ui import words
from ui.panes.macros import MacrosPane
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.macro_trial import MacroTrial
from ui.presenters.place import PlacePresenter

UNDO_S = 30


class MacrosPresenter(PlacePresenter):
    """Keeps, makes, copies and removes macros."""

    def __init__(self, desk: Desk, pane: MacrosPane) -> None:
        super().__init__(desk, pane)
        self._macros = pane
        self._all: tuple[Macro, ...] = ()
        self._told: Macro | None = None
        self._refused: dict[MacroId, Macro] = {}
        desk.memory.keep_splitter("macros.splitter", pane.splitter)
        pane.new_asked.connect(self._on_new)
        pane.templates_asked.connect(self._on_templates)
        pane.editor.changed.connect(self._on_changed_macro)
        pane.editor.effects_asked.connect(self._on_effects_asked)
        pane.editor.copy_asked.connect(self._on_copy)
        pane.editor.remove_asked.connect(self._on_remove)
        desk.hub.closing.connect(pane.editor.keep)

    def concerns(self, changes: Changes) -> bool:
        """Macros are changed here and counted when they are run; they name other things."""
        return bool(changes.macros or changes.templates or changes.colleagues)

    async def read(self) -> None:
        """Reads all macros, and what they may name."""
        known = await self.desk.db.read(templates.every)
        names = await self.desk.db.read(colleagues.listed)
        self._all = await self.desk.db.read(store.every)
        editor = self._macros.editor
        editor.reply.show_templates([(each.short_code, each.name) for each in known])
        editor.case.show_names([each.name for each in names])
        self._macros.show_macros([self._refused.get(each.id, each) for each in self._all])

    @Slot(str)
    def _on_new(self, folder: str) -> None:
        fresh = Macro(
            short_code=self._free_code(self.tr("new")),
            name=self.tr("New macro"),
            folder=folder,
            acts=Acts(add_tags=(self.tr("in work"),)),
        )
        self.desk.tasks.start(self._add(fresh))

    @Slot(object)
    def _on_copy(self, macro: Macro) -> None:
        name = self.tr("{name} (copy)").format(name=macro.name)
        code = self._free_code(macro.short_code)
        fresh = replace(macro, id=NEW, short_code=code, name=name, uses=0, used_at=None)
        self.desk.tasks.start(self._add(fresh))

    async def _add(self, macro: Macro) -> None:
        try:
            kept, changes = await self.desk.db.run(partial(services.keep, macro=macro))
        except AppError as error:
            self._macros.editor.say(_said(error))
            return
        await self.read()
        self._macros.choose(kept.id)
        self.desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_changed_macro(self, macro: Macro) -> None:
        self.desk.tasks.start(self._keep(macro))

    async def _keep(self, macro: Macro) -> None:
        try:
            kept, changes = await self.desk.db.run(partial(services.keep, macro=macro))
        except AppError as error:
            self._refused[macro.id] = macro
            self._macros.show_refused(macro, _said(error))
            return
        self._refused.pop(macro.id, None)
        if self._macros.list.key == macro.id:
            self._macros.editor.say("")
            self._on_effects_asked(kept)
        self.desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_effects_asked(self, macro: Macro) -> None:
        self._told = macro
        self.desk.tasks.start(self._tell(macro))

    async def _tell(self, macro: Macro) -> None:
        """On the case that the queue shows, or the one that is due next."""
        case_id = await self.desk.db.read(partial(_sample, wanted=self._shown_case()))
        if case_id is None:
            self._macros.editor.show_no_case()
            return
        trial = MacroTrial(self.desk, macro, (case_id,))
        try:
            await trial.prepare(lambda _: None)
            seen = await trial.look(send=macro.acts.send)
        except AppError as error:
            self._macros.editor.say(_said(error))
            return
        if seen and self._told is macro:
            who = seen[0].case.who or self.tr("Unknown author")
            self._macros.editor.show_effects(who, seen[0].effects)

    def _shown_case(self) -> CaseId:
        return CaseId(self.desk.memory.get("queue.case", 0))

    @Slot(object)
    def _on_remove(self, macro: Macro) -> None:
        self.desk.tasks.start(self._remove(macro.id))

    async def _remove(self, macro_id: MacroId) -> None:
        removed, changes = await self.desk.db.run(partial(services.remove, macro_id=macro_id))
        self._refused.pop(macro_id, None)
        self.desk.hub.changed.emit(changes)
        said = self.tr("Macro “{name}” was deleted").format(name=removed.name)
        undo = partial(self._restore, removed)
        self.desk.hub.notice.emit(
            Notice(text=said, action=self.tr("Undo"), act=undo, seconds=UNDO_S)
        )

    def _restore(self, macro: Macro) -> None:
        self.desk.tasks.start(self._add(replace(macro, id=NEW)))

    def _free_code(self, wanted: str) -> str:
        taken = {macro.short_code.casefold() for macro in self._all}
        if wanted.casefold() not in taken:
            return wanted
        numbers = range(2, len(taken) + 3)
        return next(f"{wanted}{n}" for n in numbers if f"{wanted}{n}".casefold() not in taken)

    @Slot()
    def _on_templates(self) -> None:
        self.desk.hub.place_asked.emit("templates", None)


def _said(error: AppError) -> str:
    return f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()


def _sample(session: Any, wanted: CaseId) -> CaseId | None:
    if cases.exists(session, wanted):
        return wanted
    due = deadlines.due_cases(session, limit=1).cases
    return due[0].id if due else None


def make_macros(desk: Desk) -> Place:
    """The place Macros."""
    pane = MacrosPane()
    presenter = MacrosPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
