"""A long picture in pieces that fit on sheets, cut between the lines of its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QImageReader, QImageWriter

HIGH = 1.36
"""Height of a piece by its width: what is left of an A4 sheet below its caption."""
SEARCH = 0.12
"""How much of a piece's height is given up to find a row without text."""
MOST_WIDE, MOST_HIGH, MOST_POINTS = 10_000, 100_000, 250_000_000
"""A picture beyond that was made to fill the memory; it is not read."""
MOST_PIECES = 60
MEGABYTES = 1_100


def cut(path: Path, out: Path, name: str) -> dict[str, Any]:
    """Writes the pieces as PNG; their paths, and how many there would be of all.

    Raises:
        OSError: a piece cannot be written.
    """
    image = read(path)
    if image is None:
        return {"paths": [], "parts": 0}
    spans = list(_spans(image))
    paths = []
    for number, (top, height) in enumerate(spans[:MOST_PIECES], start=1):
        target = out / f"{Path(name).stem}-{number:03d}.png"
        piece = image.copy(QRect(0, top, image.width(), height))
        if not QImageWriter(str(target), b"png").write(piece):
            raise OSError(28, "piece")
        paths.append(str(target))
    return {"paths": paths, "parts": len(spans)}


def read(path: Path) -> QImage | None:
    """A PNG of bearable size; None for anything else."""
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader(str(path), b"png")
    size = reader.size()
    wide, high = size.width(), size.height()
    if not (0 < wide <= MOST_WIDE and 0 < high <= MOST_HIGH and wide * high <= MOST_POINTS):
        return None
    image = reader.read()
    return None if image.isNull() else image


def _spans(image: QImage) -> list[tuple[int, int]]:
    whole, step = image.height(), max(1, int(image.width() * HIGH))
    spans, top = [], 0
    while top < whole:
        bottom = whole if whole - top <= step else _between(image, top, top + step)
        spans.append((top, bottom - top))
        top = bottom
    return spans


def _between(image: QImage, top: int, bottom: int) -> int:
    """The lowest row of one colour above `bottom`; `bottom` itself where there is none."""
    least = bottom - max(1, int((bottom - top) * SEARCH))
    for row in range(bottom, least, -1):
        line = bytes(memoryview(image.constScanLine(row)))  # type: ignore[arg-type]  # stubs say object
        width = image.bytesPerLine() // image.width() or 1
        used = line[: image.width() * width]
        if used == used[:width] * image.width():
            return row
    return bottom
