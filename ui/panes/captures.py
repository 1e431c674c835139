"""Фиксации: what was captured of a case, whether it still holds, and where to see it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus, Finding
from app.domain.ids import CaptureId
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import theme, words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, row, sentence
from ui.panes.elided import Elided
from ui.panes.strip import Strip

TONES = {
    CaptureStatus.RUNNING: "info",
    CaptureStatus.COMPLETE: "good",
    CaptureStatus.PARTIAL: "soon",
    CaptureStatus.FAILED: "late",
}


class CapturesPage(QScrollArea):
    """A card for each capture, newest first.

    Signals:
        capture_asked: capture the page now.
        verify_asked, open_asked: CaptureId.
        export_asked: the whole case as one file.
    """

    capture_asked = Signal()
    verify_asked = Signal(object)
    open_asked = Signal(object)
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Capture, ...] | None = None
        self._verified: dict[CaptureId, tuple[str, str]] = {}
        self.capture = QPushButton(self.tr("Capture now"))
        self.export = QPushButton(self.tr("Export the case"))
        self.progress = Strip()
        self._none = sentence(role="second")
        self._none.setText(
            self.tr("Nothing is captured yet. A post can be edited or deleted: capture it first.")
        )
        page = QWidget()
        page.setProperty("surface", "side")
        whole = column(page, around="pad", between="grid")
        buttons = row(self.capture, self.export)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        whole.addWidget(self.progress)
        whole.addWidget(self._none)
        self._cards = column(between="grid")
        whole.addLayout(self._cards)
        whole.addStretch(1)
        self.setWidget(page)
        self.capture.clicked.connect(self.capture_asked)
        self.export.clicked.connect(self.export_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The captures of a case as they are now."""
        self._none.setVisible(not whole.captures)
        if whole.captures == self._shown:
            return
        self._shown = whole.captures
        self._fill()

    def say_verified(self, capture_id: CaptureId, findings: Sequence[Finding]) -> None:
        """What a verification found, in words."""
        bad = [finding for finding in findings if not finding.holds]
        if not bad:
            text = self.tr("Unchanged since the capture: %n item(s) checked", "", len(findings))
            self._verified[capture_id] = (text, "good")
        else:
            lines = [words.finding(item.code, item.item, item.facts) for item in bad[:12]]
            text = self.tr("Not as captured:") + "\n" + "\n".join(f"• {line}" for line in lines)
            self._verified[capture_id] = (text, "late")
        self._fill()

    def say_not_verified(self, capture_id: CaptureId, text: str) -> None:
        """Why it could not be verified."""
        self._verified[capture_id] = (text, "soon")
        self._fill()

    def _fill(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for capture in self._shown or ():
            self._cards.addWidget(self._card(capture))

    def _card(self, capture: Capture) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        inner = column(card, around="grid", between="half")
        status = sentence(words.capture_status(capture.status))
        status.setWordWrap(False)
        status.setMinimumHeight(theme.current().metric("control.small"))
        status.setProperty("tone", TONES[capture.status])
        when = sentence(shown.short_moment(capture.started_at, clock.now()), role="small")
        head = row(status, when)
        head.addStretch(1)
        inner.addLayout(head)
        for text in self._lines(capture):
            line = Elided("small")
            line.setText(text)
            inner.addWidget(line)
        if capture.id in self._verified:
            text, tone = self._verified[capture.id]
            strip = Strip()
            strip.say(text, tone)
            inner.addWidget(strip)
        if capture.status is not CaptureStatus.FAILED:
            inner.addLayout(self._buttons(capture))
        return card

    def _lines(self, capture: Capture) -> list[str]:
        lines = [one_line(capture.title, 120)] if capture.title else []
        lines.append(one_line(capture.final_url or capture.url, 300))
        if capture.reason:
            lines.append(
                self.tr("Why: {reason}").format(reason=words.capture_reason(capture.reason))
            )
        if capture.text_found is not None:
            found = self.tr("The complaint's text is in the capture")
            missing = self.tr("The complaint's text was not found in the capture")
            lines.append(found if capture.text_found else missing)
        if capture.size:
            lines.append(shown.size(capture.size))
        return lines

    def _buttons(self, capture: Capture) -> QHBoxLayout:
        line = row()
        when = shown.short_moment(capture.started_at, clock.now())
        for text, signal in (
            (self.tr("Verify"), self.verify_asked),
            (self.tr("Open offline"), self.open_asked),
        ):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.setAccessibleName(f"{text}: {when}")
            button.clicked.connect(partial(signal.emit, capture.id))
            line.addWidget(button)
        line.addStretch(1)
        return line
