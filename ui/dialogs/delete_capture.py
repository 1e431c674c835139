"""Asks before the files of a capture are deleted: what goes, what stays, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.evidence import Capture
from ui import format as shown
from ui.dialogs.reasoned import ReasonedDialog
from ui.layouts import labelled, sentence, wide

LONGEST = 500


class DeleteCaptureDialog(ReasonedDialog):
    """A reason in words is asked for; Enter keeps the files."""

    def __init__(
        self,
        capture: Capture,
        *,
        last: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`last`: no other good capture of the case is left."""
        super().__init__("", LONGEST, parent)
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
        self.column.addLayout(labelled(self.tr("Why are they deleted?"), self.reason))
        wide(self, 52)
        sure, stay = self.close_with(self.tr("Delete the files"), self.tr("Cancel"))
        sure.setDefault(False)
        sure.setAutoDefault(False)
        stay.setDefault(True)
