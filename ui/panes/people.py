"""People: who writes to us, who hears them, what we know of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QSplitter, QWidget

from app.domain.ids import AuthorId
from app.domain.people import Circle, PeopleOrder, PeoplePage, Person, PersonCase
from ui import format as shown
from ui import words
from ui.layouts import plain, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.person import PersonCard
from ui.panes.place import PlacePane

TYPING_MS = 200
"""A search starts when the fingers pause."""


class PeoplePane(PlacePane):
    """The list of authors, and the card of one.

    Signals:
        asked: words, Circle, PeopleOrder.
        chosen: AuthorId or None.
        case_opened: CaseId.
        note_changed: AuthorId, text.
        page_opened: the address of the author's page.
        role_asked: AuthorId, Role or None, reason.
    """

    asked = Signal(str, object, object)
    chosen = Signal(object)
    case_opened = Signal(object)
    note_changed = Signal(object, str)
    page_opened = Signal(str)
    role_asked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("People"))
        self._people: dict[AuthorId, Person] = {}
        self._build_tools()
        self.list = EntryList(self.tr("People"))
        self.card = PersonCard()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.card)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.hold(self.splitter, self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.card.take_focus)
        self.card.case_opened.connect(self.case_opened)
        self.card.note_changed.connect(self.note_changed)
        self.card.page_opened.connect(self.page_opened)
        self.card.role_asked.connect(self.role_asked)

    def _build_tools(self) -> None:
        self._count = plain()
        self._count.setProperty("role", "small")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name or note"))
        self._search.setAccessibleName(self.tr("Search for people"))
        self._search.setClearButtonEnabled(True)
        self.search_field = self._search
        wide(self._search, 24)
        self._circle = QComboBox()
        self._circle.setAccessibleName(self.tr("Whom to show"))
        for circle, text in self._circles().items():
            self._circle.addItem(text, circle)
        self._order = QComboBox()
        self._order.setAccessibleName(self.tr("In which order"))
        for order, text in self._orders().items():
            self._order.addItem(text, order)
        for widget in (self._count, self._search, self._circle, self._order):
            self.tools.addWidget(widget)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self._search.textChanged.connect(self._typing.start)
        self._search.returnPressed.connect(self._ask)
        self._circle.currentIndexChanged.connect(self._ask)
        self._order.currentIndexChanged.connect(self._ask)

    def show_people(self, page: PeoplePage, now: datetime) -> None:
        """The people found, or why there are none."""
        self._people = {person.author.id: person for person in page.people}
        self._count.setText(self.tr("%Ln person(s)", None, page.total))
        self.list.show_rows([self._row(person, now) for person in page.people])
        if not page.people:
            self._say_none()
            return
        if self.list.key is None:
            self.list.choose_first()
        else:
            self._on_chosen(self.list.key)
        self.states.show_content()

    def show_cases(self, author_id: AuthorId, cases: Sequence[PersonCase], now: datetime) -> None:
        """The cases of the author on the card; too late ones are passed over."""
        self.card.show_cases(author_id, cases, now)

    def search_for(self, text: str) -> None:
        """Searches for this as if it had been typed."""
        self._search.setText(text)
        self._ask()

    def _say_none(self) -> None:
        if self._search.text().strip() or self._circle.currentIndex():
            self.states.show_empty(
                self.tr("Nobody found"),
                self.tr("Try a part of the name, or show everyone."),
                self.tr("Show everyone"),
            )
            return
        self.states.show_empty(
            self.tr("Nobody has written yet"),
            self.tr("Authors appear here by themselves once a source brings their posts."),
            self.tr("To the sources"),
        )

    @property
    def narrowed(self) -> bool:
        """Whether a search or a circle leaves people out."""
        return bool(self._search.text().strip() or self._circle.currentIndex())

    def widen(self) -> None:
        """Shows everyone again."""
        self._circle.setCurrentIndex(0)
        self._search.clear()
        self._ask()

    def _row(self, person: Person, now: datetime) -> Entry:
        author = person.author
        tags = []
        if author.note:
            tags.append(self.tr("note"))
        if person.open_cases:
            tags.append(self.tr("open: {count}").format(count=shown.count(person.open_cases)))
        return Entry(
            key=author.id,
            title=author.name,
            subtitle=f"@{author.handle}" if author.handle else "",
            detail=self._facts(person),
            aside=shown.ago(person.last_seen, now),
            tags=tuple(tags),
            network=author.network,
        )

    def _facts(self, person: Person) -> str:
        facts = [self.tr("%Ln case(s)", None, person.author.cases)]
        if person.author.followers is not None:
            audience = shown.compact(person.author.followers)
            facts.append(self.tr("audience {count}").format(count=audience))
        if person.thanks:
            facts.append(self.tr("thanked %Ln time(s)", None, person.thanks))
        if person.hostile:
            facts.append(self.tr("hostile %Ln time(s)", None, person.hostile))
        return " · ".join((words.network(person.author.network), *facts))

    def _circles(self) -> dict[Circle, str]:
        return {
            Circle.ALL: self.tr("Everyone"),
            Circle.REPEAT: self.tr("Wrote more than once"),
            Circle.LEADERS: self.tr("Large audience"),
            Circle.ADVOCATES: self.tr("Thanked us"),
            Circle.HATERS: self.tr("Trolls and haters"),
        }

    def _orders(self) -> dict[PeopleOrder, str]:
        return {
            PeopleOrder.RECENT: self.tr("Latest first"),
            PeopleOrder.AUDIENCE: self.tr("By audience"),
            PeopleOrder.CASES: self.tr("By number of cases"),
        }

    @Slot()
    def _ask(self) -> None:
        self._typing.stop()
        circle, order = self._circle.currentData(), self._order.currentData()
        self.asked.emit(self._search.text().strip(), Circle(circle), PeopleOrder(order))

    @Slot(object)
    def _on_chosen(self, key: AuthorId | None) -> None:
        person = self._people.get(key) if key is not None else None
        self.card.show_person(person)
        self.chosen.emit(key)
