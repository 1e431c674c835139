"""Boxes to choose one of few values from, narrow enough for the details of a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox


def choice(options: Sequence[tuple[str, object]]) -> QComboBox:
    """A box with a text for every value."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    for text, value in options:
        box.addItem(text, value)
    return box


def choose(box: QComboBox, value: object) -> None:
    """Shows a value; a text that is none of the options becomes one."""
    at = next((row for row in range(box.count()) if box.itemData(row) == value), -1)
    if at < 0 and isinstance(value, str) and value:
        box.addItem(value, value)
        at = box.count() - 1
    box.setCurrentIndex(max(0, at))
