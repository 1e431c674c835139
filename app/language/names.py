"""The names of a brand: all spellings that count as it, generated once for each list of brands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.keyboard import other_layout
from app.language.brand_list import (
    PIECE,
    BrandName,
    Called,
    Hints,
    called_like,
    joined,
    own_names,
)
from app.language.cases import name_forms, nominative_forms, word_cases
from app.language.forms import word_forms
from app.language.morph import is_known, look_up
from app.language.slips import Misheard, near_keys, sound
from app.language.translit import spoken_forms, to_latin

__all__ = ["BrandName", "Heard", "Known", "Names"]

_ABBREVIATION = re.compile("[бвгджзйклмнпрстфхцчшщ]{2,5}\\d*")
_SPELT = {
    **dict(zip("бвгджзптц", ("бэ", "вэ", "гэ", "дэ", "жэ", "зэ", "пэ", "тэ", "цэ"), strict=True)),
    **dict(zip("лмнрсфкх", ("эль", "эм", "эн", "эр", "эс", "эф", "ка", "ха"), strict=True)),
    **dict(zip("йчшщ", ("йот", "че", "ша", "ща"), strict=True)),
}
"""Letters by their names: people write «эмтээс» as well."""
_ENDINGS = ("а", "у", "ом", "е", "ы", "ов")
_CORE = re.compile(
    r"(?:^|\s)(?:банк|bank|сеть|магазин|кафе|клиника|аптека|ресторан|компания|группа|такси|тв"
    r"|телеком|отель|фитнес|маркет|онлайн|online)(?=\s|$)"
)
"""What of a name says the trade only: the rest may stand for the whole."""
_LEAST_TYPED = 3
"""Letters of what a wrong layout makes of a name: two of them are an abbreviation of anything."""
_LEAST_NEAR, _MOST_NEAR = 4, 5
"""Letters of a name whose slips of the finger are listed; longer ones are searched for."""
_LEAST_STEM = 5
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A spelling of a brand: whose, how we know it, and what it needs around it."""

    brand: str
    how: str
    ambiguous: bool = False
    """Also an ordinary word: what is near must not speak for that."""
    needs_trade: bool = False
    everyday: bool = False
    """So ordinary a word that something must speak for the brand."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What sounds so: a name, as it is written."""

    known: Known
    written: str


@dataclass(frozen=True, slots=True)
class _Doubt:
    """How doubtful a name is."""

    ambiguous: bool = False
    needs_trade: bool = False
    everyday: bool = False
    literal: bool = False
    """No misspelling of it counts."""


_SURE = _Doubt()


class Names:
    """Every spelling of some brands, ready to be looked up."""

    def __init__(self, brands: Sequence[BrandName]) -> None:
        self.spellings: dict[str, Known] = {}
        self.sounds: dict[str, Heard] = {}
        """How a name sounds: the brand, and how the name is written."""
        self._heard: list[tuple[str, str]] = []
        """How a name sounds, and how it is written."""
        self.slipped: dict[str, str] = {}
        """Short names with a slip of the finger: the brand."""
        self.stems: dict[str, Known] = {}
        self.latin: dict[str, Known] = {}
        self.against: dict[str, Hints] = {}
        self.favour: dict[str, Hints] = {}
        self.several: dict[str, int] = {}
        """The spellings of names of several words, and how many words each has."""
        self.typed: dict[str, str] = {}
        """Names in the wrong keyboard layout, where punctuation comes out: «,bkfqy»."""
        self.most_words = 4
        self.limits: dict[str, BrandName] = {}
        """Brands some of whose finds do not count."""
        for brand in brands:
            self._add(brand)
            if brand.off or brand.deaf_to or brand.contexts:
                self.limits[brand.name] = brand
        self.whole_sounds = {sound(name): pieces for name, pieces in self.several.items()}
        """How names of several words sound, and how many words each has."""
        self.misheard = Misheard(dict(reversed(self._heard)))
        self.mistyped = Misheard({name: name for name in self.latin})
        self.openers = frozenset(sound(name)[:2] for name in self.several)
        """With what a name of several words begins, as it sounds."""
        self.shapes = frozenset((name[0], len(name)) for name in self.spellings)
        """First letters and lengths, so that most words need no closer look."""
        self.longest = max(map(len, self.spellings), default=0) + _MOST_NEAR
        self.starts = frozenset(
            name[:length] for name in self.spellings for length in range(1, len(name))
        )
        """With what a spelling begins: a word that is none of these opens no split name."""

    def _add(self, brand: BrandName) -> None:
        called = called_like(brand)
        if called is not None:
            self.against[brand.name] = called.against
            self.favour[brand.name] = called.favour
        given = self._doubtful(brand, called)
        for name in _safe(brand, called):
            if joined(name) not in given:
                ordinary = _is_ordinary(joined(name))
                doubt = _Doubt(ambiguous=ordinary, everyday=ordinary) if ordinary else _SURE
                self._spell(brand.name, name, _SURE if called and ordinary else doubt)
        for name in own_names(brand):
            core = _CORE.sub(" ", name.lower()).strip(" -")
            if core != name.lower() and len(joined(core)) > 3 and joined(core) not in given:
                ordinary = _is_ordinary(joined(core))
                if look_up(joined(core)).proper or (called is not None and ordinary):
                    continue
                self._spell(brand.name, core, _Doubt(ordinary, ordinary, ordinary))

    def _doubtful(self, brand: BrandName, called: Called | None) -> set[str]:
        # The doubtful ones first: «megafon» read aloud must not make «мегафон» certain.
        given = set()
        for name in called.doubtful if called else ():
            plain = name.rstrip("+~=")
            doubt = _Doubt(
                ambiguous=True,
                needs_trade=name.endswith("+"),
                everyday=name.endswith("~"),
                literal=name.endswith("="),
            )
            self._spell(brand.name, plain, doubt)
            given.add(joined(plain))
        return given

    def _spell(self, brand: str, name: str, doubt: _Doubt) -> None:
        pieces = [piece.lower().replace("ё", "е") for piece in PIECE.findall(name)]
        whole = joined(name)
        if len(whole) < 2:
            return

        earlier = self.spellings.get(whole)
        if doubt is _SURE and earlier and (earlier.everyday or earlier.ambiguous):
            # «megafon» is a name itself, whatever «мегафон» in Latin letters may mean.
            del self.spellings[whole]
        for spelling, how in _spellings(pieces, name, doubt):
            known = Known(brand, how, doubt.ambiguous, doubt.needs_trade, doubt.everyday)
            self.spellings.setdefault(spelling, known)
            if len(pieces) > 1:
                self.several.setdefault(spelling, len(pieces))
        self.most_words = max(self.most_words, min(len(pieces), 8))
        if _is_latin(whole):
            self.latin.setdefault(whole, Known(brand, "typo", doubt.ambiguous))
        self._learn_layout(brand, whole, doubtful=doubt.needs_trade)
        if not whole.isdigit():
            self._learn_stems(brand, whole, doubt)
            if not doubt.needs_trade and not doubt.literal:
                self._learn_by_ear(brand, whole, doubt)

    def _learn_layout(self, brand: str, whole: str, *, doubtful: bool) -> None:
        typed = other_layout(whole)
        if doubtful or len(typed) < _LEAST_TYPED or typed.isdigit():
            return
        if not typed.isalnum():
            self.typed.setdefault(typed, brand)
        elif (len(typed) > _LEAST_TYPED or typed[0] in "ьъы") and not is_known(typed):
            self.spellings.setdefault(typed, Known(brand, "layout"))

    def _learn_stems(self, brand: str, whole: str, doubt: _Doubt) -> None:
        if whole.isascii():
            return
        if doubt.needs_trade and len(whole) < _LEAST_STEM:
            return
        known = Known(brand, "derived", doubt.everyday, everyday=doubt.everyday)
        self.stems.setdefault(whole, known)
        if len(whole) >= _LEAST_STEM and whole[-1] in "аеоуыяи":
            self.stems.setdefault(whole[:-1], known)

    def _learn_by_ear(self, brand: str, whole: str, doubt: _Doubt) -> None:
        known = Known(brand, "typo", doubt.ambiguous, everyday=doubt.everyday)
        for spoken in spoken_forms(whole) if whole.isascii() else (whole,):
            if _ABBREVIATION.fullmatch(spoken) and 2 < len(spoken) < 5 and spoken.isalpha():
                spelt = sound("".join(_SPELT[letter] for letter in spoken))
                self.sounds.setdefault(spelt, Heard(known, "".join(_SPELT[x] for x in spoken)))
            if len(spoken) >= 4 and not whole.endswith("банк" if len(whole) < 7 else "\0"):
                for form in _forms([spoken], spoken):
                    if len(form) >= 4:
                        self.sounds.setdefault(sound(form), Heard(known, form))
                        self._heard.append((sound(form), form))
        if not whole.isascii() and _LEAST_NEAR <= len(whole) <= _MOST_NEAR:
            for near in near_keys(whole):
                self.slipped.setdefault(near, brand)


def _safe(brand: BrandName, called: Called | None) -> tuple[str, ...]:
    known = () if called is None or "known" in brand.deaf_to else called.names
    return (*own_names(brand), *known)


def _spellings(pieces: list[str], name: str, doubt: _Doubt) -> Iterator[tuple[str, str]]:
    """Each spelling of a name and how it is one: exact, form, translit."""
    whole = joined(name)
    yield whole, "exact"
    for form in _forms(pieces, name) if not doubt.needs_trade else word_cases(whole):
        yield form, "form"
        most = 4 if len(form) > _SHORTEST else 1
        for latin in to_latin(form, most) if not form.isascii() else ():
            yield latin, "translit"
    if _is_latin(whole):
        for spoken in spoken_forms(whole):
            if len(spoken) >= max(len(whole) - 1, 4):
                yield spoken, "translit"


def _is_latin(whole: str) -> bool:
    return whole.isascii() and not whole.isdigit() and len(whole) > _SHORTEST


def _forms(pieces: list[str], name: str) -> Iterator[str]:
    """All case forms of a name, its words written together."""
    whole = joined(name)
    last = pieces[-1]
    head = whole[: -len(last)]
    yield whole
    bent = name_forms(name.lower()) if len(pieces) > 1 else word_cases(whole)
    yield from (joined(form) for form in bent)
    if _ABBREVIATION.fullmatch(last):
        yield from (head + last + ending for ending in _ENDINGS)
        return
    if not last.isalpha() or last.isascii():
        return
    yield from (head + form.replace("ё", "е") for form in nominative_forms(last))
    if last.endswith("о") and not is_known(last[:-1] + "у"):
        # «на авиту», «с авитой»: people bend what the grammar leaves as it is.
        yield from (head + last[:-1] + end for end in ("а", "у", "е", "ы", "ой", "ом"))
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
