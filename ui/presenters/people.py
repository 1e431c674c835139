"""Connects people to the store and to the queue."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from app.domain import clock
from app.domain.ids import AuthorId
from app.domain.people import Circle, PeopleOrder, PeoplePage
from app.domain.roles import Role
from app.services.changes import Changes
from app.services.people import note_author
from app.services.roles import set_role
from app.store import author_facts
from app.store import people as store
from app.store import roles as role_store
from ui.panes.people import PeoplePane
from ui.presenters.desk import Desk, Place
from ui.presenters.outside import open_page
from ui.presenters.place import PlacePresenter


class PeoplePresenter(PlacePresenter):
    """Searches authors, shows the cases of one, keeps notes."""

    def __init__(self, desk: Desk, pane: PeoplePane) -> None:
        super().__init__(desk, pane)
        self._people = pane
        self._words = ""
        self._circle = Circle.ALL
        self._order = PeopleOrder.RECENT
        desk.memory.keep_splitter("people.splitter", pane.splitter)
        pane.asked.connect(self._on_asked)
        pane.chosen.connect(self._on_chosen)
        pane.note_changed.connect(self._on_note)
        pane.case_opened.connect(desk.hub.case_asked)
        pane.page_opened.connect(open_page)
        pane.role_asked.connect(self._on_role)
        pane.begun.connect(self._on_begun)
        desk.hub.closing.connect(pane.card.keep)

    def concerns(self, changes: Changes) -> bool:
        """New cases have authors, and notes change."""
        return bool(changes.cases or changes.authors)

    def shown(self, what: Any = None) -> None:
        """Searches for the name that was handed over, if one was."""
        if isinstance(what, str) and what:
            self._people.search_for(what)
        super().shown()

    async def read(self) -> None:
        """Reads the people asked for."""
        asked = partial(store.people, words=self._words, circle=self._circle, order=self._order)
        page: PeoplePage = await self.desk.db.read(asked)
        self._people.show_people(page, clock.now())

    @Slot(str, object, object)
    def _on_asked(self, text: str, circle: Circle, order: PeopleOrder) -> None:
        self._words, self._circle, self._order = text, circle, order
        self.refresh()

    @Slot(object)
    def _on_chosen(self, author_id: AuthorId | None) -> None:
        if author_id is not None:
            self.desk.tasks.start(self._show_cases(author_id))

    async def _show_cases(self, author_id: AuthorId) -> None:
        cases = await self.desk.db.read(partial(store.cases_of, author_id=author_id))
        self._people.show_cases(author_id, cases, clock.now())
        await self._show_roles(author_id)

    async def _show_roles(self, author_id: AuthorId) -> None:
        notes = await self.desk.db.read(partial(role_store.of_author, author_id=author_id))
        facts = await self.desk.db.read(partial(author_facts.of_author, author_id=author_id))
        self._people.card.show_roles(author_id, notes, facts)

    @Slot(object, object, str)
    def _on_role(self, author_id: AuthorId, role: Role | None, reason: str) -> None:
        self.desk.tasks.start(self._set_role(author_id, role, reason))

    async def _set_role(self, author_id: AuthorId, role: Role | None, reason: str) -> None:
        work = partial(set_role, author_id=author_id, role=role, reason=reason, now=clock.now())
        self.desk.hub.changed.emit(await self.desk.db.run(work))
        await self._show_roles(author_id)

    @Slot(object, str)
    def _on_note(self, author_id: AuthorId, text: str) -> None:
        self.desk.tasks.start(self._keep(author_id, text))

    async def _keep(self, author_id: AuthorId, text: str) -> None:
        work = partial(note_author, author_id=author_id, text=text)
        self.desk.hub.changed.emit(await self.desk.db.run(work))

    @Slot()
    def _on_begun(self) -> None:
        if self._people.narrowed:
            self._people.widen()
        else:
            self.desk.hub.place_asked.emit("sources", None)


def make_people(desk: Desk) -> Place:
    """The place People."""
    pane = PeoplePane()
    presenter = PeoplePresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
