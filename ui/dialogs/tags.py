"""Asks for the tags of a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import labelled, wide


class TagsDialog(Dialog):
    """One line, commas between; what there is already is completed.

    Signals:
        tags_asked: tuple of texts, trimmed, each once.
    """

    tags_asked = Signal(object)

    def __init__(
        self, tags: Sequence[str], known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Tags of the case"))
        self._known = list(known)
        self._field = QLineEdit(", ".join(tags))
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self._field)
        self._completer.activated.connect(self._complete)
        self._field.textEdited.connect(self._offer)
        self.column.addLayout(labelled(self.tr("Tags, with commas between"), self._field))
        wide(self, 48)
        self.answer(self.tr("Keep")).clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _offer(self) -> None:
        """What is known for the tag that is being typed: the last one."""
        typed = self._field.text().rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(typed)
        if typed:
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()

    @Slot(str)
    def _complete(self, tag: str) -> None:
        before, comma, _ = self._field.text().rpartition(",")
        self._field.setText(f"{before}{comma} {tag}" if comma else tag)

    @Slot()
    def _ask(self) -> None:
        texts = (" ".join(each.split()) for each in self._field.text().split(","))
        self.tags_asked.emit(tuple(dict.fromkeys(text for text in texts if text)))
        self.accept()
