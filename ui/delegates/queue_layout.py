"""Where everything stands in a row of the queue; painting, tool tips and tests ask the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from app.domain.case import QueueRow
from app.domain.colleague import initials
from ui import theme
from ui.delegates.queue_tags import Chips, tag_places

MARKS = (
    ("arrow-up", "escalated"),
    ("own", "own_channel"),
    ("camera", "has_evidence"),
    ("draft", "has_draft"),
    ("attachment", "attachments"),
    ("repeat", "repeat_author"),
)
"""Icon and the field of QueueRow that shows it."""


@dataclass(frozen=True, slots=True)
class Areas:
    """Rectangles of one row, in the view's coordinates."""

    bar: QRect
    network: QRect
    author: QRect
    marks: tuple[tuple[str, QRect], ...]
    time: QRect
    text: QRect
    chip: QRect
    """Empty without a deadline."""
    copies: QRect
    """Empty where no other case says the same."""
    holder: QRect
    """The initials of who answers; empty where nobody does in particular."""
    tags: Chips = ()


def areas(row: QueueRow, rect: QRect, words: tuple[str, ...], *, compact: bool) -> Areas:
    """The places of one row. `words`: network mark, time since, deadline, how many copies."""
    look = theme.current()
    mark, since, due, alike = words
    half, grid, pad = look.metric("half"), look.metric("grid"), look.metric("pad")
    edge = half if compact else grid
    inner = rect.adjusted(pad + half, edge, -pad, -edge)
    line = QFontMetrics(look.font("body")).height()
    top = QRect(inner.left(), inner.top(), inner.width(), line)
    bottom = QRect(inner.left(), inner.bottom() + 1 - line, inner.width(), line)
    chip_font, small = QFontMetrics(look.font("chip")), QFontMetrics(look.font("small"))
    chip_size, copies_size = (
        chip_font.horizontalAdvance(each) + 2 * grid if each else 0 for each in (due, alike)
    )
    chip_line = top if compact else bottom
    chip = _at_right(chip_line, chip_size)
    spared = chip_size + half if chip_size else 0
    copies = _at_right(chip_line.adjusted(0, 0, -spared, 0), copies_size)
    time = _at_right(bottom if compact else top, small.horizontalAdvance(since) + 1)
    square = max(line, chip_font.horizontalAdvance(mark) + grid)
    network = QRect(top.left(), top.top(), square, line)
    chips = copies if copies_size else chip
    taken = chips if compact else time
    marks = _marks(row, top, taken.left() - grid if taken.width() else top.right() + 1)
    left, end = network.right() + 1 + grid, (marks[0][1] if marks else taken).left() - grid
    holder = _holder(row, top, end)
    end = holder.left() - grid if row.assignee else end
    text_top = network.bottom() + 1 + (0 if compact else half)
    return Areas(
        bar=QRect(rect.left(), rect.top(), look.metric("bar"), rect.height() - 1),
        network=network,
        author=QRect(left, top.top(), max(0, end - left), line),
        marks=marks,
        time=time,
        text=QRect(inner.left(), text_top, inner.width(), inner.bottom() + 1 - text_top),
        chip=chip,
        copies=copies,
        tags=tag_places(row.tags, bottom, time if compact else chips),
        holder=holder,
    )


def _at_right(line: QRect, width: int) -> QRect:
    return QRect(line.right() + 1 - width, line.top(), width, line.height())


def _holder(row: QueueRow, line: QRect, end: int) -> QRect:
    if not row.assignee:
        return QRect()
    look = theme.current()
    metrics = QFontMetrics(look.font("chip"))
    width = metrics.horizontalAdvance(initials(row.assignee)) + look.metric("grid")
    return QRect(end - width, line.top(), width, line.height())


def _marks(row: QueueRow, line: QRect, right: int) -> tuple[tuple[str, QRect], ...]:
    look = theme.current()
    icon, half = look.metric("icon.small"), look.metric("half")
    found: list[tuple[str, QRect]] = []
    for name, field in reversed(MARKS):
        if getattr(row, field):
            found.insert(0, (name, QRect(right - icon, line.top(), icon, line.height())))
            right -= icon + half
    return tuple(found)


@lru_cache(maxsize=512)
def snippet(
    text: str, triggers: tuple[tuple[int, int], ...], widths: tuple[int, ...], look: tuple[str, int]
) -> tuple[QTextLayout, ...]:
    """One layout per line of these widths, triggers marked; `look`: theme and zoom it is for."""
    del look
    font = theme.current().font("body")
    lines: list[QTextLayout] = []
    start = 0
    for number, width in enumerate(widths, 1):
        rest = text[start:]
        if not rest or width <= 0:
            break
        if number == len(widths):
            piece = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        else:
            piece = rest[: _fitting(rest, font, width)]
        marks = [(a - start, b - start) for a, b in triggers]
        line = _line(piece, font, marks)
        # Cut inside a cluster, emoji may come out wider than they were in the whole text.
        while line.lineAt(0).naturalTextWidth() > width + 1 and len(piece) > 1:
            piece = piece[:-1]
            line = _line(piece, font, marks)
        lines.append(line)
        start += len(piece)
        start += len(text[start:]) - len(text[start:].lstrip(" "))
    return tuple(lines)


def _fitting(text: str, font: QFont, width: int) -> int:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return max(1, _letters(text, line.textLength()))


def _units(text: str, letters: int) -> int:
    """Qt counts UTF-16 units, Python letters; they differ from the first emoji on."""
    return len(text[:letters].encode("utf-16-le", "replace")) // 2


def _letters(text: str, units: int) -> int:
    return len(text.encode("utf-16-le", "replace")[: 2 * units].decode("utf-16-le", "ignore"))


def _line(text: str, font: QFont, triggers: list[tuple[int, int]]) -> QTextLayout:
    layout = QTextLayout(text, font)
    inside = [(max(0, a), b) for a, b in triggers if b > 0 and a < len(text)]
    layout.setFormats([_marked(_units(text, a), _units(text, b)) for a, b in inside])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    look = theme.current()
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = end - made.start
    chars = QTextCharFormat()
    chars.setBackground(look.color("mark"))
    chars.setForeground(look.color("text.mark"))
    made.format = chars
    return made
