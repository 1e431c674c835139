"""Words and their forms by pymorphy3: one dictionary per process, answers remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_LONGEST = 48
"""Nothing longer is a word; the guesser's time grows with the length."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the dictionary says of one lower-cased word."""

    lemma: str
    pos: str
    known: bool
    proper: str
    """first, patronymic, last, place, organisation or nothing, by the most likely parse."""
    common: bool
    """Some parse is an ordinary word, no name."""
    first: bool = False
    """Some known parse is a first name."""
    last: bool = False
    """Some known parse is a surname."""
    patronymic: bool = False
    abbreviation: bool = False
    """The name of a place or an organisation by its first letters: «рф», «мвд»."""


_PROPER = (
    ("Name", "first"),
    ("Patr", "patronymic"),
    ("Surn", "last"),
    ("Geox", "place"),
    ("Orgn", "organisation"),
)


@cache
def dictionary() -> Any:
    """The MorphAnalyzer; about 60 ms the first time."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def look_up(word: str) -> Word:
    """The most likely reading of a lower-cased word."""
    if len(word) > _LONGEST:
        return Word(lemma=word, pos="", known=False, proper="", common=False)
    parses = dictionary().parse(word)
    best = parses[0]
    return Word(
        lemma=str(best.normal_form).replace("ё", "е"),
        pos=str(best.tag.POS or ""),
        known=any(parse.is_known for parse in parses),
        proper=_proper(best.tag),
        common=any(parse.is_known and not _proper(parse.tag) for parse in parses),
        first=_any(parses, "Name"),
        last=_any(parses, "Surn"),
        patronymic=_any(parses, "Patr"),
        abbreviation="Abbr" in best.tag and ("Geox" in best.tag or "Orgn" in best.tag),
    )


@lru_cache(maxsize=100_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has this lower-cased word in any reading; quicker than to read it."""
    return len(word) <= _LONGEST and bool(dictionary().word_is_known(word))


def _any(parses: Any, grammeme: str) -> bool:
    return any(parse.is_known and grammeme in parse.tag for parse in parses)


def _proper(tag: Any) -> str:
    return next((kind for grammeme, kind in _PROPER if grammeme in tag), "")
