"""The three menus above the queue: views with their counts, orders, filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.domain.case import Sort, View
from app.domain.ids import ColleagueId
from app.domain.queue import NOBODY, QueueQuestion
from ui import format as shown
from ui import words

FLAGS = ("unread", "own_channel", "with_draft", "high_risk", "uncaptured")
CHOICES: Mapping[str, object] = {"network": "", "tag": "", "assignee": None}
"""Filters of which one value at a time is chosen, and what each is without one."""


class QueueMenus(QObject):
    """Keeps the question and changes it as menus and chips say.

    Signals:
        asked: QueueQuestion: the person wants to see this.
    """

    asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.question = QueueQuestion()
        self.counts: Mapping[View, int] = {}
        self.views, self.orders, self.filters = QMenu(), QMenu(), QMenu()
        self._networks: tuple[str, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._holders: tuple[tuple[ColleagueId, str], ...] = ()
        self.view_actions = self._group(self.views, exclusive=True)
        self.order_actions = self._group(self.orders, exclusive=True)
        self.filter_actions = self._group(self.filters, exclusive=False)
        for view in View:
            self._add(self.view_actions, self.views, words.view(view), view)
        for order in Sort:
            self._add(self.order_actions, self.orders, words.sort(order), order)
        self._fill_filters()
        self.view_actions.triggered.connect(self._view_chosen)
        self.order_actions.triggered.connect(self._order_chosen)
        self.filter_actions.triggered.connect(self._filter_chosen)

    def show_networks(self, networks: tuple[str, ...]) -> None:
        """Networks that can be filtered by."""
        if networks != self._networks:
            self._networks = networks
            self._fill_filters()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Tags that can be filtered by; the one that is filtered by stays, as it can be undone."""
        mine = self.question.tag
        wanted = tags if mine in tags or not mine else (*tags, mine)
        if wanted != self._tags:
            self._tags = wanted
            self._fill_filters()

    def show_holders(self, holders: tuple[tuple[ColleagueId, str], ...]) -> None:
        """Colleagues to filter by; the one that is filtered by stays, as it can be undone."""
        mine = [each for each in self._holders if each[0] == self.question.assignee]
        wanted = holders if not mine or mine[0] in holders else (*holders, mine[0])
        if wanted != self._holders:
            self._holders = wanted
            self._fill_filters()

    def refresh(self) -> None:
        """Checks what is on and writes the counts."""
        for action in self.view_actions.actions():
            view = View(action.data())
            number = f"\t{shown.count(self.counts[view])}" if view in self.counts else ""
            action.setText(words.view(view) + number)
            action.setChecked(view is self.question.view)
        for action in self.order_actions.actions():
            action.setChecked(Sort(action.data()) is self.question.sort)
        for action in self.filter_actions.actions():
            action.setChecked(self._is_on(*action.data()))

    def filters_on(self) -> list[QAction]:
        """What narrows the list now; triggering one takes it away."""
        return [action for action in self.filter_actions.actions() if action.isChecked()]

    def flag_name(self, flag: str) -> str:
        """A filter in words."""
        names = {
            "unread": self.tr("Not read"),
            "own_channel": self.tr("Own channel"),
            "with_draft": self.tr("With a draft"),
            "high_risk": self.tr("High risk only"),
            "uncaptured": self.tr("Without a capture"),
        }
        return names[flag]

    def _group(self, menu: QMenu, *, exclusive: bool) -> QActionGroup:
        group = QActionGroup(menu)
        group.setExclusive(exclusive)
        return group

    def _add(self, group: QActionGroup, menu: QMenu, name: str, data: object) -> None:
        action = group.addAction(name)
        action.setCheckable(True)
        action.setData(data)
        menu.addAction(action)

    def _fill_filters(self) -> None:
        for action in self.filter_actions.actions():
            self.filter_actions.removeAction(action)
        self.filters.clear()
        for flag in FLAGS:
            self._add(self.filter_actions, self.filters, self.flag_name(flag), ("flag", flag))
        if self._networks:
            self.filters.addSeparator()
        for network in self._networks:
            name = words.network(network)
            self._add(self.filter_actions, self.filters, name, ("network", network))
        if self._tags:
            self.filters.addSection(self.tr("Tags"))
        for tag in self._tags:
            shown_tag = "# " + tag.replace("&", "&&")
            self._add(self.filter_actions, self.filters, shown_tag, ("tag", tag))
        self._fill_holders()

    def _fill_holders(self) -> None:
        if not self._holders and self.question.assignee is None:
            return
        self.filters.addSection(self.tr("Answered by"))
        nobody = ("assignee", NOBODY)
        self._add(self.filter_actions, self.filters, self.tr("Nobody in particular"), nobody)
        for holder, name in self._holders:
            shown_name = "@ " + name.replace("&", "&&")
            self._add(self.filter_actions, self.filters, shown_name, ("assignee", holder))

    def _is_on(self, kind: str, name: Any) -> bool:
        if kind in CHOICES:
            return bool(getattr(self.question, kind) == name)
        return bool(getattr(self.question, name))

    @Slot(QAction)
    def _view_chosen(self, action: QAction) -> None:
        self._ask(view=View(action.data()))

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        self._ask(sort=Sort(action.data()))

    @Slot(QAction)
    def _filter_chosen(self, action: QAction) -> None:
        kind, name = action.data()
        on = not self._is_on(kind, name)
        if kind in CHOICES:
            self._ask(**{kind: name if on else CHOICES[kind]})
        else:
            self._ask(**{name: on})

    def _ask(self, **changed: Any) -> None:
        self.question = replace(self.question, **changed)
        self.asked.emit(self.question)
