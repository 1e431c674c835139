"""Evidence of the shown case: captured with one key, verified, seen offline, exported."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.evidence import Finding
from app.domain.ids import CaptureId
from app.domain.page_kind import PageKind
from app.domain.waiver import has_page
from app.errors import AppError
from ui import words
from ui.panes.details import Details
from ui.panes.thread import ThreadPane
from ui.presenters.capture_acts import CaptureActs
from ui.presenters.capture_certificate import CaptureCertificate
from ui.presenters.capture_login import CaptureLoginPresenter
from ui.presenters.case_acts import CaseActs
from ui.presenters.case_export import CaseExport
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job
from ui.shortcuts import Keys, bind


class EvidencePresenter(QObject):
    """Asks the engine for what takes long and says where it stands.

    Signals:
        stands: a case's number and how far its capture is, in words.
        ended: the number and what came of it; None: the engine could not.
    """

    stands = Signal(int, str)
    ended = Signal(int, object)

    def __init__(self, acts: CaseActs, thread: ThreadPane, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._thread = thread
        self._details = details
        thread.header.capture_asked.connect(self.capture)
        self.exporting = CaseExport(acts, thread)
        thread.header.export_asked.connect(self.exporting.ask)
        bind(thread, Keys.CAPTURE, self.capture)
        bind(thread, Keys.EXPORT, self.exporting.ask)
        page = details.captures
        page.capture_asked.connect(self.capture)
        page.login.capture_asked.connect(self.capture_as)
        page.export_asked.connect(self.exporting.ask)
        page.verify_asked.connect(self.verify)
        self.captures = CaptureActs(acts, details)
        self.login = CaptureLoginPresenter(acts, details)
        self._certificate = CaptureCertificate(acts.desk.hub, thread)

    @Slot()
    def capture(self) -> None:
        """One key captures the page of the case."""
        self._capture()

    @Slot(bool)
    def capture_as(self, login: bool) -> None:  # noqa: FBT001  # the signal's own argument
        """The same this once under the person's login, or this once without."""
        self._capture(login=login)

    def _capture(self, **more: Any) -> None:
        whole = self._acts.whole
        if whole is None:
            return
        post = whole.newest_of_customer()
        if whole.needs_capture and whole.main_post is not None and has_page(whole.main_post):
            post = whole.main_post
        address = post.permalink if post else None
        if not address:
            said = self.tr("The network gave no address for this post: there is no page to capture")
            self._desk.hub.notice.emit(Notice(text=said, tone="soon"))
            return
        self.capture_page(address, **more)

    def capture_page(self, address: str, **more: Any) -> None:
        """Captures a page as evidence of the shown case; `more` are fields of the request."""
        if self._acts.case_id is not None:
            case_id = int(self._acts.case_id)
            self._desk.tasks.start(self.capture_for(case_id, address, **more))

    async def capture_for(self, case_id: int, address: str, **more: Any) -> None:
        """Captures a page as evidence of a case; where it stands is said all the while."""
        self._thread.header.set_capturing(True)
        self._details.captures.login.set_capturing(capturing=True)
        tell = partial(self._say_progress, case_id)
        tell({"now": ""})
        job, made = Job(self._desk.hub, tell), None
        try:
            engine = self._desk.engine
            answer = await engine.once_up("capture", case_id=case_id, url=address, **more)
            made = await job.run(answer)
        except AppError as error:
            self._acts.tell(error)
        else:
            self._say_captured(made)
            if made.get("reason") == "certificate":
                again = partial(self.capture_for, case_id, address, **more)
                self._offer_again(str(made.get("problem")), again)
        finally:
            job.close()
            self._thread.header.set_capturing(False)
            self._details.captures.login.set_capturing(capturing=False)
            self._thread.strip.hide()
            self._details.captures.progress.hide()
            self.ended.emit(case_id, made)

    def _offer_again(self, problem: str, again: Callable[..., Coroutine[Any, Any, None]]) -> None:
        start = self._desk.tasks.start
        self._certificate.offer(problem, lambda: start(again(accept_bad_certificate=True)))

    def _say_progress(self, case_id: int, event: dict[str, Any]) -> None:
        now = words.job_step(event["now"]) if event.get("now") else ""
        done, total = event.get("done"), event.get("total")
        counted = f" · {done} / {total}" if total else ""
        text = self.tr("Capturing evidence") + (f": {now}" if now else "…") + counted
        self._thread.strip.say(text, "info")
        self._details.captures.progress.say(text, "info")
        self.stands.emit(case_id, text)

    def _say_captured(self, made: dict[str, Any]) -> None:
        if made.get("reason") == "certificate":
            return
        if made.get("reason") == PageKind.LOGIN_WALL.reason:
            self.login.tell_wall(expired=bool(made.get("logged_in")))
            return
        status = str(made.get("status", ""))
        text = words.capture_status(status)
        if made.get("reason"):
            text = f"{text}: {words.capture_reason(str(made['reason']))}"
        tone = {"complete": "good", "partial": "soon"}.get(status, "late")
        self._desk.hub.notice.emit(Notice(text=text, tone=tone))

    @Slot(object)
    def verify(self, capture_id: CaptureId) -> None:
        """Checks a capture item by item."""
        self._desk.tasks.start(self._verify(capture_id))

    async def _verify(self, capture_id: CaptureId) -> None:
        job = Job(self._desk.hub)
        try:
            result = await job.run(await self._desk.engine.once_up("verify", capture_id=capture_id))
        except AppError as error:
            why = words.error(error.code, error.facts)
            self._details.captures.say_not_verified(capture_id, why)
            return
        finally:
            job.close()
        findings = [Finding(**raw) for raw in result.get("findings", [])]
        self._details.captures.say_verified(capture_id, findings)
