"""The frame around a captured page: where and when it was seen, above and below its pixels (E18).

Nothing is drawn on the page itself, and nothing of it is scaled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColorConstants, QFont, QImage, QPainter, QTextLayout, QTextOption

from app.domain import clock

EDGE, GAP = 16, 4
SMALL, LARGE = 15, 19
"""Sizes of letters, in pixels of the picture."""
LONGEST = 2_000
"""Letters of an address that are shown; what is cut is told."""
LABELS = {
    "url": "Адрес",
    "final_url": "Открылся адрес",
    "local": "Местное время",
    "utc": "Время UTC",
    "id": "Номер фиксации",
    "cut": "Внимание",
}
MOMENT = "%d.%m.%Y %H:%M:%S"
CUT = "страница длиннее: здесь верхние {height} пикселей из {whole} и более"
NARROW = "страница шире: сбоку снято не всё"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the frame tells of a page."""

    id: str
    url: str
    final_url: str
    moment: datetime
    cut: str = ""

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Label and value of every line that has something to say."""
        other = self.final_url if self.final_url != self.url else ""
        values = {
            "url": self.url, "final_url": other, "local": local(self.moment),
            "utc": f"{clock.aware(self.moment):{MOMENT}}", "id": self.id, "cut": self.cut,
        }  # fmt: skip
        return tuple((LABELS[name], _short(value)) for name, value in values.items() if value)


def head(seen: Seen, width: int) -> QImage:
    """All of it, above the page."""
    return _drawn(seen.rows(), width, LARGE)


def foot(seen: Seen, width: int) -> QImage:
    """Enough to know a torn-off end again: address, time, number."""
    line = f"{_short(seen.final_url or seen.url)} · {local(seen.moment)} · {seen.id}"
    return _drawn((("", line),), width, SMALL)


def local(moment: datetime) -> str:
    """By the clock of this computer, with how far it is from UTC."""
    here = moment.astimezone()
    offset = f"{here:%z}"
    return f"{here:{MOMENT}} (UTC{offset[:3]}:{offset[3:5]})"


def _short(text: str) -> str:
    flat = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return flat if len(flat) <= LONGEST else f"{flat[:LONGEST]}… (всего знаков: {len(flat)})"


def _drawn(rows: Sequence[tuple[str, str]], width: int, size: int) -> QImage:
    """Black on white, whatever the theme: it is for paper."""
    font, bold = _font(size), _font(size, bold=True)
    indent = EDGE + (size * 11 if rows[0][0] else 0)
    texts = [_laid(value, font, max(width - indent - EDGE, size * 10)) for _, value in rows]
    heights = [text.boundingRect().height() for text in texts]
    whole = 2 * EDGE + sum(heights) + GAP * (len(rows) - 1)
    image = QImage(width, int(whole) + 1, QImage.Format.Format_RGB32)
    image.fill(QColorConstants.White)
    painter = QPainter(image)
    try:
        painter.setPen(QColorConstants.Black)
        painter.drawRect(QRectF(0.5, 0.5, width - 1, image.height() - 1))
        top = float(EDGE)
        for (label, _), text, height in zip(rows, texts, heights, strict=True):
            painter.setFont(bold)
            painter.drawText(QRectF(EDGE, top, indent - EDGE, height), label)
            text.draw(painter, QRectF(indent, top, 0, 0).topLeft())
            top += height + GAP
    finally:
        painter.end()
    return image


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _laid(value: str, font: QFont, width: float) -> QTextLayout:
    """Lines broken anywhere: an address has no spaces."""
    text = QTextLayout(value, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    text.setTextOption(option)
    text.beginLayout()
    top = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QRectF(0, top, 0, 0).topLeft())
        top += line.height()
    text.endLayout()
    return text
