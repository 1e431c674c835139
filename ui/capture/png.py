"""PNG written in strips, so that 60,000 rows need no second picture in memory.

The packed rows of a picture can stand in two files: page.png, and framed.png between a head and a
foot. They are packed once, and the pixels of both are the same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

ROWS = 512
"""Of one strip: 2 MB unpacked at 1280 pixels."""
THREADS = 2
LEVEL = 3
"""A long page takes a fifth of the time that Qt needs, and an eighth more room."""
UP = 2
"""The filter that stores what differs from the row above (PNG 1.2, 6.4)."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
ZLIB_HEAD, LAST_BLOCK = b"\x78\x01", b"\x03\x00"
"""A window of 32 KB (RFC 1950); an empty last block (RFC 1951)."""
TRUE_COLOUR = 2
BASE = 65521
"""Of Adler-32 (RFC 1950, 9)."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows packed so that other rows can stand before and behind them."""

    packed: bytes
    adler: int
    size: int
    """Bytes unpacked."""
    rows: int


def strips(image: QImage) -> Iterator[Strip]:
    """All rows of a picture, packed in threads, in their order."""
    with ThreadPoolExecutor(THREADS, thread_name_prefix="png") as pool:
        tops = range(0, image.height(), ROWS)
        yield from pool.map(lambda top: _strip(image, top), tops)


def write(path: Path, width: int, parts: Iterable[Strip]) -> None:
    """One PNG of these rows; raises OSError."""
    known = tuple(parts)
    height = sum(part.rows for part in known)
    head = struct.pack("!IIBBBBB", width, height, 8, TRUE_COLOUR, 0, 0, 0)
    adler = 1
    for part in known:
        adler = _joined(adler, part.adler, part.size)
    with path.open("wb") as stream:
        stream.write(SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", ZLIB_HEAD))
        for part in known:
            stream.write(_chunk(b"IDAT", part.packed))
        stream.write(_chunk(b"IDAT", LAST_BLOCK + struct.pack("!I", adler)))
        stream.write(_chunk(b"IEND", b""))


def warm_up() -> None:
    """Loads what the first picture would wait for."""
    import numpy as np

    del np


def _strip(image: QImage, top: int) -> Strip:
    raw = _filtered(image.copy(0, top, image.width(), min(ROWS, image.height() - top)))
    packing = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    packed = packing.compress(raw) + packing.flush(zlib.Z_FULL_FLUSH)
    return Strip(packed, zlib.adler32(raw), len(raw), min(ROWS, image.height() - top))


def _filtered(piece: QImage) -> bytes:
    """The rows as a PNG packs them; the first stands for itself, so that any may stand above."""
    import numpy as np

    height, width = piece.height(), piece.width() * 3
    plain = piece.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    rows = np.empty((height, 1 + width), np.uint8)
    rows[0, 0], rows[1:, 0] = 0, UP
    rows[0, 1:] = lines[0, :width]
    np.subtract(lines[1:, :width], lines[:-1, :width], out=rows[1:, 1:])
    return rows.tobytes()


def _joined(first: int, second: int, size: int) -> int:
    """Adler-32 of two pieces one after the other, from theirs; `size` is the second's."""
    low = (first & 0xFFFF) + (second & 0xFFFF) - 1
    high = (first >> 16) + (second >> 16) + size * ((first & 0xFFFF) - 1)
    return (high % BASE) << 16 | low % BASE


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack("!I", len(content)) + kind + content + struct.pack(
        "!I", zlib.crc32(content, zlib.crc32(kind))
    )  # fmt: skip
