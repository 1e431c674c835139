"""A picture of any height in a scroll area: only what is seen is painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

MOST_MB = 1024
"""A full page is up to 1280 × 60,000 pixels, 300 MB unpacked; Qt's own limit is 256."""


class Picture(QWidget):
    """The image at its own size."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setFixedSize(image.size())

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The image's size."""
        return self._image.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The part that has to be seen."""
        painter = QPainter(self)
        painter.drawImage(event.rect(), self._image, event.rect())
        painter.end()


def scrolled(path: Path) -> QScrollArea | None:
    """The picture in a scroll area; None if it cannot be read."""
    QImageReader.setAllocationLimit(MOST_MB)
    # By its content an "image" could be an SVG, which may ask for files of this computer.
    reader = QImageReader(str(path), QByteArray(b"png"))
    reader.setAutoDetectImageFormat(False)  # Qt has no keyword
    image = reader.read()
    if image.isNull():
        return None
    area = QScrollArea()
    area.setWidget(Picture(image))
    return area
