"""Columns, rows and plain labels on the grid of the theme."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import theme


def column(owner: QWidget | None = None, *, around: str = "", between: str = "grid") -> QVBoxLayout:
    """Widgets one under another; `around` and `between` are metrics, no `around`: no margin."""
    layout = QVBoxLayout(owner) if owner else QVBoxLayout()
    _space(layout, around, between)
    return layout


def row(*widgets: QWidget, around: str = "", between: str = "grid") -> QHBoxLayout:
    """Widgets side by side."""
    layout = QHBoxLayout()
    _space(layout, around, between)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _space(layout: QBoxLayout, around: str, between: str) -> None:
    edge = theme.current().metric(around) if around else 0
    layout.setContentsMargins(edge, edge, edge, edge)
    layout.setSpacing(theme.current().metric(between))


def wide(widget: QWidget, letters: int) -> None:
    """Room for a line of so many letters."""
    widget.setMinimumWidth(widget.fontMetrics().averageCharWidth() * letters)


def tall(widget: QWidget, lines: int) -> None:
    """Room for so many lines, and no more."""
    frame = 2 * theme.current().metric("grid")
    if isinstance(widget, QPlainTextEdit):
        frame += 2 * (round(widget.document().documentMargin()) + widget.frameWidth())
    widget.setFixedHeight(widget.fontMetrics().lineSpacing() * lines + frame)


def number_field(least: int, most: int, suffix: str) -> QSpinBox:
    """A field for a number whose text stands as far from the edge as in other fields."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSuffix(suffix)
    field.lineEdit().setTextMargins(theme.current().metric("grid"), 0, 0, 0)
    return field


def plain(words: str = "") -> QLabel:
    """A label that never takes its text for markup: strangers write what stands in it."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_tip(words: str) -> str:
    """A tool tip of words that strangers may have written; tool tips know no plain text."""
    return f"<qt>{escape(words)}</qt>" if "<" in words else words


def sentence(words: str = "", *, role: str = "") -> QLabel:
    """A text that wraps, can be selected, and is never taken for markup."""
    label = plain(words)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def labelled(words: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field under its name, an explanation under both; the name's mnemonic leads to the field."""
    name = plain(words)
    name.setProperty("role", "strong")
    name.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(words.replace("&", ""))
    layout = column(between="half")
    layout.addWidget(name)
    layout.addWidget(field)
    if hint:
        layout.addWidget(sentence(hint, role="small"))
        field.setAccessibleDescription(hint)
    return layout


def under_tick(tick: QCheckBox, *more: QWidget) -> QVBoxLayout:
    """A tick, and what belongs to it: under its words, not under its box."""
    look = theme.current()
    frame, box = look.metric("hair"), look.metric("icon.small")
    inner = column(between="half")
    inner.setContentsMargins(2 * frame + box + look.metric("grid"), 0, 0, 0)
    for widget in more:
        inner.addWidget(widget)
    whole = column(between="half")
    whole.addWidget(tick)
    whole.addLayout(inner)
    return whole


def take_out(layout: QBoxLayout, widget: QWidget) -> None:
    """Takes a page out of a layout for good; another one takes its place."""
    layout.removeWidget(widget)
    # A layout shows what it was given a turn later: without a parent, as a window of its own.
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
