"""The order of Tab as the eye reads: what layouts hold, from the first to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLayout, QScrollArea, QSplitter, QTabWidget, QWidget


def stops(owner: QWidget) -> list[QWidget]:
    """What Tab may stop at inside a widget, hidden or not, in the order of its layouts.

    The buttons of a dialog are one of them: Qt orders them as the system does.
    """
    return [one for one in _inside(owner) if _takes_tab(one)]


def order_tabs(owner: QWidget) -> None:
    """Lets Tab walk the widget in the order it is laid out; what was made late is not last."""
    for former, after in pairwise([owner, *stops(owner)]):
        QWidget.setTabOrder(former, after)


def step(owner: QWidget, walk: Callable[[], bool]) -> bool:
    """One press of Tab in a window: in the order of the eye, and what it leads to is in view."""
    order_tabs(owner)
    moved = walk()
    focused = owner.focusWidget()
    area = focused.parentWidget() if focused is not None else None
    while focused is not None and area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(focused)
        area = area.parentWidget()
    return moved


def _takes_tab(widget: QWidget) -> bool:
    # The box hands the focus on: Tab would come to it once more if it stood behind its buttons.
    return isinstance(widget, QDialogButtonBox) or bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _inside(owner: QWidget) -> Iterator[QWidget]:
    """All widgets inside, each before what it holds."""
    for page in _held(owner):
        if page is not None:
            yield page
            yield from _inside(page)


def _held(owner: QWidget) -> list[QWidget | None]:
    if isinstance(owner, QDialogButtonBox):
        return []
    if isinstance(owner, QScrollArea):
        return [owner.widget()]
    if isinstance(owner, QSplitter | QTabWidget):
        return [owner.widget(at) for at in range(owner.count())]
    layout = owner.layout()
    return list(_laid(layout)) if layout is not None else []


def _laid(layout: QLayout) -> Iterator[QWidget | None]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _laid(inner)
        else:
            yield item.widget()
