"""Connects the templates to the store; what is removed can be brought back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot

from app.domain import clock
from app.domain.ids import TemplateId
from app.domain.template import Template
from app.errors import AppError, EngineGone
from app.services import templating
from app.services.changes import Changes
from app.store import templates as store
from ui import format as shown
from ui import words
from ui.panes.templates import TemplatesPane
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.place import PlacePresenter
from ui.presenters.template_exchange import TemplateExchange

UNDO_S = 30


class TemplatesPresenter(PlacePresenter):
    """Keeps, makes, copies and removes templates."""

    def __init__(self, desk: Desk, pane: TemplatesPane) -> None:
        super().__init__(desk, pane)
        self._templates = pane
        self._all: tuple[Template, ...] = ()
        self._previewed = ""
        self._refused: dict[TemplateId, Template] = {}
        # What could not be kept (a code that is taken) stays in hand until it can.
        desk.memory.keep_splitter("templates.splitter", pane.splitter)
        pane.new_asked.connect(self._on_new)
        pane.editor.changed.connect(self._on_changed_template)
        pane.editor.copy_asked.connect(self._on_copy)
        pane.editor.remove_asked.connect(self._on_remove)
        self._exchange = TemplateExchange(desk, pane)
        desk.hub.closing.connect(pane.editor.keep)
        pane.editor.preview_asked.connect(self._on_preview_asked)

    def concerns(self, changes: Changes) -> bool:
        """Templates are changed here, and counted when they are used."""
        return bool(changes.templates)

    async def read(self) -> None:
        """Reads all templates: there are hundreds at most."""
        self._all = await self.desk.db.read(store.every)
        self._templates.show_templates([self._refused.get(each.id, each) for each in self._all])

    def _sample(self) -> dict[str, str]:
        """A case that everybody understands at once."""
        brands = self.desk.settings.brands
        return {
            "author.first_name": self.tr("Anna"),
            "author.name": self.tr("Anna Petrova"),
            "author.handle": "anna_p",
            "brand": brands[0] if brands else self.tr("Our brand"),
            "city": self.tr("Moscow"),
            "network": "vk",
            "case.number": "1042",
            "post.date": shown.day(clock.now().astimezone().date()),
            "post.text": self.tr("My parcel has been on its way for three weeks"),
            "operator.name": self.desk.settings.operator or self.tr("Maria"),
            "today": shown.day(clock.now().astimezone().date()),
        }

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
        fresh = replace(template, id=templating.NEW, short_code=code, name=name, uses=0)
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
        self.desk.tasks.start(self._add(replace(template, id=templating.NEW)))

    def _free_code(self, wanted: str) -> str:
        taken = {template.short_code.casefold() for template in self._all}
        if wanted.casefold() not in taken:
            return wanted
        numbers = range(2, len(taken) + 3)
        return next(f"{wanted}{n}" for n in numbers if f"{wanted}{n}".casefold() not in taken)

    @Slot(str)
    def _on_preview_asked(self, body: str) -> None:
        self._previewed = body
        self.desk.tasks.start(self._preview(body))

    async def _preview(self, body: str) -> None:
        """The sample speaks with the brand and the name that are set now."""
        try:
            text = await self._filled(body)
        except AppError as error:
            text = words.error(error.code, error.facts)
        if self._previewed == body:
            self._templates.editor.show_preview(text)

    async def _filled(self, body: str) -> str:
        """By the engine, which knows word forms; without it they stay blanks."""
        known = self._sample()
        if self.desk.engine.is_alive:
            try:
                told = await self.desk.engine.request("fill_sample", body=body, known=known)
                return str(told["text"])
            except EngineGone:
                pass
        fill = partial(templating.fill_sample, body=body, known=known)
        return (await self.desk.db.read(fill)).text


def make_templates(desk: Desk) -> Place:
    """The place Templates."""
    pane = TemplatesPane()
    presenter = TemplatesPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
