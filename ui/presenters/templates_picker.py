"""Opens the templates at the caret, narrows them while typing, fills the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.domain import clock, template_text
from app.domain.deadline import local_zone
from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_rank import ranked
from app.services import templating
from app.services.changes import Changes
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
        self._shown().show_preview(self._filled(template))

    @Slot(object)
    def _on_chosen(self, template: Template) -> None:
        self.used.append(template.id)
        self._composer.text.put_template(self._filled(template))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.templates:
            self._acts.desk.tasks.start(self.read())

    def _filled(self, template: Template) -> str:
        whole = self._acts.whole
        if whole is None:
            return template.body
        values = templating.values(
            whole.case,
            whole.newest_of_customer(),
            operator=self._acts.desk.settings.operator,
            now=clock.now(),
            zone=local_zone(),
        )
        return template_text.fill(template.body, values).text

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
