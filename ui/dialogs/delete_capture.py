"""Asks before the files of a capture are deleted: what goes, what stays, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.evidence import Capture
from ui import format as shown
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class DeleteCaptureDialog(Dialog):
    """A reason in words is asked for; the safe button has the focus until there is one.

    Signals:
        confirmed: the reason, trimmed.
    """

    confirmed = Signal(str)

    def __init__(
        self,
        capture: Capture,
        *,
        last: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`last`: no other good capture of the case is left."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Delete the files of the capture"))
        asked = self.tr("Delete the capture of {moment}?")
        self.column.addWidget(
            sentence(asked.format(moment=shown.moment(capture.started_at)), role="title")
        )
        self.column.addWidget(
            sentence(
                self.tr(
                    "All its files go for good: {size}. In the list and in the journal it stays "
                    "written down that they were there, their sums, when they were deleted and why."
                ).format(size=shown.size(capture.size))
            )
        )
        if last:
            self.column.addWidget(
                sentence(self.tr("It is the last capture: the case will be without evidence."))
            )
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self.column.addLayout(labelled(self.tr("Why are they deleted?"), self.reason))
        wide(self, 52)
        self._sure = self.answer(self.tr("Delete the files"))
        self._sure.setDefault(False)
        self._sure.setAutoDefault(False)
        self._sure.clicked.connect(self._go_on)
        stay = self.way_out(self.tr("Cancel"))
        stay.setDefault(True)
        self.close_column()
        self.reason.textChanged.connect(self._refresh)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._sure.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _go_on(self) -> None:
        self.confirmed.emit(self.reason.text().strip())
        self.accept()
