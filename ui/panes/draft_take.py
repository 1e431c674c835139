"""The strip that offers the other channel's text where nothing is written yet."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.panes.composer_foot import ComposerFoot
from ui.panes.draft_sheets import DraftSheets
from ui.panes.strip import Strip


class TakeStrip(Strip):
    """Shown while this channel's sheet is empty and the other one's is not."""

    def __init__(
        self, sheets: DraftSheets, foot: ComposerFoot, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._foot = foot
        self.acted.connect(sheets.take_other)
        sheets.changed.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        public = self._foot.public
        here, there = self._sheets.text_of(public), self._sheets.text_of(not public)
        if here.strip() or not there.strip():
            self.hide()
        else:
            begun = self.tr("A private answer is begun")
            if not public:
                begun = self.tr("A public answer is begun")
            self.say(begun, "info", self.tr("Take its text here"))
