"""Which column holds what: one choice per field of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.importing import FIELDS
from ui import theme
from ui.layouts import plain
from ui.noop import QT_TRANSLATE_NOOP

WORDS = {
    "text": QT_TRANSLATE_NOOP("ImportColumns", "Text (needed)"),
    "created": QT_TRANSLATE_NOOP("ImportColumns", "Day and time"),
    "author_name": QT_TRANSLATE_NOOP("ImportColumns", "Author"),
    "author_handle": QT_TRANSLATE_NOOP("ImportColumns", "Author's account"),
    "author_url": QT_TRANSLATE_NOOP("ImportColumns", "Author's page"),
    "followers": QT_TRANSLATE_NOOP("ImportColumns", "Author's audience"),
    "permalink": QT_TRANSLATE_NOOP("ImportColumns", "Address of the post"),
    "native_id": QT_TRANSLATE_NOOP("ImportColumns", "Number of the post"),
    "parent_id": QT_TRANSLATE_NOOP("ImportColumns", "Answers to"),
    "network": QT_TRANSLATE_NOOP("ImportColumns", "Network"),
    "title": QT_TRANSLATE_NOOP("ImportColumns", "Title"),
    "rating": QT_TRANSLATE_NOOP("ImportColumns", "Rating"),
    "likes": QT_TRANSLATE_NOOP("ImportColumns", "Likes"),
    "reposts": QT_TRANSLATE_NOOP("ImportColumns", "Reposts"),
    "replies": QT_TRANSLATE_NOOP("ImportColumns", "Comments"),
    "views": QT_TRANSLATE_NOOP("ImportColumns", "Views"),
}
BESIDE = 2
"""So many choices stand in a line."""


class ImportColumns(QWidget):
    """What the file's columns mean.

    Signals:
        changed: some choice is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().metric("grid"))
        for number, field in enumerate(FIELDS):
            words = QCoreApplication.translate("ImportColumns", WORDS[field])
            label = plain(words)
            box = QComboBox()
            box.setAccessibleName(words)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.currentIndexChanged.connect(self.changed)
            label.setBuddy(box)
            line, side = divmod(number, BESIDE)
            grid.addWidget(label, line, 2 * side)
            grid.addWidget(box, line, 2 * side + 1)
            grid.setColumnStretch(2 * side + 1, 1)
            self._boxes[field] = box

    def offer(self, heads: Sequence[str], columns: Mapping[str, str]) -> None:
        """The heads of the file, and what each field was taken from."""
        for field, box in self._boxes.items():
            box.blockSignals(True)  # noqa: FBT003  # Qt's signature
            box.clear()
            box.addItem(self.tr("— none —"), "")
            for head in heads:
                box.addItem(head, head)
            box.setCurrentIndex(max(0, box.findData(columns.get(field, ""))))
            box.blockSignals(False)  # noqa: FBT003

    def chosen(self) -> dict[str, str]:
        """Field → head."""
        found = {field: box.currentData() for field, box in self._boxes.items()}
        return {field: head for field, head in found.items() if head}
