"""Connects the head of the thread to casework."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.case import CloseReason
from app.domain.closing import Closing
from app.domain.triage import Verdict
from app.services import casework
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.promise import PromiseDialog
from ui.dialogs.snooze import SnoozeDialog
from ui.panes.details import Details
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.presenters.outside import open_page
from ui.shortcuts import Keys, bind

SUGGESTED = {
    Verdict.TROLL: CloseReason.NO_ANSWER,
    Verdict.SPAM: CloseReason.NO_ANSWER,
    Verdict.NOT_OURS: CloseReason.NOT_OURS,
}


class ThreadPresenter(QObject):
    """What the buttons and keys above a thread do."""

    def __init__(self, acts: CaseActs, thread: ThreadPane, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._thread = thread
        self._details = details
        header = thread.header
        for signal, key, slot in (
            (header.note_asked, Keys.NOTE, self.note),
            (header.promise_asked, Keys.PROMISE, self.promise),
            (header.snooze_asked, Keys.SNOOZE, self.snooze),
            (header.original_asked, Keys.OPEN_ORIGINAL, self.open_original),
            (header.verdict_asked, Keys.VERDICT, self.ask_verdict),
        ):
            signal.connect(slot)
            bind(thread, key, slot)
        header.close_asked.connect(self.close_case)
        header.reopen_asked.connect(self.reopen)
        header.risk_asked.connect(self.show_risk)
        bind(thread, Keys.CLOSE_CASE, self.end)
        bind(thread, Keys.ROUTE, self.ask_route)

    @Slot()
    def note(self) -> None:
        """A note for ourselves."""
        if self._acts.case_id is not None:
            dialog = NoteDialog(parent=self._thread)
            dialog.note_asked.connect(partial(self._keep_note, self._acts.case_id))
            dialog.open()

    def _keep_note(self, case_id: Any, text: str) -> None:
        self._acts.start(partial(casework.add_note, case_id=case_id, text=text, now=clock.now()))

    @Slot()
    def promise(self) -> None:
        """What was promised gets its date, and the case that deadline."""
        if self._acts.whole is not None:
            dialog = PromiseDialog(clock.now(), parent=self._thread)
            dialog.promise_asked.connect(self._keep_promise)
            dialog.open()

    @Slot(str, object)
    def _keep_promise(self, what: str, due: Any) -> None:
        if (whole := self._acts.whole) is None:
            return
        act = partial(
            casework.promise,
            case_id=whole.case.id,
            version=whole.case.version,
            due=due,
            what=what,
            now=clock.now(),
        )
        self._acts.start(act)

    @Slot()
    def snooze(self) -> None:
        """Puts the case away until a moment."""
        if self._acts.whole is not None:
            dialog = SnoozeDialog(clock.now(), parent=self._thread)
            dialog.snooze_asked.connect(self._put_off)
            dialog.open()

    @Slot(object)
    def _put_off(self, until: Any) -> None:
        if (whole := self._acts.whole) is None:
            return
        act = partial(
            casework.snooze,
            case_id=whole.case.id,
            version=whole.case.version,
            until=until,
            reason="",
            now=clock.now(),
        )
        self._acts.start(act, self._desk.hub.next_asked.emit)

    @Slot()
    def end(self) -> None:
        """The key that closes an open case and opens a closed one."""
        whole = self._acts.whole
        if whole is not None:
            (self.reopen if whole.case.close_reason else self.close_case)()

    @Slot()
    def close_case(self) -> None:
        """Asks for the grounds, closes, goes to the next case."""
        whole = self._acts.whole
        if whole is None:
            return
        attempts = sum(reply.sent_at is not None for reply in whole.replies)
        case = whole.case
        dialog = CloseDialog(case.verdict, case.cause, attempts, case.answers, parent=self._thread)
        if whole.case.verdict in SUGGESTED:
            dialog.choose(SUGGESTED[whole.case.verdict])
        dialog.wait_for(sum(one.is_open for one in whole.handoffs))
        dialog.close_asked.connect(self._close)
        dialog.open()

    @Slot(object)
    def _close(self, closing: Closing) -> None:
        if (whole := self._acts.whole) is None:
            return
        act = partial(
            casework.close,
            case_id=whole.case.id,
            version=whole.case.version,
            closing=closing,
            now=clock.now(),
        )
        self._acts.start(act, self._desk.hub.next_asked.emit)

    @Slot()
    def reopen(self) -> None:
        """Takes a closed case up again."""
        if (whole := self._acts.whole) is None:
            return
        case = whole.case
        self._acts.start(
            partial(
                casework.reopen, case_id=case.id, version=case.version, reason="", now=clock.now()
            )
        )

    @Slot()
    def open_original(self) -> None:
        """The post on its own page."""
        whole = self._acts.whole
        post = whole.newest_of_customer() if whole else None
        if post is not None and post.permalink:
            open_page(post.permalink)

    @Slot()
    def ask_verdict(self) -> None:
        """The keyboard goes to the verdict in the details."""
        if self._acts.whole is not None:
            self._details.show_page(self._details.assessment)
            self._details.assessment.ask_verdict()

    @Slot()
    def ask_route(self) -> None:
        """The keyboard goes to the route in the details."""
        if self._acts.whole is not None:
            self._details.show_page(self._details.assessment)
            self._details.assessment.ask_route()

    @Slot()
    def show_risk(self) -> None:
        """What the risk is made of."""
        self._details.show_page(self._details.assessment)
        self._details.assessment.show_risk()
