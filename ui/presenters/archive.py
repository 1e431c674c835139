"""Connects the archive to search, evidence and export."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog

from app.domain import clock
from app.domain.archive import Found, folded
from app.domain.evidence import Finding
from app.domain.search import Hit, Query, Term
from app.errors import AppError
from app.services import searching
from app.services.changes import Changes
from app.store import search as store
from app.store import sources
from ui.dialogs.findings import FindingsDialog
from ui.panes.archive import COUNTED, ArchivePane
from ui.presenters.desk import Desk, Place
from ui.presenters.evidence_acts import EvidenceActs
from ui.presenters.place import PlacePresenter

PAGE = 200


class ArchivePresenter(PlacePresenter):
    """Asks the engine for the forms of the words, and the store for the texts that hold them."""

    def __init__(self, desk: Desk, pane: ArchivePane) -> None:
        super().__init__(desk, pane)
        self._archive = pane
        self._acts = EvidenceActs(desk)
        self._query = Query()
        self._hits: list[Hit] = []
        self._count = 0
        self._whole = True
        self._expanding = ""
        pane.asked.connect(self.refresh)
        pane.more_asked.connect(self._on_more)
        pane.begun.connect(self._on_begun)
        pane.opened.connect(self._on_opened)
        pane.pages_asked.connect(self._on_pages)
        pane.verify_asked.connect(self._on_verify)
        pane.export_asked.connect(self._on_export)

    def concerns(self, changes: Changes) -> bool:
        """New texts may be found now."""
        return bool(changes.cases or changes.captures)

    def shown(self, what: Any = None) -> None:
        """Searches for what was handed over, if something was; the caret is in the field."""
        if isinstance(what, str) and what:
            self._archive.search.setText(what)
        super().shown()
        self._archive.focus_search()

    async def read(self) -> None:
        """The first page of what is asked for."""
        self._archive.filters.offer(await self.desk.db.read(sources.networks))
        typed = self._archive.search.text().strip()
        if typed and not searching.parse(typed).terms:
            self._show([], 0)
            return
        words = await self._expanded(typed)
        self._query = self._archive.filters.narrow(words, clock.now().astimezone().date())
        count = await self.desk.db.read(partial(store.count, asked=self._query, most=COUNTED))
        self._show(await self._page(0), count)

    async def _page(self, offset: int) -> list[Hit]:
        order = self._archive.filters.order
        asked = partial(store.query, asked=self._query, limit=PAGE, offset=offset, order=order)
        return list(await self.desk.db.read(asked))

    async def _expanded(self, typed: str) -> Query:
        """Every form of every word; while the engine is away, the words as they were typed."""
        if not typed:
            return Query()
        try:
            answer = await self.desk.engine.request("expand", query=typed)
        except AppError:
            self._archive.say_exact(exact=True)
            return searching.parse(typed)
        self._archive.say_exact(exact=False)
        return Query(terms=tuple(_term(raw) for raw in answer["terms"]))

    def _show(self, hits: list[Hit], count: int) -> None:
        self._hits, self._count = hits, count
        self._whole = len(hits) < PAGE
        self._archive.show_found(folded(hits), count, clock.now())

    @Slot()
    def _on_more(self) -> None:
        if not self._whole and self._hits:
            self._whole = True
            self.desk.tasks.start(self._more())

    async def _more(self) -> None:
        asked = self._query
        page = await self._page(len(self._hits))
        if asked is self._query:
            self._hits += page
            self._whole = len(page) < PAGE
            self._archive.show_found(folded(self._hits), self._count, clock.now())

    @Slot()
    def _on_begun(self) -> None:
        if self._archive.filters.narrowed:
            self._archive.filters.clear()
        elif self._archive.search.text().strip():
            self._archive.search.clear()
        else:
            self.desk.hub.place_asked.emit("sources", None)

    @Slot(object)
    def _on_opened(self, found: Found) -> None:
        self.desk.hub.case_asked.emit(found.hit.case_id)

    @Slot(object)
    def _on_pages(self, found: Found) -> None:
        self.desk.tasks.start(self._acts.show_page(found.hit))

    @Slot(object)
    def _on_verify(self, found: Found) -> None:
        self.desk.tasks.start(self._verify(found))

    async def _verify(self, found: Found) -> None:
        findings: list[Finding] = await self._acts.verify(found.hit)
        FindingsDialog(findings, self._archive.window()).open()

    @Slot(object)
    def _on_export(self, found: Found) -> None:
        if found.hit.case_id is None:
            return
        chooser = QFileDialog(self._archive.window())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Case file (*.zip)"))
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(self.tr("case-{number}.zip").format(number=found.hit.case_id))
        chooser.fileSelected.connect(partial(self._export, found))
        chooser.open()

    def _export(self, found: Found, path: str) -> None:
        self.desk.tasks.start(self._acts.export(found.hit, path))


def _term(raw: dict[str, Any]) -> Term:
    alternatives = tuple(tuple(forms) for forms in raw["any_of"])
    return Term(any_of=alternatives, prefix=raw["prefix"])


def make_archive(desk: Desk) -> Place:
    """The place Archive."""
    pane = ArchivePane()
    presenter = ArchivePresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
