"""Templates that come from a file: what they are beside those that are kept (X4)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.template import Template

LONGEST_CODE, LONGEST_NAME, LONGEST_BODY = 40, 120, 100_000


class FileKind(StrEnum):
    """What a file of templates may be; by its ending and its content."""

    CSV = "csv"
    JSON = "json"
    ZENDESK = "zendesk"
    CHATWOOT = "chatwoot"
    WORD = "docx"
    EXCEL = "xlsx"


class Standing(StrEnum):
    """A template of the file beside those that are kept."""

    NEW = "new"
    SAME = "same"
    """It is kept, word for word."""
    OTHER = "other"
    """Its short code is kept with other words."""


class Clash(StrEnum):
    """What to do with those whose code is kept with other words."""

    SKIP = "skip"
    REPLACE = "replace"
    BOTH = "both"
    """The new one gets a code of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One template of the file."""

    template: Template
    lost: tuple[str, ...] = ()
    """Variables and logic of the other program that nothing here stands for."""
    cut: bool = False
    """Its text was longer than a template may be; the beginning is here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """What was read of a file."""

    kind: FileKind
    incoming: tuple[Incoming, ...]
    passed_over: int = 0
    """Rows and macros without a text to answer with."""
    left: tuple[str, ...] = ()
    """Sheets of a workbook that are no table of templates, by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One template of the file, and what it would be here."""

    incoming: Incoming
    standing: Standing


def planned(incoming: Iterable[Incoming], kept: Collection[Template]) -> tuple[Planned, ...]:
    """Each beside the one with its short code."""
    codes = {template.short_code.casefold(): template for template in kept}
    return tuple(
        Planned(incoming=one, standing=_standing(one.template, codes.get(_key(one.template))))
        for one in incoming
    )


def with_codes(incoming: Iterable[Incoming]) -> tuple[Incoming, ...]:
    """Each with a short code of its own, made of its name where it has none."""
    taken: set[str] = set()
    found = []
    for one in incoming:
        code = free_code(one.template.short_code or code_of(one.template.name), taken)
        taken.add(code.casefold())
        found.append(replace(one, template=replace(one.template, short_code=code)))
    return tuple(found)


def code_of(name: str) -> str:
    """A short code made of a name: its first words."""
    words = re.findall(r"\w+", name.casefold())
    code = "-".join(words[:3])[:LONGEST_CODE].strip("-")
    return code or "template"


def free_code(wanted: str, taken: Collection[str]) -> str:
    """The code, with a number where it is taken; `taken` are folded."""
    if wanted.casefold() not in taken:
        return wanted
    numbers = range(2, len(taken) + 3)
    return next(f"{wanted}{n}" for n in numbers if f"{wanted}{n}".casefold() not in taken)


def _standing(new: Template, old: Template | None) -> Standing:
    if old is None:
        return Standing.NEW
    same = (old.name, old.folder, old.body.strip()) == (new.name, new.folder, new.body.strip())
    return Standing.SAME if same else Standing.OTHER


def _key(template: Template) -> str:
    return template.short_code.casefold()
