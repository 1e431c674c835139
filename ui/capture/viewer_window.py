"""The window of one capture: everything that lies in its bundle, and whether it all holds."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QSettings, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.assurance import assurance_of
from ui import theme, words
from ui.capture.viewed import Viewed
from ui.capture.viewer_pages import Start
from ui.capture.viewer_tabs import Tab, tabs_of
from ui.layouts import column, row, sentence
from ui.panes.elided import Elided
from ui.panes.found_text import FindLine
from ui.panes.strip import Strip
from ui.resources import icon
from ui.verification import STRIPS

SIZE = "viewer/size"
MOST_NAMED = 5
"""Of what does not hold, above the tabs; all of it is in the tab of the verification."""


class ViewerWindow(QMainWindow):
    """Shows only what lies in the bundle; nothing in it reaches the network."""

    def __init__(self, viewed: Viewed, start: Start, memory: QSettings | None = None) -> None:
        super().__init__()
        self.closed = asyncio.Event()
        self._viewed = viewed
        self._memory = memory
        self.setWindowTitle(self.tr("Capture: {title}").format(title=viewed.title[:120]))
        self.tabs: list[Tab] = tabs_of(viewed, start)
        self._made: dict[int, QWidget] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What there is to see"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tab in self.tabs:
            self.list.addItem(QListWidgetItem(icon(tab.icon, "icon"), tab.title))
        look = theme.current()
        wide = self.list.sizeHintForColumn(0) + 3 * look.metric("wide")
        self.list.setFixedWidth(max(look.metric("rail"), wide))
        self._stack = QStackedWidget()
        self.setCentralWidget(self._body())
        least = QSize(look.metric("dialog"), look.metric("details.ideal"))
        self.setMinimumSize(least)
        wanted = QSize(look.plain("window.wide"), look.plain("window.high"))
        kept = memory.value(SIZE) if memory is not None else None
        self.resize(kept if isinstance(kept, QSize) and kept.isValid() else wanted)
        self._bind()
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, name: str) -> QWidget | None:
        """Turns to a tab by its name; its page, or None if this bundle has no such tab."""
        for at, tab in enumerate(self.tabs):
            if tab.name == name:
                self.list.setCurrentRow(at)
                return self._made[at]
        return None

    def with_scripts(self, on: bool = True) -> None:  # noqa: FBT001, FBT002  # a switch
        """As if the person had set the switch of the archived page."""
        page = self.show_tab("page")
        switch = getattr(page, "scripts", None)
        if switch is not None and switch.isEnabled():
            switch.setChecked(on)

    def page(self) -> QWidget | None:
        """What is seen now."""
        return self._stack.currentWidget()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The process ends with its window."""
        if self._memory is not None:
            self._memory.setValue(SIZE, self.size())
            self._memory.sync()
        self.closed.set()
        super().closeEvent(event)

    def _body(self) -> QWidget:
        body = QWidget(self)
        whole: QVBoxLayout = column(body, around="pad", between="grid")
        title = sentence(self._viewed.title, role="title")
        address = Elided("second")
        facts = self._viewed.facts
        address.setText(str(facts.get("final_url") or facts.get("url") or ""))
        whole.addWidget(title)
        whole.addWidget(address)
        if facts.get("redaction_of"):
            copy = Strip()
            copy.say(self.tr("This is a copy with masked places, not the capture itself."), "soon")
            whole.addWidget(copy)
        whole.addWidget(self._verdict())
        line = row(self.list, self._stack, between="pad")
        line.setStretch(1, 1)
        whole.addLayout(line, 1)
        return body

    def _verdict(self) -> Strip:
        """In three sentences what holds, since when, and what is not proved."""
        strip = Strip()
        strip.setObjectName("verdict")
        told = assurance_of(self._viewed.findings)
        named = [words.finding(f.code, f.item, f.facts) for f in self._viewed.broken[:MOST_NAMED]]
        sentences = [words.assurance(code, facts) for code, facts in told.sentences]
        strip.say("\n".join([" ".join(sentences), *named]), STRIPS[told.level])
        return strip

    @Slot(int)
    def _on_row(self, at: int) -> None:
        if not 0 <= at < len(self.tabs):
            return
        if at not in self._made:
            self._made[at] = self.tabs[at].make()
            self._stack.addWidget(self._made[at])
        self._stack.setCurrentWidget(self._made[at])

    def _bind(self) -> None:
        for number in range(1, min(9, len(self.tabs)) + 1):
            self._key(f"Ctrl+{number}", lambda at=number - 1: self.list.setCurrentRow(at))
        for keys, slot in (
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+F", lambda: self._ask("begin_find", picture=False)),
            ("Ctrl+А", lambda: self._ask("begin_find", picture=False)),
            ("Ctrl+=", lambda: self._ask("larger")),
            ("Ctrl++", lambda: self._ask("larger")),
            ("Ctrl+-", lambda: self._ask("smaller")),
            ("Ctrl+0", lambda: self._ask("fit")),
            ("Esc", self._escape),
            ("Ctrl+W", self.close),
        ):
            self._key(keys, slot)

    def _key(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(slot)

    def _turn(self, by: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + by) % len(self.tabs))

    @Slot()
    def _escape(self) -> None:
        """First out of the search, then out of the window."""
        page = self.page()
        lines = page.findChildren(FindLine) if page is not None else []
        shown = next((line for line in lines if line.isVisible()), None)
        if shown is not None:
            shown.leave()
        else:
            self.close()

    def _ask(self, act: str, *, picture: bool = True) -> None:
        """Hands a key to the page that is seen, if it can do that."""
        page: object = self.page()
        if picture:
            page = getattr(page, "picture", None)
        slot = getattr(page, act, None)
        if slot is not None:
            slot()
