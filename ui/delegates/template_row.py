"""Paints a template in the picker: its code, its name, its folder."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.template import Template
from ui import theme
from ui.delegates.bubble_said import one_line
from ui.models.templates import RECORD

Index = QModelIndex | QPersistentModelIndex


class TemplateRow(QStyledItemDelegate):
    """Two lines: the name; the code and the folder."""

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
        lines = (
            (one_line(template.name, 120), "body", "text", 0),
            (_place(template), "small", "text.faint", first),
        )
        for text, font, tone, top in lines:
            painter.setFont(now.font(font))
            painter.setPen(now.color(tone))
            metrics = painter.fontMetrics()
            kept = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner.left(), inner.top() + top + metrics.ascent(), kept)
        painter.restore()


def _place(template: Template) -> str:
    folder = " › ".join(template.folder.split("::")) if template.folder else ""
    code = f"/{template.short_code}"
    return one_line(f"{code} · {folder}" if folder else code, 120)
