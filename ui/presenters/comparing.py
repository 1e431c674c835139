"""Captures of a page compared, changes taken notice of, pages looked at now (L16, V10, R8)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QProcess, Slot

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaptureId
from app.domain.page_watch import PageChange
from app.errors import AppError
from app.processes import own_command
from app.services import page_chain
from ui.panes.details import Details
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job


class ComparingPresenter(QObject):
    """What the banner of a changed page and the cards of captures ask for."""

    def __init__(self, acts: CaseActs, thread: ThreadPane, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._page = details.captures
        thread.page_change.compare_asked.connect(self.compare_change)
        thread.page_change.seen_asked.connect(self.take_notice)
        self._page.compare_asked.connect(self.compare_with_previous)
        self._page.pair_asked.connect(self.compare)
        self._page.look_asked.connect(self.look)

    @Slot(object)
    def compare_change(self, change: PageChange) -> None:
        """What the page was, and what it is."""
        if change.previous_id is not None:
            self.compare(change.previous_id, change.capture_id)

    @Slot(object)
    def compare_with_previous(self, capture_id: CaptureId) -> None:
        """A capture and the one of the same page before it."""
        found = self._found(capture_id)
        if found is not None and found.previous_id is not None:
            self.compare(found.previous_id, capture_id)

    @Slot(object, object)
    def compare(self, one: CaptureId, other: CaptureId) -> None:
        """Opens the window that compares two captures: a process of its own."""
        captures = [self._found(one), self._found(other)]
        folders = [c.folder for c in captures if c is not None and c.deleted_at is None]
        if len(folders) < len(captures):
            said = self.tr("One of the two captures is not there any more: its files were deleted.")
            self._desk.hub.notice.emit(Notice(text=said, tone="soon"))
            return
        root, look = self._desk.workspace.root, self._desk.theme
        program, *arguments = own_command(
            "compare",
            *(str(root / folder) for folder in folders),
            *("--theme", look.choice, "--zoom", str(look.zoom)),
            *("--language", self._desk.settings.language),
        )
        QProcess.startDetached(program, arguments)

    @Slot(object)
    def take_notice(self, change: PageChange) -> None:
        """The banner goes; the history keeps that it was seen."""
        if self._acts.case_id is not None:
            act = partial(
                page_chain.take_notice,
                case_id=self._acts.case_id,
                capture_id=change.capture_id,
                now=clock.now(),
            )
            self._acts.start(act)

    @Slot()
    def look(self) -> None:
        """Looks at the captured pages of the case now."""
        if self._acts.case_id is not None:
            self._desk.tasks.start(self.look_at(int(self._acts.case_id)))

    async def look_at(self, case_id: int) -> None:
        """Says what came of it."""
        self._page.progress.say(self.tr("Looking at the captured page again…"), "info")
        job = Job(self._desk.hub)
        try:
            answer = await self._desk.engine.once_up("look_at_pages", case_id=case_id)
            found = await job.run(answer)
        except AppError as error:
            self._acts.tell(error)
        else:
            text, tone = self._looked(found)
            self._desk.hub.notice.emit(Notice(text=text, tone=tone))
        finally:
            job.close()
            self._page.progress.hide()

    def _looked(self, found: dict[str, Any]) -> tuple[str, str]:
        counts = {name: int(found.get(name) or 0) for name in ("edited", "deleted", "restored")}
        untold = sum(dict(found.get("untold") or {}).values())
        if any(counts.values()):
            text = self.tr("edited: {edited}, deleted: {deleted}, restored: {restored}")
            return text.format(**counts), "soon"
        if untold:
            text = self.tr("The page could not be seen now: it is looked at again later")
            return text, "soon"
        if not found.get("pages"):
            return self.tr("There is no captured page of this case to look at"), "info"
        return self.tr("The page is as it was captured"), "good"

    def _found(self, capture_id: CaptureId) -> Capture | None:
        whole = self._acts.whole
        found = [each for each in whole.captures if each.id == capture_id] if whole else []
        return found[0] if found else None
