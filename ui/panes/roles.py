"""What an author is to us (P4): proposed from history, set by the person, with its past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain import clock
from app.domain.ids import AuthorId
from app.domain.roles import AuthorFacts, Role, RoleGuess, RoleNote, current, guess
from ui import format as shown
from ui import words
from ui.layouts import column, labelled, row, sentence
from ui.panes.choices import choice, choose
from ui.panes.proposal_line import ProposalLine

PAST = 8
"""Earlier roles that are listed."""


class RoleCard(QWidget):
    """A role, its reason, what is proposed, and what it was before.

    Signals:
        role_asked: AuthorId, Role or None, reason.
    """

    role_asked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author: AuthorId | None = None
        self._notes: tuple[RoleNote, ...] = ()
        self._guess: RoleGuess | None = None
        self.role = choice([(words.role(None), None), *((words.role(r), r) for r in Role)])
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why, in a few words"))
        self.reason.setAccessibleName(self.tr("Reason of the role"))
        self._set = QPushButton(self.tr("Set"))
        self._set.setAccessibleName(self.tr("Set the role"))
        self._offer = ProposalLine()
        self._past = sentence(role="small")
        whole = column(self, between="half")
        whole.addLayout(labelled(self.tr("What this person is to us"), self.role))
        decide = row(self.reason, self._set)
        decide.setStretch(0, 1)
        whole.addLayout(decide)
        whole.addWidget(self._offer)
        whole.addWidget(self._past)
        self._set.clicked.connect(self._ask)
        self.reason.returnPressed.connect(self._ask)
        self.reason.textChanged.connect(self._refresh)
        self.role.currentIndexChanged.connect(self._refresh)
        self._offer.taken.connect(self._take)
        self.show_roles(None, (), None)

    def show_roles(
        self, author: AuthorId | None, notes: Sequence[RoleNote], facts: AuthorFacts | None
    ) -> None:
        """The roles of an author, newest first; what is being chosen stays."""
        new = tuple(notes)
        if author != self._author or new != self._notes:
            self.reason.clear()  # it went with the decision
            choose(self.role, current(new))
        self._author, self._notes = author, new
        self.setEnabled(author is not None)
        self._guess = guess(facts) if facts else None
        self._say_offer()
        now = clock.now()
        lines = [self._line(note, now) for note in new[:PAST]]
        self._past.setText("\n".join(lines))
        self._past.setVisible(bool(lines))
        self._refresh()

    def take_focus(self) -> None:
        """The keyboard goes to the choice."""
        self.role.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_offer(self) -> None:
        given = self._guess
        if given is None or given.role is current(self._notes):
            self._offer.say("")
            return
        said = f"{words.role(given.role)} ({words.role_reason(given)})"
        self._offer.say(self.tr("Proposed: {text}").format(text=said))

    def _line(self, note: RoleNote, now: datetime) -> str:
        when = shown.short_moment(note.at, now)
        said = f"{when} · {words.role(note.role)}"
        return f"{said}: {note.reason}" if note.reason else said

    def _chosen(self) -> Role | None:
        # Qt hands an enum of texts back as a plain text.
        chosen = self.role.currentData()
        return None if chosen is None else Role(chosen)

    @Slot()
    def _refresh(self) -> None:
        role, reason = self._chosen(), self.reason.text().strip()
        other = role is not current(self._notes)
        self._set.setEnabled((role is None and other) or (role is not None and bool(reason)))

    @Slot()
    def _ask(self) -> None:
        if self._author is not None and self._set.isEnabled():
            self.role_asked.emit(self._author, self._chosen(), self.reason.text().strip())

    @Slot()
    def _take(self) -> None:
        if self._author is not None and self._guess is not None:
            given = self._guess
            self.role_asked.emit(self._author, given.role, words.role_reason(given))
