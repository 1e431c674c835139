"""Which rows of two tall pictures belong together, though something was put in or taken out.

A picture is cut into bands; a row of a band has a key, and keys that occur once in either picture
say how far that row moved. What most bands agree on is a row's place, rows in order are anchors,
and between anchors rows follow as long as they are the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint32]
"""Rows of pixels, 0xffRRGGBB."""
BANDS = 8
CHUNK = 2_048
"""Rows that are worked on together: so much more memory is needed, and no more."""
FEW = 0.02
"""Share of rows with an anchor; where there are fewer, the pictures differ by noise everywhere and
coarser keys are asked."""
_PRIMES = np.array([3, 5, 7, 11, 13, 17, 19, 23], np.uint64) * np.uint64(0x9E3779B97F4A7C15)
BACKED = 6
"""Rows that have to agree on how far they moved, where their keys are coarse."""


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of both pictures; both counts the same where they belong together."""

    old: int
    old_count: int
    new: int
    new_count: int
    together: bool


def align(old: Picture, new: Picture) -> tuple[Run, ...]:
    """Both pictures from top to bottom, in runs; of equal width."""
    keys = _keys(old), _keys(new)
    pairs = _anchors(*keys)
    if len(pairs) < FEW * min(len(old), len(new)):
        coarse = _coarse_keys(old), _coarse_keys(new)
        found = _backed(_anchors(*coarse))
        if len(found) > len(pairs):
            pairs, keys = found, coarse
    return tuple(_runs(_steps(pairs), _Rows(*keys)))


def _keys(picture: Picture) -> NDArray[np.uint64]:
    """A key for each row of each band."""
    random = np.random.default_rng(7)
    weights = random.integers(1, 1 << 63, picture.shape[1], dtype=np.uint64) | np.uint64(1)
    edges = np.linspace(0, picture.shape[1], BANDS + 1).astype(int)[:-1]
    found = np.empty((len(picture), BANDS), np.uint64)
    for at in range(0, len(picture), CHUNK):
        rows = picture[at : at + CHUNK].astype(np.uint64)
        rows *= weights
        rows ^= rows >> np.uint64(29)
        found[at : at + CHUNK] = np.add.reduceat(rows, edges, axis=1)
    return found


def _coarse_keys(picture: Picture) -> NDArray[np.uint64]:
    """The same of how dark each part of three rows is, in steps that noise seldom crosses."""
    edges = np.linspace(0, picture.shape[1], BANDS * 4 + 1).astype(int)
    widths = np.maximum(np.diff(edges), 1)
    found = np.empty((len(picture), BANDS), np.uint64)
    weights = np.array([1, 31, 961, 29_791], np.uint64)
    for at in range(0, len(picture), CHUNK):
        green = ((picture[at : at + CHUNK + 2] >> 8) & 0xFF).astype(np.float32)
        mean = np.add.reduceat(green, edges[:-1], axis=1) / widths
        step = np.round(mean / 6).astype(np.uint64)
        part = (step * np.tile(weights, BANDS)).reshape(len(step), BANDS, 4).sum(axis=2)
        tall = part.copy()
        tall[:-1] += part[1:] * np.uint64(1_000_003)
        tall[:-2] += part[2:] * np.uint64(1_000_000_007)
        found[at : at + CHUNK] = tall[:CHUNK][: len(picture) - at]
    return found


def _anchors(old: NDArray[np.uint64], new: NDArray[np.uint64]) -> list[tuple[int, int]]:
    """Pairs of rows, rising in both pictures."""
    votes: list[NDArray[np.int64]] = []
    for band in range(old.shape[1]):
        rows, places = _once(_entries(old[:, band])), _once(_entries(new[:, band]))
        common, mine, its = np.intersect1d(rows[0], places[0], True, True)  # noqa: FBT003
        if len(common):
            votes.append(np.stack([rows[1][mine], places[1][its]], axis=1))
    if not votes:
        return []
    pairs, counts = np.unique(np.concatenate(votes), axis=0, return_counts=True)
    order = np.lexsort((counts, pairs[:, 0]))
    best = pairs[order][np.append(np.diff(pairs[order, 0]) > 0, True)]
    return _rising(best)


def _entries(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Keys with the one above: of many equal rows, as in a filled box, the first is told apart."""
    found = keys.copy()
    found[1:] += keys[:-1] * _PRIMES[0]
    return found


def _backed(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that moved as few others did: coarse keys may be the same by chance."""
    moved = Counter(place - row for row, place in pairs)
    return [(row, place) for row, place in pairs if moved[place - row] >= BACKED]


def _once(keys: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Keys that occur once, and where."""
    found, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return found[counts == 1], first[counts == 1]


def _rising(pairs: NDArray[np.int64]) -> list[tuple[int, int]]:
    """The longest run of pairs that rise in the new picture as they do in the old one."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, place in enumerate(pairs[:, 1].tolist()):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(place)
            ends.append(at)
        else:
            tails[length] = place
            ends[length] = at
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append((int(pairs[at, 0]), int(pairs[at, 1])))
        at = before[at]
    return found[::-1]


def _steps(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Runs of rows that moved by one distance: where in both, and how many."""
    start: tuple[int, int] | None = None
    last = (-1, -1)
    for pair in pairs:
        if start is None:
            start = pair
        elif pair[1] - pair[0] != start[1] - start[0]:
            yield start[0], start[1], last[0] - start[0] + 1
            start = pair
        last = pair
    if start is not None:
        yield start[0], start[1], last[0] - start[0] + 1


class _Rows:
    """Whether rows of both pictures are the same, by their keys."""

    def __init__(self, old: NDArray[np.uint64], new: NDArray[np.uint64]) -> None:
        self.old, self.new = len(old), len(new)
        self._old, self._new = (keys @ _PRIMES[: keys.shape[1]] for keys in (old, new))

    def same_down(self, old: int, new: int, most: int) -> int:
        """How many rows are the same from these two downwards."""
        differ = self._old[old : old + most] != self._new[new : new + most]
        return int(differ.argmax()) if differ.any() else most

    def same_up(self, old: int, new: int, most: int) -> int:
        """How many rows are the same above these two."""
        mine = self._old[old - most : old][::-1]
        differ = mine != self._new[new - most : new][::-1]
        return int(differ.argmax()) if differ.any() else most


def _runs(steps: Iterator[tuple[int, int, int]], rows: _Rows) -> Iterator[Run]:
    """The steps and what lies between them."""
    at, to = 0, 0
    for begins, stands, length in [*steps, (rows.old, rows.new, 0)]:
        skip = max(0, at - begins, to - stands)
        if skip > length:
            continue
        row, place, count = begins + skip, stands + skip, length - skip
        most = min(row - at, place - to)
        down = rows.same_down(at, to, most)
        up = rows.same_up(row, place, most - down)
        if down:
            yield Run(at, down, to, down, together=True)
        at, to = at + down, to + down
        if row - up > at or place - up > to:
            yield Run(at, row - up - at, to, place - up - to, together=False)
        if count + up:
            yield Run(row - up, count + up, place - up, count + up, together=True)
        at, to = row + count, place + count
