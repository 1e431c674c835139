"""The order of Tab as the eye reads: what layouts hold, from the first to the last."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QTabWidget, QWidget


def stops(owner: QWidget) -> list[QWidget]:
    """What Tab may stop at inside a widget, hidden or not, in the order of its layouts."""
    return [one for one in _inside(owner) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def order_tabs(owner: QWidget) -> None:
    """Lets Tab walk the widget in the order it is laid out; what was made late is not last."""
    for former, after in pairwise([owner, *stops(owner)]):
        QWidget.setTabOrder(former, after)


def _inside(owner: QWidget) -> Iterator[QWidget]:
    """All widgets inside, each before what it holds."""
    if isinstance(owner, QScrollArea):
        pages = [owner.widget()]
    elif isinstance(owner, QSplitter | QTabWidget):
        pages = [owner.widget(at) for at in range(owner.count())]
    else:
        layout = owner.layout()
        pages = list(_laid(layout)) if layout is not None else []
    for page in pages:
        if page is not None:
            yield page
            yield from _inside(page)


def _laid(layout: QLayout) -> Iterator[QWidget | None]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _laid(inner)
        else:
            yield item.widget()
