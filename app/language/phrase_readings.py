"""Which reading of a word in a place's or a firm's name bends, and what stands still (C10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from app.language.abbreviations import Capitals, capitals
from app.language.firm_words import plural_reading, tail_reading
from app.language.given_names import words_of
from app.language.morph import dictionary
from app.language.phrase_forms import AGREES

_STILL_PLACE = re.compile(".+(?:[оеё]во|[иы]но|енко)|.*[иуюэ]")
"""«в Пушкино», «в Баку»: these may stand still, and standing still is never wrong."""
_STILL_FIRM = re.compile(".*[оеёиуюыэ]")
_ADJECTIVE = re.compile(".{2,}(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е)")
_LIKE_MANY = re.compile(".+[кгхжшчщ]и")
"""«Лиски»: many, unless it is foreign."""
_MISTAKEN = "лиски"
"""The dictionary has it as one that stands still, but «в Лисках»."""
_IN_U = words_of("бор яр мыс лог луг сад пруд берег")
"""«в Сосновом Бору», «в Красном Яре»: as parts of a place people say either."""
_STILL = frozenset(("алматы", "видео", "кафе", "кофе", "суши"))
TIES = words_of("на в под над у и по за при санкт нью улан де рио сан лос")
"""They never bend."""
_REGULAR = {
    "masc": re.compile(".{2,}[бвгдзклмнпрст]"),
    "femn": re.compile(".{2,}(?:ия|[бвгдзклмнпрст]а)"),
}
CYRILLIC = re.compile("[а-яё]+", re.IGNORECASE)
"""A word that has cases."""


def is_noun(word: str, *, place: bool) -> bool:
    """Whether it may stand as a nominative by its own: a known noun, or a word nobody knows."""
    low = word.lower()
    if low in TIES or agrees(word):
        return False
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    if not parses:
        return not place
    if not place and any({"NOUN", "Fixd", "nomn"} in p.tag for p in parses):
        return True  # «Яндекс Такси»
    first = next((p for p in parses if {"nomn"} in p.tag or {"gent"} in p.tag), parses[0])
    return "nomn" in first.tag or (
        place and any("Geox" in p.tag and "nomn" in p.tag for p in parses)
    )


def hangs_on(whole: str, more: str) -> bool:
    """«Мир кожи» and «меха»: a second genitive behind one, which stays as it is."""
    *before, last = whole.lower().split()
    return bool(before) and not is_noun(last, place=False) and _is_genitive(more.lower())


def _is_genitive(low: str) -> bool:
    return any(
        parse.is_known and {"NOUN", "gent"} in parse.tag for parse in dictionary().parse(low)
    )


def agrees(word: str) -> bool:
    """Whether it is an adjective in the nominative."""
    return adjective(word) is not None


@lru_cache(maxsize=2_000)
def adjective(word: str) -> Any:
    """The reading as an adjective in the nominative: «Павловский» is a surname as well."""
    for parse in dictionary().parse(word.lower()):
        known = parse.is_known or _ADJECTIVE.fullmatch(word.lower())
        if known and parse.tag.POS in AGREES and "nomn" in parse.tag:
            return parse
    return None


def goes_along(word: str, *, place: bool) -> bool:
    """«Петропавловск-Камчатский»: after the noun only an adjective in the nominative."""
    return place and agrees(word) and _ADJECTIVE.fullmatch(word.lower()) is not None


def stands(word: str, *, place: bool) -> bool:
    """Whether it is the same in all cases."""
    low = word.lower()
    if low in TIES or not CYRILLIC.fullmatch(word) or capitals(word) is Capitals.LETTERS:
        return True
    if len(low) == 1 or low in _STILL:
        return True
    if place:
        still = _STILL_PLACE.fullmatch(low) or (low.endswith("о") and not _is_bending_place(low))
        many = is_plural(low) or (_LIKE_MANY.fullmatch(low) is not None)
        return (bool(still) and not many) or _is_fixed_place(low)
    known = any(parse.is_known and "Fixd" not in parse.tag for parse in dictionary().parse(low))
    # «Россети»: a known plural behind a prefix is no word that stands still.
    guessed = tail_reading(low) or plural_reading(low)
    return bool(_STILL_FIRM.fullmatch(low)) and not known and guessed is None


def is_of_two_minds(low: str, case: str) -> bool:
    """«Лиски», which may be many or stand still; «в Сосновом Бору», but «в Красном Яре» too."""
    if case == "gent" and low.endswith(("йки", "горы")):
        return len(low) > len("горы") if low.endswith("горы") else not _is_common_many(low)
    if _LIKE_MANY.fullmatch(low):
        return not is_plural(low) and not _is_fixed_place(low)
    return case == "loct" and low in _IN_U


def _is_common_many(low: str) -> bool:
    """«Лайки» as of dogs: their genitive is known. Of «Валуйки» it is not."""
    names = {"Geox", "Surn", "Name"}
    return any(
        parse.is_known and {"NOUN", "plur", "nomn"} in parse.tag
        and not names & set(parse.tag.grammemes)
        for parse in dictionary().parse(low)
    )  # fmt: skip


def _is_fixed_place(low: str) -> bool:
    """«Токио», «Душанбе»."""
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    return low != _MISTAKEN and any("Geox" in p.tag and "Fixd" in p.tag for p in parses)


def _is_bending_place(low: str) -> bool:
    return any(
        "Fixd" not in p.tag and "nomn" in p.tag for p in dictionary().parse(low) if p.is_known
    )


def is_plural(low: str) -> bool:
    """«Химки», «Мытищи», «Сочи»: whether the dictionary bends it as many."""
    return any(
        parse.is_known and {"NOUN", "plur", "nomn"} in parse.tag and "Fixd" not in parse.tag
        for parse in dictionary().parse(low)
    )


def reading(word: str, *, place: bool) -> Any:
    """The reading as a nominative: of a place first the geographic one."""
    found = [
        parse for parse in dictionary().parse(word.lower())
        if parse.tag.POS in ("NOUN", "ADJF", "PRTF") and "nomn" in parse.tag
        and "Fixd" not in parse.tag
    ]  # fmt: skip
    known = [parse for parse in found if parse.is_known]
    if place:
        geographic = [parse for parse in known if "Geox" in parse.tag]
        known = geographic or known
    usual = [parse for parse in known if not {"Surn", "Name", "Patr"} & set(parse.tag.grammemes)]
    if usual or known:
        return (usual or known)[0]
    # A new word bends like every other of its ending: «Билайна», «Вайлдберриза», «Кофемании».
    gender = next((g for g, ends in _REGULAR.items() if ends.fullmatch(word.lower())), "neut")
    names = {"Surn", "Name", "Patr"}
    fits = (
        parse for parse in found
        if "sing" in parse.tag and parse.tag.gender == gender
        and not (gender == "femn" and names & set(parse.tag.grammemes))
    )  # fmt: skip
    return next(fits, None) if gender != "neut" else None


def are_kin(one: str, two: str) -> bool:
    """«Братья» and «Караваевы»: people, and their family's name."""
    kinds = ({"NOUN", "anim", "plur", "nomn"}, {"Surn", "plur", "nomn"})
    return all(
        any(parse.is_known and kind in parse.tag for parse in dictionary().parse(word.lower()))
        for word, kind in zip((one, two), kinds, strict=True)
    )


def is_of_a_still_thing(whole: str, thing: str) -> bool:
    """«Планета Суши», «Формула Кино»: one thing of another, where «Яндекс Такси» is one."""
    if agrees(whole) or not any("Fixd" in p.tag for p in dictionary().parse(thing.lower())):
        return False
    names = {"Fixd", "Orgn", "Surn", "Name", "Geox"}
    return any(
        parse.is_known and {"NOUN", "nomn"} in parse.tag and not names & set(parse.tag.grammemes)
        for parse in dictionary().parse(whole.lower())
    )
