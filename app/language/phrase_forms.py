"""One word of a place's or a firm's name in a case, with the word's own capitals (C10)."""

from __future__ import annotations

import re
from typing import Any

from app.language.abbreviations import Capitals, capitals
from app.language.firm_words import plural_reading, tail_reading

AGREES = frozenset({"ADJF", "PRTF"})
"""What agrees with the noun."""
_SHORT = re.compile("[а-яё]{1,2}[бвдзлмнпрст]а")
_SHORT_ENDS = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}

_HARD = re.compile("[а-яё][аеёиоуыэ][бвдзлмнпрст]")
_HARD_ENDS = {"gent": "а", "datv": "у", "accs": "", "ablt": "ом", "loct": "е"}
_FAMILY = re.compile(".{3,}(?:[оеё]в|[иы]н)")
"""«Коркунов»: a firm by the name of its founder; «-овым» or «-овом», nobody knows."""
_FAMILY_ENDS = {"gent": "а", "datv": "у", "accs": "", "loct": "е"}


def other_form(low: str, case: str, *, place: bool) -> str | None:
    """«Йошкар-Оле», so short that nobody guesses at it; «Газпромнефти» by its end."""
    if place:
        return _short_place(low, case)
    if _FAMILY.fullmatch(low) and case in _FAMILY_ENDS:
        return low + _FAMILY_ENDS[case]
    known = tail_reading(low) or plural_reading(low)
    form = form_in(known[1], case, place=False) if known is not None else None
    return known[0] + form if known is not None and form is not None else None


def _short_place(low: str, case: str) -> str | None:
    """The «Ола» of «Йошкар-Ола», the «Мар» of «Нарьян-Мар»."""
    if _SHORT.fullmatch(low):
        return low[:-1] + _SHORT_ENDS[case]
    return low + _HARD_ENDS[case] if _HARD.fullmatch(low) else None


def form_in(parse: Any, case: str, *, place: bool) -> str | None:
    """The form of a reading, in its own number; of a place «в Крыму», not «в Крыме»."""
    family = "Surn" in parse.tag or parse.tag.POS in AGREES
    if not place and family and _FAMILY.fullmatch(parse.word):
        return None  # «Остин», «Соколов»: see `other_form`
    number = "plur" if "plur" in parse.tag else "sing"
    still = number == "plur" or (parse.tag.gender == "masc" and parse.word[-1] not in "ая")
    if case == "accs" and still:
        return str(parse.word)  # names of things, whatever they are made of: «в Орёл», «на Озон»
    if place and case == "loct" and "Geox" in parse.tag:
        second = next((form for form in parse.lexeme if {"loc2", number} in form.tag), None)
        if second is not None:
            return str(second.word)  # «в Крыму»
    wanted = {case, number}
    agreeing = parse.tag.POS in AGREES
    strange = {"gen2", "loc2", "acc2", "Infr"} - set(parse.tag.grammemes)  # «братий»
    for form in parse.lexeme:
        tag = form.tag
        if not wanted <= set(tag.grammemes) or strange & set(tag.grammemes):
            continue
        if agreeing and (tag.gender != parse.tag.gender or tag.POS != parse.tag.POS):
            continue
        return str(form.word)
    return None


def like_firm(word: str, form: str) -> str:
    """The form with the word's own letters as far as they are the same: «ВкусВилла»."""
    same = 0
    while same < min(len(word), len(form)) and _is_same(word[same], form[same]):
        same += 1
    shouted = word.isupper() and capitals(word) is not Capitals.NAME
    rest = form[same:].upper() if shouted else form[same:]
    return word[:same] + rest


def _is_same(own: str, new: str) -> bool:
    """«Орел» stays without its dots, but «Твоё» is «Твоего»."""
    return own.lower() == new or (own in "еЕ" and new == "ё")
