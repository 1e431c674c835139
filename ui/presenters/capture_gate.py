"""Capture first, then answer (E20): the strip above the composer, and answers that wait for it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.domain.reply import NewReply
from app.domain.waiver import WaiverCode
from app.domain.whole_case import WholeCase
from app.errors import NotFound
from app.services import capture_first
from app.store import cases
from ui import words
from ui.dialogs.without_capture import WithoutCaptureDialog
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs
from ui.presenters.evidence import EvidencePresenter
from ui.presenters.not_sent import NotSent
from ui.shortcuts import Keys
from ui.shortcuts import shown as key_shown

LIKELY = {
    **dict.fromkeys(("deleted", "not_found", "http_404", "http_410"), WaiverCode.GONE),
    **dict.fromkeys(("login_wall", "private", "age_gate", "http_401"), WaiverCode.LOGIN),
    **dict.fromkeys(("no_engine", "killed", "memory", "timeout"), WaiverCode.ENGINE),
}
"""What a capture that failed says of why there is none."""


class CaptureGate(QObject):
    """Says that a capture is missing, begins it, and lets go what was to be sent meanwhile.

    Signals:
        opened: the NewReply that waited; its case is captured now.
    """

    opened = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer, evidence: EvidencePresenter) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self._evidence = evidence
        self._not_sent = NotSent(acts)
        self._held: dict[CaseId, NewReply] = {}
        self._stands: dict[CaseId, str] = {}
        self._failed: dict[CaseId, str] = {}
        self._reasons: dict[CaseId, str] = {}
        composer.gate.acted.connect(self._on_first)
        composer.gate.other_acted.connect(self._ask_reason)
        evidence.stands.connect(self._on_stands)
        evidence.ended.connect(self._on_ended)
        self._desk.hub.settings_changed.connect(self._on_settings)

    def hold(self, new: NewReply) -> bool:
        """Keeps an answer until its case is captured, which begins now; False: it may leave."""
        whole = self._acts.whole
        if whole is None or not self._is_shut(whole):
            return False
        self._held[new.case_id] = new
        if new.case_id not in self._stands:
            self._evidence.capture()
        self.show_state(whole)
        return True

    def show(self, whole: WholeCase) -> None:
        """Another case: the strip as it needs it."""
        self.show_state(whole)

    def show_state(self, whole: WholeCase) -> None:
        """The strip as the shown case needs it."""
        case_id, strip = whole.case.id, self._composer.gate
        shut = self._is_shut(whole)
        if case_id in self._stands and (shut or case_id in self._held):
            self._say_stands(case_id)
        elif shut:
            self._say_shut(self._failed.get(case_id, ""))
        elif whole.waiver is not None and not whole.is_captured and _is_open(whole):
            self._say_waived(whole)
        else:
            strip.hide()

    def _is_shut(self, whole: WholeCase) -> bool:
        rule = self._desk.settings.capture_before_answer
        return rule and _is_open(whole) and whole.needs_capture

    def _say_shut(self, why: str) -> None:
        text, tone = self.tr("Capture first: the post may be edited or deleted"), "info"
        if why:
            text, tone = self.tr("The answer was not sent. {why}").format(why=why), "late"
        first = self.tr("Capture ({key})").format(key=key_shown(Keys.CAPTURE))
        self._composer.gate.say(text, tone, first, self.tr("Without a capture…"))

    def _say_stands(self, case_id: CaseId) -> None:
        text, button = self._stands[case_id], ""
        if case_id in self._held:
            text = self.tr("{capturing}. The answer leaves when the page is captured").format(
                capturing=text
            )
            button = self.tr("Do not send")
        self._composer.gate.say(text, "info", button)

    def _say_waived(self, whole: WholeCase) -> None:
        waiver = whole.waiver
        if waiver is None or waiver.code is WaiverCode.NO_PAGE:
            self._composer.gate.hide()
            return
        why = waiver.note or words.capture_waiver(waiver.code.value)
        text = self.tr("Without a capture: {why}").format(why=why)
        first = self.tr("Capture ({key})").format(key=key_shown(Keys.CAPTURE))
        self._composer.gate.say(text, "soon", first)

    @Slot()
    def _on_first(self) -> None:
        case_id = self._acts.case_id
        if case_id is None:
            return
        if case_id in self._stands:
            self._held.pop(case_id, None)
            self._say_stands(case_id)
            return
        self._failed.pop(case_id, None)
        self._evidence.capture()

    @Slot()
    def _ask_reason(self) -> None:
        if self._acts.whole is None:
            return
        reason = self._reasons.get(self._acts.whole.case.id, "")
        dialog = WithoutCaptureDialog(LIKELY.get(reason), self._composer)
        dialog.stated.connect(partial(self._waive, self._acts.whole.case.id))
        dialog.open()

    def _waive(self, case_id: CaseId, code: WaiverCode, note: str) -> None:
        self._acts.start(
            partial(capture_first.waive, case_id=case_id, code=code, note=note, now=clock.now()),
            self._composer.text.setFocus,
        )

    @Slot(int, str)
    def _on_stands(self, case_id: int, text: str) -> None:
        self._stands[CaseId(case_id)] = text
        if self._acts.whole is not None and self._acts.case_id == case_id:
            self.show_state(self._acts.whole)

    @Slot(int, object)
    def _on_ended(self, case_id: int, made: dict[str, Any] | None) -> None:
        self._stands.pop(CaseId(case_id), None)
        self._reasons[CaseId(case_id)] = str(made.get("reason")) if made else "no_engine"
        self._desk.tasks.start(self._end(CaseId(case_id), made))

    async def _end(self, case_id: CaseId, made: dict[str, Any] | None) -> None:
        new = self._held.pop(case_id, None)
        try:
            whole = await self._desk.db.read(partial(cases.whole, case_id=case_id))
        except NotFound:  # joined with another one meanwhile
            if new is not None:
                self._not_sent.refused(self.tr("Its case was joined with another one"), None)
            return
        if not self._is_shut(whole):
            self._failed.pop(case_id, None)
            if new is not None:
                self.opened.emit(new)
        elif new is not None:
            why = _why(made) or self.tr("The page could not be captured")
            self._failed[case_id] = why
            if self._acts.case_id != case_id:
                self._not_sent.refused(why, case_id)
        if self._acts.case_id == case_id:
            self.show_state(whole)

    @Slot(object)
    def _on_settings(self, _settings: object) -> None:
        if self._acts.whole is not None:
            self.show_state(self._acts.whole)


def _is_open(whole: WholeCase) -> bool:
    return whole.case.status is not CaseStatus.CLOSED


def _why(made: dict[str, Any] | None) -> str:
    if not made:
        return ""
    status = words.capture_status(str(made.get("status", "")))
    reason = made.get("reason")
    return f"{status}: {words.capture_reason(str(reason))}" if reason else status
