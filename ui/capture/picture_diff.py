"""Where two captured pictures differ: regions of either one, whatever moved in between (R8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from ui.capture.alignment import Picture, Run, align

TILE = 8
"""Pixels of a square that differs or does not."""
NOISE = 40
"""Levels of a colour, of 255: what is closer is antialiasing (0.06 % of pixels by more than 32)."""
SPECKS = 2
"""Pixels of a square that may differ more than that."""
CLOSE = 3
"""Squares; what differs as close as that is one region."""
CHUNK = 64 * TILE
BLANK = 12
"""Levels; rows in which nothing differs by more show nothing."""
MOST_REGIONS = 500


class Difference(Enum):
    """What became of a region."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels of a picture."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Region:
    """A difference and where it is to be seen in either picture; without height: between rows."""

    difference: Difference
    old: Box
    new: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureDifference:
    """All regions from top to bottom, and which rows belong together."""

    regions: tuple[Region, ...]
    runs: tuple[Run, ...]
    same_rows: int
    cut: bool = False
    """There were more regions than are told."""

    def opposite(self, row: int, *, from_old: bool) -> int:
        """The row of the other picture that stands opposite this one."""
        for run in self.runs:
            top, count = (run.old, run.old_count) if from_old else (run.new, run.new_count)
            if row < top + count:
                other, most = (run.new, run.new_count) if from_old else (run.old, run.old_count)
                return other + min(max(0, row - top), most)
        return row


def pixels(image: QImage) -> Picture:
    """The image's pixels, not copied where they are as needed; the image has to stay."""
    bits = np.frombuffer(image.constBits(), np.uint32)
    return bits.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()]


def compare_pictures(old: Picture, new: Picture) -> PictureDifference:
    """Compares two pictures; columns of the wider one alone differ where they show anything."""
    width = min(old.shape[1], new.shape[1])
    runs = align(old[:, :width], new[:, :width])
    regions = list(_regions(old[:, :width], new[:, :width], runs))
    regions += _aside(old, width, Difference.REMOVED)
    regions += _aside(new, width, Difference.ADDED)
    regions.sort(key=lambda region: (region.new.top, region.old.top, region.new.left))
    return PictureDifference(
        regions=tuple(regions[:MOST_REGIONS]),
        runs=runs,
        same_rows=sum(run.old_count for run in runs if run.together),
        cut=len(regions) > MOST_REGIONS,
    )


def _regions(old: Picture, new: Picture, runs: Iterable[Run]) -> Iterator[Region]:
    for run in runs:
        rest = run if run.together else _trimmed(old, new, run)
        if rest.old_count == rest.new_count:
            yield from _in_place(old, new, rest)
        elif not rest.old_count or not rest.new_count:
            yield from _put_in(old, new, rest)
        else:
            yield from _replaced(old, new, rest)


def _trimmed(old: Picture, new: Picture, run: Run) -> Run:
    """Without rows at its ends that differ by noise alone."""
    most = min(run.old_count, run.new_count, CHUNK)
    mine, its = old[run.old : run.old + most], new[run.new : run.new + most]
    top = _alike(mine, its)
    most -= top
    ends = run.old + run.old_count, run.new + run.new_count
    mine, its = old[ends[0] - most : ends[0]][::-1], new[ends[1] - most : ends[1]][::-1]
    cut = top + _alike(mine, its)
    return Run(
        run.old + top, run.old_count - cut, run.new + top, run.new_count - cut, together=False
    )


def _alike(mine: Picture, its: Picture) -> int:
    """How many rows, one after the other, differ by no more than specks."""
    far = (np.abs(_levels(mine) - _levels(its)) > NOISE).any(axis=2).sum(axis=1) > SPECKS
    return int(far.argmax()) if far.any() else len(far)


def _in_place(old: Picture, new: Picture, run: Run) -> Iterator[Region]:
    """Rows that stand opposite each other, compared square by square."""
    for top, bottom, left, right in _clusters(_tiles(old, new, run)):
        height = min(bottom * TILE, run.old_count) - top * TILE
        width = min(right * TILE, old.shape[1]) - left * TILE
        yield Region(
            Difference.CHANGED,
            Box(left * TILE, run.old + top * TILE, width, height),
            Box(left * TILE, run.new + top * TILE, width, height),
        )


def _put_in(old: Picture, new: Picture, run: Run) -> Iterator[Region]:
    """Rows that only one of the pictures has."""
    added = run.new_count > 0
    top, count = (run.new, run.new_count) if added else (run.old, run.old_count)
    box = _shown(new if added else old, top, count)
    if box is None:
        return
    if added:
        yield Region(Difference.ADDED, Box(box.left, run.old, box.width, 0), box)
    else:
        yield Region(Difference.REMOVED, box, Box(box.left, run.new, box.width, 0))


def _replaced(old: Picture, new: Picture, run: Run) -> Iterator[Region]:
    """Rows in the place of others: a text that became longer, a picture of another height."""
    before = _shown(old, run.old, run.old_count)
    after = _shown(new, run.new, run.new_count)
    if before is None and after is None:
        return
    if before is None or after is None:
        box = before or after
        bare = Box(box.left, 0, box.width, 0) if box else Box(0, 0, 0, 0)
        before = before or Box(bare.left, run.old, bare.width, 0)
        after = after or Box(bare.left, run.new, bare.width, 0)
    kind = Difference.CHANGED
    kind = Difference.ADDED if not before.height else kind
    kind = Difference.REMOVED if not after.height else kind
    yield Region(kind, before, after)


def _aside(picture: Picture, width: int, kind: Difference) -> list[Region]:
    """What only the wider picture has, at its right edge."""
    box = _shown(picture[:, width:], 0, len(picture)) if picture.shape[1] > width else None
    if box is None:
        return []
    own, none = Box(width + box.left, box.top, box.width, box.height), Box(width, box.top, 0, 0)
    return [Region(kind, own, none) if kind is Difference.REMOVED else Region(kind, none, own)]


def _shown(picture: Picture, top: int, count: int) -> Box | None:
    """The part of these rows in which there is anything but one colour a row."""
    rows = np.zeros(count, bool)
    columns = np.zeros(picture.shape[1], bool)
    for at in range(0, count, CHUNK):
        part = _levels(picture[top + at : top + min(at + CHUNK, count)])
        differs = (np.abs(part - part[:, :1]) > BLANK).any(axis=2)
        rows[at : at + len(part)] = differs.any(axis=1)
        columns |= differs.any(axis=0)
    if not rows.any():
        return None
    high, wide = np.flatnonzero(rows), np.flatnonzero(columns)
    return Box(
        int(wide[0]), top + int(high[0]), int(wide[-1] - wide[0] + 1), int(high[-1] - high[0] + 1)
    )


def _tiles(old: Picture, new: Picture, run: Run) -> NDArray[np.bool_]:
    """Which squares differ by more than noise."""
    high, wide = -(-run.old_count // TILE), -(-old.shape[1] // TILE)
    found = np.zeros((high, wide), bool)
    for at in range(0, run.old_count, CHUNK):
        count = min(CHUNK, run.old_count - at)
        mine = old[run.old + at : run.old + at + count]
        its = new[run.new + at : run.new + at + count]
        if np.array_equal(mine, its):
            continue
        far = np.zeros((-(-count // TILE) * TILE, wide * TILE), np.uint8)
        for rows in np.array_split(np.flatnonzero((mine != its).any(axis=1)), 8):
            if len(rows):
                apart = np.abs(_levels(mine[rows]) - _levels(its[rows])) > NOISE
                far[rows, : old.shape[1]] = apart.any(axis=2)
        squares = far.reshape(-1, TILE, wide, TILE).sum(axis=(1, 3), dtype=np.uint16)
        found[at // TILE : at // TILE + len(squares)] = squares > SPECKS
    return found


def _levels(part: Picture) -> NDArray[np.int16]:
    """Blue, green and red of pixels, fit to be subtracted."""
    found = np.ascontiguousarray(part).view(np.uint8).reshape(*part.shape, 4)[..., :3]
    return found.astype(np.int16)


def _clusters(tiles: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Squares that lie close together as boxes: top, bottom, left, right in squares."""
    boxes: list[list[int]] = []
    growing: list[list[int]] = []
    for row in np.flatnonzero(tiles.any(axis=1)).tolist():
        done = [box for box in growing if row - box[1] > CLOSE]
        growing = [box for box in growing if row - box[1] <= CLOSE]
        boxes += done
        for left, right in _stretches(np.flatnonzero(tiles[row])):
            box = [row, row + 1, left, right]
            near = [b for b in growing if b[2] - CLOSE <= right and left <= b[3] + CLOSE]
            for other in near:
                growing.remove(other)
                box = [
                    min(box[0], other[0]),
                    max(box[1], other[1]),
                    min(box[2], other[2]),
                    max(box[3], other[3]),
                ]
            growing.append(box)
    return sorted((top, bottom, left, right) for top, bottom, left, right in boxes + growing)


def _stretches(columns: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Runs of columns with no more than small gaps."""
    if len(columns):
        for part in np.split(columns, np.flatnonzero(np.diff(columns) > CLOSE) + 1):
            yield int(part[0]), int(part[-1]) + 1
