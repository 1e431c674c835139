"""Folding: what a word reads as, whatever it is written with (look-alikes, digits, zero widths)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

LOOKS_LIKE: Mapping[int, str] = str.maketrans(
    {
        **dict(zip("abcehkmnoptruxyigl", "авсенкмпортгихуигл", strict=True)),
        **dict(zip("0346@€$", "озчбаес", strict=True)),
        **dict(zip("іїєґўјѕα", "ииегужса", strict=True)),
    }
)
"""Latin letters, digits and signs by the Cyrillic letter they are mistaken for."""
_LETTERS_ONLY = {code: letter for code, letter in LOOKS_LIKE.items() if not chr(code).isdigit()}
CAPITAL_LOOKS = str.maketrans({"H": "Н", "P": "Р", "B": "В", "T": "Т", "Y": "У", "N": "И"})

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}\u0300-\u0305\u0307\u0309-\u036f]")
_LONGEST_RUN = 400
_ENDLESS = re.compile(rf"\S{{{_LONGEST_RUN + 1},}}")
_SURROGATE = re.compile("[\ud800-\udfff]")
# «бл@ть» is one word, «pomogite@beeline» is two
_WORD = re.compile(
    f"[^\\W_](?:[^\\W_]|[{INVISIBLE}\u0300-\u036f](?=[^\\W_])|(?<=[а-яёА-ЯЁ])[@$€](?=[а-яёА-ЯЁ]))*"
)
_CYRILLIC = re.compile("[а-яё]")
_LATIN = re.compile("[a-z]")
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text: characters `start` to `end`, as written and as it reads."""

    start: int
    end: int
    text: str
    folded: str


def clean(text: str) -> str:
    """The text without broken surrogates and endless words; every character keeps its place.

    What goes on without a space for more than 400 characters is no language, and patterns
    would take a quadratic time over it.
    """
    return _ENDLESS.sub(_blanked, _SURROGATE.sub("\ufffd", text))


def _blanked(found: re.Match[str]) -> str:
    return found[0][:_LONGEST_RUN].ljust(len(found[0]))


def tokens(text: str) -> list[Token]:
    """The words of a cleaned text."""
    return [
        Token(found.start(), found.end(), found[0], fold(found[0]))
        for found in _WORD.finditer(text)
    ]


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower-cased, ё as е, without zero widths and accents; mixed script becomes Cyrillic.

    A word all in Latin letters stays Latin: it may be English.
    """
    low = visible(word).lower().replace("ё", "е")
    if not _CYRILLIC.search(low):
        return low
    if low.isalpha() and not _LATIN.search(low):
        return low
    return visible(word).translate(CAPITAL_LOOKS).lower().replace("ё", "е").translate(_inner(low))


def visible(word: str) -> str:
    """Full-width and styled letters as plain ones, zero widths and accents gone."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKC", word)
    return _INVISIBLE.sub("", plain)


def _inner(low: str) -> Mapping[int, str]:
    # «втб24» and «теле2» end in a number; «пи3дец» and «0зон» hide a letter behind it.
    return _LETTERS_ONLY if re.fullmatch(r"\D+\d+", low) else LOOKS_LIKE


@lru_cache(maxsize=100_000)
def squeezed(word: str) -> str:
    """Each run of one letter as a single letter."""
    return _DOUBLED.sub(r"\1", word)
