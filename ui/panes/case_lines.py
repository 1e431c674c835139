"""A short list of other cases; each opens with a click or Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.domain import clock
from app.domain.case import QueueRow
from ui import format as shown
from ui import words
from ui.layouts import column, row, sentence

MOST = 30


class CaseLines(QWidget):
    """A card for each case.

    Signals:
        case_asked: CaseId.
    """

    case_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, between="half")
        self._shown: tuple[tuple[QueueRow, ...], tuple[str, ...]] = ((), ())

    def show_cases(self, cases: Sequence[QueueRow], notes: Sequence[str] = ()) -> None:
        """Other cases; `notes` are small words for each, on one line or several."""
        kept = tuple(cases[:MOST])
        if (kept, tuple(notes)) == self._shown:
            return
        self._shown = kept, tuple(notes)
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for number, case in enumerate(kept):
            self._column.addWidget(self._card(case, notes[number] if number < len(notes) else ""))

    def _card(self, case: QueueRow, note: str) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        when = shown.short_moment(case.last_post_at, clock.now())
        head = f"{words.verdict(case.verdict)} · {words.case_status(case.status)} · {when}"
        told = sentence(head, role="small")
        text = sentence(case.snippet[:160])
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        opened = QPushButton(self.tr("Open the case"))
        opened.setProperty("kind", "link")
        opened.setAccessibleName(self.tr("Open the case: {text}").format(text=case.snippet[:60]))
        opened.clicked.connect(partial(self.case_asked.emit, case.id))
        foot = row(opened)
        foot.addStretch(1)
        inner = column(card, around="grid", between="half")
        inner.addWidget(told)
        inner.addWidget(text)
        if "\n" in note:
            inner.addWidget(sentence(note, role="small"))
        elif note:
            foot.addWidget(sentence(note, role="small"))
        inner.addLayout(foot)
        return card
