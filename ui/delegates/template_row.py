"""Paints a template in the picker: its name; its code, why it is offered, its folder."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.template import Template
from ui import theme
from ui.delegates.bubble_said import one_line
from ui.models.templates import RECORD, WHY

Index = QModelIndex | QPersistentModelIndex


class TemplateRow(QStyledItemDelegate):
    """Two lines: the name; the code, why it is offered, and the folder."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Qt: all rows alike."""
        now = theme.current()
        height = QFontMetrics(now.font("body")).height() + QFontMetrics(now.font("small")).height()
        return QSize(0, height + 2 * now.metric("half"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        template: Template | None = index.data(RECORD)
        if template is None:
            return
        now = theme.current()
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.color("surface.selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, now.color("surface.hover"))
        inner = rect.adjusted(now.metric("grid"), now.metric("half"), -now.metric("grid"), 0)
        first = QFontMetrics(now.font("body")).height()
        _draw(painter, inner, one_line(template.name, 120), "body", "text")
        under = inner.adjusted(0, first, 0, 0)
        for text, tone in _pieces(template, str(index.data(WHY) or "")):
            under.setLeft(under.left() + _draw(painter, under, text, "small", tone))
        painter.restore()


def _pieces(template: Template, why: str) -> list[tuple[str, str]]:
    """What stands in the second line, each with its tone."""
    folder = " › ".join(template.folder.split("::"))
    pieces = [(f"/{template.short_code}", "text.faint")]
    if why:
        pieces.append((why, "text.second"))
    if folder:
        pieces.append((folder, "text.faint"))
    first, *more = [(one_line(text, 120), tone) for text, tone in pieces]
    return [first, *((f" · {text}", tone) for text, tone in more)]


def _draw(painter: QPainter, room: QRect, text: str, font: str, tone: str) -> int:
    """Writes into what is left of a line; how much of it was taken."""
    if room.width() <= 0:
        return 0
    now = theme.current()
    painter.setFont(now.font(font))
    painter.setPen(now.color(tone))
    metrics = painter.fontMetrics()
    kept = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room.left(), room.top() + metrics.ascent(), kept)
    return metrics.horizontalAdvance(kept) if kept == text else room.width()
