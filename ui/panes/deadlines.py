"""Deadlines: what is late, what is due when, what was promised, what sleeps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.agenda import Agenda, DueCase, DueGroup, KeptPromise
from app.domain.case import CaseStatus
from app.domain.handoff import DueHandoff
from app.domain.waiting_reply import WaitingReply
from ui import format as shown
from ui import words
from ui.layouts import plain
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane
from ui.panes.waiting_rows import WaitingRows

HANDED = "handed"
"""The group of what was handed off."""
KEPT = "kept"
"""The group of promises that were kept lately."""


class DeadlinesPane(PlacePane):
    """Cases grouped by when they ask for attention.

    Signals:
        opened: CaseId.
        kept: CaseId and the moment of its nearest promise, which the person says is kept.
    """

    opened = Signal(object)
    kept = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Deadlines"))
        self._total = plain()
        self._total.setProperty("role", "small")
        self.tools.addWidget(self._total)
        self.list = EntryList(self.tr("Cases by deadline"))
        self.list.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self._promised: dict[object, datetime] = {}
        self._waiting: tuple[WaitingReply, ...] = ()
        self._said = WaitingRows(self)
        self._keep = QPushButton(self.tr("Promise kept"))
        self._keep.setToolTip(self.tr("What was promised first is done; the next one is due"))
        self._keep.clicked.connect(self._on_keep)
        self._keep.hide()
        self.tools.addWidget(self._keep)
        self.hold(self.list, self.list)

    def note_waiting(self, waiting: Sequence[WaitingReply]) -> None:
        """Answers that wait; shown with the next agenda."""
        self._waiting = tuple(waiting)

    def show_agenda(
        self,
        agenda: Agenda,
        total: int,
        now: datetime,
        handed: Sequence[DueHandoff] = (),
        kept: Sequence[KeptPromise] = (),
    ) -> None:
        """The groups in their order; `total` counts also what did not fit.

        `handed`: what others are to do, first due first; nobody else looks after it. `kept`:
        promises that were kept lately.
        """
        self._promised = {
            case.id: case.due_at
            for _, cases in agenda
            for case in cases
            if case.promises and case.due_at is not None
        }
        self._on_chosen(self.list.key)
        if not (agenda or handed or kept or self._waiting):
            self._total.clear()
            self.list.show_rows([])
            self.states.show_empty(
                self.tr("Nothing is due"),
                self.tr("No open case waits for an answer by a certain time, nothing is promised."),
                self.tr("To the queue"),
            )
            return
        rows = [*self._said.rows(self._waiting, now), *self._handed_rows(handed, now)]
        for group, cases in agenda:
            rows.append(self._heading(group, len(cases)))
            rows.extend(self._row(case, now) for case in cases)
        rows += self._kept_rows(kept, now)
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

    def _kept_rows(self, kept: Sequence[KeptPromise], now: datetime) -> list[Entry]:
        title = self.tr("Promises kept this week")
        head = Entry(key=KEPT, title=title, aside=shown.count(len(kept)), heading=True)
        return [head, *(self._kept(one, now) for one in kept)] if kept else []

    def _kept(self, one: KeptPromise, now: datetime) -> Entry:
        late = self.tr("{span} late").format(
            span=shown.span(int((one.kept_at - one.due).total_seconds()))
        )
        return Entry(
            key=(KEPT, one.due, one.case_id, one.kept_at),
            title=one.author_name,
            subtitle=self.tr("kept {moment}").format(moment=shown.short_moment(one.kept_at, now)),
            detail=one.what,
            aside=late if one.late else self.tr("in time"),
            aside_tone="soon" if one.late else "good",
            network=one.network,
        )

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self._keep.setVisible(key in self._promised)

    @Slot()
    def _on_keep(self) -> None:
        key = self.list.key
        if key in self._promised:
            self.kept.emit(key, self._promised[key])

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
        more = (self.tr("%n promise(s)", "", case.promises),) if case.promises > 1 else ()
        return Entry(
            key=case.id,
            title=case.author_name,
            subtitle=words.deadline_kind(case.deadline_kind) if case.due_at else "",
            detail=case.promise or case.snippet,
            aside=text,
            aside_tone=tone if text else "",
            tags=(*more, *draft, words.verdict(case.verdict)),
            network=case.network,
            strong=tone == "late",
        )
