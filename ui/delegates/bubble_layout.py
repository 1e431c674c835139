"""Where the pieces of a bubble stand: text shaped once per width, kept while it is seen."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from ui import theme
from ui.delegates.bubble_said import Piece, Said, Side
from ui.text_units import characters, units

SHARE = 0.82
"""Of the width a bubble takes at most."""
LINE_SEPARATOR = "\u2028"


@dataclass(slots=True)
class Placed:
    """A piece with its shaped text and its box, relative to the row's top left corner."""

    piece: Piece
    text: QTextLayout
    box: QRectF

    def tip_at(self, point: QPointF) -> str:
        """What the characters under a point relative to the box mean."""
        if not any(stretch.tip for stretch in self.piece.stretches):
            return ""
        for number in range(self.text.lineCount()):
            line = self.text.lineAt(number)
            if line.naturalTextRect().contains(point):
                unit = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
                at = characters(self.piece.text, int(unit))
                told = (s.tip for s in self.piece.stretches if s.tip and s.start <= at < s.end)
                return next(told, "")
        return ""


@dataclass(slots=True)
class Laid:
    """A whole line of the thread, laid out for one width."""

    height: int
    bubble: QRectF
    pieces: list[Placed] = field(default_factory=list)

    def action_at(self, point: QPointF) -> str:
        """The action under a point relative to the row; empty: none."""
        for placed in self.pieces:
            if placed.piece.action and placed.box.contains(point):
                return placed.piece.action
        return ""

    def tip_at(self, point: QPointF) -> str:
        """What the characters under a point relative to the row mean; empty: nothing special."""
        for placed in self.pieces:
            if placed.box.contains(point):
                return placed.tip_at(point - placed.box.topLeft())
        return ""


def estimate(letters: int, breaks: int, width: int) -> int:
    """About how high a line with so many letters and line breaks will be; shapes no text."""
    now = theme.current()
    metrics = QFontMetricsF(now.font("body"))
    room = _inner_most(Side.LEFT, width)
    lines = 2 + breaks + int(letters * metrics.averageCharWidth() / room)
    return int(lines * metrics.lineSpacing()) + 4 * now.metric("grid")


def lay(said: Said, width: int) -> Laid:
    """Shapes and places every piece."""
    now = theme.current()
    grid, half = now.metric("grid"), now.metric("half")
    pad = grid if said.side is Side.LINE else now.metric("pad")
    most = _inner_most(said.side, width)
    rows = [_row(row, most) for row in said.rows]
    inner = max((right for _, right, _ in rows), default=0.0)
    if said.side in {Side.WIDE, Side.DIVIDER, Side.LINE}:
        inner = most
    left = 2.0 * grid
    if said.side is Side.RIGHT:
        left = width - 2 * grid - inner - 2 * pad
    pad_y = 0 if said.side in {Side.LINE, Side.DIVIDER} else grid
    top = float(half + pad_y)
    laid = Laid(0, QRectF())
    for placed, _, height in rows:
        for piece in placed:
            piece.box.translate(left + pad, top)
            laid.pieces.append(piece)
        top += height + half
    bottom = top - (half if rows else 0) + pad_y
    laid.bubble = QRectF(left, half, inner + 2 * pad, bottom - half)
    laid.height = int(bottom + half + 0.999)
    return laid


def _inner_most(side: Side, width: int) -> float:
    now = theme.current()
    grid, pad = now.metric("grid"), now.metric("pad")
    whole = width - 4 * grid - 2 * pad
    if side in {Side.WIDE, Side.LINE, Side.DIVIDER}:
        return float(max(whole, 8 * grid))
    return float(max(8 * grid, min(whole * SHARE, now.metric("palette"))))


def _row(row: tuple[Piece, ...], most: float) -> tuple[list[Placed], float, float]:
    """One row: a single piece wraps, several stand side by side and go on below when they must."""
    now = theme.current()
    gap, half = float(now.metric("pad")), float(now.metric("half"))
    placed: list[Placed] = []
    x = y = right = tallest = 0.0
    for piece in row:
        made = _shape(piece, most)
        if x and x + made.box.width() > most:
            y, x = y + tallest + half, 0.0
            tallest = 0.0
        made.box.translate(x, y)
        placed.append(made)
        x += made.box.width() + gap
        right = max(right, x - gap)
        tallest = max(tallest, made.box.height())
    return placed, right, y + tallest


def _shape(piece: Piece, most: float) -> Placed:
    now = theme.current()
    around_x = float(now.metric("grid")) if piece.ground else 0.0
    around_y = float(now.metric("tick")) if piece.ground else 0.0
    icon = float(now.metric("icon.small") + now.metric("half")) if piece.icon else 0.0
    font = now.font(piece.font)
    text = QTextLayout(_drawable(piece.text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    text.setTextOption(option)
    text.setFormats(_formats(piece))
    room = max(1.0, most - 2 * around_x - icon)
    height = width = 0.0
    text.beginLayout()
    while (line := text.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(around_x + icon, around_y + height))
        height += line.height()
        width = max(width, line.naturalTextWidth())
    text.endLayout()
    box = QRectF(
        0,
        0,
        min(width, room) + 1 + 2 * around_x + icon,
        max(height, icon and float(now.metric("icon.small"))) + 2 * around_y,
    )
    return Placed(piece, text, box)


def _drawable(text: str) -> str:
    """New lines as Qt wants them; every character keeps its place."""
    return text.replace("\n", LINE_SEPARATOR).replace("\r", "\u200b").replace("\0", "\u200b")


def _formats(piece: Piece) -> list[QTextLayout.FormatRange]:
    """Where stretches overlap, Qt joins their looks; the later ones win."""
    made = []
    for stretch in piece.stretches:
        look = QTextCharFormat()
        look.setBackground(theme.current().color(stretch.ground))
        look.setForeground(theme.current().color("text.mark"))
        if stretch.ground != "mark":
            look.setForeground(theme.current().color("text"))
        look.setFontStrikeOut(stretch.struck)
        if stretch.under:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(theme.current().color(stretch.under))
        part = QTextLayout.FormatRange()
        part.start = units(piece.text[: stretch.start])
        part.length = units(piece.text[stretch.start : stretch.end])
        part.format = look
        made.append(part)
    return made
