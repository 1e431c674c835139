"""What must not leave by mistake: rudeness, threats, private data in public (R-000-9, C31)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain import clock
from app.domain.reply import NewReply
from app.domain.reply_check import ReplyCheck
from app.domain.whole_case import WholeCase
from app.services.reply_context import insist
from ui import words
from ui.panes.composer import Composer
from ui.panes.strip import Strip
from ui.presenters.case_acts import CaseActs
from ui.presenters.not_sent import Awaited, NotSent
from ui.presenters.reply_check import Asked, ReplyCheckPresenter


class ReplyGuard(QObject):
    """A gate: keeps such an answer until the person mends it or insists.

    Signals:
        opened: the NewReply that may leave now.
    """

    opened = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer, check: ReplyCheckPresenter) -> None:
        super().__init__()
        self._acts, self._desk, self._check = acts, acts.desk, check
        self._allowed: set[Asked] = set()
        self._held: NewReply | None = None
        self._codes: tuple[str, ...] = ()
        self._not_sent, self._awaited = NotSent(acts), Awaited()
        self.strip = Strip()
        composer.add_above(self.strip)
        self.strip.acted.connect(self._lead)
        self.strip.other_acted.connect(self._insist)
        composer.text.textChanged.connect(self._on_changed)
        composer.foot.public_changed.connect(self._on_changed)

    def show(self, whole: WholeCase) -> None:
        """Another case: nothing is held, nothing was insisted on."""
        del whole
        self._allowed.clear()
        self._forget()

    def show_state(self, whole: WholeCase) -> None:
        """The same case as it is now; what is held stays held."""
        del whole

    def hold(self, new: NewReply) -> bool:
        """Keeps it if the check says stop; where nobody can check it may leave."""
        asked = _asked(new)
        if asked in self._allowed or not self._desk.engine.is_alive:
            return False
        if self._check.knows(asked):
            self._awaited.forget(new)
            return self._stopped(new, self._check.judged_as(asked))
        self._held = new
        if self._awaited.begin(new):
            self._desk.tasks.start(self._judge_first(new))
        return True

    async def _judge_first(self, new: NewReply) -> None:
        try:
            checked = await self._check.judge_now(_asked(new))
        finally:
            mine = self._awaited.end(new)
        if not mine:
            return
        if self._held != new:
            self._not_sent.changed(new.case_id)
            return
        if self._stopped(new, checked):
            return
        self._allowed.add(_asked(new))
        self._forget()
        self.opened.emit(new)

    def _stopped(self, new: NewReply, checked: ReplyCheck | None) -> bool:
        stops = checked.stops() if checked else ()
        if not stops:
            return False
        self._held = new
        self._codes = tuple(each.code for each in stops)
        what = words.guards(", ".join(dict.fromkeys(self._codes)))
        said = self.tr("Not sent: {what}").format(what=what)
        self.strip.say(said, "late", self.tr("Mend it"), self.tr("Send it anyway"))
        self._lead()
        return True

    @Slot()
    def _lead(self) -> None:
        checked = self._check.judged_as(_asked(self._held)) if self._held else None
        if checked is not None and checked.stops():
            self._check.point_at(checked.stops()[0])

    @Slot()
    def _insist(self) -> None:
        new = self._held
        if new is None:
            return
        self._allowed.add(_asked(new))
        self._forget()
        act = partial(insist, case_id=new.case_id, codes=self._codes, now=clock.now())
        self._acts.start(act, partial(self.opened.emit, new))

    @Slot()
    def _on_changed(self) -> None:
        if self._held is not None and self._check.asked() != _asked(self._held):
            self._forget()

    def _forget(self) -> None:
        self._held = None
        self.strip.hide()


def _asked(new: NewReply) -> Asked:
    return new.case_id, new.text, new.public
