"""The card of one author: who it is, what we noted, what was written to us."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.domain.ids import AuthorId
from app.domain.people import Person, PersonCase
from app.domain.roles import AuthorFacts, RoleNote
from ui import format as shown
from ui import words
from ui.layouts import column, plain, row, sentence, tall, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.roles import RoleCard

PAUSE_MS = 800
"""A note is kept when the fingers pause; nothing typed is lost (house rule 4)."""


class PersonCard(QWidget):
    """Facts, note and cases of one author.

    Signals:
        case_opened: CaseId.
        note_changed: AuthorId, text.
        page_opened: the address of the author's page.
        role_asked: AuthorId, Role or None, reason.
    """

    case_opened = Signal(object)
    note_changed = Signal(object, str)
    page_opened = Signal(str)
    role_asked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._person: Person | None = None
        self._kept = ""
        self._name = sentence(role="title")
        self._facts = sentence(role="second")
        self._leader = plain(self.tr("opinion leader"))
        self._leader.setProperty("tone", "soon")
        self._page = QPushButton(self.tr("Open the author's page"))
        self._page.setProperty("kind", "link")
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("What to remember when this person writes again"))
        self._note.setAccessibleName(self.tr("Note on the author"))
        self._saved = sentence(role="small")
        self.roles = RoleCard()
        self._cases = EntryList(self.tr("Cases of the author"))
        wide(self, 36)
        self._arrange()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._note.textChanged.connect(self._on_typed)
        self._cases.opened.connect(self.case_opened)
        self._page.clicked.connect(self._open_page)
        self.roles.role_asked.connect(self.role_asked)
        self.show_person(None)

    def _arrange(self) -> None:
        note_label = plain(self.tr("&Note"))
        note_label.setBuddy(self._note)
        cases_label = plain(self.tr("&Cases"))
        cases_label.setBuddy(self._cases)
        for label in (note_label, cases_label):
            label.setProperty("role", "section")
        tall(self._note, 4)
        top = column(around="gap")
        top.addWidget(self._name)
        marks = row(self._leader, self._page)
        marks.addStretch(1)
        for item in (self._facts, self.roles, note_label, self._note, self._saved, cases_label):
            top.addWidget(item)
        top.insertLayout(2, marks)
        whole = column(self)
        whole.addLayout(top)
        whole.addWidget(self._cases, 1)

    def show_person(self, person: Person | None) -> None:
        """Another author, or nobody; what was typed for the one before is kept first."""
        before = self._person.author.id if self._person else None
        now = person.author.id if person else None
        if before != now:
            self.keep()
        self._person = person
        self.setEnabled(person is not None)
        if before != now:
            self._fill_note(person)
            self._cases.show_rows([])
            self.roles.show_roles(now, (), None)
        if person is None:
            self._name.setText(self.tr("Nobody is chosen"))
            self._facts.clear()
            self._leader.hide()
            self._page.hide()
            return
        author = person.author
        self._name.setText(author.name)
        self._facts.setText(self._told(person))
        self._leader.setVisible(person.leads is not None)
        self._page.setVisible(bool(author.url))

    def show_cases(self, author_id: AuthorId, cases: Sequence[PersonCase], now: datetime) -> None:
        """What this author wrote to us, newest first."""
        if self._person is not None and self._person.author.id == author_id:
            self._cases.show_rows([_row(case, now) for case in cases])

    def show_roles(
        self, author_id: AuthorId, notes: Sequence[RoleNote], facts: AuthorFacts | None
    ) -> None:
        """What this author is to us, and was."""
        if self._person is not None and self._person.author.id == author_id:
            self.roles.show_roles(author_id, notes, facts)

    @Slot()
    def take_focus(self) -> None:
        """From the list to the card: its first case, for Enter opens it."""
        self._cases.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cases.choose_first()

    @Slot()
    def keep(self) -> None:
        """Hands over a note that was changed."""
        self._pause.stop()
        text = self._note.toPlainText().strip()
        if self._person is not None and text != self._kept:
            self._kept = text
            self.note_changed.emit(self._person.author.id, text)
            self._saved.setText(self.tr("Note kept"))
            self._saved.show()

    def _fill_note(self, person: Person | None) -> None:
        self._kept = person.author.note if person else ""
        self._note.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._note.setPlainText(self._kept)
        self._note.blockSignals(False)  # noqa: FBT003
        self._saved.hide()

    def _told(self, person: Person) -> str:
        author = person.author
        lines = [words.network(author.network) + (f" · @{author.handle}" if author.handle else "")]
        if author.followers is not None:
            audience = shown.count(author.followers)
            lines.append(self.tr("Audience: {count}").format(count=audience))
        if person.leads is not None:
            lines.append(words.leader(person.leads))
        since = shown.day(author.first_seen.astimezone().date())
        lines.append(self.tr("Known to us since {day}").format(day=since))
        tally = self.tr("Cases: {cases}, open: {open}, complaints: {complaints}, thanks: {thanks}")
        lines.append(
            tally.format(
                cases=author.cases,
                open=person.open_cases,
                complaints=person.complaints,
                thanks=person.thanks,
            )
        )
        return "\n".join(lines)

    @Slot()
    def _on_typed(self) -> None:
        self._saved.setText(self.tr("Keeping…"))
        self._saved.show()
        self._pause.start()

    @Slot()
    def _open_page(self) -> None:
        if self._person is not None and self._person.author.url:
            self.page_opened.emit(self._person.author.url)


def _row(case: PersonCase, now: datetime) -> Entry:
    return Entry(
        key=case.id,
        title=words.verdict(case.verdict),
        subtitle=" · ".join(part for part in (words.case_status(case.status), case.brand) if part),
        detail=case.snippet,
        aside=shown.ago(case.at, now),
        network=case.network,
    )
