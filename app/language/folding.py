"""Folding: what a word reads as, whatever it is written with (look-alikes, digits, zero widths)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

LOOKS_LIKE: Mapping[int, str] = str.maketrans(
    {
        **dict(zip("abcehkmnoptruxyigl", "авсенкмпортгихуигл", strict=True)),
        **dict(zip("0346@€$", "озчбаес", strict=True)),
        **dict(zip("іїєґўјѕα", "ииегужса", strict=True)),
    }
)
"""Latin letters, digits and signs by the Cyrillic letter they are mistaken for."""
_LETTERS_ONLY = {code: letter for code, letter in LOOKS_LIKE.items() if not chr(code).isdigit()}
_DRAWN: Mapping[str, str] = {
    **dict(zip("abcdefghijklm", ("а", "вб", *"сдеф", "г", "нх", *"ийклм"), strict=True)),
    **dict(
        zip(
            "nopqrstuvwxyz",
            ("пни", "о", "рп", "к", "гр", "с", "т", "иу", *"ввх", "уы", "з"),
            strict=True,
        )
    ),
    **dict(
        zip("0123456789@€$", ("о", "и", "з", "зе", "ча", *"сб", "т", "вб", *"даес"), strict=True)
    ),
    **dict(zip("іїєґўүұһѐѝӯӱ", "ийегууухеиуу", strict=True)),
}
"""A Latin letter, digit or sign by the Cyrillic letters that it is drawn or typed for."""
_LATIN_DRAWN = str.maketrans("асеіорхукмтвн0134567@$€", "aceiopxykmtbhoieasbtase")
_MOST_READINGS = 48
_LONGEST_DRAWN = 24
CAPITAL_LOOKS = str.maketrans({"H": "Н", "P": "Р", "B": "В", "T": "Т", "Y": "У", "N": "И"})

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}\u0300-\u0305\u0307\u0309-\u036f]")
_LONGEST_RUN = 400
LOWERED = 20_000
"""Characters of a text that patterns look through."""
_ENDLESS = re.compile(rf"\S{{{_LONGEST_RUN + 1},}}")
_SURROGATE = re.compile("[\ud800-\udfff]")
# «бл@ть» is one word, «pomogite@beeline» is two
_WORD = re.compile(
    f"[^\\W_](?:[^\\W_]|[{INVISIBLE}\u0300-\u036f](?=[^\\W_])|(?<=[а-яёА-ЯЁ])[@$€](?=[а-яёА-ЯЁ]))*"
)
_CYRILLIC = re.compile("[а-яё]")
_LATIN = re.compile("[a-z]")
_DOUBLED = re.compile(r"(.)\1+")


class Token(NamedTuple):
    """A word of the text: characters `start` to `end`, as written and as it reads.

    A tuple: there is one for every word of every text, and a dataclass takes thrice the time.
    """

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


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """The beginning of a cleaned text in small letters, ё as е; every character keeps its place.

    Asked for by several in turn: the last few texts are remembered.
    """
    return small(text[:LOWERED]).replace("ё", "е")


def small(text: str) -> str:
    """A text in small letters; every character keeps its place.

    Patterns find in it what they would with re.IGNORECASE, in a third of the time.
    """
    # «İ» is the one letter that grows in small.
    return text.replace("İ", "i").lower()


def tokens(text: str) -> list[Token]:
    """The words of a cleaned text."""
    return [
        Token(found.start(), found.end(), found[0], fold(found[0]))
        for found in _WORD.finditer(text)
    ]


@lru_cache(maxsize=30_000)
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
    # Apart, without marks, together again: «é» is e, while й and ё keep what makes them letters.
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", unicodedata.normalize("NFKD", word)))


def drawn_first(word: str) -> str:
    """The letters that the first one of a word may be drawn for."""
    first = word[:1].lower()
    return _DRAWN.get(first, first)


@lru_cache(maxsize=2_000)
def readings(word: str) -> tuple[str, ...]:
    """What Russian words a word with Latin letters, digits or signs may be drawn for.

    «BTB» is «втв» and «втб», «nиздец» is «пиздец»; at most 48, none for a word all in Cyrillic.
    """
    low = visible(word).lower().replace("ё", "е")
    if len(low) > _LONGEST_DRAWN or not any(letter in _DRAWN for letter in low):
        return ()
    options = [_DRAWN.get(letter, letter) for letter in low]
    return tuple("".join(each) for each in islice(product(*options), _MOST_READINGS))


def latin_reading(word: str) -> str:
    """The Latin word that a word of mixed script is drawn for, or nothing: «оzon», «s6er»."""
    low = visible(word).lower().translate(_LATIN_DRAWN)
    return low if low.isascii() and low.isalpha() else ""


def _inner(low: str) -> Mapping[int, str]:
    # «втб24» and «теле2» end in a number; «пи3дец» and «0зон» hide a letter behind it.
    return _LETTERS_ONLY if re.fullmatch(r"\D+\d+", low) else LOOKS_LIKE


@lru_cache(maxsize=30_000)
def squeezed(word: str) -> str:
    """Each run of one letter as a single letter."""
    return _DOUBLED.sub(r"\1", word)
