"""How far an import is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from ui import format as shown
from ui.layouts import column, sentence


class ImportProgress(QWidget):
    """n of N rows.

    Signals:
        stop_asked: it should end now.
    """

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = sentence(role="title")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        note = self.tr(
            "You can stop at any time: what has been imported stays, and comes only once."
        )
        stop = QPushButton(self.tr("&Stop"))
        stop.clicked.connect(self.stop_asked)
        body = column(self, between="pad")
        body.addStretch(1)
        for widget in (self._doing, self._bar, sentence(note, role="second")):
            body.addWidget(widget)
        body.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(2)

    def show_progress(self, done: int, total: int | None) -> None:
        """So many rows of about so many."""
        if total:
            told = self.tr("{done} of {total} rows").format(
                done=shown.count(done), total=shown.count(total)
            )
        else:
            told = self.tr("%Ln row(s) so far", None, done)
        self._doing.setText(told)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(min(done, total or 0))
