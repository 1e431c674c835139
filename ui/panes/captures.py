"""Фиксации: what was captured of a case, whether it still holds, and where to see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from app.domain import clock
from app.domain.assurance import assurance_of
from app.domain.evidence import Capture, Finding, Stamp
from app.domain.ids import CaptureId
from app.domain.whole_case import WholeCase
from ui import words
from ui.layouts import column, sentence, take_out
from ui.panes.capture_card import CaptureCard, Standing
from ui.panes.capture_login import CaptureLogin
from ui.panes.flow import FlowLayout
from ui.panes.page_change import watched
from ui.panes.strip import Strip
from ui.verification import STRIPS


class CapturesPage(QScrollArea):
    """A card for each capture, newest first.

    Signals:
        capture_asked: capture the page now.
        verify_asked, open_asked, compare_asked, protocol_asked, redact_asked, folder_asked,
        delete_asked: CaptureId.
        pair_asked: two CaptureIds, to be compared.
        look_asked: look at the captured pages now, whether they changed.
        export_asked: the whole case as one file.
        renewed: other captures are shown now; who knows more of them may tell.
        case_shown: a case is shown, this one or another.
    """

    capture_asked = Signal()
    verify_asked = Signal(object)
    open_asked = Signal(object)
    compare_asked = Signal(object)
    protocol_asked = Signal(object)
    redact_asked = Signal(object)
    folder_asked = Signal(object)
    delete_asked = Signal(object)
    pair_asked = Signal(object, object)
    look_asked = Signal()
    export_asked = Signal()
    renewed = Signal()
    case_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Capture, ...] | None = None
        self._verified: dict[CaptureId, tuple[str, str]] = {}
        self._stamps: Mapping[CaptureId, Sequence[Stamp]] = {}
        self._made: list[CaptureCard] = []
        self.capture = QPushButton(self.tr("Capture now"))
        self.export = QPushButton(self.tr("Export the case"))
        self.look = QPushButton(self.tr("Check the page"))
        self.look.setToolTip(self.tr("Look now whether the captured page was edited or deleted"))
        self._watched = sentence(role="small")
        self.progress = Strip()
        self._none = sentence(role="second")
        self._none.setText(
            self.tr("Nothing is captured yet. A post can be edited or deleted: capture it first.")
        )
        page = QWidget()
        page.setProperty("surface", "side")
        whole = column(page, around="pad", between="grid")
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.capture, self.look, self.export):
            flow.addWidget(button)
        whole.addWidget(buttons)
        self.login = CaptureLogin()
        whole.addWidget(self.login)
        whole.addWidget(self.progress)
        whole.addWidget(self._watched)
        whole.addWidget(self._none)
        self._cards = column(between="grid")
        whole.addLayout(self._cards)
        whole.addStretch(1)
        self.setWidget(page)
        self.capture.clicked.connect(self.capture_asked)
        self.export.clicked.connect(self.export_asked)
        self.look.clicked.connect(self.look_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The captures of a case as they are now."""
        self.case_shown.emit()
        self._none.setVisible(not whole.captures)
        self.look.setVisible(bool(whole.captures))
        self._watched.setVisible(bool(whole.page_watches))
        self._watched.setText(watched(whole.page_watches, clock.now()))
        if whole.captures == self._shown:
            return
        self._shown = whole.captures
        self._fill()
        self.renewed.emit()

    def show_stamps(self, stamps: Mapping[CaptureId, Sequence[Stamp]]) -> None:
        """The time stamps of the captures that are shown, there or awaited."""
        if stamps != self._stamps:
            self._stamps = stamps
            self._fill()

    def say_verified(self, capture_id: CaptureId, findings: Sequence[Finding]) -> None:
        """What a verification found, in words: what holds and since when, or what does not."""
        told = assurance_of(findings)
        lines = [words.assurance(code, facts) for code, facts in told.sentences[:2]]
        bad = [finding for finding in findings if not finding.holds]
        if bad:
            named = [words.finding(item.code, item.item, item.facts) for item in bad[:12]]
            lines = [lines[0], *(f"• {line}" for line in named)]
        self._verified[capture_id] = ("\n".join(lines), STRIPS[told.level])
        self._fill()

    def say_not_verified(self, capture_id: CaptureId, text: str) -> None:
        """Why it could not be verified."""
        self._verified[capture_id] = (text, "soon")
        self._fill()

    def cards(self) -> list[CaptureCard]:
        """The cards that are shown, newest first."""
        return list(self._made)

    def _fill(self) -> None:
        for card in self._made:
            take_out(self._cards, card)
        self._made = []
        chains = versions(self._shown or ())
        for capture in self._shown or ():
            number, count = chains[capture.id]
            standing = Standing(
                version=number,
                versions=count,
                stamps=self._stamps.get(capture.id, ()),
                verified=self._verified.get(capture.id),
                others=tuple(
                    each
                    for each in self._shown or ()
                    if each.id != capture.id and each.deleted_at is None
                ),
            )
            card = CaptureCard(capture, standing)
            card.act_asked.connect(partial(self._on_act, capture.id))
            card.pair_asked.connect(partial(self.pair_asked.emit, capture.id))
            self._cards.addWidget(card)
            self._made.append(card)

    def _on_act(self, capture_id: CaptureId, act: str) -> None:
        asked = {
            "verify": self.verify_asked,
            "open": self.open_asked,
            "compare": self.compare_asked,
            "protocol": self.protocol_asked,
            "redact": self.redact_asked,
            "folder": self.folder_asked,
            "delete": self.delete_asked,
        }
        asked[act].emit(capture_id)


def versions(captures: Sequence[Capture]) -> dict[CaptureId, tuple[int, int]]:
    """Each capture's number among those of its page, and how many there are."""
    by_id = {capture.id: capture for capture in captures}
    first: dict[CaptureId, CaptureId] = {}
    number: dict[CaptureId, int] = {}
    for capture in sorted(captures, key=lambda each: each.id):
        before = capture.previous_id
        known = before is not None and before in by_id and before in number
        first[capture.id] = first[before] if known and before else capture.id
        number[capture.id] = number[before] + 1 if known and before else 1
    counts: dict[CaptureId, int] = {}
    for capture_id, beginning in first.items():
        counts[beginning] = max(counts.get(beginning, 1), number[capture_id])
    return {each: (number[each], counts[first[each]]) for each in by_id}
