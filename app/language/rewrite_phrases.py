"""The phrases of rewrites, read once: patterns of folded text and what stands there instead."""

from __future__ import annotations

import re
from functools import cache

from app.language import lexicons

FILE = "rewrites.txt"
ARROW = " →"
_START = r"(?:\A|(?<=\n)|(?<=[.!?…]\s)|(?<=[.!?…]\s\s))"
_VERB = r"\s+(?:[а-я]+(?:ть|ти|чь|ться|тись|чься))(?!\w)"
_END = r"(?=[ \t]*(?:[.,!?…;:)\n]|\Z))(?!\s*,\s*(?:а|что|потому|раз|если)(?!\w))"
_ON = r"полностью|частично|в|на|до|не|за|через|по|вам|картой|наличными|сегодня|завтра"
_INSIDE = r"(?<=[\w)»])(?<!\sи)(?<!\sа)(?<!\sно)(?<!только)(?<!лишь),?\s+"
_PLACES = {
    "%start": _START,
    # Where a new thought begins, and where an order may stand inside of one.
    "%open": rf"(?:{_START}|(?<=,\s))",
    "%clause": rf"(?:{_START}|(?<=поэтому\s)|(?<=теперь\s)|(?<=для этого\s))",
    "%end": _END,
    "%do": _VERB,
    "%on": rf"(?:{_END}|(?=\s+(?:{_ON})(?!\w)))",
    # A thing in the accusative: what ends so is as often a genitive.
    "%it": r"\s+(?!что\b)[а-я]*[^аяыи\W\d](?!\w)",
}
"""What the file says in a word."""


@cache
def phrases(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those of one rewrite, the longest first: it says most."""
    _, lines = lexicons.patterns(FILE)[name]
    pairs = [line.split(ARROW, 1) for line in lines]
    ordered = sorted(pairs, key=lambda pair: -len(pair[0]))
    return tuple((_compiled(left, right.strip()), right.strip()) for left, right in ordered)


def _compiled(left: str, right: str) -> re.Pattern[str]:
    inside = left.startswith(", ")
    pattern = left.removeprefix(", ").strip().replace(" ", r"\s+")
    for name, place in _PLACES.items():
        pattern = pattern.replace(name, place)
    # What is left out takes its blank along; «только в случае, если» stays as it is.
    before = _INSIDE if inside else r"(?<![\w-])"
    tail = r"[ \t]*" if not right else ""
    return re.compile(rf"{before}(?:{pattern})(?![\w-]){tail}")
