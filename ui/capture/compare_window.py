"""The window that compares two captures: text, pictures, facts (R8, V10)."""

from __future__ import annotations

import asyncio
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHeaderView,
    QMainWindow,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from app.domain.page_diff import TextDifference
from ui import format as shown
from ui import theme
from ui.capture import comparison
from ui.capture.compare_pictures import ComparedPictures
from ui.capture.compare_text import ComparedTexts
from ui.capture.comparison import Fact, Pictures
from ui.capture.viewed import Viewed
from ui.capture.viewer_pages import Start
from ui.layouts import column, sentence
from ui.panes.elided import Elided
from ui.panes.strip import Strip

TABS = ("text", "picture", "facts")


class CompareWindow(QMainWindow):
    """Two captures, the earlier one first; reads nothing but their two folders."""

    def __init__(self, old: Viewed, new: Viewed, start: Start) -> None:
        super().__init__()
        self.closed = asyncio.Event()
        self._old, self._new = old, new
        self.texts: ComparedTexts | None = None
        self.pictures: ComparedPictures | None = None
        self.setWindowTitle(self.tr("Comparison: {title}").format(title=new.title[:120]))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)  # Qt has no keyword
        self._pages = {name: self._page() for name in TABS}
        for name, title in zip(
            TABS, (self.tr("Text"), self.tr("Pictures"), self.tr("Facts")), strict=True
        ):
            self.tabs.addTab(self._pages[name], title)
        self._told = Strip()
        self.setCentralWidget(self._body())
        look = theme.current()
        self.resize(look.plain("window.wide"), look.plain("window.high"))
        self._bind()
        self._show_facts(comparison.facts(old, new))
        start(self._compare())

    def show_tab(self, name: str) -> None:
        """Turns to text, picture or facts."""
        self.tabs.setCurrentIndex(TABS.index(name))

    def step(self, by: int) -> None:
        """To the next difference of what is seen, or the one before."""
        page = {0: self.texts, 1: self.pictures}.get(self.tabs.currentIndex())
        if page is not None:
            page.step(by)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The process ends with its window."""
        self.closed.set()
        super().closeEvent(event)

    def _body(self) -> QWidget:
        body = QWidget(self)
        whole = column(body, around="pad", between="grid")
        whole.addWidget(sentence(self._new.title, role="title"))
        address = Elided("second")
        address.setText(str(self._new.facts.get("final_url") or self._new.facts.get("url") or ""))
        whole.addWidget(address)
        moments = self.tr("Before: {old}. After: {new}.")
        said = moments.format(old=_moment(self._old), new=_moment(self._new))
        whole.addWidget(sentence(said, role="second"))
        whole.addWidget(self._verdict())
        whole.addWidget(self._told)
        whole.addWidget(self.tabs, 1)
        return body

    def _verdict(self) -> Strip:
        strip = Strip()
        strip.setObjectName("verdict")
        bad = [
            side
            for side, one in ((self.tr("before"), self._old), (self.tr("after"), self._new))
            if one.broken
        ]
        if bad:
            text = self.tr("Not as captured: {sides}. This comparison proves nothing.")
            strip.say(text.format(sides=", ".join(bad)), "late")
        else:
            strip.say(self.tr("Both captures are unchanged since they were made."), "good")
        return strip

    def _page(self) -> QWidget:
        page = QWidget()
        whole = column(page)
        whole.addWidget(
            sentence(self.tr("Comparing…"), role="second"), 0, Qt.AlignmentFlag.AlignTop
        )
        return page

    async def _compare(self) -> None:
        text = await asyncio.to_thread(comparison.texts, self._old, self._new)
        self._show_text(text)
        found = await asyncio.to_thread(comparison.pictures, self._old, self._new)
        self._show_pictures(found)
        self._sum_up(text, found)

    def _show_text(self, found: TextDifference) -> None:
        self.texts = ComparedTexts(found)
        self._fill("text", self.texts)

    def _show_pictures(self, found: Pictures | None) -> None:
        if found is None:
            none = self.tr("There is no picture of the whole page in one of the captures.")
            self._fill("picture", sentence(none, role="second"))
            return
        self.pictures = ComparedPictures(found)
        self._fill("picture", self.pictures)
        self.pictures.fit()
        self.pictures.to_top()

    def _show_facts(self, found: tuple[Fact, ...]) -> None:
        table = QTableWidget(len(found), 3)
        table.setAccessibleName(self.tr("Facts"))
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Before"), self.tr("After")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)  # Qt has no keyword
        look = theme.current()
        for at, fact in enumerate(sorted(found, key=lambda one: not one.differs)):
            name = f"≠ {fact.name}" if fact.differs else fact.name
            for column_at, text in enumerate((name, fact.old, fact.new)):
                item = QTableWidgetItem(text)
                if fact.differs:
                    item.setFont(look.font("strong"))
                table.setItem(at, column_at, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column_at in (1, 2):
            header.setSectionResizeMode(column_at, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._fill("facts", table)

    def _fill(self, name: str, widget: QWidget) -> None:
        layout = self._pages[name].layout()
        if layout is None:
            return
        while (item := layout.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        layout.addWidget(widget)

    def _sum_up(self, text: TextDifference, found: Pictures | None) -> None:
        parts = [
            self.tr("Text: no difference")
            if text.same
            else self.tr("Text: %Ln passage(s) differ", None, text.passages)
        ]
        if found is not None:
            regions = len(found.difference.regions)
            parts.append(
                self.tr("Pictures: %Ln place(s) differ", None, regions)
                if regions
                else self.tr("Pictures: no difference")
            )
        self._told.say(" · ".join(parts), "info")

    def _bind(self) -> None:
        for keys, slot in (
            ("F7", lambda: self.step(1)),
            ("Shift+F7", lambda: self.step(-1)),
            ("B", self.blink),
            ("И", self.blink),
            ("M", self._mark),
            ("Ь", self._mark),
            ("Space", self._swap),
            ("Ctrl+=", lambda: self._ask("larger")),
            ("Ctrl++", lambda: self._ask("larger")),
            ("Ctrl+-", lambda: self._ask("smaller")),
            ("Ctrl+0", lambda: self._ask("fit")),
            ("Ctrl+1", lambda: self.show_tab("text")),
            ("Ctrl+2", lambda: self.show_tab("picture")),
            ("Ctrl+3", lambda: self.show_tab("facts")),
            ("Ctrl+W", self.close),
            ("Esc", self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    @Slot()
    def blink(self) -> None:
        """One picture over the other by turns, or side by side again."""
        if self.pictures is not None and self.tabs.currentIndex() == 1:
            self.pictures.blink.toggle()

    @Slot()
    def _mark(self) -> None:
        if self.pictures is not None and self.tabs.currentIndex() == 1:
            self.pictures.marks.toggle()

    @Slot()
    def _swap(self) -> None:
        if self.pictures is not None and self.tabs.currentIndex() == 1:
            self.pictures.swap()

    def _ask(self, act: str) -> None:
        if self.pictures is not None and self.tabs.currentIndex() == 1:
            getattr(self.pictures, act)()


def _moment(one: Viewed) -> str:
    """To the second: two captures may lie within a minute."""
    try:
        at = datetime.fromisoformat(str(one.facts.get("started_at"))).astimezone()
    except ValueError:
        return str(one.facts.get("started_at") or "—")
    return f"{shown.day(at.date())}, {at:%H:%M:%S}"
