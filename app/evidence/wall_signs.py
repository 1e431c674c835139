"""The signs of walls, from resources/evidence/walls.toml: phrases, titles, addresses, elements."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.page_kind import PageKind
from app.paths import resources

FILE = "walls.toml"
PHRASES = ("own", "plain", "faint", "title")
MARKS = ("url", "element", "challenge")
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Expressions over words; the longest stretch of a line that one of them covers."""

    pattern: re.Pattern[str]

    def stretch(self, line: str) -> str:
        """The longest match, empty if there is none."""
        found = (match[1] for match in self.pattern.finditer(f" {line} "))
        return max(found, key=len, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What tells one kind of wall."""

    own: Phrases
    plain: Phrases
    faint: Phrases
    title: Phrases
    url: re.Pattern[str]
    element: re.Pattern[str]
    challenge: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What tells that people speak, and what their words do to a phrase."""

    signs: Phrases
    aside: re.Pattern[str]
    person: re.Pattern[str]
    filler: re.Pattern[str]


@cache
def all_signs() -> dict[PageKind, Signs]:
    """The signs of every kind, read once."""
    table = _table()
    pieces = table["pieces"]
    return {kind: _signs(table[kind.value], pieces) for kind in PageKind if kind.value in table}


@cache
def said() -> Said:
    """The signs of content, read once."""
    table = _table()["said"]
    return Said(
        signs=_phrases([table["signs"]], {}),
        aside=re.compile(rf"\b{table['aside']}\b"),
        person=re.compile(rf"\b{table['person']}\b"),
        filler=re.compile(rf"\b{table['filler']}\b ?"),
    )


def _signs(row: Mapping[str, list[str]], pieces: Mapping[str, str]) -> Signs:
    own, plain, faint, title = (_phrases(row.get(name, []), pieces) for name in PHRASES)
    url, element, challenge = (_marks(row.get(name, [])) for name in MARKS)
    return Signs(
        own=own, plain=plain, faint=faint, title=title, url=url, element=element,
        challenge=challenge,
    )  # fmt: skip


def _table() -> dict[str, Any]:
    with (resources() / "evidence" / FILE).open("rb") as stream:
        table: dict[str, Any] = tomllib.load(stream)
    return table


def _phrases(texts: list[str], pieces: Mapping[str, str]) -> Phrases:
    if not texts:
        return Phrases(NEVER)
    whole = "|".join(texts)
    for name, piece in pieces.items():
        whole = whole.replace("{" + name + "}", piece)
    return Phrases(re.compile(rf"(?<= )({whole})(?= )"))


def _marks(texts: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{text})" for text in texts)) if texts else NEVER
