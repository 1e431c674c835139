"""Letters and measures of printed sheets, in points and millimetres of the sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

SERIF = ["PT Serif", "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif"]
MONO = ["PT Mono", "Courier New", "Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"]
BODY, SMALL, TINY, LARGE = 11.0, 9.5, 8.0, 15.0
"""Sizes of letters in points."""
DPI, PICTURE_DPI = 144, 96
"""Of the sheet, and what Qt takes the sizes of pictures in a text to be given in."""
LEFT, OTHER, FOOT = 25.0, 15.0, 12.0
"""Margins in millimetres: papers are filed on the left (ГОСТ Р 7.0.97-2016, 3.4)."""
GAP = 6.0
"""Between paragraphs, in points."""


def letters(
    size: float, *, bold: bool = False, families: list[str] | None = None
) -> QTextCharFormat:
    """A plain format of letters; `size` in points."""
    font = QFont(families or SERIF)
    font.setPointSizeF(size)
    font.setBold(bold)
    made = QTextCharFormat()
    made.setFont(font)
    return made


def shaped(
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, gap: float = GAP
) -> QTextBlockFormat:
    """A paragraph; `gap` in points below it."""
    shape = QTextBlockFormat()
    shape.setAlignment(align)
    shape.setBottomMargin(pt(gap))
    return shape


def mm(millimetres: float) -> float:
    """Millimetres in dots of the sheet."""
    return millimetres * DPI / 25.4


def pt(points: float) -> float:
    """Points in dots of the sheet."""
    return points * DPI / 72
