"""Paints the rows of the places besides the queue: mark, two lines, a word at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme, words
from ui.models.entries import Entry, EntryRole

Index = QModelIndex | QPersistentModelIndex
ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
AT_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
AT_FOOT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
LEAST_TEXT = 0.4
"""This share of a row belongs to its text, however many tags there are."""


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts and distances, read once per change of the theme."""

    grid: int
    row: int
    radius: int
    chip_radius: int
    body: QFont
    strong: QFont
    small: QFont
    chip: QFont

    @staticmethod
    def of(now: theme.Theme) -> Look:
        """What the theme says now."""
        body = now.font("body")
        lines = QFontMetrics(body).height() + QFontMetrics(now.font("small")).height()
        return Look(
            grid=now.metric("grid"),
            row=lines + now.metric("grid") + 2 * now.metric("grid"),
            radius=now.metric("radius"),
            chip_radius=now.metric("radius.chip"),
            body=body,
            strong=now.font("strong"),
            small=now.font("small"),
            chip=now.font("chip"),
        )


class EntryDelegate(QStyledItemDelegate):
    """One row is two lines high; in a long list a heading is as high, so that it is uniform."""

    def __init__(self, *, low_headings: bool = False) -> None:
        """`low_headings`: for a short list, whose rows need not be uniform."""
        super().__init__()
        self._low_headings = low_headings
        self._look = Look.of(theme.current())

    def renew(self) -> None:
        """The theme or the zoom changed."""
        self._look = Look.of(theme.current())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Qt: all rows alike; a low heading has the height of its words."""
        if self._low_headings and index.data(EntryRole.ENTRY).heading:
            strong = QFontMetrics(self._look.strong).height()
            return QSize(self._look.row, strong + self._look.grid * (3 if index.row() else 1))
        return QSize(self._look.row, self._look.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        entry: Entry = index.data(EntryRole.ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if entry.heading:
            self._heading(painter, rect, entry)
        else:
            self._ground(painter, rect, option)
            self._row(painter, rect, entry)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        grid = self._look.grid
        inner = rect.adjusted(2 * grid, 0, -2 * grid, -grid)
        painter.setFont(self._look.strong)
        painter.setPen(theme.current().color("text.second"))
        painter.drawText(inner, AT_FOOT, entry.title)
        width = painter.fontMetrics().horizontalAdvance(entry.title)
        painter.setFont(self._look.small)
        painter.setPen(theme.current().color("text.faint"))
        painter.drawText(inner.adjusted(width + grid, 0, 0, 0), AT_FOOT, entry.aside)
        painter.setPen(theme.current().color("line"))
        painter.drawLine(rect.left() + 2 * grid, rect.bottom(), rect.right(), rect.bottom())

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        role = ""
        if state & QStyle.StateFlag.State_Selected:
            active = state & QStyle.StateFlag.State_Active
            role = "surface.selected" if active else "surface.selected.idle"
        elif state & QStyle.StateFlag.State_MouseOver:
            role = "surface.hover"
        half = self._look.grid // 2
        box = QRectF(rect).adjusted(half, 0.5, -half, -0.5)
        if role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().color(role))
            painter.drawRoundedRect(box, self._look.radius, self._look.radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.current().color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, self._look.radius, self._look.radius)

    def _row(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        grid = self._look.grid
        inner = rect.adjusted(2 * grid, grid, -2 * grid, -grid)
        if entry.network:
            inner = self._mark(painter, inner, entry.network)
        first = QRect(
            inner.left(), inner.top(), inner.width(), QFontMetrics(self._look.body).height()
        )
        second = QRect(inner.left(), first.bottom() + grid // 2, inner.width(), 0)
        second.setBottom(inner.bottom())
        first = self._aside(painter, first, entry)
        self._title(painter, first, entry)
        least = inner.width() * LEAST_TEXT
        for tag in reversed(entry.tags):
            if second.width() - self._chip_width(tag) < least:
                break
            second = self._chip(painter, second, tag, "calm")
        self._detail(painter, second, entry)

    def _mark(self, painter: QPainter, rect: QRect, network: str) -> QRect:
        size = 3 * self._look.grid
        box = QRectF(rect.left(), rect.top() + (rect.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color("network"))
        painter.drawRoundedRect(box, self._look.radius, self._look.radius)
        painter.setPen(theme.current().color("network.text"))
        letters = words.network_mark(network)
        font = QFont(self._look.chip)
        wide = QFontMetrics(font).horizontalAdvance(letters)
        if wide > size:
            font.setPixelSize(max(1, font.pixelSize() * size // wide))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
        return rect.adjusted(size + self._look.grid + self._look.grid // 2, 0, 0, 0)

    def _aside(self, painter: QPainter, rect: QRect, entry: Entry) -> QRect:
        if not entry.aside:
            return rect
        if entry.aside_tone:
            return self._chip(painter, rect, entry.aside, entry.aside_tone)
        painter.setFont(self._look.small)
        painter.setPen(theme.current().color("text.faint"))
        painter.drawText(rect, AT_RIGHT, entry.aside)
        width = painter.fontMetrics().horizontalAdvance(entry.aside)
        return rect.adjusted(0, 0, -width - 2 * self._look.grid, 0)

    def _chip(self, painter: QPainter, rect: QRect, words: str, tone: str) -> QRect:
        metrics = QFontMetrics(self._look.chip)
        half = self._look.grid // 2
        width = self._chip_width(words)
        height = metrics.height() + half
        top = rect.top() + (rect.height() - height) / 2
        box = QRectF(rect.right() - width, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color(f"tone.{tone}"))
        painter.drawRoundedRect(box, self._look.chip_radius, self._look.chip_radius)
        painter.setPen(theme.current().color(f"tone.{tone}.text"))
        painter.setFont(self._look.chip)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return rect.adjusted(0, 0, -width - self._look.grid, 0)

    def _chip_width(self, words: str) -> int:
        return QFontMetrics(self._look.chip).horizontalAdvance(words) + 2 * self._look.grid

    def _title(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        font = self._look.strong if entry.strong else self._look.body
        metrics = QFontMetrics(font)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(theme.current().color("text"))
        painter.drawText(rect, ONE_LINE, title)
        left = metrics.horizontalAdvance(title) + self._look.grid
        rest = rect.adjusted(left, 0, 0, 0)
        if not entry.subtitle or rest.width() < 4 * self._look.grid:
            return
        small = QFontMetrics(self._look.small)
        words = small.elidedText(entry.subtitle, Qt.TextElideMode.ElideRight, rest.width())
        painter.setFont(self._look.small)
        painter.setPen(theme.current().color("text.faint"))
        painter.drawText(rest, ONE_LINE, words)

    def _detail(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        metrics = QFontMetrics(self._look.small)
        words = metrics.elidedText(entry.detail, Qt.TextElideMode.ElideRight, rect.width())
        colour = theme.current().color(entry.detail_tone)
        if not entry.marks:
            painter.setFont(self._look.small)
            painter.setPen(colour)
            painter.drawText(rect, ONE_LINE, words)
            return
        layout = QTextLayout(words, self._look.small)
        layout.setFormats(_formats(entry.marks, len(words)))
        layout.beginLayout()
        layout.createLine().setLineWidth(rect.width())
        layout.endLayout()
        painter.setPen(colour)
        top = rect.top() + (rect.height() - metrics.height()) / 2
        layout.draw(painter, QPointF(rect.left(), top))


def _formats(marks: tuple[tuple[int, int], ...], length: int) -> list[QTextLayout.FormatRange]:
    found = []
    for start, end in marks:
        if start >= length:
            break
        span = QTextLayout.FormatRange()
        span.start = start
        span.length = min(end, length) - start
        shape = QTextCharFormat()
        shape.setBackground(_colour("mark"))
        shape.setForeground(_colour("text.mark"))
        span.format = shape
        found.append(span)
    return found


def _colour(role: str) -> QColor:
    return theme.current().color(role)
