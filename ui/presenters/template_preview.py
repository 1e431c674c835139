"""Shows the template that is written as it will look: for a sample, or for a real case (C16)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import CaseId
from app.errors import AppError, EngineGone
from app.services import templating
from app.services.templating import Filling
from app.store import recent_cases
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import one_line
from ui.panes.template_editor import TemplateEditor
from ui.presenters.desk import Desk

MOST_CASES = 20


class TemplatePreview(QObject):
    """The last text that was asked for is the one that is shown."""

    def __init__(self, desk: Desk, editor: TemplateEditor) -> None:
        super().__init__()
        self._desk = desk
        self._editor = editor
        self._asked: tuple[str, str, CaseId | None] = ("", "", None)
        editor.preview_asked.connect(self._on_asked)

    @Slot(str, str)
    def _on_asked(self, body: str, code: str) -> None:
        self._asked = (body, code, self._editor.page.case_id)
        self._desk.tasks.start(self._show(*self._asked))

    async def read_cases(self) -> None:
        """Open cases that a template may be looked at for, the newest first."""
        cases = await self._desk.db.read(partial(recent_cases.recent, most=MOST_CASES))
        said = [(one_line(f"{name}: {text}", 60), case_id) for case_id, name, text in cases]
        self._editor.page.show_cases(said)

    async def _show(self, body: str, code: str, case_id: CaseId | None) -> None:
        """The sample speaks with the brand and the name that are set now."""
        look = await self._desk.db.read(partial(templating.look, body=body, own=code))
        text, faults = "", words.template_faults(look.faults)
        if not look.faults.cycle and not look.faults.too_large:
            try:
                text = await self._filled(body, case_id)
            except AppError as error:
                faults = words.error(error.code, error.facts)
        if self._asked == (body, code, case_id):
            self._editor.show_preview(text, faults)

    async def _filled(self, body: str, case_id: CaseId | None) -> str:
        """By the engine, which knows word forms; without it they stay blanks."""
        if case_id is None:
            known = self._sample()
            told = await self._ask("fill_sample", body=body, known=known)
            fill: Any = partial(templating.fill_sample, body=body, known=known)
        else:
            told = await self._ask("fill", body=body, case_id=int(case_id))
            wanted = Filling(
                case_id=case_id,
                operator=self._desk.settings.operator,
                now=clock.now(),
                zone=local_zone(),
            )
            fill = partial(templating.fill, body=body, wanted=wanted)
        return told if told is not None else str((await self._desk.db.read(fill)).text)

    async def _ask(self, do: str, **fields: Any) -> str | None:
        if not self._desk.engine.is_alive:
            return None
        try:
            return str((await self._desk.engine.request(do, **fields))["text"])
        except EngineGone:
            return None

    def _sample(self) -> dict[str, str]:
        """A case that everybody understands at once."""
        settings, today = self._desk.settings, shown.day(clock.now().astimezone().date())
        return {
            "author.first_name": self.tr("Anna"),
            "author.name": self.tr("Anna Petrova"),
            "author.handle": "anna_p",
            "brand": settings.brands[0] if settings.brands else self.tr("Our brand"),
            "city": self.tr("Moscow"),
            "network": "vk",
            "case.number": "1042",
            "post.date": today,
            "post.text": self.tr("My parcel has been on its way for three weeks"),
            "contact": "care@example.com",
            "form_url": "https://example.com/form",
            "compensation": self.tr("500 ₽ off the next order"),
            "operator.name": settings.operator or self.tr("Maria"),
            "today": today,
        }
