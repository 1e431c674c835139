"""What the answer promises while it is written, and the day an interim answer must name (S5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.deadline import WorkHours, add_working, local_zone, working_day
from app.domain.ids import CaseId, TemplateId
from app.domain.promise import (
    LONGEST_PROMISE,
    PromisedMoment,
    ReplyPromises,
    from_json,
    packed,
)
from app.domain.reply import NewReply
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services.changes import Changes
from app.store import templates
from ui import format as shown
from ui.dialogs.promise import PromiseDialog
from ui.panes.composer import Composer
from ui.panes.inserting import insert_sentence
from ui.panes.promised_line import FINAL, OWN, TOMORROW, InterimStrip, PromisedLine
from ui.presenters.case_acts import CaseActs
from ui.presenters.templates_picker import PickerPresenter

PAUSE_MS = 350
"""After the last key; nobody waits for this line."""
WORKING_DAYS = 3
Channel = tuple[CaseId, bool]
"""A case, and whether everybody will see its answer."""


class PromisesPresenter(QObject):
    """Reads promises by the engine; a gate for interim answers without a day.

    Signals:
        opened: the NewReply with what it promises.
    """

    opened = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer, picker: PickerPresenter) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self._picker = picker
        self.line, self.strip = PromisedLine(), InterimStrip()
        composer.add_below(self.line)
        composer.add_above(self.strip)
        self._read: tuple[str, ReplyPromises] | None = None
        self._interim: frozenset[TemplateId] = frozenset()
        self._chosen: dict[Channel, datetime] = {}
        self._denied: dict[Channel, set[str]] = {}
        self._final: set[Channel] = set()
        self._held: NewReply | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        composer.text.textChanged.connect(self._on_typed)
        composer.foot.public_changed.connect(self._show)
        self.line.changed_asked.connect(self._change)
        self.line.denied.connect(self._deny)
        self.strip.chosen.connect(self._on_chosen)
        self._desk.hub.changed.connect(self._on_changed)
        self._desk.tasks.start(self._learn())

    def show(self, whole: WholeCase) -> None:
        """Another case."""
        del whole
        self._held = None
        self.strip.hide()
        self._on_typed()

    def show_state(self, whole: WholeCase) -> None:
        """The same case: its answer is read already."""

    def finish(self, new: NewReply) -> NewReply:
        """Adds to an answer what it promises, as far as its text was read."""
        found = self._found(new.text)
        return new if found is None else self._with(new, found)

    def hold(self, new: NewReply) -> bool:
        """An interim answer leaves with a day only; what was not read yet is read first."""
        found = self._found(new.text)
        if found is None:
            self._held = new
            self._desk.tasks.start(self._read_and_open(new))
            return True
        if not new.interim or new.promised_due is not None:
            self.strip.hide()
            return False
        self._held = new
        self.strip.ask()
        return True

    def _with(self, new: NewReply, found: ReplyPromises) -> NewReply:
        channel = (new.case_id, new.public)
        moments = self._moments(channel, found)
        due, words = packed(moments)
        if (chosen := self._chosen.get(channel)) is not None:
            said = words or " ".join(new.text.split())[:LONGEST_PROMISE]
            due, words = chosen, said
        interim = found.interim or bool(self._interim.intersection(new.template_ids))
        return replace(
            new,
            promised_due=due,
            promise=words,
            interim=interim and channel not in self._final,
        )

    def _moments(self, channel: Channel, found: ReplyPromises) -> tuple[PromisedMoment, ...]:
        denied = self._denied.get(channel, set())
        return tuple(one for one in found.moments if one.words not in denied)

    def _found(self, text: str) -> ReplyPromises | None:
        return self._read[1] if self._read is not None and self._read[0] == text else None

    @Slot()
    def _on_typed(self) -> None:
        text = self._composer.text.text()
        if not text.strip():
            self._forget()
        if self._found(text) is None:
            self._pause.start()
            if not text.strip():
                self.line.say("")
            return
        self._show()

    def _forget(self) -> None:
        """An empty answer promises nothing, whatever was said of the one before."""
        channel = self._channel()
        if channel is not None:
            self._chosen.pop(channel, None)
            self._denied.pop(channel, None)
            self._final.discard(channel)
        self.strip.hide()

    @Slot()
    def _ask(self) -> None:
        text = self._composer.text.text()
        if self._acts.case_id is not None and text.strip():
            self._desk.tasks.start(self._look(text))

    async def _look(self, text: str) -> None:
        found = await self._asked(text)
        if self._composer.text.text() == text:
            self._read = (text, found)
            self._show()

    async def _asked(self, text: str) -> ReplyPromises:
        """By the engine, which knows Russian; without it nothing is known to be promised."""
        try:
            answer = await self._desk.engine.request("promises", text=text)
        except AppError:
            return ReplyPromises()
        return from_json(answer) if "moments" in answer else ReplyPromises()

    async def _read_and_open(self, new: NewReply) -> None:
        found = await self._asked(new.text)
        if self._held == new and self._composer.text.text() == new.text:
            self._held = None
            self._read = (new.text, found)
            self._show()
            self.opened.emit(self._with(new, found))

    @Slot()
    def _show(self) -> None:
        channel, text = self._channel(), self._composer.text.text()
        found = self._found(text)
        if channel is None or found is None or not text.strip():
            self.line.say("")
            return
        kept = replace(found, moments=self._moments(channel, found))
        due = self._chosen.get(channel) or (kept.nearest.due if kept.nearest else None)
        if due is not None:
            said = self.tr("Promised: by {moment}").format(moment=moment_words(due))
            self.line.say(said, self.tr("Change…"), self.tr("No promise"))
        elif kept.past is not None:
            said = self.tr("This day is over: {words}").format(words=kept.past.words)
            self.line.say(said, late=True)
        elif kept.offered is not None:
            said = self.tr("Do we promise it by {moment}?").format(
                moment=moment_words(kept.offered.due)
            )
            self.line.say(said, self.tr("Yes, by then…"), self.tr("No"))
        else:
            self.line.say("")

    def _channel(self) -> Channel | None:
        case_id = self._acts.case_id
        return None if case_id is None else (case_id, self._composer.foot.public)

    @Slot()
    def _change(self) -> None:
        """Another moment; a doubtful one is proposed and taken by saying so."""
        found = self._found(self._composer.text.text())
        if found is None:
            return
        near = found.nearest or found.offered
        channel = self._channel()
        due = self._chosen.get(channel) if channel else None
        self._ask_day(near.said if near else "", due or (near.due if near else None))

    def _ask_day(self, what: str, due: datetime | None) -> None:
        dialog = PromiseDialog(clock.now(), what, due, parent=self._composer)
        dialog.promise_asked.connect(self._on_day)
        dialog.open()

    @Slot(str, object)
    def _on_day(self, what: str, due: datetime) -> None:
        del what
        if (channel := self._channel()) is None:
            return
        if self._held is not None:
            self._put(due)
            return
        self._chosen[channel] = due
        self._show()
        self._composer.text.setFocus()

    @Slot()
    def _deny(self) -> None:
        channel, found = self._channel(), self._found(self._composer.text.text())
        if channel is None or found is None:
            return
        self._chosen.pop(channel, None)
        self._denied.setdefault(channel, set()).update(one.words for one in found.moments)
        self._show()
        self._composer.text.setFocus()

    @Slot(str)
    def _on_chosen(self, code: str) -> None:
        channel, held = self._channel(), self._held
        if channel is None or held is None:
            self.strip.hide()
            return
        if code == OWN:
            self._ask_day(" ".join(held.text.split())[:LONGEST_PROMISE], None)
        elif code == FINAL:
            self._final.add(channel)
            self._held = None
            self.strip.hide()
            self.opened.emit(replace(held, interim=False))
        else:
            self._put(_tomorrow() if code == TOMORROW else _in_working_days())

    def _put(self, due: datetime) -> None:
        """The day is written into the answer: who reads it can hold us to it (R-004-2)."""
        channel = self._channel()
        self._held = None
        if channel is None:
            return
        self._chosen[channel] = due
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
            self._desk.tasks.start(self._learn())

    async def _learn(self) -> None:
        every = await self._desk.db.read(templates.every)
        self._interim = frozenset(one.id for one in every if one.interim)


def moment_words(due: datetime) -> str:
    """A promised moment: the day of the week says more than the year."""
    return f"{shown.weekday(due)} {shown.short_day(due)}, {shown.clock(due)}"


def _tomorrow() -> datetime:
    zone = local_zone()
    day = clock.now().astimezone(zone).date() + timedelta(days=1)
    return clock.aware(datetime.combine(day, time(WorkHours(zone=zone).ends), zone))


def _in_working_days() -> datetime:
    """The end of the third working day after today."""
    hours = WorkHours(zone=local_zone())
    today = clock.now().astimezone(hours.zone).date()
    ends = clock.aware(datetime.combine(today, time(hours.ends), hours.zone))
    return add_working(ends, WORKING_DAYS * working_day(hours), hours)
