"""Qt counts a text in UTF-16 units, Python in characters; an emoji is two of the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def units(text: str) -> int:
    """How many units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, position: int) -> int:
    """How many characters of the text stand before a position in units."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "surrogatepass"))


def in_units(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of characters, one after another, as where they begin and how long they are in units.

    Every letter is looked at once: a long text with thousands of spans takes no longer.
    """
    at, place = 0, 0
    for start, end in spans:
        place += units(text[at:start])
        length = units(text[start:end])
        yield place, length
        place, at = place + length, end
