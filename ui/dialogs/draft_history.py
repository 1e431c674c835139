"""Earlier texts of an answer: which there are, and how each differs from the present one (C18)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.draft_history import EarlierText
from ui import format as shown
from ui import theme
from ui.dialogs.base import Dialog
from ui.layouts import column, row, sentence, wide
from ui.text_change import TextChange
from ui.words.drafts import draft_channel, draft_why

FIRST_WORDS = 48
"""Characters of a text that are shown in the list."""


class DraftHistoryDialog(Dialog):
    """A list by time beside the text; Enter brings the chosen one back.

    Signals:
        restored: the EarlierText that shall be the draft of its channel again.
        copied: the EarlierText whose words are wanted in the clipboard.
    """

    restored = Signal(object)
    copied = Signal(object)

    def __init__(
        self,
        earlier: Sequence[EarlierText],
        present: Callable[[bool], str],
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Earlier texts of this answer"))
        self._earlier = tuple(earlier)
        self._present = present
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier texts"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(theme.current().metric("half"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in self._earlier:
            self.list.addItem(_line(one, now))
        self.change = TextChange()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self._on_restore)
        self._start()

    def _lay_out(self) -> None:
        if not self._earlier:
            self.column.addWidget(sentence(self.tr("There are no earlier texts yet.")))
            self.way_out(self.tr("Close")).setDefault(True)
            self.close_column()
            return
        hint = self.tr("Struck out: only in the earlier text. Underlined: only in the present one.")
        line = row(between="gap")
        line.addWidget(self.list, 2)
        beside = column(between="half")
        beside.addWidget(self.change, 1)
        beside.addWidget(sentence(hint, role="small"))
        line.addLayout(beside, 3)
        self.column.addLayout(line, 1)
        wide(self.list, 34)
        wide(self.change, 44)
        self.change.setMinimumHeight(self.change.fontMetrics().lineSpacing() * 14)
        self.change.setAccessibleName(self.tr("The earlier text beside the present one"))
        restore = self.answer(self.tr("Bring back"))
        restore.clicked.connect(self._on_restore)
        self.other(self.tr("Copy")).clicked.connect(self._on_copy)
        self.way_out(self.tr("Close"))
        self.close_column()

    def _start(self) -> None:
        if self._earlier:
            self.list.setCurrentRow(0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> EarlierText | None:
        """The line the keyboard is at."""
        at = self.list.currentRow()
        return self._earlier[at] if 0 <= at < len(self._earlier) else None

    @Slot(int)
    def _show(self, _row: int) -> None:
        one = self.chosen()
        if one is not None:
            self.change.show_change(one.text, self._present(one.public))

    @Slot()
    def _on_restore(self) -> None:
        one = self.chosen()
        if one is not None:
            self.restored.emit(one)
            self.accept()

    @Slot()
    def _on_copy(self) -> None:
        self.copied.emit(self.chosen())


def _line(one: EarlierText, now: datetime) -> QListWidgetItem:
    told = (shown.short_moment(one.saved_at, now), draft_channel(one.public), draft_why(one.why))
    first = " ".join(one.text.split())[:FIRST_WORDS]
    item = QListWidgetItem(f"{' · '.join(told)}\n{first}")
    item.setToolTip("")
    return item
