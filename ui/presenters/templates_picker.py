"""Opens the templates at the caret, narrows them while typing, puts the chosen one in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.ids import CaseId, TemplateId
from app.domain.template import Template
from app.domain.template_call import still_asked
from app.domain.template_rank import CaseFacts, Shelf, TrackRecord
from app.services import templating
from app.services.changes import Changes
from app.store import template_uses, templates
from ui.panes.composer import Composer
from ui.panes.template_picker import TemplatePicker
from ui.presenters.case_acts import CaseActs
from ui.presenters.picker_macros import PickerMacros
from ui.presenters.template_filling import TemplateFilling


class PickerPresenter(QObject):
    """Templates are few: they are kept here and ranked at every key."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._shelf = Shelf()
        self._known = False
        self._records: dict[TemplateId, TrackRecord] = {}
        self._records_of: tuple[CaseId, CaseFacts] | None = None
        self._picker: TemplatePicker | None = None
        self._looked_at: TemplateId | None = None
        self.used: list[TemplateId] = []
        self.macros = PickerMacros(acts.desk)
        self.filling = TemplateFilling(acts, composer)
        self.filling.used.connect(self._on_used)
        composer.text.template_asked.connect(self._on_asked)
        composer.text.template_ended.connect(self._on_ended)
        composer.text.left.connect(composer.text.end_asking)
        acts.desk.hub.changed.connect(self._on_changed)

    async def read(self) -> None:
        """All templates as they are now."""
        self._known = True
        self._shelf = await self._acts.desk.db.read(templating.shelf)
        await self.macros.read()
        self._offer_again()

    def note_used(self, template_ids: Sequence[TemplateId]) -> None:
        """Templates that came into the answer by another way; what they bring comes too."""
        self.used.extend(template_ids)
        self._acts.desk.tasks.start(self._bring_files(template_ids))

    async def _bring_files(self, template_ids: Sequence[TemplateId]) -> None:
        for template in await self._acts.desk.db.read(templates.every):
            if template.files and template.id in template_ids:
                self.filling.used.emit(template)

    @Slot(str)
    def _on_asked(self, typed: str) -> None:
        if not self._known:
            self._acts.desk.tasks.start(self.read())
        facts = self._facts()
        case_id = self._acts.case_id
        if case_id is not None and self._records_of != (case_id, facts):
            self._records_of = (case_id, facts)
            self._records = {}
            self._acts.desk.tasks.start(self._read_records(case_id, facts))
        self._offer(typed)

    async def _read_records(self, case_id: CaseId, facts: CaseFacts) -> None:
        read = partial(template_uses.records, facts=facts, without=case_id)
        records = await self._acts.desk.db.read(read)
        if self._records_of == (case_id, facts) and records:
            self._records = records
            self._offer_again()

    def _facts(self) -> CaseFacts:
        whole = self._acts.whole
        return templating.facts_of(whole.case) if whole else CaseFacts()

    def _offer_again(self) -> None:
        if self._picker is not None and self._picker.isVisible():
            self._offer(self._composer.text.asked_for())

    def _offer(self, typed: str) -> None:
        text = self._composer.text
        offers = self._shelf.offers(typed, self._facts(), self._records)
        offers = self.macros.below(offers, typed)
        if (
            self._known
            and len(self._shelf)
            and not still_asked(text.sign, typed, found=bool(offers))
        ):
            text.end_asking()
            return
        picker = self._shown()
        picker.show_choices(offers)
        caret = text.cursorRect()
        window = self._composer.window()
        picker.open_at(text.viewport().mapTo(window, caret.topLeft()), caret.height())

    @Slot()
    def _on_ended(self) -> None:
        if self._picker is not None:
            self._picker.hide()

    @Slot(object)
    def _on_looked_at(self, template: Template) -> None:
        self._acts.desk.tasks.start(self._preview(template))

    @Slot(object)
    def _on_chosen(self, template: Template) -> None:
        place = self._composer.text.hold_place()
        if (macro := self.macros.macro(template)) is not None:
            place.removeSelectedText()
            self.macros.asked.emit(macro)
            return
        self._acts.desk.tasks.start(self.filling.put(template, place))

    async def _preview(self, template: Template) -> None:
        self._looked_at = template.id
        if self.macros.macro(template) is not None:
            self._shown().show_preview("")
            return
        text, faults = await self.filling.preview(template)
        if self._looked_at == template.id:
            self._shown().show_preview(text, faults)

    @Slot(object)
    def _on_used(self, template: Template) -> None:
        self.used.append(template.id)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.templates or (self._known and changes.cases):
            # An answer that left, or a case that was solved, says what worked.
            self._records_of = None
        if changes.templates or (self._known and changes.macros):
            self._acts.desk.tasks.start(self.read())

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
