"""Qt counts a text in UTF-16 units, Python in characters; an emoji is two of the first."""

from __future__ import annotations


def units(text: str) -> int:
    """How many units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, position: int) -> int:
    """How many characters of the text stand before a position in units."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "surrogatepass"))
