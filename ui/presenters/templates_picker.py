"""Opens the templates at the caret, narrows them while typing, fills the chosen one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_rank import ranked
from app.errors import EngineGone
from app.services import templating
from app.services.changes import Changes
from app.services.templating import Filling
from app.store import templates
from ui.panes.composer import Composer
from ui.panes.template_picker import TemplatePicker
from ui.presenters.case_acts import CaseActs

OFFERED = 40


class PickerPresenter(QObject):
    """Templates are few: they are kept here and ranked at every key."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._all: tuple[Template, ...] = ()
        self._known = False
        self._picker: TemplatePicker | None = None
        self._looked_at: TemplateId | None = None
        self.used: list[TemplateId] = []
        composer.text.template_asked.connect(self._on_asked)
        composer.text.template_ended.connect(self._on_ended)
        composer.text.left.connect(composer.text.end_asking)
        acts.desk.hub.changed.connect(self._on_changed)

    async def read(self) -> None:
        """All templates as they are now."""
        self._known = True
        self._all = await self._acts.desk.db.read(templates.every)
        if self._picker is not None and self._picker.isVisible():
            self._offer(self._composer.text.asked_for())

    @Slot(str)
    def _on_asked(self, typed: str) -> None:
        if not self._known:
            self._acts.desk.tasks.start(self.read())
        self._offer(typed)

    def _offer(self, typed: str) -> None:
        whole = self._acts.whole
        verdict = whole.case.verdict.value if whole else ""
        picker = self._shown()
        picker.show_choices(ranked(self._all, typed, verdict)[:OFFERED])
        caret = self._composer.text.cursorRect()
        window = self._composer.window()
        place = self._composer.text.viewport().mapTo(window, caret.topLeft())
        picker.open_at(place, caret.height())

    @Slot()
    def _on_ended(self) -> None:
        if self._picker is not None:
            self._picker.hide()

    @Slot(object)
    def _on_looked_at(self, template: Template) -> None:
        self._acts.desk.tasks.start(self._preview(template))

    @Slot(object)
    def _on_chosen(self, template: Template) -> None:
        place = self._composer.text.claim_place()
        self._acts.desk.tasks.start(self._put(template, place))

    async def _preview(self, template: Template) -> None:
        self._looked_at = template.id
        text = await self._filled(template)
        if self._looked_at == template.id:
            self._shown().show_preview(text)

    async def _put(self, template: Template, place: QTextCursor) -> None:
        text = await self._filled(template)
        self.used.append(template.id)
        self._composer.text.put_template(text, place)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.templates:
            self._acts.desk.tasks.start(self.read())

    async def _filled(self, template: Template) -> str:
        """By the engine, which knows word forms; without it they stay blanks."""
        whole, desk = self._acts.whole, self._acts.desk
        if whole is None:
            return template.body
        if desk.engine.is_alive:
            try:
                asked = {"case_id": int(whole.case.id), "body": template.body}
                return str((await desk.engine.request("fill", **asked))["text"])
            except EngineGone:
                pass
        wanted = Filling(
            case_id=whole.case.id,
            operator=desk.settings.operator,
            now=clock.now(),
            zone=local_zone(),
        )
        fill = partial(templating.fill, body=template.body, wanted=wanted)
        return (await desk.db.read(fill)).text

    def _shown(self) -> TemplatePicker:
        window = self._composer.window()
        if self._picker is None or self._picker.parentWidget() is not window:
            if self._picker is not None:
                self._picker.deleteLater()
            picker = TemplatePicker(window)
            picker.chosen.connect(self._on_chosen)
            picker.looked_at.connect(self._on_looked_at)
            picker.given_up.connect(self._composer.text.end_asking)
            self._composer.text.picker_key.connect(picker.on_key)
            self._picker = picker
        return self._picker
