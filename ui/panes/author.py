"""Автор: who writes, how many hear them, what they wrote before, what we remember."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain import clock
from app.domain.case import QueueRow
from app.domain.ids import AuthorId
from app.domain.leaders import Audiences, leader
from app.domain.post import Author
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, labelled, plain, sentence, tall
from ui.panes.case_lines import CaseLines
from ui.panes.roles import RoleCard


class AuthorPage(QScrollArea):
    """The person behind a case.

    Signals:
        case_asked: CaseId of another case.
        profile_asked: address of the profile.
        note_asked: AuthorId, text.
        role_asked: AuthorId, Role or None, reason.
    """

    case_asked = Signal(object)
    profile_asked = Signal(str)
    note_asked = Signal(object, str)
    role_asked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._author: Author | None = None
        self._name = sentence(role="title")
        self._facts = sentence(role="second")
        self._leader = plain(self.tr("opinion leader"))
        self._leader.setProperty("tone", "soon")
        self._profile = QPushButton(self.tr("Open the profile"))
        self._profile.setProperty("kind", "link")
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._keep = QPushButton(self.tr("Keep the note"))
        self._keep.setProperty("size", "small")
        self.roles = RoleCard()
        self._history = CaseLines()
        self._head = sentence(role="section")
        page = QWidget()
        page.setProperty("surface", "side")
        self._lay_out(column(page, around="pad", between="grid"))
        self.setWidget(page)
        self._profile.clicked.connect(self._ask_profile)
        self._keep.clicked.connect(self._ask_note)
        self._note.textChanged.connect(self._refresh)
        self._history.case_asked.connect(self.case_asked)
        self.roles.role_asked.connect(self.role_asked)

    def _lay_out(self, whole: QVBoxLayout) -> None:
        whole.addWidget(self._name)
        whole.addWidget(self._facts)
        whole.addWidget(self._leader, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._profile, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.roles)
        tall(self._note, 4)
        whole.addLayout(labelled(self.tr("What we remember of this person"), self._note))
        whole.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._head)
        whole.addWidget(self._history)
        whole.addStretch(1)

    def show_case(self, whole: WholeCase) -> None:
        """The author of a case; a note that is being written stays."""
        author = whole.case.author
        other = (author.id if author else None) != (self._author.id if self._author else None)
        typed = self._author is not None and self._note.toPlainText() != self._author.note
        self._author = author
        self._name.setText(one_line(author.name, 80) if author else self.tr("Unknown author"))
        self._facts.setText(self._told(author, whole.audiences, clock.now()))
        leads = leader(author.network, author.followers, whole.audiences) if author else None
        self._leader.setVisible(leads is not None)
        self._profile.setVisible(bool(author and author.url))
        self._note.setEnabled(author is not None)
        if other or not typed:
            self._note.setPlainText(author.note if author else "")
        earlier: tuple[QueueRow, ...] = whole.history.cases if whole.history else ()
        self._head.setText(
            self.tr("Other cases: %n", "", len(earlier))
            if earlier
            else self.tr("No other cases of this person")
        )
        self._history.show_cases(earlier)
        self.roles.show_roles(author.id if author else None, whole.roles, whole.facts)
        self._refresh()

    def _told(self, author: Author | None, seen: Audiences | None, now: datetime) -> str:
        if author is None:
            return self.tr("The network does not say who wrote this.")
        handle = f"@{one_line(author.handle, 40).removeprefix('@')}" if author.handle else ""
        audience = (
            self.tr("Audience: {count}").format(count=shown.count(author.followers))
            if author.followers is not None
            else self.tr("Audience unknown")
        )
        first = self.tr("First seen {when}").format(when=shown.short_moment(author.first_seen, now))
        where = " ".join(part for part in (words.network(author.network), handle) if part)
        leads = leader(author.network, author.followers, seen)
        lines = [where, audience, *([words.leader(leads)] if leads else []), first]
        if author.registered is not None:
            since = shown.day(author.registered.astimezone().date())
            lines.append(self.tr("On the network since {day}").format(day=since))
        return "\n".join(lines)

    @Slot()
    def _refresh(self) -> None:
        kept = self._author.note if self._author else ""
        self._keep.setEnabled(self._note.toPlainText().strip() != kept)

    @Slot()
    def _ask_profile(self) -> None:
        if self._author and self._author.url:
            self.profile_asked.emit(self._author.url)

    @Slot()
    def _ask_note(self) -> None:
        if self._author is not None:
            self.note_asked.emit(AuthorId(self._author.id), self._note.toPlainText().strip())
