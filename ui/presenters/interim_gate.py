"""An interim answer leaves with a day by which the solution comes, or not at all (R-002-11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from app.domain import clock
from app.domain.deadline import WorkHours, add_working, local_zone, working_day
from app.domain.ids import TemplateId
from app.domain.promise import LONGEST_PROMISE
from app.domain.reply import NewReply
from app.domain.whole_case import WholeCase
from app.services.changes import Changes
from app.store import templates
from ui import format as shown
from ui.dialogs.promise import PromiseDialog
from ui.panes.composer import Composer
from ui.panes.inserting import insert_sentence
from ui.panes.promised_line import FINAL, OWN, TOMORROW, InterimStrip
from ui.presenters.case_acts import CaseActs
from ui.presenters.not_sent import Awaited, NotSent
from ui.presenters.promises import Channel, PromisesPresenter

WORKING_DAYS = 3


class InterimGate(QObject):
    """Asked before an answer leaves; also waits until its text was read for promises.

    Signals:
        opened: the NewReply with what it promises.
    """

    opened = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer, promises: PromisesPresenter) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self._promises, self._not_sent = promises, NotSent(acts)
        self.strip = InterimStrip()
        composer.add_above(self.strip)
        self._known = False
        self._interim: frozenset[TemplateId] = frozenset()
        self._final: set[Channel] = set()
        self._held: NewReply | None = None
        self._awaited = Awaited()
        self.strip.chosen.connect(self._on_chosen)
        composer.text.textChanged.connect(self._on_typed)
        self._desk.hub.changed.connect(self._on_changed)

    def show(self, whole: WholeCase) -> None:
        """Another case."""
        del whole
        self._held = None
        self.strip.hide()

    def show_state(self, whole: WholeCase) -> None:
        """The same case: nothing else is asked of it."""

    def hold(self, new: NewReply) -> bool:
        """True: the text is being read, or the person is asked for a day."""
        if not self._known or self._promises.reading.of(new.text) is None:
            self._held = new
            if self._awaited.begin(new):
                self._desk.tasks.start(self._read_and_open(new))
            return True
        self._awaited.forget(new)
        if new.promised_due is not None or not self._is_interim(new):
            self.strip.hide()
            return False
        self._held = new
        self.strip.ask()
        return True

    def finish(self, new: NewReply) -> NewReply:
        """Says of an answer that it is an interim one, by its text or its templates."""
        return replace(new, interim=self._is_interim(new))

    def _is_interim(self, new: NewReply) -> bool:
        by_template = bool(self._interim.intersection(new.template_ids))
        return (new.interim or by_template) and (new.case_id, new.public) not in self._final

    async def _read_and_open(self, new: NewReply) -> None:
        try:
            if not self._known:
                await self._learn()
            found = await self._promises.reading.of_now(new.text)
        finally:
            mine = self._awaited.end(new)
        if not mine:
            return
        if self._held == new and self._composer.text.text() == new.text:
            self._held = None
            self.opened.emit(self.finish(self._promises.with_promises(new, found)))
        else:
            self._not_sent.changed(new.case_id)

    @Slot()
    def _on_typed(self) -> None:
        channel, text = self._promises.channel(), self._composer.text.text()
        if channel is not None and not text.strip():
            self._final.discard(channel)
            self.strip.hide()
        if self._held is not None and text != self._held.text:
            self._held = None
            self.strip.hide()

    @Slot(str)
    def _on_chosen(self, code: str) -> None:
        channel, held = self._promises.channel(), self._held
        if channel is None or held is None:
            self.strip.hide()
        elif code == OWN:
            what = " ".join(held.text.split())[:LONGEST_PROMISE]
            dialog = PromiseDialog(clock.now(), what, parent=self._composer)
            dialog.promise_asked.connect(self._on_day)
            dialog.open()
        elif code == FINAL:
            self._final.add(channel)
            self._held = None
            self.strip.hide()
            self.opened.emit(replace(held, interim=False))
        else:
            self._put(_tomorrow() if code == TOMORROW else _in_working_days())

    @Slot(str, object)
    def _on_day(self, what: str, due: datetime) -> None:
        del what
        if self._held is not None:
            self._put(due)

    def _put(self, due: datetime) -> None:
        """The day is written into the answer: who reads it can hold us to it (R-004-2)."""
        self._held = None
        self._promises.choose(due)
        day = f"{shown.day(due.astimezone().date())}, {shown.clock(due)}"
        text = self._composer.text
        cursor = text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        text.setTextCursor(cursor)
        insert_sentence(text, self.tr("We will answer by {day}.").format(day=day))
        self.strip.say_put(day)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.templates:
            self._known = False

    async def _learn(self) -> None:
        every = await self._desk.db.read(templates.every)
        self._interim = frozenset(one.id for one in every if one.interim)
        self._known = True


def _tomorrow() -> datetime:
    hours = WorkHours(zone=local_zone())
    day = clock.now().astimezone(hours.zone).date() + timedelta(days=1)
    return clock.aware(datetime.combine(day, time(hours.ends), hours.zone))


def _in_working_days() -> datetime:
    """The end of the third working day after today."""
    hours = WorkHours(zone=local_zone())
    today = clock.now().astimezone(hours.zone).date()
    ends = clock.aware(datetime.combine(today, time(hours.ends), hours.zone))
    return add_working(ends, WORKING_DAYS * working_day(hours), hours)
