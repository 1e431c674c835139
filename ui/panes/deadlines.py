"""Deadlines: what is late, what is due when, what was promised, what sleeps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.agenda import Agenda, DueCase, DueGroup
from app.domain.case import CaseStatus
from app.domain.handoff import DueHandoff
from ui import format as shown
from ui import words
from ui.layouts import plain
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane

HANDED = "handed"
"""The group of what was handed off."""


class DeadlinesPane(PlacePane):
    """Cases grouped by when they ask for attention.

    Signals:
        opened: CaseId.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Deadlines"))
        self._total = plain()
        self._total.setProperty("role", "small")
        self.tools.addWidget(self._total)
        self.list = EntryList(self.tr("Cases by deadline"))
        self.list.opened.connect(self._on_opened)
        self.hold(self.list, self.list)

    def show_agenda(
        self, agenda: Agenda, total: int, now: datetime, handed: Sequence[DueHandoff] = ()
    ) -> None:
        """The groups in their order; `total` counts also what did not fit.

        `handed`: what others are to do, first due first; nobody else looks after it.
        """
        if not agenda and not handed:
            self._total.clear()
            self.list.show_rows([])
            self.states.show_empty(
                self.tr("Nothing is due"),
                self.tr("No open case waits for an answer by a certain time, nothing is promised."),
                self.tr("To the queue"),
            )
            return
        rows = self._handed_rows(handed, now)
        for group, cases in agenda:
            rows.append(self._heading(group, len(cases)))
            rows.extend(self._row(case, now) for case in cases)
        self.list.show_rows(rows)
        self._total.setText(self._counted(sum(len(cases) for _, cases in agenda), total))
        if self.list.key is None:
            self.list.choose_first()
        self.states.show_content()

    def _handed_rows(self, handed: Sequence[DueHandoff], now: datetime) -> list[Entry]:
        late = sum(one.handoff.is_late(now) for one in handed)
        aside = shown.count(len(handed))
        if late:
            aside = self.tr("%n late", "", late) + f" · {aside}"
        title = self.tr("Handed off: they have not reached the customer")
        head = Entry(key=HANDED, title=title, aside=aside, heading=True)
        return [head, *(self._handed(one, now) for one in handed)] if handed else []

    def _handed(self, one: DueHandoff, now: datetime) -> Entry:
        text, tone = shown.deadline(one.handoff.due_at, now)
        return Entry(
            key=(HANDED, one.handoff.id, one.handoff.case_id),
            title=one.handoff.to_name,
            subtitle=one.handoff.what,
            detail=f"{one.author_name}: {one.snippet}",
            aside=text,
            aside_tone=tone if text else "",
            tags=(one.brand,) if one.brand else (),
            network=one.network,
            strong=tone == "late",
        )

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        self.opened.emit(key[2] if isinstance(key, tuple) else key)

    def _counted(self, count: int, total: int) -> str:
        if count == total:
            return self.tr("%Ln case(s)", None, total)
        told = self.tr("the nearest {count} of {total}")
        return told.format(count=shown.count(count), total=shown.count(total))

    def _heading(self, group: DueGroup, count: int) -> Entry:
        titles = {
            DueGroup.OVERDUE: self.tr("Overdue"),
            DueGroup.TODAY: self.tr("Today"),
            DueGroup.TOMORROW: self.tr("Tomorrow"),
            DueGroup.LATER: self.tr("Later"),
            DueGroup.PROMISED: self.tr("We promised"),
            DueGroup.SNOOZED: self.tr("Put off"),
        }
        return Entry(key=group, title=titles[group], aside=shown.count(count), heading=True)

    def _row(self, case: DueCase, now: datetime) -> Entry:
        text, tone = shown.deadline(case.due_at, now)
        if case.status is CaseStatus.SNOOZED and case.snoozed_until and case.snoozed_until > now:
            moment = shown.short_moment(case.snoozed_until, now)
            text, tone = self.tr("until {moment}").format(moment=moment), "info"
        draft = (self.tr("draft"),) if case.has_draft else ()
        return Entry(
            key=case.id,
            title=case.author_name,
            subtitle=words.deadline_kind(case.deadline_kind) if case.due_at else "",
            detail=case.snippet,
            aside=text,
            aside_tone=tone if text else "",
            tags=(*draft, words.verdict(case.verdict)),
            network=case.network,
            strong=tone == "late",
        )
