"""A picture of any height in bands: a tall one is kept packed, only what was seen last is open."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

BAND = 1024
"""Rows of one band."""
OPEN_BANDS = 8
"""That are kept unpacked: two screens and what is next to them, 5 MB each at 1,280 pixels."""
PLAIN_BYTES = 48 << 20
"""Up to here a picture is simply kept."""
MOST_MB = 512
"""A full page is up to 1,280 by 60,000 pixels, 300 MB unpacked; Qt's own limit is 256."""
FORMATS = {
    b"\x89PNG": b"png",
    b"\xff\xd8\xff": b"jpeg",
    b"GIF8": b"gif",
    b"RIFF": b"webp",
}
"""By their first bytes. An SVG is none: it may ask for files of this computer."""


class Bands:
    """The pixels of one picture; `band` gives a piece of it, `BAND` rows high."""

    def __init__(self, image: QImage) -> None:
        """Packs at once what is too large to be kept; takes some seconds for 60,000 rows."""
        kept = image.convertToFormat(QImage.Format.Format_RGB32)
        self.size: QSize = kept.size()
        self._whole = kept if kept.sizeInBytes() <= PLAIN_BYTES else None
        self._packed: list[bytes] = []
        self._open: OrderedDict[int, QImage] = OrderedDict()
        if self._whole is None:
            for top in range(0, kept.height(), BAND):
                rows = min(BAND, kept.height() - top)
                piece = kept.copy(0, top, kept.width(), rows)
                self._packed.append(zlib.compress(piece.constBits(), 1))

    def __len__(self) -> int:
        """How many bands there are."""
        return (self.size.height() + BAND - 1) // BAND

    def band(self, at: int) -> QImage:
        """The rows from `at * BAND` on."""
        if self._whole is not None:
            return self._whole.copy(0, at * BAND, self.size.width(), self.rows(at))
        if at in self._open:
            self._open.move_to_end(at)
            return self._open[at]
        bits = zlib.decompress(self._packed[at])
        width, rows = self.size.width(), self.rows(at)
        # Qt does not own Python's bytes: the copy does.
        piece = QImage(bits, width, rows, width * 4, QImage.Format.Format_RGB32).copy()
        self._open[at] = piece
        while len(self._open) > OPEN_BANDS:
            self._open.popitem(last=False)
        return piece

    def rows(self, at: int) -> int:
        """How many rows a band has: the last one fewer."""
        return min(BAND, self.size.height() - at * BAND)

    def held_bytes(self) -> int:
        """What it takes in memory now."""
        whole = self._whole.sizeInBytes() if self._whole is not None else 0
        opened = sum(piece.sizeInBytes() for piece in self._open.values())
        return whole + opened + sum(len(packed) for packed in self._packed)


def load_bands(path: Path) -> Bands | None:
    """A PNG, JPEG, GIF or WebP file; None: it is none, or cannot be read. May take seconds."""
    image = load_image(path)
    return None if image is None else Bands(image)


def load_image(path: Path) -> QImage | None:
    """The whole picture of such a file, unpacked; None as above."""
    kind = _kind(path)
    if kind is None:
        return None
    QImageReader.setAllocationLimit(MOST_MB)
    reader = QImageReader(str(path), QByteArray(kind))
    reader.setAutoDetectImageFormat(False)  # Qt has no keyword
    image = reader.read()
    return None if image.isNull() else image


def _kind(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            head = stream.read(12)
    except OSError:
        return None
    return next((kind for mark, kind in FORMATS.items() if head.startswith(mark)), None)
