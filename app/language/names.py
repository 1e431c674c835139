"""The names of a brand: all spellings that count as it, generated once for each list of brands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.language import lexicons
from app.language.cases import name_forms, word_cases
from app.language.folding import fold
from app.language.forms import word_forms
from app.language.layout import other_layout
from app.language.morph import is_known, look_up
from app.language.translit import to_cyrillic, to_latin

_PIECE = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile("[бвгджзйклмнпрстфхцчшщ]{2,5}\\d*")
_SPELT = {
    **dict(zip("бвгджзптц", ("бэ", "вэ", "гэ", "дэ", "жэ", "зэ", "пэ", "тэ", "цэ"), strict=True)),
    **dict(zip("лмнрсфкх", ("эль", "эм", "эн", "эр", "эс", "эф", "ка", "ха"), strict=True)),
    **dict(zip("йчшщ", ("йот", "че", "ша", "ща"), strict=True)),
}
"""Letters by their names: people write «эмтээс» as well."""
_ENDINGS = ("а", "у", "ом", "е", "ы", "ов")
_SOUNDS = str.maketrans("бдгзвжеэыоя", "птксфшиииаа")
_SHORT_BANK = re.compile(".{1,3}панк.{0,2}")
_SILENT = re.compile("[ьъй]")
_DOUBLED = re.compile(r"(.)\1+")
_LEAST_TYPED = 3
"""Letters of what a wrong layout makes of a name: two of them are an abbreviation of anything."""


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
class Known:
    """A spelling of a brand: whose, how we know it, and what it needs around it."""

    brand: str
    how: str
    ambiguous: bool = False
    """Also an ordinary word: a capital, a hashtag or the trade must speak for the brand."""
    needs_trade: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called:
    """A line of resources/language/brands.txt."""

    names: tuple[str, ...]
    doubtful: tuple[str, ...]
    otherwise: tuple[str, ...]


class Names:
    """Every spelling of some brands, ready to be looked up."""

    def __init__(self, brands: Sequence[BrandName]) -> None:
        self.spellings: dict[str, Known] = {}
        self.sounds: dict[str, str] = {}
        """How a name sounds: the brand; for names that are no ordinary words."""
        self.stems: dict[str, str] = {}
        self.latin: dict[str, str] = {}
        self.otherwise: dict[str, tuple[str, ...]] = {}
        self.several: set[str] = set()
        """The spellings of names of several words."""
        self.typed: dict[str, str] = {}
        """Names in the wrong keyboard layout, where punctuation comes out: «,bkfqy»."""
        self.most_words = 4
        self.limits: dict[str, BrandName] = {}
        """Brands some of whose finds do not count."""
        for brand in brands:
            self._add(brand)
            if brand.off or brand.deaf_to or brand.contexts:
                self.limits[brand.name] = brand
        self.slips = _slips(self.sounds)
        """What a name leaves when letters are dropped: the names; for quick typo search."""

    def _add(self, brand: BrandName) -> None:
        called = _called_like(brand)
        own = (brand.name, *brand.aliases)
        known = () if called is None or "known" in brand.deaf_to else called.names
        safe = (*own, *known)
        doubtful = called.doubtful if called else ()
        self.otherwise[brand.name] = called.otherwise if called else ()
        given = {_joined(name.removesuffix("+")) for name in doubtful}
        # The doubtful ones first: «megafon» read aloud must not make «мегафон» certain.
        for name in doubtful:
            plain = name.removesuffix("+")
            self._spell(brand.name, plain, needs_trade=name != plain, doubtful=True)
        for name in safe:
            joined = _joined(name)
            if joined not in given:
                doubt = called is None and _is_ordinary(joined)
                self._spell(brand.name, name, needs_trade=False, doubtful=doubt)

    def _spell(self, brand: str, name: str, *, needs_trade: bool, doubtful: bool) -> None:
        pieces = [piece.lower().replace("ё", "е") for piece in _PIECE.findall(name)]
        joined = _joined(name)
        if len(joined) < 2:
            return

        def keep(spelling: str, how: str) -> None:
            self.spellings.setdefault(spelling, Known(brand, how, doubtful, needs_trade))
            if len(pieces) > 1:
                self.several.add(spelling)

        keep(joined, "exact")
        self.most_words = max(self.most_words, min(len(pieces), 8))
        for form in _forms(pieces, name):
            keep(form, "form")
            for latin in to_latin(form, 4) if not form.isascii() else ():
                keep(latin, "translit")
        if joined.isascii() and joined.isalpha() and len(joined) > 3:
            keep(to_cyrillic(joined), "translit")
            self.latin[joined] = brand
        self._learn_layout(brand, joined, doubtful=needs_trade)
        self._learn_by_ear(brand, joined, needs_trade=needs_trade)

    def _learn_layout(self, brand: str, joined: str, *, doubtful: bool) -> None:
        typed = other_layout(joined)
        if doubtful or len(typed) < _LEAST_TYPED or typed.isdigit():
            return
        if not typed.isalnum():
            self.typed.setdefault(typed, brand)
        elif (not typed.isascii() or len(typed) > _LEAST_TYPED) and not is_known(typed):
            self.spellings.setdefault(typed, Known(brand, "layout"))

    def _learn_by_ear(self, brand: str, joined: str, *, needs_trade: bool) -> None:
        if needs_trade or not joined.isalpha():
            return
        spoken = to_cyrillic(joined) if joined.isascii() else joined
        if _ABBREVIATION.fullmatch(spoken) and 2 < len(spoken) < 5 and spoken.isalpha():
            self.sounds.setdefault(sound("".join(_SPELT[letter] for letter in spoken)), brand)
        if len(joined) >= 3 and not joined.isascii():
            self.stems.setdefault(joined, brand)
        if len(spoken) >= 4 and not joined.endswith("банк" if len(joined) < 7 else "\0"):
            for form in _forms([spoken], spoken):
                if len(form) >= 4:
                    self.sounds.setdefault(sound(form), brand)


def sound(word: str) -> str:
    """A Russian word as an ear might write it: no doubles, voicing or weak vowels told apart."""
    plain = word.replace("йа", "я").replace("йо", "е").replace("йе", "е").replace("й", "и")
    return _DOUBLED.sub(r"\1", _SILENT.sub("", plain).translate(_SOUNDS))


def bound(length: int) -> int:
    """How many slips of the finger a name of that many letters may suffer."""
    if length < 6:
        return 0
    return 1 if length < 9 else 2


def dropped(word: str, most: int) -> set[str]:
    """The word, and what is left of it without any `most` of its letters."""
    left = {word}
    for _ in range(most):
        left |= {each[:at] + each[at + 1 :] for each in left for at in range(len(each))}
    return left


def _slips(sounds: dict[str, str]) -> dict[str, tuple[str, ...]]:
    slips: dict[str, tuple[str, ...]] = {}
    for name in sounds:
        # «мтбанк» is another bank, not a slip in «мтсбанк»: what tells them apart is too short.
        if (most := bound(len(name))) and not _SHORT_BANK.fullmatch(name):
            for left in dropped(name, most):
                slips[left] = (*slips.get(left, ()), name)
    return slips


def _joined(name: str) -> str:
    # Folded: whoever types «T-Банк» with a Latin T means the bank all the same.
    return fold("".join(_PIECE.findall(name)))


def _forms(pieces: list[str], name: str) -> Iterator[str]:
    """All case forms of a name, its words written together."""
    joined = _joined(name)
    last = pieces[-1]
    head = joined[: -len(last)]
    yield joined
    bent = name_forms(name.lower()) if len(pieces) > 1 else word_cases(joined)
    yield from (_joined(form) for form in bent)
    if _ABBREVIATION.fullmatch(last):
        yield from (head + last + ending for ending in _ENDINGS)
        return
    if not last.isalpha() or last.isascii():
        return
    yield from (head + form.replace("ё", "е") for form in word_forms(last))
    # «альфа банка»: with a two-word name both words may bend, the first mostly does not.
    if len(bent) == 1 and len(pieces) == 2 and head.isalpha() and _bends(pieces[0]):
        for first in word_forms(pieces[0])[:12]:
            for form in word_forms(last)[:12]:
                yield (first + form).replace("ё", "е")


def _bends(word: str) -> bool:
    return not look_up(word).pos.startswith("PRE")


def _is_ordinary(word: str) -> bool:
    """The dictionary has the word, and not as the name of a firm alone."""
    read = look_up(word)
    return read.known and read.common and len(word) > 2 and not _ABBREVIATION.fullmatch(word)


def _called_like(brand: BrandName) -> _Called | None:
    table = _table()
    for name in (brand.name, *brand.aliases):
        if found := table.get(_joined(name)):
            return found
    return None


def also_called(brand: BrandName) -> tuple[str, ...]:
    """What people are known to call a brand besides, if our list has it."""
    called = _called_like(brand)
    own = {_joined(name) for name in (brand.name, *brand.aliases)}
    return tuple(name for name in called.names if _joined(name) not in own) if called else ()


def known_brands() -> tuple[BrandName, ...]:
    """The brands of resources/language/brands.txt."""
    called = dict.fromkeys(called.names[0] for called in _table().values())
    return tuple(BrandName(name=name) for name in called)


@cache
def _table() -> dict[str, _Called]:
    """brands.txt by every unambiguous name in it."""
    table: dict[str, _Called] = {}
    for line in lexicons.lines("brands.txt"):
        name, others, doubtful, otherwise = (_list(column) for column in line.split("|"))
        called = _Called(names=(*name, *others), doubtful=doubtful, otherwise=otherwise)
        for each in called.names:
            table.setdefault(_joined(each), called)
    return table


def _list(column: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in column.split(",") if item.strip())
