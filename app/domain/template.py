"""A template: a canned answer with variables and blanks.

`{{author.first_name}}` is a variable, filled from the case; `{{author.first_name|клиент}}` has a
fall-back; `{{_date}}`, `{{_branch|…}}` with a leading underscore is a blank only the person can
fill. What cannot be filled stays visible as `[[name]]` and blocks sending (C4–C8).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.attachment import AttachedFile
from app.domain.ids import TemplateId


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A canned answer."""

    id: TemplateId
    short_code: str
    """What is typed after «/»: one word, unique."""
    name: str
    folder: str
    """`Жалоба::Доставка`: folders by `::` (C3)."""
    body: str
    verdicts: tuple[str, ...] = ()
    """For which verdicts it fits; empty: any."""
    networks: tuple[str, ...] = ()
    """For which networks; empty: any."""
    causes: tuple[str, ...] = ()
    """For which causes (`app.domain.cause`); empty: any."""
    slot: str = ""
    """Which part of a reply it is (`app.domain.skeleton.Slot`); empty: a whole one."""
    interim: bool = False
    """It says that the work goes on; a solution has to follow (R-002-11)."""
    language: str = "ru"
    files: tuple[AttachedFile, ...] = ()
    """What it brings into an answer (C12)."""
    uses: int = 0
    used_at: datetime | None = None
    """When it last went into an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A template after filling: the text, and where its blanks stand in it."""

    text: str
    blanks: tuple[tuple[int, int], ...]
