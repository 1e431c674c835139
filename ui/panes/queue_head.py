"""What stands above the queue: the view with its count, search, order, filters as chips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from app.domain.case import Sort, View
from app.domain.queue import QueueQuestion
from ui import format as shown
from ui import resources, theme, words
from ui.layouts import column, row
from ui.panes.flow import FlowLayout
from ui.shortcuts import Keys, tooltip

PAUSE_MS = 250
"""A search begins when nothing was typed for this long."""
FLAGS = ("unread", "own_channel", "with_draft", "high_risk")


class QueueHead(QWidget):
    """Composes a question.

    Signals:
        asked: QueueQuestion: the person wants to see this.
        searched: what was typed into the search field; empty: the search is over.
    """

    asked = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QueueQuestion()
        self._counts: Mapping[View, int] = {}
        self._networks: tuple[str, ...] = ()
        self._view = QPushButton()
        self._view.setProperty("kind", "quiet")
        self._order = self._tool(self.tr("Order"))
        self._filter = self._tool(self.tr("Filters"))
        self.search = QLineEdit()
        self._chips = QWidget()
        self._typing = QTimer(self)
        self._build()
        self._renew_menus()
        theme.current().changed.connect(self._refresh)

    @property
    def question(self) -> QueueQuestion:
        """What is asked for now."""
        return self._question

    def show_question(self, question: QueueQuestion) -> None:
        """Shows a question without asking it."""
        self._question = question
        self._refresh()

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """True numbers beside the views."""
        self._counts = counts
        self._refresh()

    def show_networks(self, networks: tuple[str, ...]) -> None:
        """Networks that can be filtered by."""
        if networks != self._networks:
            self._networks = networks
            self._renew_menus()

    def clear_search(self) -> None:
        """Ends a search."""
        self.search.clear()
        self._typed()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in all cases"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(tooltip(self.tr("Any word form is found"), Keys.SEARCH))
        self.search.setClearButtonEnabled(True)
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._later)
        self.search.returnPressed.connect(self._typed)
        self._typing.setSingleShot(True)
        self._typing.setInterval(PAUSE_MS)
        self._typing.timeout.connect(self._typed)
        flow = FlowLayout(self._chips)
        flow.setSpacing(theme.current().metric("half"))
        layout = column(self, around="pad")
        top = row(self._view)
        top.addStretch(1)
        top.addWidget(self._order)
        top.addWidget(self._filter)
        top.setSpacing(theme.current().metric("half"))
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self._chips)

    def _renew_menus(self) -> None:
        for button, fill in (
            (self._view, self._fill_views),
            (self._order, self._fill_orders),
            (self._filter, self._fill_filters),
        ):
            menu = QMenu(self)
            fill(menu)
            old = button.menu()
            button.setMenu(menu)
            if old is not None:
                old.deleteLater()
        self._refresh()

    def _fill_views(self, menu: QMenu) -> None:
        self._views = QActionGroup(menu)
        for view in View:
            action = self._views.addAction(words.view(view))
            action.setCheckable(True)
            action.setData(view)
            menu.addAction(action)
        self._views.triggered.connect(self._view_chosen)

    def _fill_orders(self, menu: QMenu) -> None:
        self._orders = QActionGroup(menu)
        for order in Sort:
            action = self._orders.addAction(words.sort(order))
            action.setCheckable(True)
            action.setData(order)
            menu.addAction(action)
        self._orders.triggered.connect(self._order_chosen)

    def _fill_filters(self, menu: QMenu) -> None:
        self._filters = QActionGroup(menu)
        self._filters.setExclusive(False)
        for flag in FLAGS:
            self._add_filter(menu, self.flag_name(flag), ("flag", flag))
        if self._networks:
            menu.addSeparator()
        for network in self._networks:
            self._add_filter(menu, words.network(network), ("network", network))
        self._filters.triggered.connect(self._filter_chosen)

    def _add_filter(self, menu: QMenu, name: str, data: tuple[str, str]) -> None:
        action = self._filters.addAction(name)
        action.setCheckable(True)
        action.setData(data)
        menu.addAction(action)

    def flag_name(self, flag: str) -> str:
        """A filter in words."""
        names = {
            "unread": self.tr("Not read"),
            "own_channel": self.tr("Own channel"),
            "with_draft": self.tr("With a draft"),
            "high_risk": self.tr("High risk only"),
        }
        return names[flag]

    def _is_on(self, kind: str, name: str) -> bool:
        if kind == "network":
            return self._question.network == name
        return bool(getattr(self._question, name))

    @Slot(QAction)
    def _view_chosen(self, action: QAction) -> None:
        self._ask(replace(self._question, view=View(action.data())))

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        self._ask(replace(self._question, sort=Sort(action.data())))

    @Slot(QAction)
    def _filter_chosen(self, action: QAction) -> None:
        self._switch(*action.data())

    def _switch(self, kind: str, name: str) -> None:
        on = not self._is_on(kind, name)
        if kind == "network":
            self._ask(replace(self._question, network=name if on else ""))
        else:
            changed: dict[str, Any] = {name: on}
            self._ask(replace(self._question, **changed))

    def _ask(self, question: QueueQuestion) -> None:
        self._question = question
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
    def _refresh(self) -> None:
        question = self._question
        self._order.setIcon(resources.icon("sort"))
        self._filter.setIcon(
            resources.icon("filter", "icon.accent" if question.filtered else "icon")
        )
        self._glass.setIcon(resources.icon("search", "icon.faint"))
        self._view.setFont(theme.current().font("title"))
        count = self._counts.get(question.view)
        number = "" if count is None else f"  {shown.count(count)}"
        self._view.setText(words.view(question.view) + number)
        self._view.setAccessibleName(self.tr("View: {name}").format(name=words.view(question.view)))
        for action in self._views.actions():
            view = View(action.data())
            number = f"\t{shown.count(self._counts[view])}" if view in self._counts else ""
            action.setText(words.view(view) + number)
            action.setChecked(view is question.view)
        for action in self._orders.actions():
            action.setChecked(Sort(action.data()) is question.sort)
        for action in self._filters.actions():
            action.setChecked(self._is_on(*action.data()))
        self._show_chips()

    def _show_chips(self) -> None:
        flow = self._chips.layout()
        while flow and (item := flow.takeAt(0)):
            if widget := item.widget():
                widget.deleteLater()
        on = [action for action in self._filters.actions() if action.isChecked()]
        for action in on:
            chip = QPushButton(action.text() + "  ×")
            chip.setProperty("kind", "chip")
            chip.setAccessibleName(
                self.tr("Without the filter «{name}»").format(name=action.text())
            )
            chip.clicked.connect(action.trigger)
            if flow:
                flow.addWidget(chip)
        self._chips.setVisible(bool(on))
