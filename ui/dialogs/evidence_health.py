"""The health of the evidence (N12): what is missing, failed, unverified, and what mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.domain.evidence_health import VERIFY_DAYS, EvidenceHealth
from ui import format as shown
from ui import theme
from ui.dialogs.base import Dialog
from ui.layouts import plain, sentence, wide


class EvidenceHealthDialog(Dialog):
    """A line for each trouble with its number, and beside it what puts it right.

    Signals:
        capture_asked, verify_asked: everything that is missing, everything there is.
        queue_asked: show the cases without a capture.
        case_asked: show this CaseId.
    """

    capture_asked = Signal()
    verify_asked = Signal()
    queue_asked = Signal()
    case_asked = Signal(object)

    def __init__(self, health: EvidenceHealth, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Evidence"))
        self.column.addWidget(sentence(self.tr("How the evidence is"), role="title"))
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self._lines.setHorizontalSpacing(theme.current().metric("pad"))
        self.column.addLayout(self._lines)
        self._first: QPushButton | None = None
        self._changed = health.changed
        self._fill(health)
        wide(self, 64)
        self.way_out(self.tr("Close"))
        self.close_column()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, health: EvidenceHealth) -> None:
        missing = len(health.uncaptured)
        self._line(
            self.tr("Cases on a page without a capture"),
            missing,
            (self.tr("&Capture all"), self.capture_asked),
            (self.tr("Show in the &queue"), self.queue_asked),
        )
        self._line(self.tr("Captures that failed"), len(health.failed))
        self._line(self.tr("Captures that lack something"), len(health.partial))
        days = self.tr("Captures that nobody verified for %n day(s)", "", VERIFY_DAYS)
        self._line(days, len(health.unverified), (self.tr("&Verify all"), self.verify_asked))
        self._line(
            self.tr("Captures whose time stamp is still to come; asked for by itself"),
            len(health.stamps_pending),
        )
        self._line(self.tr("Captures refused a time stamp"), len(health.stamps_refused))
        self._line(
            self.tr("Cases whose page was edited or deleted since"),
            len(self._changed),
            (self.tr("Show the &first"), self._show_first),
        )

    @Slot()
    def _show_first(self) -> None:
        self.case_asked.emit(self._changed[0])

    def _line(self, words: str, count: int, *acts: tuple[str, object]) -> None:
        at = self._lines.rowCount()
        self._lines.addWidget(sentence(words, role="" if count else "second"), at, 0)
        number = plain(shown.count(count))
        number.setProperty("role", "" if count else "second")
        number.setAccessibleName(f"{words}: {shown.count(count)}")
        self._lines.addWidget(number, at, 1, Qt.AlignmentFlag.AlignRight)
        for place, (said, act) in enumerate(acts if count else ()):
            button = QPushButton(said)
            button.setAutoDefault(False)
            button.setProperty("size", "small")
            button.clicked.connect(act)
            button.clicked.connect(self.accept)
            self._first = self._first or button
            self._lines.addWidget(button, at, 2 + place)
