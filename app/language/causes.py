"""What the words of a post tell besides its verdict: cause, wishes, particulars, signs.

The patterns are in resources/language/causes.txt; what is made of the finds is decided by
`app.domain.cause`, `app.domain.questions` and `app.domain.signs`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from app.domain.triage import Reason
from app.language import lexicons
from app.language.folding import lowered
from app.language.signals import together

FILE = "causes.txt"
_MOST = 4
"""Finds of one code that are told."""
_LONGEST = 80
"""Characters; what is longer is cut for a line in the window."""


@cache
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    groups = lexicons.patterns(FILE)
    return tuple((code, float(weight), together(found)) for code, (weight, found) in groups.items())


def codes() -> frozenset[str]:
    """Every code that a hint may have."""
    return frozenset(code for code, _, _ in _patterns())


def hints(text: str) -> tuple[Reason, ...]:
    """What a cleaned text tells, in the order of the file; words as they are written."""
    low = lowered(text)
    found: list[Reason] = []
    for code, weight, pattern in _patterns():
        spans = [match.span() for match in islice(pattern.finditer(low), _MOST)]
        if spans:
            words = (" ".join(text[a:b].split()).strip(" ,.!?(«»—-")[:_LONGEST] for a, b in spans)
            more = 1.0 + 0.25 * (len(spans) - 1)
            told = tuple(dict.fromkeys(word for word in words if word))
            found.append(Reason(code=code, weight=round(weight * more, 2), words=told))
    return tuple(found)
