"""What comes out when a text is typed in the other keyboard layout, Russian and English."""

from __future__ import annotations

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)


def other_layout(word: str) -> str:
    """A lower-cased word as the other layout would write it: «сбер» is «c,th», «mts» is «ьеы»."""
    if any("а" <= letter <= "я" or letter == "ё" for letter in word):
        return word.translate(_TO_LATIN)
    return word.translate(_TO_RUSSIAN)
