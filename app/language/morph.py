"""Words and their forms by pymorphy3: one dictionary per process, answers remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from app.language.dawgs import quicken, shares_of

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
    tag: Any = None
    """pymorphy3's tag of the likeliest reading; nothing for a word that is not read at all."""


_PROPER = (
    ("Name", "first"),
    ("Patr", "patronymic"),
    ("Surn", "last"),
    ("Geox", "place"),
    ("Orgn", "organisation"),
)


class _Tag(NamedTuple):
    """What is asked of a tag."""

    pos: str
    proper: str
    first: bool
    last: bool
    patronymic: bool
    abbreviation: bool


@cache
def dictionary() -> Any:
    """The MorphAnalyzer; about 60 ms the first time."""
    import pymorphy3

    analyser = pymorphy3.MorphAnalyzer(lang="ru")
    quicken(analyser)
    return analyser


@lru_cache(maxsize=30_000)
def look_up(word: str) -> Word:
    """The most likely reading of a lower-cased word."""
    if len(word) > _LONGEST or word.isascii():
        return Word(lemma=word, pos="", known=False, proper="", common=False)
    listed = _listed(word)
    if listed:
        return _word(listed[0][0], [tag for _, tag in listed], known=True)
    guess = dictionary().parse(word)[0]
    return _word(guess.normal_form, [guess.tag], known=False)


def _word(lemma: str, read: list[Any], *, known: bool) -> Word:
    tags = [_asked(tag) for tag in read]
    best = tags[0]
    return Word(
        lemma=lemma.replace("ё", "е"),
        pos=best.pos,
        known=known,
        proper=best.proper,
        common=known and any(not tag.proper for tag in tags),
        first=known and any(tag.first for tag in tags),
        last=known and any(tag.last for tag in tags),
        patronymic=known and any(tag.patronymic for tag in tags),
        abbreviation=best.abbreviation,
        tag=read[0],
    )


def _listed(word: str) -> list[tuple[str, Any]]:
    """Lemma and tag of each reading that the dictionary has, the likeliest first.

    As pymorphy3 has it, without what it makes besides for bending the word.
    """
    analyser = dictionary()
    words = analyser.dictionary
    forms = words.words.similar_items(word, analyser.char_substitutes)
    found = [(each, number, at) for each, records in forms for number, at in records]
    tags = [words.build_tag_info(number, at) for _, number, at in found]
    best = 0
    if len(tags) > 1:
        shares = shares_of(analyser, word, tags)
        best = shares.index(max(shares))
    if not tags:
        return []
    each, number, at = found[best]
    lemma = words.build_normal_form(number, at, each)
    return [(lemma, tags[best]), *(("", tag) for tag in tags)]


@lru_cache(maxsize=30_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has this lower-cased word in any reading; quicker than to read it."""
    return len(word) <= _LONGEST and bool(dictionary().word_is_known(word))


@cache
def _asked(tag: Any) -> _Tag:
    has = tag.grammemes
    return _Tag(
        pos=str(tag.POS or ""),
        proper=next((kind for grammeme, kind in _PROPER if grammeme in has), ""),
        first="Name" in has,
        last="Surn" in has,
        patronymic="Patr" in has,
        abbreviation="Abbr" in has and ("Geox" in has or "Orgn" in has),
    )
