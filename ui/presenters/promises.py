"""What the answer promises while it is written: a quiet line, and what the person says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.promise import (
    LONGEST_PROMISE,
    PromisedMoment,
    ReplyPromises,
    open_promises,
    packed,
)
from app.domain.reply import NewReply
from app.domain.whole_case import WholeCase
from app.services import promising
from ui import format as shown
from ui.dialogs.promise import PromiseDialog
from ui.panes.composer import Composer
from ui.panes.promised_line import PromisedLine
from ui.presenters.case_acts import CaseActs
from ui.presenters.promise_reading import PromiseReading

WORDS = 70
"""Characters of an earlier promise that its line repeats."""
Channel = tuple[CaseId, bool]
"""A case, and whether everybody will see its answer."""


class PromisesPresenter(QObject):
    """Shows what is promised; the person may name another moment, or say that it is none."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._composer = acts, composer
        self.reading = PromiseReading(acts, composer)
        self.line, self.open = PromisedLine(), PromisedLine()
        composer.add_below(self.line)
        composer.add_above(self.open)
        self._chosen: dict[Channel, datetime] = {}
        self._denied: dict[Channel, set[str]] = {}
        self.reading.changed.connect(self._refresh)
        composer.text.textChanged.connect(self._refresh)
        composer.foot.public_changed.connect(self.reading.look)
        self.line.changed_asked.connect(self._change)
        self.line.denied.connect(self._deny)
        self.open.changed_asked.connect(self._keep)

    def show(self, whole: WholeCase) -> None:
        """Another case, with what was promised in it before."""
        self.show_state(whole)
        self.reading.look()

    def show_state(self, whole: WholeCase) -> None:
        """What is promised in this case and not kept yet."""
        left = () if whole.case.close_reason else open_promises(whole.events)
        if not left:
            self.open.say("")
            return
        now, first = clock.now(), left[0]
        late = first.is_late(now)
        over, ahead = self.tr("Promised by {moment}, late"), self.tr("Promised by {moment}")
        said = (over if late else ahead).format(moment=moment_words(first.due))
        more = self.tr("%n more", "", len(left) - 1) if len(left) > 1 else ""
        words = ": ".join(part for part in (said, first.what[:WORDS]) if part)
        self.open.say(
            " · ".join(part for part in (words, more) if part), self.tr("Kept"), late=late
        )

    def channel(self) -> Channel | None:
        """Whose answer stands there; None: no case."""
        case_id = self._acts.case_id
        return None if case_id is None else (case_id, self._composer.foot.public)

    def choose(self, due: datetime) -> None:
        """The person says by when."""
        if (channel := self.channel()) is not None:
            self._chosen[channel] = due
            self._refresh()

    def finish(self, new: NewReply) -> NewReply:
        """Adds to an answer what it promises, as far as its text was read."""
        found = self.reading.of(new.text)
        return new if found is None else self.with_promises(new, found)

    def with_promises(self, new: NewReply, found: ReplyPromises) -> NewReply:
        """The answer with what it promises and by when."""
        channel = (new.case_id, new.public)
        due, words = packed(self._kept(channel, found))
        if (chosen := self._chosen.get(channel)) is not None:
            due, words = chosen, words or " ".join(new.text.split())[:LONGEST_PROMISE]
        return replace(new, promised_due=due, promise=words, interim=new.interim or found.interim)

    def _kept(self, channel: Channel, found: ReplyPromises) -> tuple[PromisedMoment, ...]:
        denied = self._denied.get(channel, set())
        return tuple(one for one in found.moments if one.words not in denied)

    @Slot()
    def _refresh(self) -> None:
        channel, text = self.channel(), self._composer.text.text()
        if channel is not None and not text.strip():
            # An empty answer promises nothing, whatever was said of the one before.
            self._chosen.pop(channel, None)
            self._denied.pop(channel, None)
        found = self.reading.of(text)
        if channel is None or not text.strip():
            self.line.say("")
        elif found is not None:
            self._say(replace(found, moments=self._kept(channel, found)), channel)

    def _say(self, found: ReplyPromises, channel: Channel) -> None:
        due = self._chosen.get(channel) or (found.nearest.due if found.nearest else None)
        if due is not None:
            said = self.tr("Promised: by {moment}").format(moment=moment_words(due))
            self.line.say(said, self.tr("Change…"), self.tr("No promise"))
        elif found.past is not None:
            said = self.tr("This day is over: {words}").format(words=found.past.words)
            self.line.say(said, late=True)
        elif found.offered is not None:
            moment = moment_words(found.offered.due)
            said = self.tr("Do we promise it by {moment}?").format(moment=moment)
            self.line.say(said, self.tr("Yes…"), self.tr("No"))
        else:
            self.line.say("")

    @Slot()
    def _change(self) -> None:
        """Another moment; a doubtful one is proposed, and is set by being kept."""
        channel, found = self.channel(), self.reading.of(self._composer.text.text())
        if channel is None or found is None:
            return
        near = found.nearest or found.offered
        due = self._chosen.get(channel) or (near.due if near else None)
        dialog = PromiseDialog(clock.now(), near.said if near else "", due, parent=self._composer)
        dialog.promise_asked.connect(self._on_day)
        dialog.open()

    @Slot(str, object)
    def _on_day(self, what: str, due: datetime) -> None:
        del what
        self.choose(due)
        self._composer.text.setFocus()

    @Slot()
    def _keep(self) -> None:
        """The nearest promise of the case is kept, the person says."""
        whole = self._acts.whole
        left = open_promises(whole.events) if whole is not None else ()
        if whole is not None and left:
            self._acts.start(
                partial(promising.keep, case_id=whole.case.id, due=left[0].due, now=clock.now())
            )

    @Slot()
    def _deny(self) -> None:
        channel, found = self.channel(), self.reading.of(self._composer.text.text())
        if channel is None or found is None:
            return
        self._chosen.pop(channel, None)
        self._denied.setdefault(channel, set()).update(one.words for one in found.moments)
        self._refresh()
        self._composer.text.setFocus()


def moment_words(due: datetime) -> str:
    """A promised moment: the day of the week says more than the year."""
    return f"{shown.weekday(due)} {shown.short_day(due)}, {shown.clock(due)}"
