"""Places, firms and everyday phrases in one case: «в Нижнем Новгороде», «от Почты России» (C10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.person_name import Declined, GrammaticalCase
from app.language.firm_words import (
    KINDS,
    LEGAL,
    is_known,
    is_sentence,
    may_be_nominative,
    tail_reading,
)
from app.language.morph import dictionary
from app.language.phrase_forms import AGREES, form_in, like_firm, other_form

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
_TIES = frozenset(
    (
        "на",
        "в",
        "под",
        "над",
        "у",
        "и",
        "по",
        "за",
        "при",
        "санкт",
        "нью",
        "улан",
        "де",
        "рио",
        "сан",
        "лос",
    )
)
_REGULAR = {
    "masc": re.compile(".{2,}[бвгдзклмнпрст]"),
    "femn": re.compile(".{2,}(?:ия|[бвгдзклмнпрст]а)"),
}
_MOST_WORDS = 5
_SITE = re.compile(r"\S+\.(?:ру|рф|ком)", re.IGNORECASE)
"""«Дом.ру»."""


def decline_place(name: str, case: GrammaticalCase) -> Declined:
    """A town, region or street in a case."""
    return _declined(name, case, place=True)


def decline_phrase(name: str, case: GrammaticalCase) -> Declined:
    """A firm, a product or an everyday phrase in a case; Latin names and «МТС» stand still."""
    return _declined(name, case, place=False)


def _declined(name: str, case: GrammaticalCase, *, place: bool) -> Declined:
    text = name.strip()
    spans = [found.span() for found in _PIECE.finditer(text)]
    if case is GrammaticalCase.NOMINATIVE or not _CYRILLIC.search(text) or _SITE.fullmatch(text):
        return Declined(text=text, sure=True)
    if not 1 <= len(spans) <= _MOST_WORDS:
        return Declined(text=text, sure=False, reason="form")
    parts = tuple(
        _Part(text[start:end], text[end : end + 1] == "-", text[end : end + 1].isdigit(),
              _is_quoted(text, start))
        for start, end in spans
    )  # fmt: skip
    if not place:
        parts = _kept(parts)
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


def _kept(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """«ПАО Ростелеком», «аптека Горздрав»: the name behind a kind as if it were in quotes."""
    kind = parts[0].word.lower()
    name = parts[1].word if len(parts) > 1 and not parts[0].hyphen else ""
    named = name[:1].isupper() and may_be_nominative(name.lower())
    if kind in LEGAL or (kind in KINDS and named):
        return (parts[0], *(part._replace(quoted=True) for part in parts[1:]))
    return parts


@lru_cache(maxsize=2_000)
def _bent_all(parts: tuple[_Part, ...], case: str, place: bool) -> tuple[str, ...] | None:  # noqa: FBT001  # for the cache
    """Each word in the case, or as it is; None where a word may bend and nobody knows how."""
    if not place and any(is_sentence(part.word.lower()) for part in parts):
        return None
    head = _head(parts, place=place)
    if not place and _is_foreign(parts, head):
        return None
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
            form = form_in(parse, case, place=place) if parse is not None else None
            form = form or other_form(part.word.lower(), case, place=place)
            if form is None:
                return None
            bent.append(like_firm(part.word, form))
    return tuple(bent)


def _is_foreign(parts: tuple[_Part, ...], head: int) -> bool:
    """«Леруа Мерлен»: several words of which nobody knows one, some bend them, some do not."""
    word = parts[head].word
    bare = len(parts) > 1 and not any(part.hyphen or part.quoted for part in parts)
    told = head > 0 and _agrees(parts[head - 1].word)
    return bare and not told and bool(_CYRILLIC.fullmatch(word)) and not is_known(word.lower())


def _head(parts: tuple[_Part, ...], *, place: bool) -> int:
    """The noun that bends: of a town the first known, of a firm the last nominative in a row."""
    if place and len(parts) == 2 and parts[0].hyphen:
        return 0 if _agrees(parts[1].word) else 1  # «Юрьев-Польский», «Йошкар-Ола»
    nouns = [
        at for at, part in enumerate(parts)
        if not part.quoted and _is_noun(part.word, place=place)
        and not (place and part.hyphen and len(parts) > 2 and _agrees(parts[at + 1].word))
    ]  # fmt: skip
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
        if known and parse.tag.POS in AGREES and "nomn" in parse.tag:
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
        still = _STILL_PLACE.fullmatch(low) or (low.endswith("о") and not _is_bending_place(low))
        return (bool(still) and not _is_plural(low)) or _is_fixed_place(low)
    known = any(parse.is_known and "Fixd" not in parse.tag for parse in dictionary().parse(low))
    # «Россети»: a known plural behind a prefix is no word that stands still.
    return bool(_STILL_FIRM.fullmatch(low)) and not known and tail_reading(low) is None


def _is_fixed_place(low: str) -> bool:
    """«Токио», «Душанбе»."""
    return any("Geox" in p.tag and "Fixd" in p.tag for p in dictionary().parse(low) if p.is_known)


def _is_bending_place(low: str) -> bool:
    return any(
        "Fixd" not in p.tag and "nomn" in p.tag for p in dictionary().parse(low) if p.is_known
    )


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
