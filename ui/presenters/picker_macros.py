"""Macros among the templates that «/» offers: found by name or code, never run at once (C15)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.domain.ids import TemplateId
from app.domain.macro import Macro
from app.domain.template import Template
from app.domain.template_rank import MACRO, CaseFacts, Offer, Shelf, Why
from app.store import macros
from ui.presenters.desk import Desk

MOST = 5


class PickerMacros(QObject):
    """Offers macros as rows below the templates.

    Signals:
        asked: Macro of which the person wants to see what it would do.
    """

    asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[TemplateId, Macro] = {}
        self._shelf = Shelf()

    async def read(self) -> None:
        """All macros as they are now."""
        every = await self._desk.db.read(macros.every)
        self._known = {TemplateId(-macro.id): macro for macro in every}
        self._shelf = Shelf(_as_row(number, macro) for number, macro in self._known.items())

    def below(self, offers: tuple[Offer, ...], typed: str) -> tuple[Offer, ...]:
        """The offers, and below them what fits of the macros; none when nothing is typed."""
        if not typed.strip():
            return offers
        found = self._shelf.offers(typed, CaseFacts(), most=MOST)
        return (*offers, *(replace(one, why=(Why(code=MACRO),)) for one in found))

    def macro(self, row: Template) -> Macro | None:
        """The macro of a row; None: it is a template."""
        return self._known.get(row.id)


def _as_row(number: TemplateId, macro: Macro) -> Template:
    """Templates have numbers from 1 on: a negative one is never kept or counted."""
    return Template(
        id=number,
        short_code=macro.short_code,
        name=macro.name,
        folder=macro.folder,
        body="",
        used_at=macro.used_at,
    )
