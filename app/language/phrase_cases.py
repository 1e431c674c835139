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


def decline_place(name: str, case: GrammaticalCase) -> Declined:
    """A town, region or street in a case."""
    return _declined(name, case, place=True)


def decline_phrase(name: str, case: GrammaticalCase) -> Declined:
    """A firm, a product or an everyday phrase in a case; Latin names and «МТС» stand still."""
    return _declined(name, case, place=False)


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
            form = _form(parse, case, place=place) if parse is not None else None
            form = form or (_short_form(part.word.lower(), case) if place else None)
            if form is None:
                return None
            bent.append(_like(part.word, form))
    return tuple(bent)


def _is_foreign(parts: tuple[_Part, ...], head: int) -> bool:
    """«Леруа Мерлен»: several words of which nobody knows one, some bend them, some do not."""
    words = [part.word.lower() for part in parts if not part.quoted]
    return (
        len(words) > 1
        and bool(_CYRILLIC.fullmatch(words[head] if head < len(words) else ""))
        and not any(_is_known(word) or len(word) < 3 for word in words)
    )


@lru_cache(maxsize=2_000)
def _is_known(low: str) -> bool:
    return any(parse.is_known for parse in dictionary().parse(low))


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
    if place and len(parts) == 2 and parts[0].hyphen and not _agrees(parts[1].word):
        return 1  # «Йошкар-Ола», «Ханты-Мансийск»
    nouns = [
        at for at, part in enumerate(parts)
        if not part.quoted and _is_noun(part.word, place=place)
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
    # «Россети»: a known plural behind a prefix is no word that stands still.
    many = any(_is_plural(low[cut:]) for cut in range(2, len(low) - 3))
    return bool(_STILL_FIRM.fullmatch(low)) and not known and not many


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


_SHORT = re.compile("[а-яё]{1,2}[бвдзлмнпрст]а")
_SHORT_ENDS = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}


def _short_form(word: str, case: str) -> str | None:
    """«Йошкар-Оле»: of so short a word nobody has guessed anything."""
    return word[:-1] + _SHORT_ENDS[case] if _SHORT.fullmatch(word.lower()) else None


def _form(parse: Any, case: str, *, place: bool) -> str | None:
    number = "plur" if "plur" in parse.tag else "sing"
    if case == "accs" and (number == "plur" or parse.tag.gender == "masc"):
        return str(parse.word)  # names of things, whatever they are made of: «в Орёл», «на Озон»
    if place and case == "loct" and "Geox" in parse.tag:
        second = next((form for form in parse.lexeme if {"loc2", number} in form.tag), None)
        if second is not None:
            return str(second.word)  # «в Крыму»
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
