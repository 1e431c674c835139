"""All forms of a word, for search: «банкомат» finds «банкоматом», «елка» finds «ёлки»."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from app.language.morph import dictionary

MOST = 64
"""Forms of one word at most; a verb with its participles has more."""

_LATER = ("PRTF", "PRTS", "COMP")
"""Kinds of form that give way when there are too many: participles."""


@lru_cache(maxsize=4_096)
def word_forms(word: str) -> tuple[str, ...]:
    """The word itself first, then the forms of every reading of it, lower-cased, е and ё both.

    A word the dictionary does not know keeps itself and the forms of its likeliest guess.
    """
    low = word.lower()
    spellings = dict.fromkeys((low, low.replace("ё", "е")))
    if len(low) > 48 or not any("а" <= letter <= "я" or letter == "ё" for letter in low):
        return tuple(spellings)
    parses = dictionary().parse(low)
    known = [parse for parse in parses if parse.is_known]
    # All first choices of all readings before any participle.
    ranked = sorted(
        (form for parse in known or parses[:1] for form in parse.lexeme),
        key=_is_late,
    )
    for form in ranked:
        text = str(form.word)
        spellings.update(dict.fromkeys((text, text.replace("ё", "е"))))
        if len(spellings) >= MOST:
            break
    return tuple(spellings)[:MOST]


def _is_late(form: Any) -> bool:
    return form.tag.POS in _LATER
