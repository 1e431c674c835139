"""Asks how a case ends; a case never ends without a recorded reason (S6, R-003-1)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QWidget

from app.domain.case import CloseReason
from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide

WHY_NEEDED = frozenset({CloseReason.NO_ANSWER, CloseReason.NOT_OURS, CloseReason.STOPPED})
"""Reasons that rest on words: without them nobody could check the decision later."""


class CloseDialog(Dialog):
    """Reason and note of a closing case.

    Signals:
        close_asked: CloseReason, note.
    """

    close_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Close the case"))
        self.column.addWidget(sentence(self.tr("How did it end?"), role="title"))
        self._reasons = QButtonGroup(self)
        self._buttons: dict[CloseReason, QRadioButton] = {}
        for number, (reason, words) in enumerate(self._words().items()):
            button = QRadioButton(words)
            self._reasons.addButton(button, number)
            self._buttons[reason] = button
            self.column.addWidget(button)
        self._hint = sentence("", role="second")
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("What was done, or why nothing was"))
        self._note.setAccessibleName(self.tr("Note on the closing"))
        wide(self._note, 56)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._note)
        self._close = self.answer(self.tr("Close case"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._connect()

    def _connect(self) -> None:
        self._reasons.idClicked.connect(self._refresh)
        self._note.textChanged.connect(self._refresh)
        self._close.clicked.connect(self._ask)
        self._buttons[CloseReason.SOLVED].setChecked(True)
        self._buttons[CloseReason.SOLVED].setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def choose(self, reason: CloseReason) -> None:
        """Puts the mark on a reason, for example the one a verdict suggests."""
        self._buttons[reason].setChecked(True)
        self._refresh()

    def _words(self) -> dict[CloseReason, str]:
        return {
            CloseReason.SOLVED: self.tr("Solved, and the customer confirmed it"),
            CloseReason.SILENT: self.tr("The customer went silent after our attempts"),
            CloseReason.NO_ANSWER: self.tr("No answer on purpose: no rational kernel"),
            CloseReason.NOT_OURS: self.tr("Not about our company"),
            CloseReason.STOPPED: self.tr("We stopped, with the attempts listed"),
        }

    def _reason(self) -> CloseReason:
        return list(self._buttons)[self._reasons.checkedId()]

    @Slot()
    def _refresh(self) -> None:
        needed = self._reason() in WHY_NEEDED
        missing = needed and not self._note.toPlainText().strip()
        self._close.setEnabled(not missing)
        needs = self.tr("This reason needs a note: it must be possible to check it later.")
        self._hint.setText(needs if needed else self.tr("A note is optional."))

    @Slot()
    def _ask(self) -> None:
        self.close_asked.emit(self._reason(), self._note.toPlainText().strip())
        self.accept()
