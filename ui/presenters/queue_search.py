"""Search from the queue: any word form, in all cases, the most pressing first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.ids import CaseId
from app.domain.search import Query, query_from_json
from app.errors import AppError
from app.services import searching
from ui.presenters.desk import Desk

MOST = 2_000
"""Texts looked at; more than a person will walk through."""


class QueueSearch(QObject):
    """Looks while the person types; only the last thing typed counts.

    Signals:
        found: the cases, best first; None: the search is over.
    """

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed = ""

    @Slot(str)
    def ask(self, typed: str) -> None:
        """Begins a search; nothing typed ends it."""
        if typed == self._typed:
            return
        self._typed = typed
        if typed:
            self._desk.tasks.start(self._search(typed))
        else:
            self.found.emit(None)

    async def _search(self, typed: str) -> None:
        found = await found_by(self._desk, typed)
        if typed == self._typed:
            self.found.emit(found)


async def found_by(desk: Desk, typed: str) -> tuple[CaseId, ...]:
    """The cases whose posts, answers or captures hold the words, each once."""
    query = await _expanded(desk, typed)
    if not query.terms:
        return ()
    hits = await desk.db.read(
        lambda session: searching.search(session, query, limit=MOST, order="priority")
    )
    return tuple(dict.fromkeys(hit.case_id for hit in hits if hit.case_id is not None))


async def _expanded(desk: Desk, typed: str) -> Query:
    try:
        answer = await desk.engine.request("expand", query=typed)
    except AppError:  # the engine is away: the words as they were typed are better than nothing
        return searching.parse(typed)
    return query_from_json(answer["query"])
