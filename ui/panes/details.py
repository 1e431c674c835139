"""The details of a case in tabs: assessment, questions, author, captures, journal, the alike."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from app.domain.alikeness import AlikeCases
from app.domain.whole_case import WholeCase
from ui import resources
from ui.layouts import column, sentence
from ui.panes.alike import AlikePage
from ui.panes.assessment import Assessment
from ui.panes.author import AuthorPage
from ui.panes.captures import CapturesPage
from ui.panes.compensation import CompensationSection
from ui.panes.handoffs import HandoffsSection
from ui.panes.questions import QuestionsPage
from ui.panes.tab_line import TabLine
from ui.panes.timeline import TimelinePage


class Details(QWidget):
    """Everything about a case that is not said in its thread.

    Signals:
        case_asked: CaseId of another case.
        timeline_wanted: the timeline is seen, and may not be as it is now.
    """

    case_asked = Signal(object)
    timeline_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAccessibleName(self.tr("Details of the case"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Details of the case"))
        self.assessment = Assessment()
        self.handoffs, self.compensation = HandoffsSection(), CompensationSection()
        for section in (self.handoffs, self.compensation):
            self.assessment.add_section(section)
        self.questions = QuestionsPage()
        self.author = AuthorPage()
        self.captures = CapturesPage()
        self.timeline = TimelinePage()
        self.alike = AlikePage()
        self._add_pages()
        self.line = TabLine(self.tabs)
        self._pages = QWidget()
        pages = column(self._pages, between="half")
        pages.addWidget(self.line)
        pages.addWidget(self.tabs, 1)
        self._empty = QWidget()
        inner = column(self._empty, around="wide")
        inner.addWidget(sentence(self.tr("The details of a case stand here."), role="second"))
        inner.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._pages)
        whole = column(self)
        whole.addWidget(self._stack)
        self.author.case_asked.connect(self.case_asked)
        self.questions.counted.connect(self._on_counted)
        self.alike.case_asked.connect(self.case_asked)
        self.tabs.currentChanged.connect(self._on_tab)

    def _add_pages(self) -> None:
        for page, name in (
            (self.assessment, self.tr("Assessment")),
            (self.questions, self.tr("Questions")),
            (self.author, self.tr("Author")),
            (self.captures, self.tr("Captures")),
            (self.timeline, self.tr("Journal")),
        ):
            page.setAccessibleName(name)
            self.tabs.addTab(page, name)

    def show_nothing(self) -> None:
        """No case is selected."""
        self._stack.setCurrentWidget(self._empty)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now."""
        for page in (self.assessment, self.questions, self.author, self.captures):
            page.show_case(whole)
        for section in (self.handoffs, self.compensation):
            section.show_case(whole)
        count = len(whole.captures)
        named = self.tr("Captures")
        self.tabs.setTabText(
            self.tabs.indexOf(self.captures), f"{named} {count}" if count else named
        )
        self.line.refresh()
        self._stack.setCurrentWidget(self._pages)
        self._on_tab()

    def show_alike(self, found: AlikeCases) -> None:
        """What is alike to the case; without anything there is no tab."""
        at = self.tabs.indexOf(self.alike)
        if not found:
            if at >= 0:
                self.tabs.removeTab(at)
                self.line.refresh()
            return
        self.alike.setAccessibleName(self.tr("Alike"))
        self.alike.show_alike(found)
        others = found.group.cases - 1 if found.group else 0
        text = self.tr("Alike") + f" {others + len(found.neighbours)}"
        if at < 0:
            self.tabs.addTab(self.alike, text)
        else:
            self.tabs.setTabText(at, text)
        attacked = found.group is not None and found.group.attack is not None
        icon = resources.icon("warning", "icon.danger") if attacked else QIcon()
        self.tabs.setTabIcon(self.tabs.indexOf(self.alike), icon)
        self.line.refresh()

    @Slot()
    def _on_tab(self) -> None:
        if self.tabs.currentWidget() is self.timeline:
            self.timeline_wanted.emit()

    @Slot(int)
    def _on_counted(self, empty: int) -> None:
        named = self.tr("Questions")
        text = f"{named} {empty}" if empty else named
        self.tabs.setTabText(self.tabs.indexOf(self.questions), text)
        self.line.refresh()

    def show_page(self, page: QWidget) -> None:
        """Brings one tab to the front."""
        self.tabs.setCurrentWidget(page)
