"""Places, firms and everyday phrases in one case: «в Нижнем Новгороде», «от Почты России» (C10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.person_name import Declined, GrammaticalCase
from app.language.morph import dictionary

_OPENCORPORA = {
    GrammaticalCase.NOMINATIVE: "nomn",
    GrammaticalCase.GENITIVE: "gent",
    GrammaticalCase.DATIVE: "datv",
    GrammaticalCase.ACCUSATIVE: "accs",
    GrammaticalCase.INSTRUMENTAL: "ablt",
    GrammaticalCase.PREPOSITIONAL: "loct",
}
_PIECE = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[а-яё]+", re.IGNORECASE)
_ABBREVIATION = re.compile("[А-ЯЁ]{2,6}")
_STILL_PLACE = re.compile(".+(?:[оеё]во|[иы]но)|.*[иуюэ]")
"""«в Пушкино», «в Сочи»: these may stand still, and standing still is never wrong."""
_STILL_FIRM = re.compile(".*[оеёиуюыэ]")
_ADJECTIVE = re.compile(".{2,}(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е)")
_STILL = frozenset(("алматы", "видео", "кафе", "кофе"))
_AGREES = frozenset({"ADJF", "PRTF"})
_TIES = frozenset(("на", "в", "под", "над", "у", "и", "по", "за", "при", "санкт", "нью", "улан"))
_REGULAR = {
    "masc": re.compile(".{2,}[бвгдзклмнпрст]"),
    "femn": re.compile(".{2,}(?:ия|[бвгдзклмнпрст]а)"),
}
_MOST_WORDS = 5
_WITH_O = re.compile("в[^аеёиоуыэюя]|ф[^аеёиоуыэюя]|мн|льв", re.IGNORECASE)


def decline_place(name: str, case: GrammaticalCase) -> Declined:
    """A town, region or street in a case."""
    return _declined(name, case, place=True)


def decline_phrase(name: str, case: GrammaticalCase) -> Declined:
    """A firm, a product or an everyday phrase in a case; Latin names and «МТС» stand still."""
    return _declined(name, case, place=False)


def preposition_in(place: str) -> str:
    """«в» or «во» before a place: «во Владивостоке», «во Франции», «в Вологде»."""
    return "во" if _WITH_O.match(place.strip('«"“ ')) else "в"


def _declined(name: str, case: GrammaticalCase, *, place: bool) -> Declined:
    text = name.strip()
    spans = [found.span() for found in _PIECE.finditer(text)]
    if case is GrammaticalCase.NOMINATIVE or not _CYRILLIC.search(text):
        return Declined(text=text, sure=True)
    if not 1 <= len(spans) <= _MOST_WORDS:
        return Declined(text=text, sure=False, reason="form")
    parts = tuple(
        _Part(text[start:end], text[end : end + 1] == "-", text[end : end + 1].isdigit(),
              _is_quoted(text, start))
        for start, end in spans
    )  # fmt: skip
    bent = _bent_all(parts, _OPENCORPORA[case], place)
    if bent is None:
        return Declined(text=text, sure=False, reason="form")
    pieces, at = [], 0
    for (start, end), word in zip(spans, bent, strict=True):
        pieces += [text[at:start], word]
        at = end
    return Declined(text="".join((*pieces, text[at:])), sure=True)


class _Part(NamedTuple):
    """A word of a name, and what follows it at once."""

    word: str
    hyphen: bool
    number: bool
    quoted: bool
    """In quotation marks behind what it names: «ООО «Ромашка»» keeps its name."""


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    opened = max(before.rfind(mark) for mark in '«"“„')
    return opened > 0 and "»" not in before[opened:]


@lru_cache(maxsize=2_000)
def _bent_all(parts: tuple[_Part, ...], case: str, place: bool) -> tuple[str, ...] | None:  # noqa: FBT001  # for the cache
    """Each word in the case, or as it is; None where a word may bend and nobody knows how."""
    if not place and any(_is_no_name(part.word) for part in parts):
        return None
    head = _head(parts, place=place)
    bent: list[str] = []
    for number, part in enumerate(parts):
        if number > head and not _goes_along(part.word, place=place):
            bent.append(part.word)  # «Ростов-на-Дону», «Почта России»: what hangs on it stays
        elif number < head and not _agrees(part.word):
            bent.append(part.word)  # «Альфа-Банк», «Йошкар-Ола», «Яндекс Маркет»
        elif part.number or part.quoted or _stands(part.word, place=place):
            bent.append(part.word)
        else:
            parse = _adjective(part.word) if number != head else None
            parse = parse or _reading(part.word, place=place)
            form = _form(parse, case) if parse is not None else None
            if form is None:
                return None
            bent.append(_like(part.word, form))
    return tuple(bent)


def _is_no_name(word: str) -> bool:
    """«Вкусно — и точка», «Купи не глядя»: a sentence for a name, which nobody bends."""
    parses = [parse for parse in dictionary().parse(word.lower()) if parse.is_known]
    kinds = {parse.tag.POS for parse in parses}
    return (
        bool(kinds)
        and len(word) > 1
        and kinds <= {"ADVB", "VERB", "INFN", "GRND", "INTJ", "PRED", "ADJS"}
    )


def _head(parts: tuple[_Part, ...], *, place: bool) -> int:
    """The noun that bends: of a town the first known, of a firm the last nominative in a row."""
    nouns = [at for at, part in enumerate(parts) if _is_noun(part.word, place=place)]
    if not nouns:
        loose = [at for at, part in enumerate(parts) if part.word.lower() not in _TIES]
        return loose[-1] if loose else 0
    head = nouns[0]
    for at in nouns[1:]:
        tied = parts[at - 1].hyphen or not place
        if (
            at == head + 1
            and tied
            and not (place and parts[head].hyphen and _is_place(parts[head]))
        ):
            head = at
    return head


def _is_place(part: _Part) -> bool:
    return any("Geox" in p.tag for p in dictionary().parse(part.word.lower()) if p.is_known)


def _is_noun(word: str, *, place: bool) -> bool:
    """Whether it may stand as a nominative by its own: a known noun, or a word nobody knows."""
    low = word.lower()
    if low in _TIES or _agrees(word):
        return False
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    if not parses:
        return not place
    first = next((p for p in parses if {"nomn"} in p.tag or {"gent"} in p.tag), parses[0])
    return "nomn" in first.tag or (
        place and any("Geox" in p.tag and "nomn" in p.tag for p in parses)
    )


def _agrees(word: str) -> bool:
    return _adjective(word) is not None


@lru_cache(maxsize=2_000)
def _adjective(word: str) -> Any:
    """The reading as an adjective in the nominative: «Павловский» is a surname as well."""
    for parse in dictionary().parse(word.lower()):
        known = parse.is_known or _ADJECTIVE.fullmatch(word.lower())
        if known and parse.tag.POS in _AGREES and "nomn" in parse.tag:
            return parse
    return None


def _goes_along(word: str, *, place: bool) -> bool:
    """«Петропавловск-Камчатский»: after the noun only an adjective in the nominative."""
    return place and _agrees(word) and _ADJECTIVE.fullmatch(word.lower()) is not None


def _stands(word: str, *, place: bool) -> bool:
    low = word.lower()
    if low in _TIES or not _CYRILLIC.fullmatch(word) or _ABBREVIATION.fullmatch(word):
        return True
    if len(low) == 1 or low in _STILL:
        return True
    if place:
        return bool(_STILL_PLACE.fullmatch(low)) and not _is_plural(low)
    known = any(parse.is_known and "Fixd" not in parse.tag for parse in dictionary().parse(low))
    return bool(_STILL_FIRM.fullmatch(low)) and not known


def _is_plural(low: str) -> bool:
    """«Химки», «Мытищи», «Сочи»: whether the dictionary bends it as many."""
    return any(
        parse.is_known and {"NOUN", "plur", "nomn"} in parse.tag and "Fixd" not in parse.tag
        for parse in dictionary().parse(low)
    )


def _reading(word: str, *, place: bool) -> Any:
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


def _form(parse: Any, case: str) -> str | None:
    number = "plur" if "plur" in parse.tag else "sing"
    if case == "accs" and (number == "plur" or parse.tag.gender == "masc"):
        return str(parse.word)  # names of things, whatever they are made of: «в Орёл», «на Озон»
    wanted = {case, number}
    agreeing = parse.tag.POS in _AGREES
    for form in parse.lexeme:
        tag = form.tag
        if not wanted <= set(tag.grammemes) or {"gen2", "loc2", "acc2"} & set(tag.grammemes):
            continue
        if agreeing and (tag.gender != parse.tag.gender or tag.POS != parse.tag.POS):
            continue
        return str(form.word)
    return None


def _like(word: str, form: str) -> str:
    """The form with the word's own letters as far as they are the same: «ВкусВилла»."""
    same = 0
    while same < min(len(word), len(form)) and _plain(word[same]) == _plain(form[same]):
        same += 1
    rest = form[same:].upper() if word.isupper() else form[same:]
    return word[:same] + rest


def _plain(letter: str) -> str:
    return letter.lower().replace("ё", "е")
