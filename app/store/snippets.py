"""A snippet: the piece of a text that shows why it was found, with the found words marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.search import Term

LENGTH = 240
_BEFORE = 60
_LOOK_AT = 200_000
"""Characters of a long captured page that are looked through for the first word."""
_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")

Marks = tuple[tuple[int, int], ...]


def snippet(content: str, terms: Sequence[Term]) -> tuple[str, Marks]:
    """Plain text of about `LENGTH` characters, white space folded, and the marks in it."""
    words = {word.lower() for term in terms for words in term.any_of for word in words}
    starts = tuple(
        words[-1].lower() for term in terms if term.prefix for words in term.any_of if words
    )

    def wanted(found: re.Match[str]) -> bool:
        low = found[0].lower()
        return low in words or bool(starts and low.startswith(starts))

    look_at = content[:_LOOK_AT]
    first = next((found for found in _WORD.finditer(look_at) if wanted(found)), None)
    shown = _cut(look_at, first.start() if first else 0)
    marks = tuple(found.span() for found in _WORD.finditer(shown) if wanted(found))
    return shown, marks


def _cut(content: str, at: int) -> str:
    """The surroundings of a place, from a word's beginning, with an ellipsis where text is cut."""
    begin = max(0, at - _BEFORE)
    if begin:
        space = content.find(" ", begin, at)
        begin = space + 1 if space >= 0 else begin
    # White space folds away, so more than is shown has to be looked at.
    piece = _SPACE.sub(" ", content[begin : begin + 2 * LENGTH]).strip()
    cut = len(piece) > LENGTH or begin + 2 * LENGTH < len(content)
    if len(piece) > LENGTH:
        space = piece.rfind(" ", LENGTH // 2, LENGTH)
        piece = piece[: space if space > 0 else LENGTH]
    return ("…" if begin else "") + piece + ("…" if cut else "")
