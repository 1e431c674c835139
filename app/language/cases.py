"""The case forms of names of several words: «Почта России», «Почтой России»; «Альфа-Банком»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from app.language.morph import dictionary

CASES = ("gent", "datv", "accs", "ablt", "loct")
_PIECE = re.compile(r"[^\W_]+")
_RUSSIAN = re.compile("[а-яё]+", re.IGNORECASE)
_BENDS = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})
_AGREES = frozenset({"ADJF", "PRTF"})
_PEOPLE = ("Name", "Surn", "Patr")
_MOST_WORDS = 6
_VOWEL = re.compile("[аеёиоуыэюя]")


@lru_cache(maxsize=2_000)
def word_cases(word: str) -> tuple[str, ...]:
    """A lower-cased word as the name of one thing, in all cases; itself first.

    Of a word that the dictionary does not know only a reading counts in which it is a
    nominative as it stands: «мигомир» is no form of «мигомиро».
    """
    forms = dict.fromkeys([word])
    if _RUSSIAN.fullmatch(word) and _VOWEL.search(word):
        for parse in dictionary().parse(word):
            if parse.tag.POS == "NOUN" and {"nomn"} in parse.tag and "Fixd" not in parse.tag:
                forms.update(dict.fromkeys(_bent(parse, case) or word for case in CASES))
                if not parse.is_known:
                    break
    return tuple(forms)


@lru_cache(maxsize=2_000)
def nominative_forms(word: str) -> tuple[str, ...]:
    """All forms, plural ones too, of the readings in which a word is a nominative as it stands.

    A word that the dictionary has in none keeps the forms of its likeliest guess.
    """
    parses = [each for each in dictionary().parse(word) if {"NOUN", "nomn"} in each.tag]
    known = [each for each in parses if each.is_known]
    forms = dict.fromkeys([word])
    for parse in known or parses[:1]:
        forms.update(dict.fromkeys(str(form.word) for form in parse.lexeme))
    return tuple(forms)


@lru_cache(maxsize=2_000)
def name_forms(name: str) -> tuple[str, ...]:
    """A lower-cased name in all cases, its own first; what stands between the words stays.

    The words before the chief noun agree with it; a genitive after it stays as it is, while a
    second nominative may bend along, bend alone or not at all: people write all three.
    """
    low = name.lower()
    spans = [found.span() for found in _PIECE.finditer(low)]
    if not 1 < len(spans) <= _MOST_WORDS:
        return (low,)
    words = [low[start:end] for start, end in spans]
    parses = [_nominative(word) for word in words]
    forms = dict.fromkeys([low])
    for bending in _ways(parses):
        for case in CASES:
            bent = [
                _bent(parse, case) if at in bending and parse is not None else None
                for at, parse in enumerate(parses)
            ]
            forms[_joined(low, spans, bent)] = None
    return tuple(forms)


def _ways(parses: list[Any]) -> list[set[int]]:
    """Which words bend together."""
    can = {at for at, parse in enumerate(parses) if parse is not None}
    if not can:
        return []
    nouns = sorted(at for at in can if parses[at].tag.POS not in _AGREES)
    people = {at for at in nouns if any(kind in parses[at].tag for kind in _PEOPLE)}
    together = (can - set(nouns)) | people | set(nouns[:1])
    if len(nouns) < 2 or people:
        return [together]
    return [together, can, {nouns[-1]}]


@lru_cache(maxsize=2_000)
def _nominative(word: str) -> Any:
    """The reading in which a word can bend as part of a name; None: it stays as it is."""
    if not _RUSSIAN.fullmatch(word) or not _VOWEL.search(word):
        return None
    found = [each for each in dictionary().parse(word) if each.tag.POS in _BENDS]
    parses = [each for each in found if "Fixd" not in each.tag]
    surname = next((each for each in parses if "nomn" in each.tag and "Surn" in each.tag), None)
    # The likelier reading decides: «России» is a genitive first, «мир» a nominative.
    first = next((each for each in parses if {"nomn"} in each.tag or {"gent"} in each.tag), None)
    if surname is None and first is not None and first.is_known and "gent" in first.tag:
        return None
    singular = (parse for parse in parses if {"nomn", "sing"} in parse.tag)
    return surname or next(singular, next((p for p in parses if "nomn" in p.tag), None))


def _bent(parse: Any, case: str) -> str | None:
    agreeing = parse.tag.POS in _AGREES and case == "accs" and "masc" in parse.tag
    # «русский стандарт», not «русского»: names of firms are things, whatever they are made of
    bent = parse.inflect({case, "inan"} if agreeing else {case}) or parse.inflect({case})
    return str(bent.word) if bent is not None else None


def _joined(low: str, spans: list[tuple[int, int]], bent: list[str | None]) -> str:
    pieces, end = [], 0
    for (start, stop), word in zip(spans, bent, strict=True):
        pieces += [low[end:start], word or low[start:stop]]
        end = stop
    return "".join((*pieces, low[end:]))
