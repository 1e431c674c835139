"""Передано: to whom outside a case was given, until when, and what came of it (D5)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.handoff import Handoff, HandoffEnd
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui.delegates.bubble_said import one_line
from ui.layouts import column, plain, row, sentence
from ui.panes.cards_section import CardsSection

NAMED = 80
SAID = 300
"""Characters of what was asked that a card shows; all of it stands in the history."""


class HandoffsSection(CardsSection):
    """A card for each hand-off, the open ones first.

    Signals:
        hand_off_asked: give the case to somebody.
        contacted_asked: Handoff: they reached the customer.
        withdraw_asked, sheet_asked: Handoff.
    """

    hand_off_asked = Signal()
    contacted_asked = Signal(object)
    withdraw_asked = Signal(object)
    sheet_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        more = self.tr("Hand off…")
        self.name(self.tr("Handed off"), more)
        self.add.clicked.connect(self.hand_off_asked)

    def show_case(self, whole: WholeCase) -> None:
        """The hand-offs of a case as they are now."""
        now = clock.now()
        self.add.setEnabled(whole.case.status is not CaseStatus.CLOSED)
        late = tuple(one.is_late(now) for one in whole.handoffs)
        if not self._is_shown(whole.case.id, whole.handoffs, late):
            ordered = sorted(whole.handoffs, key=lambda each: (not each.is_open, each.due_at))
            self._put(self._card(one, now) for one in ordered)

    def _card(self, one: Handoff, now: datetime) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        name = sentence(one_line(one.to_name, NAMED), role="strong")
        state, tone = self._state(one, now)
        told = plain(state)
        if tone:
            told.setProperty("tone", tone)
        else:
            told.setProperty("role", "small")
        inner = column(card, around="grid", between="half")
        inner.addWidget(name)
        inner.addWidget(told, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(sentence(one.what[:SAID], role="second"))
        if one.result:
            inner.addWidget(sentence(one.result[:SAID]))
        if one.is_open:
            inner.addLayout(self._acts(one))
        return card

    def _state(self, one: Handoff, now: datetime) -> tuple[str, str]:
        if one.end is HandoffEnd.WITHDRAWN:
            return self.tr("withdrawn"), ""
        if one.contacted_at is not None:
            when = shown.short_moment(one.contacted_at, now)
            return self.tr("the customer was reached: {when}").format(when=when), "good"
        text, tone = shown.deadline(one.due_at, now)
        return self.tr("open · {left}").format(left=text), tone or "info"

    def _acts(self, one: Handoff) -> QVBoxLayout:
        buttons = (
            (self.tr("They reached the customer…"), self.contacted_asked),
            (self.tr("Sheet…"), self.sheet_asked),
            (self.tr("Withdraw…"), self.withdraw_asked),
        )
        line = column(between="hair")
        more = row(between="grid")
        for number, (text, signal) in enumerate(buttons):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.setAccessibleName(f"{text} {one_line(one.to_name, NAMED)}")
            button.clicked.connect(partial(signal.emit, one))
            if number:
                button.setProperty("kind", "link")
                more.addWidget(button)
            else:
                line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        more.addStretch(1)
        line.addLayout(more)
        return line
