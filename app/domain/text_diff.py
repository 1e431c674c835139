"""What changed between two texts, word by word: «было / стало» (V10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MOST_TOKENS = 4_000
"""Longer texts are shown one after the other: comparing them would take seconds."""


class Change(Enum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one fate."""

    change: Change
    text: str


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order: kept and removed make `before`, kept and added make `after`."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) + len(new) > MOST_TOKENS:
        return _pieces([(Change.REMOVED, before), (Change.ADDED, after)])
    found: list[tuple[Change, str]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append((Change.KEPT, "".join(old[a:b])))
        else:
            found.append((Change.REMOVED, "".join(old[a:b])))
            found.append((Change.ADDED, "".join(new[c:d])))
    return _pieces(found)


def _pieces(found: list[tuple[Change, str]]) -> tuple[Piece, ...]:
    return tuple(Piece(change, text) for change, text in found if text)
