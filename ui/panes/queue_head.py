"""What stands above the queue: the view with its count, search, order, filters as chips."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from app.domain.case import View
from app.domain.ids import ColleagueId
from app.domain.queue import QueueQuestion
from ui import format as shown
from ui import resources, theme, words
from ui.layouts import column, row
from ui.panes.flow import FlowLayout
from ui.panes.queue_menus import QueueMenus
from ui.shortcuts import Keys, tooltip

PAUSE_MS = 250
"""A search begins when nothing was typed for this long."""


class QueueHead(QWidget):
    """Composes a question.

    Signals:
        asked: QueueQuestion: the person wants to see this.
        searched: what was typed into the search field; empty: the search is over.
        left: the person goes on from the search field to what was found.
    """

    asked = Signal(object)
    searched = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menus = QueueMenus(self)
        self.view = QPushButton()
        self.view.setProperty("kind", "quiet")
        self.view.setMenu(self.menus.views)
        self._order = self._tool(self.tr("Order"), self.menus.orders)
        self._filter = self._tool(self.tr("Filters"), self.menus.filters)
        self.search = QLineEdit()
        self._chips = QWidget()
        self._typing = QTimer(self)
        self._build()
        self.menus.asked.connect(self._on_asked)
        theme.current().changed.connect(self._refresh)
        self._refresh()

    @property
    def question(self) -> QueueQuestion:
        """What is asked for now."""
        return self.menus.question

    def show_question(self, question: QueueQuestion) -> None:
        """Shows a question without asking it."""
        self.menus.question = question
        self._refresh()

    @Slot(object)
    def ask(self, question: QueueQuestion) -> None:
        """Asks a question that was chosen elsewhere."""
        self.show_question(question)
        self.asked.emit(question)

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """True numbers beside the views."""
        self.menus.counts = counts
        self._refresh()

    def show_networks(self, networks: tuple[str, ...]) -> None:
        """Networks that can be filtered by."""
        self.menus.show_networks(networks)
        self._refresh()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Tags that can be filtered by."""
        self.menus.show_tags(tags)
        self._refresh()

    def show_holders(self, holders: tuple[tuple[ColleagueId, str], ...]) -> None:
        """Colleagues whose cases can be filtered by."""
        self.menus.show_holders(holders)
        self._refresh()

    def clear_search(self) -> None:
        """Ends a search."""
        self.search.clear()
        self._typed()

    def _tool(self, name: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in all cases"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(tooltip(self.tr("Any word form is found"), Keys.SEARCH))
        self.search.setClearButtonEnabled(True)
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._later)
        self.search.returnPressed.connect(self._go_on)
        for key, slot in ((Qt.Key.Key_Down, self._go_on), (Qt.Key.Key_Escape, self._give_up)):
            shortcut = QShortcut(key, self.search)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        self._typing.setSingleShot(True)
        self._typing.setInterval(PAUSE_MS)
        self._typing.timeout.connect(self._typed)
        FlowLayout(self._chips)
        layout = column(self, around="pad")
        top = row(self.view, between="half")
        top.addStretch(1)
        top.addWidget(self._order)
        top.addWidget(self._filter)
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self._chips)

    @Slot(object)
    def _on_asked(self, question: QueueQuestion) -> None:
        self._refresh()
        self.asked.emit(question)

    @Slot()
    def _later(self) -> None:
        self._typing.start()

    @Slot()
    def _typed(self) -> None:
        self._typing.stop()
        self.searched.emit(self.search.text().strip())

    @Slot()
    def _go_on(self) -> None:
        self._typed()
        self.left.emit()

    @Slot()
    def _give_up(self) -> None:
        self.clear_search()
        self.left.emit()

    @Slot()
    def _refresh(self) -> None:
        self.menus.refresh()
        question, counts = self.menus.question, self.menus.counts
        tint = "icon.accent" if question.filtered else "icon"
        self._order.setIcon(resources.icon("sort"))
        self._filter.setIcon(resources.icon("filter", tint))
        self._glass.setIcon(resources.icon("search", "icon.faint"))
        self.view.setFont(theme.current().font("title"))
        name = words.view(question.view)
        number = f"  {shown.count(counts[question.view])}" if question.view in counts else ""
        self.view.setText(name + number)
        self.view.setAccessibleName(self.tr("View: {name}").format(name=name))
        self._show_chips()

    def _show_chips(self) -> None:
        flow = self._chips.layout()
        while flow and (item := flow.takeAt(0)):
            if widget := item.widget():
                widget.deleteLater()
        on = self.menus.filters_on()
        for action in on:
            chip = QPushButton(action.text() + "  ×")
            chip.setProperty("kind", "chip")
            without = self.tr("Without the filter «{name}»")
            chip.setAccessibleName(without.format(name=action.text()))
            chip.clicked.connect(action.trigger)
            if flow:
                flow.addWidget(chip)
        self._chips.setVisible(bool(on))
