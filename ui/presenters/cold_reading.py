"""Connects the composer to cold reading: what may do harm rests and is read again (C22)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.reply import Draft, NewReply
from app.domain.resting import Need, Rest, Written, need
from app.domain.whole_case import WholeCase
from app.services import resting
from app.services.changes import Changes
from app.store import rests
from ui import format as shown
from ui.dialogs.read_again import ReadAgainDialog
from ui.dialogs.without_rest import WithoutRestDialog
from ui.panes.composer import Composer
from ui.panes.strip import Strip
from ui.presenters.case_acts import CaseActs
from ui.presenters.not_sent import NotSent

Place = tuple[CaseId, bool]
"""A case and its channel."""


class ColdReading(QObject):
    """A gate before the capture's.

    Signals:
        opened: the NewReply that was read again, or need not be.
    """

    opened = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self.strip = Strip()
        composer.add_above(self.strip)
        self._rests: dict[Place, Rest] = {}
        self._held: NewReply | None = None
        self._offered: NewReply | None = None
        self._reason, self._later = "", False
        self._not_sent = NotSent(acts)
        self._ready = QTimer(self, singleShot=True)
        self._ready.timeout.connect(self._refresh)
        self.strip.acted.connect(self._on_read)
        self.strip.other_acted.connect(self._on_other)
        composer.text.textChanged.connect(self._on_typed)
        composer.foot.public_changed.connect(self._on_turned)

    def show(self, whole: WholeCase) -> None:
        """Another case: what of its answers rests."""
        self._held = self._offered = None
        self._reason, self._later = "", False
        self._ready.stop()
        self.strip.hide()
        self._desk.tasks.start(self._read(whole.case.id))

    def show_state(self, whole: WholeCase) -> None:
        """The same case: its rest may have ended elsewhere."""
        self._desk.tasks.start(self._read(whole.case.id))

    def hold(self, new: NewReply) -> bool:
        """Begins the rest, or asks to read; False: it may leave."""
        whole = self._acts.whole
        if whole is None:
            return False
        (reason, later), (self._reason, self._later) = (self._reason, self._later), ("", False)
        if later and self._held is not None and new.leaves_at is None:
            new = replace(new, leaves_at=self._held.leaves_at)
        wanted = self._need(whole, new)
        if wanted is Need.NOTHING or (wanted is Need.OFFER and self._offered == new):
            self.strip.hide()
            return False
        self._held = new
        if reason:
            self._pass(new, partial(resting.skip, reason=reason))
        elif wanted is Need.REST:
            self._desk.tasks.start(self._begin(new))
        elif wanted is Need.READ:
            self._ask_to_read(new)
        elif wanted is Need.OFFER:
            self._offered = new
            self._say_hasty()
        else:
            self._refresh()
        return True

    def _need(self, whole: WholeCase, new: NewReply) -> Need:
        draft = _draft_of(whole, public=new.public)
        written = Written(
            text=new.text,
            band=whole.case.risk.band,
            began_at=draft.began_at if draft else clock.now(),
        )
        rest = self._rests.get((new.case_id, new.public))
        return need(self._desk.settings.rest_rules, written, rest, clock.now())

    async def _read(self, case_id: CaseId) -> None:
        found = await self._desk.db.read(partial(rests.of_case, case_id=case_id))
        self._rests = {(rest.case_id, rest.public): rest for rest in found}
        if self._acts.case_id == case_id:
            self._refresh()

    async def _begin(self, new: NewReply) -> None:
        act = partial(
            resting.begin,
            case_id=new.case_id,
            text=new.text,
            rules=self._desk.settings.rest_rules,
            public=new.public,
            now=clock.now(),
        )
        if not await self._acts.run(act):
            return
        await self._read(new.case_id)
        rest = self._rests.get((new.case_id, new.public))
        if self._acts.case_id != new.case_id:
            self._not_sent.changed(new.case_id)
        elif rest is not None and rest.ready_at <= clock.now() and self._held == new:
            self._ask_to_read(new)

    @Slot()
    def _refresh(self) -> None:
        rest, text = self._shown(), self._composer.text.text()
        if rest is None or rest.was_read(text) or not text.strip():
            self.strip.hide()
            return
        now = clock.now()
        left = rest.ready_at - now
        if left.total_seconds() > 0:
            self._ready.start(int(left.total_seconds() * 1000) + 500)
            said = self.tr("The answer rests until {time}; then you read it again").format(
                time=shown.short_moment(rest.ready_at, now)
            )
            self.strip.say(said, "info", "", self.tr("Do not wait…"))
        else:
            self.strip.say(self.tr("It has rested. Read it again"), "soon", self.tr("Read again"))

    def _shown(self) -> Rest | None:
        case_id = self._acts.case_id
        return self._rests.get((case_id, self._composer.foot.public)) if case_id else None

    def _say_hasty(self) -> None:
        text = self.tr("Written in a hurry, on a hot case")
        self.strip.say(text, "soon", self.tr("Read again"), self.tr("Send all the same"))

    @Slot()
    def _on_typed(self) -> None:
        if self._offered is not None and not self._stands(self._offered):
            self._offered = None
            self._refresh()

    @Slot()
    def _on_turned(self) -> None:
        self._reason, self._later = "", False
        self._on_typed()
        self._refresh()

    def _stands(self, new: NewReply) -> bool:
        return (new.text, new.public) == (self._composer.text.text(), self._composer.foot.public)

    @Slot()
    def _on_read(self) -> None:
        """Like sending, at the same moment: this gate asks then, and the others too."""
        self._later = True
        self._composer.send()

    @Slot()
    def _on_other(self) -> None:
        """«Send all the same» of what was hasty, «do not wait» of what rests."""
        if self._offered is not None:
            self.opened.emit(self._offered)
            return
        dialog = WithoutRestDialog(self._composer)
        dialog.reason_given.connect(self._on_skipped)
        dialog.open()

    @Slot(str)
    def _on_skipped(self, reason: str) -> None:
        # Sent anew: what stands there now may be another text than the one that began to rest.
        self._reason = reason
        self._on_read()

    def _ask_to_read(self, new: NewReply) -> None:
        whole = self._acts.whole
        post = whole.newest_of_customer() if whole else None
        rest = self._rests.get((new.case_id, new.public))
        before = rest.compared_with if rest else new.text
        dialog = ReadAgainDialog(post.text if post else "", before, new.text, self._composer)
        dialog.let_go.connect(partial(self._pass, new, resting.read_again))
        dialog.open()

    def _pass(self, new: NewReply, act: Callable[..., Changes]) -> None:
        self._desk.tasks.start(self._let_pass(new, act))

    async def _let_pass(self, new: NewReply, act: Callable[..., Changes]) -> None:
        done = partial(act, case_id=new.case_id, text=new.text, public=new.public, now=clock.now())
        if await self._acts.run(done):
            self._offered = new
            await self._read(new.case_id)
            self.opened.emit(new)


def _draft_of(whole: WholeCase, *, public: bool) -> Draft | None:
    return next((draft for draft in whole.drafts if draft.public == public), None)
