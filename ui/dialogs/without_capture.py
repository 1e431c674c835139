"""Asks why a case is answered although the complaint was not captured (E20)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from app.domain.waiver import LONGEST_NOTE, WaiverCode
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide

OFFERED = (
    WaiverCode.LOGIN, WaiverCode.GONE, WaiverCode.ENGINE, WaiverCode.URGENT, WaiverCode.OTHER,
)  # fmt: skip


class WithoutCaptureDialog(Dialog):
    """Reasons to choose from, and room for words; other reasons need words.

    Signals:
        stated: the WaiverCode and the words.
    """

    stated = Signal(object, str)

    def __init__(self, likely: WaiverCode | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Answer without a capture"))
        self.column.addWidget(sentence(self.tr("Why is there no capture?"), role="title"))
        told = self.tr(
            "If the post is edited or deleted, nothing will show what was answered. The reason"
            " stays in the history of the case and in the journal."
        )
        self.column.addWidget(sentence(told, role="hint"))
        self._choices = QButtonGroup(self)
        for number, code in enumerate(OFFERED):
            button = QRadioButton(words.capture_waiver(code.value))
            self._choices.addButton(button, number)
            self.column.addWidget(button)
        self._note = QLineEdit()
        self._note.setMaxLength(LONGEST_NOTE)
        self.column.addLayout(labelled(self.tr("In your own words"), self._note))
        wide(self, 52)
        self._state = self.answer(self.tr("Answer without a capture"))
        self._state.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._choices.idClicked.connect(self._refresh)
        self._note.textChanged.connect(self._refresh)
        first = self._choices.button(OFFERED.index(likely) if likely in OFFERED else 0)
        first.setChecked(likely is not None)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def _code(self) -> WaiverCode | None:
        chosen = self._choices.checkedId()
        return OFFERED[chosen] if chosen >= 0 else None

    @Slot()
    def _refresh(self) -> None:
        code = self._code()
        explained = code is not WaiverCode.OTHER or bool(self._note.text().strip())
        self._state.setEnabled(code is not None and explained)

    @Slot()
    def _ask(self) -> None:
        self.stated.emit(self._code(), self._note.text().strip())
        self.accept()
