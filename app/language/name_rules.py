"""Petrovich's endings of names, and forms written with the name's own capitals (C10)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pytrovich.enums import Case as Petrovich
from pytrovich.enums import Gender as PetrovichGender
from pytrovich.enums import NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from app.domain.person_name import Gender, GrammaticalCase

CASES: dict[GrammaticalCase, tuple[str, Petrovich]] = {
    GrammaticalCase.NOMINATIVE: ("nomn", Petrovich.NOMINATIVE),
    GrammaticalCase.GENITIVE: ("gent", Petrovich.GENITIVE),
    GrammaticalCase.DATIVE: ("datv", Petrovich.DATIVE),
    GrammaticalCase.ACCUSATIVE: ("accs", Petrovich.ACCUSATIVE),
    GrammaticalCase.INSTRUMENTAL: ("ablt", Petrovich.INSTRUMENTAL),
    GrammaticalCase.PREPOSITIONAL: ("loct", Petrovich.PREPOSITIONAL),
}
"""Each case as the dictionary and as petrovich name it."""
_GENDERS = {Gender.MASCULINE: PetrovichGender.MALE, Gender.FEMININE: PetrovichGender.FEMALE}


def like_own(word: str, form: str) -> str:
    """The form with the word's capitals; «Артем» is not corrected to «Артёма»."""
    kept = "".join(
        "е" if own in "еЕ" and new == "ё" else new for own, new in zip(word, form, strict=False)
    )
    whole = re.sub("иёй$", "ией", kept + form[len(kept) :])
    return "-".join(part[:1].upper() + part[1:] for part in whole.split("-"))


@cache
def _maker() -> Any:
    return PetrovichDeclinationMaker()


def petrovich(part: NamePart, word: str, gender: Gender, case: GrammaticalCase) -> str:
    """The form by rule, whatever the word is."""
    if part is NamePart.MIDDLENAME and word.endswith("ыч"):
        return regular(word, case)  # «Иваныч», which petrovich has not
    pieces = word.split(" ")
    pieces[0] = str(_maker().make(part, _GENDERS[gender], CASES[case][1], pieces[0]))
    return " ".join(pieces)


_ENDS = {
    GrammaticalCase.NOMINATIVE: ("", ""),
    GrammaticalCase.GENITIVE: ("а", "я"),
    GrammaticalCase.DATIVE: ("у", "ю"),
    GrammaticalCase.ACCUSATIVE: ("а", "я"),
    GrammaticalCase.INSTRUMENTAL: ("ом", "ем"),
    GrammaticalCase.PREPOSITIONAL: ("е", "е"),
}


def regular(word: str, case: GrammaticalCase) -> str:
    """A man's first name in a consonant that no dictionary has: «Айзека», «Тадеушем»."""
    hard, soft = _ENDS[case]
    if case is GrammaticalCase.NOMINATIVE:
        return word
    if word[-1] in "йь":
        in_y = word.endswith("ий") and case is GrammaticalCase.PREPOSITIONAL
        return word[:-1] + ("и" if in_y else soft)
    hissing = word[-1] in "жшчщц" and case is GrammaticalCase.INSTRUMENTAL
    return word + (soft if hissing else hard)


def regular_in_a(word: str, case: GrammaticalCase) -> str:
    """A first name in «-а», «-я» that no dictionary has: «Хадиджи», «Асией», «Ахметзии»."""
    stem, hissing = word[:-1], word[-2] in "жшчщц"
    soft = word[-1] == "я"
    ends = {
        GrammaticalCase.NOMINATIVE: word[-1],
        GrammaticalCase.GENITIVE: "и" if soft or word[-2] in "гкхжшчщ" else "ы",
        GrammaticalCase.ACCUSATIVE: "ю" if soft else "у",
        GrammaticalCase.INSTRUMENTAL: "ей" if soft or hissing else "ой",
    }
    return stem + ends.get(case, "и" if word.endswith("ия") else "е")


_SHORT_I = re.compile("[^аеёиоуыэюя]*и[яй]")
"""«Лия», «Вий»: «Лие», «Вие» by the grammars, «Лии», «Вии» by habit."""
_UKRAINIAN_O = re.compile(
    "(?:михай|дани|пав|кири|гаври|самой|яри)ло|(?:пет|дмит)ро|(?:мар|лев|пань|гриць|василь)ко"
)
"""«Михайлу» or «Михайло»: people do not agree."""


def is_disputed(low: str, case: GrammaticalCase) -> bool:
    """Whether grammars and people disagree on this form of a first name."""
    if case is not GrammaticalCase.NOMINATIVE and (_UKRAINIAN_O.fullmatch(low) or low == "марь"):
        return True
    short = _SHORT_I.fullmatch(low) is not None
    told = case is GrammaticalCase.DATIVE and low.endswith("я")
    return short and (told or case is GrammaticalCase.PREPOSITIONAL)
