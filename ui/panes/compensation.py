"""Компенсация: what the customer was given, what was withdrawn, and a way to give more (C35)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.domain import clock
from app.domain.compensation import Compensation
from app.domain.compensation_amount import written
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import words
from ui.layouts import column, row, sentence
from ui.panes.cards_section import CardsSection

SAID = 300


class CompensationSection(CardsSection):
    """A card for each.

    Signals:
        give_asked: give something.
        withdraw_asked: Compensation.
    """

    give_asked = Signal()
    withdraw_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Compensation"), self.tr("Give…"))
        self.add.setAccessibleName(self.tr("Give a compensation…"))
        self.add.clicked.connect(self.give_asked)

    def show_case(self, whole: WholeCase) -> None:
        """What a case got, as it is now."""
        if not self._is_shown(whole.case.id, whole.compensations):
            self._put(self._card(one) for one in reversed(whole.compensations))

    def _card(self, one: Compensation) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        inner = column(card, around="grid", between="half")
        kind = words.compensation(one.kind)
        amount = written(one.amount, one.currency) if one.amount is not None else ""
        inner.addWidget(sentence(f"{kind} · {amount}" if amount else kind, role="strong"))
        if one.what:
            inner.addWidget(sentence(one.what[:SAID]))
        inner.addWidget(sentence(self._facts(one), role="small"))
        if one.why:
            inner.addWidget(sentence(one.why[:SAID], role="second"))
        if one.stands:
            back = QPushButton(self.tr("Withdraw…"))
            back.setProperty("size", "small")
            back.setProperty("kind", "link")
            back.setAccessibleName(f"{back.text()} {kind} {amount}".strip())
            back.clicked.connect(partial(self.withdraw_asked.emit, one))
            foot = row(back)
            foot.addStretch(1)
            inner.addLayout(foot)
        return card

    def _facts(self, one: Compensation) -> str:
        now = clock.now()
        parts = [shown.short_moment(one.given_at, now)]
        if one.public:
            parts.append(self.tr("seen by others"))
        if one.given_by:
            parts.append(one.given_by[:SAID])
        if one.allowed_by:
            parts.append(words.allowed(one.allowed_by[:SAID]))
        if one.withdrawn_at is not None:
            when = shown.short_moment(one.withdrawn_at, now)
            parts.append(self.tr("withdrawn {when}").format(when=when))
        return " · ".join(parts)
