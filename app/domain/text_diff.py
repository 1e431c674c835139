"""What changed between two texts, word by word: «было / стало» (V10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MOST_TOKENS = 4_000
"""Longer texts are shown one after the other: comparing them would take seconds."""

LEAST_KEPT = 6
"""Letters that stay between two changes; fewer are told as part of one change."""


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


def gathered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same with changes that almost touch made one: whole phrases, not words between words."""
    found: list[Piece] = []
    gone = come = ""
    for at, piece in enumerate(pieces):
        inside = bool(gone or come) and at + 1 < len(pieces)
        bridge = inside and sum(map(str.isalnum, piece.text)) < LEAST_KEPT
        if piece.change is Change.KEPT and not bridge:
            found += _both(gone, come)
            gone = come = ""
            found.append(piece)
            continue
        gone += piece.text if piece.change is not Change.ADDED else ""
        come += piece.text if piece.change is not Change.REMOVED else ""
    return (*found, *_both(gone, come))


def _both(gone: str, come: str) -> tuple[Piece, ...]:
    return _pieces([(Change.REMOVED, gone), (Change.ADDED, come)])


def _pieces(found: list[tuple[Change, str]]) -> tuple[Piece, ...]:
    return tuple(Piece(change, text) for change, text in found if text)
