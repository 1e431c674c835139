"""The signs of a troll and of a fake as lists: yes, no, not known (R-002-6, R-003-8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.domain.inquiry import Inquiry
from app.domain.signs import Sign, speaking
from app.domain.triage import Verdict
from ui import words
from ui.layouts import column, sentence
from ui.panes.elided import ElidedButton

OPEN_FOR = frozenset({Verdict.TROLL, Verdict.FAKE, Verdict.INSULT})
"""Verdicts whose signs are shown unasked."""
DOUBTED = frozenset({Verdict.COMPLAINT, Verdict.NEUTRAL})
"""Verdicts whose signs are shown where many of them hold."""


class Signs(QWidget):
    """Two lists under their heads, folded away where nothing is suspicious."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fold = ElidedButton()
        self._fold.setProperty("kind", "link")
        self._fold.setCheckable(True)
        self._fold.setMinimumWidth(1)  # words of another language must not widen the column
        self._heads = (sentence(role="strong"), sentence(role="strong"))
        self._lists = (sentence(role="small"), sentence(role="small"))
        self._inside = QWidget()
        inner = column(self._inside, between="half")
        for head, listing in zip(self._heads, self._lists, strict=True):
            inner.addWidget(head)
            inner.addWidget(listing)
        whole = column(self, between="half")
        whole.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._inside)
        self._case = 0
        self._fold.toggled.connect(self._refresh)
        self._refresh()

    def show_signs(self, case_id: int, verdict: Verdict, found: Inquiry) -> None:
        """The signs of a case; what the person folded in it stays folded."""
        titles = (self.tr("Signs of a troll"), self.tr("Signs of a fake or a competitor"))
        for number, signs in enumerate((found.troll, found.fake)):
            held = self.tr("{title}: {yes} of {all}").format(
                title=titles[number], yes=speaking(signs), all=len(signs)
            )
            self._heads[number].setText(held)
            self._lists[number].setText(_told(signs))
        if case_id != self._case:
            self._case = case_id
            looked_at = verdict in OPEN_FOR or (verdict in DOUBTED and found.suspicious)
            self._fold.setChecked(looked_at)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        unfolded = self._fold.isChecked()
        self._inside.setVisible(unfolded)
        self._fold.setText(self.tr("Trolls and fakes: signs") + (" ▾" if unfolded else " ▸"))


def _told(signs: Sequence[Sign]) -> str:
    return "\n".join(words.sign(each) for each in signs)
