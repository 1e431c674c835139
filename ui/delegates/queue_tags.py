"""The tags of a case as small chips at the end of a row's last line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui import theme

Chips = tuple[tuple[str, QRect], ...]
WIDEST = 12
"""Steps of the grid that one tag may take: longer ones are cut."""


def tag_places(tags: Sequence[str], line: QRect, taken: QRect) -> Chips:
    """As many as leave half of the line to the text, from the right; the others as a number.

    `taken` stands at the line's end already; empty: nothing does.
    """
    look = theme.current()
    metrics, grid = QFontMetrics(look.font("chip")), look.metric("grid")
    end = taken.left() - grid if taken.width() else line.right() + 1
    found: list[tuple[str, QRect]] = []
    for words in reversed(_fitting(tags, end - line.left() - line.width() // 2, metrics)):
        width = metrics.horizontalAdvance(words) + grid
        found.append((words, QRect(end - width, line.top(), width, line.height())))
        end -= width + look.metric("half")
    return tuple(reversed(found))


def _fitting(tags: Sequence[str], room: int, metrics: QFontMetrics) -> list[str]:
    look = theme.current()
    grid, half = look.metric("grid"), look.metric("half")
    shown: list[str] = []
    for at, tag in enumerate(tags):
        left = len(tags) - at
        words = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, WIDEST * grid)
        width = metrics.horizontalAdvance(words) + grid + half
        more = metrics.horizontalAdvance(f"+{left - 1}") + grid if left > 1 else 0
        if width + more > room:
            return [*shown, f"+{left}"]
        shown.append(words)
        room -= width
    return shown


def draw_tags(painter: QPainter, chips: Chips) -> None:
    """Quieter than the chips of deadlines: a frame, no ground."""
    look = theme.current()
    corner, hair = look.metric("radius.small"), look.metric("hair")
    painter.setFont(look.font("chip"))
    painter.setPen(look.color("text.second"))
    for words, rect in chips:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.color("line"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, hair, -0.5, -hair), corner, corner)
        painter.setPen(look.color("text.second"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
