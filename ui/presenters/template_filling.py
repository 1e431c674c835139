"""A chosen template becomes text in the answer: filled, asked about, put in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import CaseId
from app.domain.template import Template
from app.errors import AppError, EngineGone
from app.services import templating
from app.services.templating import Filling, Look
from ui import words
from ui.dialogs.fill_blanks import FillBlanksDialog
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs

Answers = Mapping[str, str]


class TemplateFilling(QObject):
    """Fills templates from the shown case; asks in a form for blanks of a kind (C9).

    Signals:
        used: Template that stands in the answer now.
    """

    used = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._answered: dict[CaseId, dict[str, str]] = {}
        # What was said for a blank of a case is offered for the same blank of the next template.

    async def preview(self, template: Template) -> tuple[str, str]:
        """The template as it would be inserted, and what is wrong with it."""
        try:
            look = await self._look(template)
            if look.faults.cycle or look.faults.too_large:
                return "", words.template_faults(look.faults)
            text = await self.filled(template.body)
        except AppError as error:
            return "", words.error(error.code, error.facts)
        return text, words.template_faults(look.faults)

    async def put(self, template: Template, place: QTextCursor) -> None:
        """Puts the template in its place, or opens the form that does."""
        case_id = self._acts.case_id
        try:
            look = await self._look(template)
            if look.faults.cycle or look.faults.too_large:
                self._composer.say_failed(words.template_faults(look.faults))
            elif look.wants_form and case_id is not None:
                self._ask(_with_files(template, look), look, place, case_id)
            else:
                text = await self.filled(template.body)
                self._insert(_with_files(template, look), text, place)
        except AppError as error:
            self._composer.say_failed(words.error(error.code, error.facts))

    async def filled(self, body: str, answers: Answers | None = None) -> str:
        """By the engine, which knows word forms; without it they stay blanks.

        Raises:
            TemplateCycle, TemplateTooLarge: by what it takes in. NotFound: the case is gone.
        """
        whole, desk = self._acts.whole, self._acts.desk
        if whole is None:
            return body
        known = dict(answers or {})
        if desk.engine.is_alive:
            try:
                asked = {"case_id": int(whole.case.id), "body": body, "answers": known}
                return str((await desk.engine.request("fill", **asked))["text"])
            except EngineGone:
                pass
        wanted = Filling(
            case_id=whole.case.id,
            operator=desk.settings.operator,
            now=clock.now(),
            zone=local_zone(),
            answers=known,
        )
        fill = partial(templating.fill, body=body, wanted=wanted)
        return (await desk.db.read(fill)).text

    async def _look(self, template: Template) -> Look:
        return await self._acts.desk.db.read(partial(templating.look, body=template.body))

    def _ask(self, template: Template, look: Look, place: QTextCursor, case_id: CaseId) -> None:
        known = self._answered.get(case_id, {})
        today = clock.now().astimezone(local_zone()).date()
        dialog = FillBlanksDialog(template, look.asked, known, today, self._composer)
        dialog.preview_asked.connect(self._on_preview_asked)
        dialog.fill_asked.connect(partial(self._take, template, place, case_id))
        dialog.finished.connect(self._composer.text.setFocus)
        dialog.open()
        dialog.ask_preview()

    @Slot(object)
    def _on_preview_asked(self, answers: Answers) -> None:
        dialog = self.sender()  # held by nothing of ours: it goes when it is closed
        if isinstance(dialog, FillBlanksDialog):
            self._acts.desk.tasks.start(self._show_preview(dialog, answers))

    async def _show_preview(self, dialog: FillBlanksDialog, answers: Answers) -> None:
        text = await self.filled(dialog.template.body, answers)
        if not dialog.is_over and dialog.answers() == answers:
            dialog.show_preview(text)

    def _take(
        self, template: Template, place: QTextCursor, case_id: CaseId, answers: Answers
    ) -> None:
        given = {name: text for name, text in answers.items() if text}
        self._answered.setdefault(case_id, {}).update(given)
        self._acts.desk.tasks.start(self._put_answered(template, place, case_id, answers))

    async def _put_answered(
        self, template: Template, place: QTextCursor, case_id: CaseId, answers: Answers
    ) -> None:
        text = await self.filled(template.body, answers)
        if self._acts.case_id == case_id:
            self._insert(template, text, place)

    def _insert(self, template: Template, text: str, place: QTextCursor) -> None:
        self._composer.text.put_template(text, place)
        self.used.emit(template)


def _with_files(template: Template, look: Look) -> Template:
    """The template with all that comes with it."""
    return replace(template, files=tuple(dict.fromkeys((*template.files, *look.files))))
