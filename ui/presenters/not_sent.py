"""Says of an answer that somebody sent and that stayed after all: no press is lost in silence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.domain.ids import CaseId
from app.domain.reply import NewReply
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice

LONG_S = 20


class NotSent(QObject):
    """The sentences and, where another case is shown by now, the way back to the draft."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self._acts, self._hub = acts, acts.desk.hub

    def changed(self, case_id: CaseId) -> None:
        """It was changed, or its case was left, before it could leave."""
        if self._acts.case_id == case_id:
            text = self.tr("The answer was not sent: it changed before it could leave. Send again")
            self._hub.notice.emit(Notice(text=text, tone="soon", seconds=LONG_S))
        else:
            text = self.tr("The answer was not sent: another case was opened before it could leave")
            self._lead_back(text, case_id)

    def refused(self, why: str, case_id: CaseId | None) -> None:
        """It could not leave, and its case is not shown any more; None: there is no such case."""
        self._lead_back(self.tr("The answer was not sent. {why}").format(why=why), case_id)

    def nobody_to_answer(self) -> None:
        """The case has no post of a customer."""
        text = self.tr("The answer was not sent: the case has no post of a customer")
        self._hub.notice.emit(Notice(text=text, tone="late", seconds=LONG_S))

    def _lead_back(self, text: str, case_id: CaseId | None) -> None:
        if case_id is None:
            self._hub.notice.emit(Notice(text=text, tone="late", seconds=LONG_S))
            return
        act = partial(self._hub.case_asked.emit, case_id)
        action = self.tr("Open the case")
        self._hub.notice.emit(Notice(text=text, tone="late", action=action, act=act, seconds=0))


class Awaited:
    """The answer that a gate thinks about while the person may do something else."""

    def __init__(self) -> None:
        self._new: NewReply | None = None

    def begin(self, new: NewReply) -> bool:
        """False: exactly this is being thought about already."""
        if self._new == new:
            return False
        self._new = new
        return True

    def forget(self, new: NewReply) -> None:
        """The answer of this place was sent once more, and that press has its own end."""
        if self._new is not None and _place(self._new) == _place(new):
            self._new = None

    def end(self, new: NewReply) -> bool:
        """It was thought about; False: everything is said of a later press on the same answer."""
        if self._new is new:
            self._new = None
            return True
        return self._new is not None and _place(self._new) != _place(new)


def _place(new: NewReply) -> tuple[CaseId, bool]:
    return new.case_id, new.public
