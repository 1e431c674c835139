"""What differs between the texts of two captures: line by line, then word by word (R8)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.text_diff import Change, Piece, compare

MOST_LINES = 20_000
"""Of each text; what is longer is told to be so and compared that far."""
MOST_GAP = 1_500
"""Lines between two that are sure, which are compared one by one."""
MOST_TOKENS = 3_000
"""Signs of a changed passage that are compared word by word; a longer one is shown as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDifference:
    """Two texts as one: kept and removed pieces make the first, kept and added the second."""

    pieces: tuple[Piece, ...]
    cut: bool = False
    """One of them was longer than what is compared."""

    @property
    def same(self) -> bool:
        """Nothing differs."""
        return all(piece.change is Change.KEPT for piece in self.pieces)

    @property
    def passages(self) -> int:
        """How many places differ."""
        changed = [piece.change is not Change.KEPT for piece in self.pieces]
        return sum(
            now and not before for before, now in zip([False, *changed], changed, strict=False)
        )


def compare_texts(before: str, after: str) -> TextDifference:
    """The difference, in reading order; blank lines and spaces at line ends do not count."""
    old, new = _lines(before), _lines(after)
    cut = len(old) > MOST_LINES or len(new) > MOST_LINES
    pieces = _merged(_pieces(old[:MOST_LINES], new[:MOST_LINES]))
    return TextDifference(pieces=tuple(pieces), cut=cut)


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := " ".join(raw.split()))]


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    at, to = 0, 0
    for line, place in [*_anchors(old, new), (len(old), len(new))]:
        yield from _between(old[at:line], new[to:place])
        yield Piece(Change.KEPT, _joined(old[line : line + 1]))
        at, to = line + 1, place + 1


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """What lies between two lines that both texts have once."""
    first, last = _ends(old, new)
    yield Piece(Change.KEPT, _joined(old[:first]))
    a, b = old[first : len(old) - last], new[first : len(new) - last]
    if len(a) + len(b) > MOST_GAP:
        yield from _passage(_joined(a), _joined(b))
    else:
        for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if kind == "equal":
                yield Piece(Change.KEPT, _joined(a[i:j]))
            else:
                yield from _passage(_joined(a[i:j]), _joined(b[k:m]))
    yield Piece(Change.KEPT, _joined(old[len(old) - last :]))


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Lines that either text has once, as far as they stand in one order."""
    once, there = Counter(old), Counter(new)
    places = {line: at for at, line in enumerate(new) if there[line] == 1}
    pairs = [
        (at, places[line]) for at, line in enumerate(old) if once[line] == 1 and line in places
    ]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [number]
    found = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _passage(before: str, after: str) -> Iterator[Piece]:
    if before and after and len(before) + len(after) <= 8 * MOST_TOKENS:
        yield from _grouped(compare(before, after))
        return
    yield Piece(Change.REMOVED, before)
    yield Piece(Change.ADDED, after)


def _grouped(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Words that changed one after the other are one change: the space between them is in it."""
    removed = added = ""
    for at, piece in enumerate(pieces):
        between = 0 < at < len(pieces) - 1 and not piece.text.strip()
        if piece.change is Change.KEPT and not (between and "\n" not in piece.text):
            yield Piece(Change.REMOVED, removed)
            yield Piece(Change.ADDED, added)
            yield piece
            removed = added = ""
            continue
        removed += piece.text if piece.change is not Change.ADDED else ""
        added += piece.text if piece.change is not Change.REMOVED else ""
    yield Piece(Change.REMOVED, removed)
    yield Piece(Change.ADDED, added)


def _ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many lines are the same at the beginning and at the end."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    rest = most - first
    last = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return first, last


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one fate become one."""
    waiting: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if waiting is not None and waiting.change is piece.change:
            waiting = Piece(piece.change, waiting.text + piece.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting
