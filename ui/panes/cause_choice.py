"""The root cause of a complaint: chosen by the person, proposed by words and history (T10)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.cause import CAUSES, CauseGuess
from ui import words
from ui.layouts import column, labelled
from ui.panes.choices import choice, choose
from ui.panes.proposal_line import ProposalLine

MOST = 2
"""Proposals that are shown; more would be no help."""


class CauseChoice(QWidget):
    """One of the causes, and under it what is proposed and why.

    Signals:
        cause_asked: code of a cause, or own words; empty: none.
    """

    cause_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cause = ""
        self._guesses: tuple[CauseGuess, ...] = ()
        self.box = choice(
            [(self.tr("Not named"), ""), *((words.cause(code), code) for code in CAUSES)]
        )
        self._lines = [ProposalLine() for _ in range(MOST)]
        whole = column(self, between="half")
        whole.addLayout(labelled(self.tr("Cause"), self.box))
        for number, line in enumerate(self._lines):
            whole.addWidget(line)
            line.taken.connect(partial(self._take, number))
        self.box.activated.connect(self._on_chosen)

    def show_cause(self, cause: str, guesses: Sequence[CauseGuess]) -> None:
        """What stands, and what is proposed where nothing does."""
        self._cause = cause
        self._guesses = tuple(guesses[:MOST]) if not cause else ()
        choose(self.box, cause)
        for number, line in enumerate(self._lines):
            given = self._guesses[number] if number < len(self._guesses) else None
            said = words.cause_guess(given) if given else ""
            line.say(self.tr("Proposed: {text}").format(text=said) if said else "")

    def _take(self, number: int) -> None:
        if number < len(self._guesses):
            self.cause_asked.emit(self._guesses[number].cause)

    @Slot()
    def _on_chosen(self) -> None:
        chosen = str(self.box.currentData() or "")
        if chosen != self._cause:
            self.cause_asked.emit(chosen)
