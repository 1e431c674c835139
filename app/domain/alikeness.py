"""How near two short texts are: the share of their words that they have in common."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters of a word that count: cuts most Russian endings off, cheaply."""
_SHORT = 3


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words that carry meaning, е for ё."""
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    return frozenset(word[:_STEM] for word in words if len(word) > _SHORT)


def nearness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's measure, 0 to 1; 0 when the two share fewer than three words."""
    common = len(one & other)
    return common / len(one | other) if common >= 3 else 0.0
