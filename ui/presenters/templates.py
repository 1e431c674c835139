"""Connects the templates to the store; what is removed can be brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_folders import with_all_above
from app.errors import AppError
from app.services import templating
from app.services.changes import Changes
from ui import words
from ui.dialogs.template_folder import TemplateFolderDialog
from ui.panes.pasted import Given
from ui.panes.templates import TemplatesPane
from ui.presenters.adding_files import ask_for_files, kept
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.place import PlacePresenter
from ui.presenters.template_exchange import TemplateExchange
from ui.presenters.template_preview import TemplatePreview

UNDO_S = 30


class TemplatesPresenter(PlacePresenter):
    """Keeps, makes, copies and removes templates."""

    def __init__(self, desk: Desk, pane: TemplatesPane) -> None:
        super().__init__(desk, pane)
        self._templates = pane
        self._all: tuple[Template, ...] = ()
        self._refused: dict[TemplateId, Template] = {}
        # What could not be kept (a code that is taken) stays in hand until it can.
        desk.memory.keep_splitter("templates.columns", pane.splitter)
        pane.new_asked.connect(self._on_new)
        pane.macros_asked.connect(partial(desk.hub.place_asked.emit, "macros", None))
        pane.editor.changed.connect(self._on_changed_template)
        pane.editor.copy_asked.connect(self._on_copy)
        pane.editor.remove_asked.connect(self._on_remove)
        self._exchange = TemplateExchange(desk, pane)
        desk.hub.closing.connect(pane.editor.keep)
        self._preview = TemplatePreview(desk, pane.editor)
        pane.rename_asked.connect(self._on_rename)
        pane.editor.page.files_asked.connect(self._on_files_asked)
        pane.editor.page.files_given.connect(self._on_files_given)

    def concerns(self, changes: Changes) -> bool:
        """Templates are changed here, and counted when they are used."""
        return bool(changes.templates)

    async def read(self) -> None:
        """Reads all templates; searching them is made ready beside the window."""
        self._all, shelf = await self.desk.db.read(templating.every_and_shelf)
        editor, paths = self._templates.editor, self.desk.workspace
        editor.page.know([each.short_code for each in self._all], paths.attachments)
        shown = [self._refused.get(each.id, each) for each in self._all]
        self._templates.show_templates(shown, shelf)
        await self._preview.read_cases()

    @Slot(str)
    def _on_new(self, folder: str) -> None:
        fresh = Template(
            id=templating.NEW,
            short_code=self._free_code(self.tr("new")),
            name=self.tr("New template"),
            folder=folder,
            body=self.tr("Hello, {name}!").format(name="{{author.first_name}}"),
        )
        self.desk.tasks.start(self._add(fresh))

    @Slot(object)
    def _on_copy(self, template: Template) -> None:
        name = self.tr("{name} (copy)").format(name=template.name)
        code = self._free_code(template.short_code)
        fresh = replace(
            template, id=templating.NEW, short_code=code, name=name, uses=0, used_at=None
        )
        self.desk.tasks.start(self._add(fresh))

    async def _add(self, template: Template) -> None:
        kept, changes = await self.desk.db.run(partial(templating.keep, template=template))
        await self.read()
        self._templates.choose(kept.id)
        self.desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_changed_template(self, template: Template) -> None:
        self.desk.tasks.start(self._keep(template))

    async def _keep(self, template: Template) -> None:
        try:
            _, changes = await self.desk.db.run(partial(templating.keep, template=template))
        except AppError as error:
            self._refused[template.id] = template
            self._templates.show_refused(template, words.error(error.code, error.facts))
            return
        self._refused.pop(template.id, None)
        self._templates.editor.say("")
        self.desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_remove(self, template: Template) -> None:
        self.desk.tasks.start(self._remove(template.id))

    async def _remove(self, template_id: TemplateId) -> None:
        work = partial(templating.remove, template_id=template_id)
        removed, changes = await self.desk.db.run(work)
        self._refused.pop(template_id, None)
        self.desk.hub.changed.emit(changes)
        said = self.tr("Template «{name}» was deleted").format(name=removed.name)
        undo = partial(self._restore, removed)
        self.desk.hub.notice.emit(
            Notice(text=said, action=self.tr("Undo"), act=undo, seconds=UNDO_S)
        )

    def _restore(self, template: Template) -> None:
        self.desk.tasks.start(self._bring_back(template))

    async def _bring_back(self, template: Template) -> None:
        work = partial(templating.restore, template=template)
        kept, changes = await self.desk.db.run(work)
        await self.read()
        self._templates.choose(kept.id)
        self.desk.hub.changed.emit(changes)

    @Slot(str)
    def _on_rename(self, folder: str) -> None:
        known = with_all_above(each.folder for each in self._all)
        dialog = TemplateFolderDialog(folder, known, self._templates)
        dialog.move_asked.connect(partial(self._move, folder))
        dialog.open()

    def _move(self, folder: str, to: str) -> None:
        self._templates.editor.keep()
        self.desk.tasks.start(self._move_folder(folder, to))

    async def _move_folder(self, folder: str, to: str) -> None:
        work = partial(templating.move_folder, folder=folder, to=to)
        changes = await self.desk.db.run(work)
        await self.read()
        self._templates.folders.choose(to)
        self.desk.hub.changed.emit(changes)

    @Slot()
    def _on_files_asked(self) -> None:
        ask_for_files(self._templates, self.tr("Attach a file"), self._on_files_given)

    @Slot(object)
    def _on_files_given(self, given: Sequence[Given]) -> None:
        self.desk.tasks.start(self._add_files(given))

    async def _add_files(self, given: Sequence[Given]) -> None:
        editor = self._templates.editor
        before = editor.wanted()
        name = self.tr("picture.png")
        files, said = await kept(self.desk.workspace, given, editor.page.files, name)
        now = editor.wanted()
        if before is not None and now is not None and before.id == now.id:
            editor.page.set_files(files)
            editor.say(said)

    def _free_code(self, wanted: str) -> str:
        taken = {template.short_code.casefold() for template in self._all}
        if wanted.casefold() not in taken:
            return wanted
        numbers = range(2, len(taken) + 3)
        return next(f"{wanted}{n}" for n in numbers if f"{wanted}{n}".casefold() not in taken)


def make_templates(desk: Desk) -> Place:
    """The place Templates."""
    pane = TemplatesPane()
    presenter = TemplatesPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
