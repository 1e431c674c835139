"""Archive: everything that was ever said, found by any word form, offline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.archive import Found
from ui import format as shown
from ui import words
from ui.layouts import column, plain, sentence
from ui.models.entries import Entry
from ui.panes.archive_filters import ArchiveFilters
from ui.panes.entry_list import EntryList
from ui.panes.flow import FlowLayout
from ui.panes.place import PlacePane

TYPING_MS = 150
COUNTED = 1000
"""So many hits are counted; more are «more than 1,000»."""


class ArchivePane(PlacePane):
    """A search field, filters, what was found, and what can be done with it.

    Signals:
        asked: the words changed, or a filter.
        more_asked: the end of the list came into view.
        opened, pages_asked, verify_asked, export_asked: Found.
    """

    asked = Signal()
    more_asked = Signal()
    opened = Signal(object)
    pages_asked = Signal(object)
    verify_asked = Signal(object)
    export_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Archive"))
        self._found: dict[object, Found] = {}
        self._build_search()
        self.list = EntryList(self.tr("Found texts"))
        self.hold(self.list, self.search)
        self._build_actions()
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._refresh)
        self.list.ended.connect(self.more_asked)
        self._refresh()

    def _build_search(self) -> None:
        self._count = plain()
        self._count.setProperty("role", "small")
        self.tools.addWidget(self._count)
        self.search = QLineEdit()
        self.search.setPlaceholderText(
            self.tr("Any word in any form, \u00aban exact phrase\u00bb, the beginning of a word*")
        )
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.search.setClearButtonEnabled(True)
        self.search_field = self.search
        self.filters = ArchiveFilters()
        self._hint = sentence(role="small")
        self._hint.hide()
        box = column(around="gap")
        edges = box.contentsMargins()
        box.setContentsMargins(edges.left(), 0, edges.right(), edges.bottom() // 2)
        for widget in (self.search, self.filters, self._hint):
            box.addWidget(widget)
        self.whole.addLayout(box)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.asked)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._on_return)
        self.filters.changed.connect(self.asked)

    def _build_actions(self) -> None:
        self._case = QPushButton(self.tr("&Open the case"))
        self._case.setProperty("kind", "primary")
        self._page = QPushButton(self.tr("Show the &page as captured"))
        self._verify = QPushButton(self.tr("&Verify the evidence"))
        self._export = QPushButton(self.tr("&Export the case…"))
        self._case.clicked.connect(self._ask_case)
        self._page.clicked.connect(self._ask_page)
        self._verify.clicked.connect(self._ask_verify)
        self._export.clicked.connect(self._ask_export)
        self._actions = QWidget()
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._case, self._page, self._verify, self._export):
            flow.addWidget(button)
        column(self._actions, around="pad").addWidget(buttons)
        self.whole.addWidget(self._actions)

    def show_found(self, found: Sequence[Found], count: int, now: datetime) -> None:
        """What was found so far; `count` in all, up to `COUNTED`."""
        self._found = {(each.hit.kind, each.hit.ref): each for each in found}
        self._count.setText(self._counted(count))
        self.list.show_rows([self._row(each, now) for each in found])
        if found:
            self.states.show_content()
        else:
            self._say_none()
        self._refresh()

    def say_exact(self, *, exact: bool) -> None:
        """While the engine is away words are looked for as typed, and the person should know."""
        told = self.tr("Word forms are not at hand right now: words are looked for as typed.")
        self._hint.setText(told)
        self._hint.setVisible(exact)

    def _say_none(self) -> None:
        if not self.search.text().strip() and not self.filters.narrowed:
            self.states.show_empty(
                self.tr("The archive is empty"),
                self.tr("Everything that the sources bring and that we answer is kept here."),
                self.tr("To the sources"),
            )
            return
        told = self.tr("All forms of a word are looked for already. Try fewer words.")
        if self.filters.narrowed:
            told = self.tr("Perhaps the filters leave out what you are looking for.")
        button = self.tr("Clear filters") if self.filters.narrowed else self.tr("Clear the search")
        self.states.show_empty(self.tr("Nothing found"), told, button)

    def _counted(self, count: int) -> str:
        if count >= COUNTED:
            return self.tr("more than {count} texts").format(count=shown.count(COUNTED))
        return self.tr("%Ln text(s)", None, count)

    def _row(self, found: Found, now: datetime) -> Entry:
        hit = found.hit
        kinds = {
            "post": self.tr("post"),
            "reply": self.tr("our answer"),
            "capture": self.tr("captured page"),
        }
        network = (words.network(hit.network),) if hit.network else ()
        tags = [words.verdict(hit.verdict)] if hit.verdict else []
        if hit.status:
            tags.append(words.case_status(hit.status))
        if found.others:
            tags.insert(0, self.tr("%Ln more in this case", None, found.others))
        return Entry(
            key=(hit.kind, hit.ref),
            title=hit.author or self.tr("Without a case"),
            subtitle=" · ".join((kinds.get(hit.kind, hit.kind), *network)),
            detail=hit.snippet,
            marks=hit.marks,
            aside=shown.short_moment(hit.at, now),
            tags=tuple(tags),
            network=hit.network or "web",
        )

    def _chosen(self) -> Found | None:
        return self._found.get(self.list.key)

    @Slot()
    def _refresh(self) -> None:
        found = self._chosen()
        has_case = found is not None and found.hit.case_id is not None
        proven = found is not None and (found.hit.kind == "capture" or found.hit.has_evidence)
        self._actions.setVisible(bool(self._found))
        self._case.setEnabled(has_case)
        self._export.setEnabled(has_case)
        self._page.setEnabled(proven)
        self._verify.setEnabled(proven)

    @Slot(object)
    def _open(self, key: object) -> None:
        found = self._found.get(key)
        if found is not None:
            (self.opened if found.hit.case_id is not None else self.pages_asked).emit(found)

    @Slot()
    def _on_return(self) -> None:
        """Enter in the search goes to what was found."""
        self._typing.stop()
        self.asked.emit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._chosen() is None:
            self.list.choose_first()

    @Slot()
    def _ask_case(self) -> None:
        self.opened.emit(self._chosen())

    @Slot()
    def _ask_page(self) -> None:
        self.pages_asked.emit(self._chosen())

    @Slot()
    def _ask_verify(self) -> None:
        self.verify_asked.emit(self._chosen())

    @Slot()
    def _ask_export(self) -> None:
        self.export_asked.emit(self._chosen())
