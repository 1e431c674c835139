"""The thread pane: the head of a case, what happened to it, its messages."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain import clock
from app.domain.reply import ReplyStatus
from app.domain.whole_case import WholeCase
from ui.layouts import column
from ui.models.thread_items import Kind, ThreadItem, items
from ui.panes.page_change import PageChangeStrip
from ui.panes.states import States
from ui.panes.strip import Strip
from ui.panes.thread_header import ThreadHeader
from ui.panes.thread_view import ThreadView

SECOND_MS = 1000


class ThreadPane(QWidget):
    """Shows one case.

    Signals:
        action_asked: ThreadItem, code: take_back, retry, check, published, not_there, open,
            look, files.
    """

    action_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self.setAccessibleName(self.tr("Case"))
        self.header = ThreadHeader()
        self.view = ThreadView()
        self.page_change = PageChangeStrip()
        self.strip = Strip()
        self._since: datetime | None = None
        self._shown: WholeCase | None = None
        content = QWidget()
        inner = column(content, between="hair")
        inner.setSpacing(0)
        inner.addWidget(self.header)
        inner.addWidget(self.page_change)
        inner.addWidget(self.strip)
        inner.addWidget(self.view, 1)
        self.states = States(content)
        whole = column(self)
        whole.addWidget(self.states)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.view.copy_asked.connect(self._copy)
        self.view.menu_asked.connect(self._open_menu)
        self.view.action_asked.connect(self.action_asked)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No case is selected."""
        self._shown = None
        self._second.stop()
        self.states.show_empty(
            self.tr("No case selected"),
            self.tr("Choose one in the queue: arrow keys, then Enter."),
        )

    def show_loading(self) -> None:
        """The case is being read; after a while bars are shown."""
        self._shown = None
        self.states.show_loading()

    def show_failed(self, what: str, meaning: str) -> None:
        """The case could not be read."""
        self.states.show_error(what, meaning)

    def show_case(self, whole: WholeCase) -> None:
        """Another case, or the same one as it is now; the same one does not move."""
        same = self._shown is not None and self._shown.case.id == whole.case.id
        if not same:
            self._since = whole.read_until
        self._shown = whole
        self.header.show_case(whole, clock.now())
        self.page_change.show_case(whole, clock.now())
        rows = items(whole, self._since)
        self.states.show_content()
        if same:
            self.view.show_rows(rows)
        else:
            self.view.start(rows, _landing(rows))
        self._second.start()

    def case(self) -> WholeCase | None:
        """What is shown."""
        return self._shown

    @Slot()
    def _tick(self) -> None:
        now = clock.now()
        if now.second == 0 or self._shown is None:
            self.header.tick(now)
        pending = frozenset(
            item.key
            for item in self.view.lines.items()
            if item.reply is not None and item.reply.status is ReplyStatus.PENDING
        )
        if pending:
            self.view.refresh_lines(pending)

    @Slot(object)
    def _copy(self, item: ThreadItem) -> None:
        QGuiApplication.clipboard().setText(item.text)

    @Slot(object, object)
    def _open_menu(self, item: ThreadItem, place: QPoint) -> None:
        menu = self.menu(item)
        menu.popup(place)

    def menu(self, item: ThreadItem) -> QMenu:
        """What can be done with a line, by keys and without a mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.text:
            copy = menu.addAction(self.tr("Copy the text"))
            copy.triggered.connect(partial(self._copy, item))
        link = _address(item)
        if link:
            opened = menu.addAction(self.tr("Open on the page"))
            opened.triggered.connect(partial(self.action_asked.emit, item, "open"))
            copied = menu.addAction(self.tr("Copy the link"))
            copied.triggered.connect(partial(QGuiApplication.clipboard().setText, link))
        if item.post is not None:
            looked = menu.addAction(self.tr("Look for edits and deletions now"))
            looked.triggered.connect(partial(self.action_asked.emit, item, "look"))
        unfolded = self.view.lines.unfolded(item.key)
        for piece in self.view.bubbles.said(item, unfolded=unfolded).actions():
            if piece.action == "open":
                continue
            action = menu.addAction(piece.text)
            action.triggered.connect(partial(self._do, item, piece.action))
        return menu

    def _do(self, item: ThreadItem, action: str) -> None:
        if action == "toggle":
            self.view.lines.toggle(self.view.lines.row_of(item.key))
        else:
            self.action_asked.emit(item, action)


def _address(item: ThreadItem) -> str:
    record = item.post or item.reply
    return (record.permalink or "") if record else ""


def _landing(rows: tuple[ThreadItem, ...]) -> str | None:
    """Where to look first: at what is new, else at what was said last in this case."""
    if any(item.kind is Kind.NEW for item in rows):
        return "new"
    own = [item for item in rows if item.own]
    return own[-1].key if own else None
