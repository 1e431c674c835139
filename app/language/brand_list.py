"""What well-known brands are called besides, and what else their names may mean (brands.txt)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language import lexicons
from app.language.folding import fold

PIECE = re.compile(r"[^\W_]+")
_LEGAL = re.compile(
    r"(?<!\w)(?:ооо|оао|зао|пао|нао|ао|ип|гуп|муп|llc|ltd|inc|gmbh)(?!\w)\.?", re.IGNORECASE
)
_SITE = re.compile(r"(?<=\w)\.(?:ru|рф|com|net|org|by|kz)$", re.IGNORECASE)
_SEVERAL = re.compile(r"[()/|;]+|(?<=\w), ")


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandName:
    """A brand and what else people call it."""

    name: str
    aliases: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    """Spellings (`plain_surface`) that do not count."""
    deaf_to: frozenset[str] = frozenset()
    """Ways of being named (`BrandMention.how`) that do not count."""
    contexts: frozenset[str] = frozenset()
    """Lemmas that, near a name, give another meaning of it away."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What near an ambiguous name speaks for the brand or against it.

    Each is a beginning of words near it; with «_» in the place of the name, of its neighbour.
    """

    words: tuple[str, ...] = ()
    before: frozenset[str] = frozenset()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A line of resources/language/brands.txt."""

    names: tuple[str, ...]
    doubtful: tuple[str, ...]
    against: Hints
    favour: Hints


def called_like(brand: BrandName) -> Called | None:
    """The line of brands.txt that a brand of the person's own is on."""
    table = _table()
    for name in own_names(brand):
        if found := table.get(joined(name)):
            return found
    return None


def own_names(brand: BrandName) -> tuple[str, ...]:
    """The names a person gave, and each part of «Т-Банк (Тинькофф)», «ООО "Ромашка"», «ozon.ru»."""
    names: dict[str, None] = {}
    for name in (brand.name, *brand.aliases):
        names[name] = None
        for part in _SEVERAL.split(name):
            bare = _SITE.sub("", _LEGAL.sub(" ", part)).strip(" \"'«»„“”")
            if len(joined(bare)) > 1:
                names[bare] = None
    return tuple(names)


def also_called(brand: BrandName) -> tuple[str, ...]:
    """What people are known to call a brand besides, if our list has it."""
    called = called_like(brand)
    own = {joined(name) for name in own_names(brand)}
    return tuple(name for name in called.names if joined(name) not in own) if called else ()


def known_brands() -> tuple[BrandName, ...]:
    """The brands of resources/language/brands.txt."""
    called = dict.fromkeys(called.names[0] for called in _table().values())
    return tuple(BrandName(name=name) for name in called)


def owner(spelling: str) -> str:
    """The well-known brand whose name this folded word is exactly, or nothing."""
    return _owners().get(spelling, "")


def joined(name: str) -> str:
    """A name folded, its words written together; «T-Банк» with a Latin T is the same bank."""
    return fold("".join(PIECE.findall(name)))


def called_names(*, doubtful: bool = False) -> tuple[str, ...]:
    """All names of brands.txt, lower-cased; or those that are ordinary words seldom meant so."""
    found: dict[str, None] = {}
    for called in _table().values():
        names = called.doubtful if doubtful else called.names
        found.update(dict.fromkeys(each.lower() for each in names))
    return tuple(name for name in found if not doubtful or name[-1] not in "+~=")


@cache
def _owners() -> dict[str, str]:
    owners: dict[str, str] = {}
    for called in _table().values():
        doubtful = {joined(each.rstrip("+~=")) for each in called.doubtful}
        for each in map(joined, called.names):
            if each not in doubtful:
                owners.setdefault(each, called.names[0])
    return owners


@cache
def _table() -> dict[str, Called]:
    """brands.txt by every unambiguous name in it."""
    table: dict[str, Called] = {}
    for line in lexicons.lines("brands.txt"):
        name, others, doubtful, hints = (_list(column) for column in line.split("|"))
        called = Called(
            names=(*name, *others),
            doubtful=doubtful,
            against=_hints(hint for hint in hints if not hint.startswith("+")),
            favour=_hints(hint[1:] for hint in hints if hint.startswith("+")),
        )
        for each in called.names:
            table.setdefault(joined(each), called)
    for called in tuple(table.values()):
        for each in called.doubtful:
            if not each.endswith("+"):
                table.setdefault(joined(each.rstrip("~=")), called)
    return table


def _hints(column: Iterator[str]) -> Hints:
    words, before, after = [], [], []
    for hint in column:
        left, found, right = hint.replace("ё", "е").partition("_")
        if not found:
            words.append(hint)
        elif left:
            before.append(left.strip())
        else:
            after.append(right.strip())
    return Hints(tuple(words), frozenset(before), tuple(after))


def _list(column: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in column.split(",") if item.strip())
