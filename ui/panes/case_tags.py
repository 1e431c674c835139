"""The tags of a case, and whether a rule put it aside: two chips in the head of the thread."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.whole_case import WholeCase
from ui.delegates.bubble_said import one_line
from ui.layouts import plain_tip, row
from ui.shortcuts import Keys, tooltip

MOST = 3
"""Tags that are read without a tool tip."""


class CaseTags(QWidget):
    """Says the tags and changes them; brings a hidden case back.

    Signals:
        tags_asked: other tags are wanted.
        back_asked: the case should stand in the queue again.
    """

    tags_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = QPushButton()
        self.back = QPushButton(self.tr("Hidden by a rule: bring it back"))
        layout = row(between="half")
        self.setLayout(layout)
        for button in (self.tags, self.back):
            button.setProperty("kind", "chip")
            layout.addWidget(button)
        self.back.hide()
        self.tags.clicked.connect(self.tags_asked)
        self.back.clicked.connect(self.back_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now."""
        tags = [one_line(tag, 24) for tag in whole.tags[:MOST]]
        more = len(whole.tags) - len(tags)
        said = "# " + ", ".join(tags) + (f" +{more}" if more else "")
        self.tags.setText((said if tags else self.tr("+ tag")).replace("&", "&&"))
        every = self.tr("Tags: {tags}").format(tags=", ".join(whole.tags))
        told = every if tags else self.tr("No tags yet")
        self.tags.setAccessibleName(told)
        self.tags.setToolTip(tooltip(plain_tip(told), Keys.TAGS))
        self.back.setVisible(whole.hidden)
