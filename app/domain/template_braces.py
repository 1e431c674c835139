"""Where braces stand in a text, and which of them fit together; what is inside is not looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIGN = re.compile(r"[{}\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Braced:
    """A piece of one line in braces, with all that is nested in it."""

    start: int
    end: int
    whole: bool = True
    """As many are closed as are opened; else one stands alone beside it, or nothing closes it."""


def braced(body: str) -> Iterator[Braced]:
    """The pieces in order; none holds another, and none goes over the end of a line."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    alone: set[int] = set()
    for found in _SIGN.finditer(body):
        at, sign = found.start(), found[0]
        if sign == "{":
            opened.append(at)
        elif sign == "\n":
            alone.update(opened)
            opened.clear()
        elif not opened:
            alone.add(at)
        else:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, at + 1))
    return _with_those_beside(body, pairs, alone.union(opened))


def _with_those_beside(
    body: str, pairs: list[tuple[int, int]], alone: set[int]
) -> Iterator[Braced]:
    found = []
    for pair in pairs:
        start, end = pair
        while start - 1 in alone and body[start - 1] == "{":
            start -= 1
            alone.discard(start)
        while end in alone and body[end] == "}":
            alone.discard(end)
            end += 1
        found.append(Braced(start=start, end=end, whole=(start, end) == pair))
    lone = (Braced(start=at, end=at + 1, whole=False) for at in alone if body[at] == "{")
    yield from sorted((*found, *lone), key=lambda one: one.start)
