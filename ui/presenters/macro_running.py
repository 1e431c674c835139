"""Macros run from the thread, the palette and on the chosen cases of the queue (C15)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.macro import Macro
from app.domain.macro_run import MOST_CASES, Done, summary
from app.domain.reply import Draft
from app.errors import AppError
from app.store import drafts as stored
from app.store import macros as store
from ui import words
from ui.dialogs.macro import MacroDialog
from ui.panes.composer import Composer
from ui.panes.palette import Command, Palette
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.presenters.drafts import DraftsPresenter
from ui.presenters.hub import Notice
from ui.presenters.macro_trial import MacroTrial, Outcome, take_back
from ui.shortcuts import Keys, bind, shown

UNDO_S = 30
TOLD = 20
"""How often a long run says where it stands, in cases."""
Chosen = Callable[[int], Sequence[CaseId]]
"""The cases that are chosen in the queue, at most so many."""


class MacroRunner(QObject):
    """Offers the macros, tells what one would do, runs it, takes the whole run back."""

    def __init__(
        self, acts: CaseActs, thread: ThreadPane, composer: Composer, drafts: DraftsPresenter
    ) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._thread = thread
        self._composer = composer
        self._drafts = drafts
        self._list: Palette | None = None
        self.chosen: Chosen | None = None
        self._last: tuple[Done, ...] = ()
        """The last run, as long as nobody took it back."""
        thread.header.macro_asked.connect(self.ask)
        bind(thread, Keys.MACRO, self.ask)

    def commands(self) -> list[Command]:
        """For the palette of the window."""
        found = [Command(self.tr("Macros: make and change"), "", "templates", self._manage)]
        if self._last:
            text = self.tr("Take back the macro “{name}”").format(name=self._last[0].macro)
            found.insert(0, Command(text, "", "undo", partial(self._take_back, self._last)))
        if self._acts.whole is not None:
            found.insert(0, Command(Keys.MACRO.text, shown(Keys.MACRO), "play", self.ask))
        return found

    @Slot()
    def ask(self) -> None:
        """Which macro; on the chosen cases where there are several, else on the shown one."""
        chosen = tuple(self.chosen(MOST_CASES + 1)) if self.chosen else ()
        shown_one = (self._acts.case_id,) if self._acts.case_id is not None else ()
        case_ids = chosen if len(chosen) > 1 else shown_one
        if case_ids:
            self._desk.tasks.start(self._ask(case_ids))

    async def _ask(self, case_ids: Sequence[CaseId]) -> None:
        known = await self._desk.db.read(store.every)
        used = sorted(known, key=lambda each: (-each.uses, each.name.casefold()))
        commands = [
            Command(each.name, f"/{each.short_code}", "play", partial(self.open, each, case_ids))
            for each in used
        ]
        manage = Command(self.tr("Make and change macros…"), "", "templates", self._manage)
        asks = self.tr("Which macro?")
        if len(case_ids) > MOST_CASES:
            asks = self.tr("Which macro, on the first %n case(s)?", None, MOST_CASES)
        elif len(case_ids) > 1:
            asks = self.tr("Which macro, on %n case(s)?", None, len(case_ids))
        self._shown().ask([*commands, manage], asks=asks, other=_nothing)

    def open(self, macro: Macro, case_ids: Sequence[CaseId]) -> None:
        """Tells everything that the macro would do, and asks."""
        taken = tuple(case_ids)[:MOST_CASES]
        self._composer.save_now()
        trial = MacroTrial(self._desk, macro, taken)
        dialog = MacroDialog(
            macro.name, self._where(taken, len(case_ids)), len(taken), self._thread
        )
        if macro.acts.replies:
            dialog.offer_send(on=macro.acts.send and len(taken) == 1)
        dialog.send_wished.connect(partial(self._tell_again, trial, dialog, taken))
        dialog.run_asked.connect(partial(self._start, trial, dialog, macro))
        dialog.open()
        self._desk.tasks.start(self._prepare(trial, dialog, taken))

    @Slot(object)
    def open_here(self, macro: Macro) -> None:
        """The same on the shown case."""
        if self._acts.case_id is not None:
            self.open(macro, (self._acts.case_id,))

    def _where(self, taken: Sequence[CaseId], total: int) -> str:
        count = len(taken)
        if total > count:
            return self.tr("On the first %n chosen case(s): more at once are too many", None, count)
        if count > 1:
            return self.tr("On %n chosen case(s)", None, count)
        whole = self._acts.whole
        author = whole.case.author if whole is not None and whole.case.id == taken[0] else None
        return author.name if author is not None else ""

    async def _prepare(
        self, trial: MacroTrial, dialog: MacroDialog, case_ids: Sequence[CaseId]
    ) -> None:
        try:
            await trial.prepare(dialog.show_loading)
            await self._tell(trial, dialog, case_ids, send=dialog.send.isChecked())
        except AppError as error:
            dialog.show_failed(words.error(error.code, error.facts))

    def _tell_again(
        self,
        trial: MacroTrial,
        dialog: MacroDialog,
        case_ids: Sequence[CaseId],
        send: bool,  # noqa: FBT001  # the signal's own argument
    ) -> None:
        self._desk.tasks.start(self._tell(trial, dialog, case_ids, send=send))

    async def _tell(
        self, trial: MacroTrial, dialog: MacroDialog, case_ids: Sequence[CaseId], *, send: bool
    ) -> None:
        seen = await trial.look(send=send)
        if not seen or dialog.send.isChecked() is not send:
            return
        if len(case_ids) == 1:
            dialog.show_one(seen[0].effects, trial.text_of(case_ids[0]))
        else:
            told = summary(trial.with_send(send=send), seen)
            dialog.show_many(told, trial.text_of(seen[0].case.id))

    def _start(self, trial: MacroTrial, dialog: MacroDialog, macro: Macro) -> None:
        self._desk.tasks.start(self._run(trial, macro, send=dialog.send.isChecked()))

    async def _run(self, trial: MacroTrial, macro: Macro, *, send: bool) -> None:
        outcome = await trial.run(partial(self._show_progress, trial), send=send)
        self._desk.hub.changed.emit(outcome.changes)
        for one in outcome.done:
            await self._show_draft(one)
        if any(one.reply_id is not None for one in outcome.done):
            await self._wake()
        self._say(macro, outcome)

    def _show_progress(self, trial: MacroTrial, done: int) -> None:
        if not done or done % TOLD:
            return
        text = self.tr("The macro is running: %n case(s) done", None, done)
        stop = self.tr("Stop")
        self._desk.hub.notice.emit(Notice(text=text, action=stop, act=trial.stop, seconds=0))

    def _say(self, macro: Macro, outcome: Outcome) -> None:
        done = tuple(one for one in outcome.done if any(each.is_done for each in one.effects))
        self._last = done or self._last
        text = self.tr("“{name}”: %n case(s) changed", None, len(done)).format(name=macro.name)
        if outcome.failed:
            first = outcome.failed[0]
            text = f"{text}. {words.error(first.code, first.facts)}"
        notice = Notice(
            text=text,
            tone="late" if outcome.failed else "good",
            action=self.tr("Take back") if done else "",
            act=partial(self._take_back, done) if done else None,
            seconds=UNDO_S,
        )
        self._desk.hub.notice.emit(notice)

    def _take_back(self, done: tuple[Done, ...]) -> None:
        if done is not self._last:
            return  # it was taken back, or another ran since
        self._last = ()
        self._composer.save_now()
        self._desk.tasks.start(self._back(done))

    async def _back(self, done: tuple[Done, ...]) -> None:
        left, changes = await take_back(self._desk, done)
        self._desk.hub.changed.emit(changes)
        for one in done:
            await self._show_draft(one)
        text = self.tr("Taken back: %n case(s) as before", None, len(done))
        if left:
            text = self.tr("Taken back, but for what changed since or has left already")
        self._desk.hub.notice.emit(Notice(text=text, tone="soon" if left else "good"))

    async def _show_draft(self, one: Done) -> None:
        """What the store has now stands in the composer, where its case is shown."""
        if one.draft_after is None and one.reply_id is None:
            return
        public = one.draft_after.public if one.draft_after else self._composer.foot.public
        read = partial(stored.get, case_id=one.case_id, public=public)
        draft = await self._desk.db.read(read)
        if self._acts.case_id == one.case_id:
            empty = Draft(case_id=one.case_id, text="", public=public, saved_at=clock.now())
            self._drafts.show_taken_back(draft or empty)

    async def _wake(self) -> None:
        try:
            await self._desk.engine.request("wake_outbox")
        except AppError:  # it looks at the outbox by itself when it starts
            return

    @Slot()
    def _manage(self) -> None:
        self._desk.hub.place_asked.emit("macros", None)

    def _shown(self) -> Palette:
        window: QWidget = self._thread.window()
        if self._list is None or self._list.parentWidget() is not window:
            if self._list is not None:
                self._list.deleteLater()
            self._list = Palette(window)
        return self._list


def _nothing(typed: str) -> Command | None:
    """Nothing is made of what was typed; and it is no address."""
    del typed
    return None
