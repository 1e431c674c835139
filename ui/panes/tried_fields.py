"""Fields above, what they find in the archive below: the arrangement of topics and of rules."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from ui import theme
from ui.layouts import column


def over_finds(fields: QWidget, *beneath: QWidget | QLayout) -> QSplitter:
    """The fields over what is said of the finds; the last of `beneath` takes the room."""
    finds = QWidget()
    finds.setProperty("surface", "none")
    below: QVBoxLayout = column(finds, between="half")
    below.setContentsMargins(0, theme.current().metric("grid"), 0, 0)
    for part in beneath:
        if isinstance(part, QLayout):
            below.addLayout(part)
        else:
            below.addWidget(part)
    below.setStretch(below.count() - 1, 1)
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.addWidget(fields)
    splitter.addWidget(finds)
    ideal = theme.current().metric("queue.ideal")
    splitter.setSizes([ideal, ideal * 2 // 3])
    splitter.setStretchFactor(0, 3)
    splitter.setStretchFactor(1, 2)
    splitter.setChildrenCollapsible(False)
    return splitter
