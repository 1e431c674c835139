"""The phrases of rewrites, read once: patterns of folded text and what stands there instead."""

from __future__ import annotations

import re
from functools import cache

from app.language import lexicons

FILE = "rewrites.txt"
ARROW = " →"


@cache
def phrases(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those of one rewrite, the longest first: it says most."""
    _, lines = lexicons.patterns(FILE)[name]
    pairs = [line.split(ARROW, 1) for line in lines]
    ordered = sorted(pairs, key=lambda pair: -len(pair[0]))
    return tuple((_compiled(left, right.strip()), right.strip()) for left, right in ordered)


def _compiled(left: str, right: str) -> re.Pattern[str]:
    pattern = left.strip().replace(" ", r"\s+")
    # What is left out takes its blank along.
    tail = r"[ \t]*" if not right else ""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-]){tail}")
