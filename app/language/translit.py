"""Russian in Latin letters, there and back."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

_TO_LATIN: dict[str, tuple[str, ...]] = {
    **{
        letter: (latin,)
        for letter, latin in zip(
            "абвгдезиклмнопрстуфэ", "abvgdezik lmnoprstufe".replace(" ", ""), strict=True
        )
    },
    "ж": ("zh", "j"),
    "й": ("y", "i", "j"),
    "х": ("h", "kh"),
    "ц": ("c", "ts"),
    "ч": ("ch",),
    "ш": ("sh",),
    "щ": ("sch", "shch"),
    "ъ": ("",),
    "ы": ("y",),
    "ь": ("",),
    "ю": ("yu", "iu"),
    "я": ("ya", "ia"),
}
_TO_CYRILLIC = {
    "shch": "щ",
    "sch": "щ",
    "sh": "ш",
    "ch": "ч",
    "zh": "ж",
    "kh": "х",
    "ts": "ц",
    "ya": "я",
    "ia": "я",
    "ja": "я",
    "yu": "ю",
    "iu": "ю",
    "ju": "ю",
    "yo": "е",
    "ee": "и",
    "ck": "к",
    "ph": "ф",
    "th": "т",
    "oo": "у",
    "x": "кс",
    "qu": "кв",
    **dict(zip("abvgdezijklmnoprstufhcywq", "абвгдезийклмнопрстуфхкивк", strict=True)),
}
_PIECE = re.compile("|".join(sorted(_TO_CYRILLIC, key=len, reverse=True)))


def to_latin(word: str, most: int = 12) -> tuple[str, ...]:
    """The usual Latin spellings of a lower-cased Russian word, at most `most`."""
    spelt = [_TO_LATIN.get(letter, (letter,)) for letter in word.replace("ё", "е")]
    spellings = {"".join(pieces) for pieces in islice(product(*spelt), most)}
    return tuple(sorted(spellings | {each.replace("ks", "x") for each in spellings}))


@lru_cache(maxsize=20_000)
def to_cyrillic(word: str) -> str:
    """The Russian reading of a lower-cased word in Latin letters; digits stay."""
    return _PIECE.sub(lambda found: _TO_CYRILLIC[found[0]], word)


_ENGLISH = (
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("([aeiou])([bdgklmnprstvz])e$"), r"\1:\2"),
    (re.compile("e$"), ""),
    (re.compile("a:"), "ey"),
    (re.compile("i:"), "ay"),
    (re.compile("([ou]):"), r"\1"),
    (re.compile("e:"), "i"),
    (re.compile("ea|ie(?=.)"), "i"),
    (re.compile("igh"), "ay"),
    (re.compile("(?<=.)y$"), "i"),
    (re.compile("au"), "o"),
    (re.compile("([bcdfgklmnprst])\\1"), r"\1"),
    (re.compile("j"), "dzh"),
    (re.compile("w"), "v"),
)
"""How an English word sounds, far enough for what Russians make of it in writing."""


@lru_cache(maxsize=20_000)
def spoken_forms(word: str) -> tuple[str, ...]:
    """The Russian readings of a name in Latin letters: letter by letter, and as English."""
    english = word
    for pattern, sounds in _ENGLISH:
        english = pattern.sub(sounds, english)
    return tuple(dict.fromkeys((to_cyrillic(word), to_cyrillic(english))))
