"""Icons from resources/icons, tinted by a role of the theme and drawn sharp at any scale."""

from __future__ import annotations

import hashlib
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources
from ui import theme

SIZES = (16, 20, 24, 32, 40, 48, 64)
"""Device pixels at which an icon is drawn ahead; covers 100–200 %."""


def icon(name: str, role: str = "icon") -> QIcon:
    """The icon in a role's colour; ask again when the theme has changed.

    Raises:
        FileNotFoundError: there is no resources/icons/NAME.svg.
    """
    return _icon(name, theme.current().color(role).name())


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon for a painter: `size` logical pixels at a device pixel ratio."""
    return _pixmap(name, theme.current().color(role).name(), size, ratio)


def icon_file(name: str, look: theme.Theme) -> str:
    """A tinted copy on disk for style sheets, which know only files. `-on`: for a checked box."""
    plain = name.removesuffix("-on")
    role = "icon.on_accent" if name.endswith("-on") else "icon"
    svg = _source(plain).replace("currentColor", look.color(role).name())
    folder = _style_icons()
    file = folder / f"{name}-{hashlib.sha256(svg.encode()).hexdigest()[:12]}.svg"
    if not file.exists():
        file.write_text(svg, "utf-8")
    return file.as_posix()


@cache
def _style_icons() -> Path:
    # Kept for the life of the process: the style sheet reads the files when it paints.
    keeper = tempfile.TemporaryDirectory(prefix="otklik-style-")
    _KEEPERS.append(keeper)
    return Path(keeper.name)


_KEEPERS: list[tempfile.TemporaryDirectory[str]] = []


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _icon(name: str, colour: str) -> QIcon:
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap(name, colour, size, 1.0))
    return made


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(QColor(Qt.GlobalColor.transparent))
    svg = _source(name).replace("currentColor", colour)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
