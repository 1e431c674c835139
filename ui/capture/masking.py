"""Paints over regions of a picture: the pixels are overwritten, nothing lies above them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, qRgb

from app.domain.redaction import Region
from app.errors import BundleBroken, WrongCall
from ui.capture.png import strips, write
from ui.pictures.bands import load_image

INK = qRgb(0, 0, 0)


def paint_over(source: Path, target: Path, regions: tuple[Region, ...]) -> tuple[Region, ...]:
    """A PNG with nothing but pixels in it; the regions as they were painted, cut to the picture.

    Raises:
        BundleBroken: the source is no picture, or a region did not become one colour.
        WrongCall: a region lies beside the picture.
        OSError: the target cannot be written.
    """
    image = load_image(source)
    if image is None:
        raise BundleBroken(reason="picture", file=source.name)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    cut = [region.within(image.width(), image.height()) for region in regions]
    painted = tuple(region for region in cut if region is not None)
    if len(painted) != len(regions):  # somebody believes that it masks something
        raise WrongCall(reason=f"outside of {source.name}")
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for region in painted:
        painter.fillRect(_rect(region), INK)
    painter.end()
    write(target, image.width(), list(strips(image)))
    _check(target, painted)
    return painted


def _check(target: Path, painted: tuple[Region, ...]) -> None:
    """What was written is read again: no pixel of a region may have another colour."""
    image = load_image(target)
    if image is None:
        raise BundleBroken(reason="altered", file=target.name)
    for region in painted:
        piece = image.copy(_rect(region)).convertToFormat(QImage.Format.Format_RGB32)
        whole = QImage(piece.size(), piece.format())
        whole.fill(INK)
        if piece != whole:
            raise BundleBroken(reason="altered", file=target.name)


def _rect(region: Region) -> QRect:
    return QRect(region.x, region.y, region.width, region.height)
