"""What can be done with one capture of the shown case, its time stamps, and the case's timeline."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaptureId
from app.errors import AppError
from app.services import timeline
from app.services.deleting_captures import delete_capture
from ui.dialogs.delete_capture import DeleteCaptureDialog
from ui.panes.details import Details
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice
from ui.presenters.outside import open_folder
from ui.presenters.protocol import ProtocolPresenter
from ui.presenters.redacting import Redacting
from ui.presenters.viewing import open_capture


class CaptureActs(QObject):
    """Connects the cards of the captures page and the timeline beside it."""

    def __init__(self, acts: CaseActs, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._details = details
        page = details.captures
        page.open_asked.connect(self.open_offline)
        page.folder_asked.connect(self.open_its_folder)
        page.delete_asked.connect(self.ask_to_delete)
        self.protocol = ProtocolPresenter(acts.desk, details)
        page.protocol_asked.connect(self.protocol.ask)
        page.redact_asked.connect(self.redact)
        self.redacting = Redacting(acts.desk, details)
        page.renewed.connect(self._tell_stamps)
        details.timeline_wanted.connect(self._tell_timeline)

    @Slot(object)
    def open_offline(self, capture_id: CaptureId) -> None:
        """The viewer: a process of its own, its network closed."""
        capture = self.capture(capture_id)
        if capture is not None:
            self._desk.tasks.start(self._open(capture))

    @Slot(object)
    def open_its_folder(self, capture_id: CaptureId) -> None:
        """The files as they lie there."""
        capture = self.capture(capture_id)
        if capture is not None:
            open_folder(self._desk.workspace.root / capture.folder)

    @Slot(object)
    def ask_to_delete(self, capture_id: CaptureId) -> None:
        """Asks for the reason first."""
        capture = self.capture(capture_id)
        if capture is None or self._acts.whole is None:
            return
        others = [each for each in self._acts.whole.captures if each.is_good]
        dialog = DeleteCaptureDialog(capture, last=others == [capture], parent=self._details)
        dialog.reason_given.connect(partial(self._delete, capture_id))
        dialog.open()

    @Slot(object)
    def redact(self, capture_id: CaptureId) -> None:
        """A copy without personal data."""
        capture = self.capture(capture_id)
        if capture is not None:
            whole = self._acts.whole
            author = whole.case.author if whole else None
            self._desk.tasks.start(self.redacting.begin(capture, author.name if author else ""))

    def capture(self, capture_id: CaptureId) -> Capture | None:
        """One of the shown case's captures whose files are there."""
        whole = self._acts.whole
        found = [each for each in whole.captures if each.id == capture_id] if whole else []
        return found[0] if found and found[0].deleted_at is None else None

    def _delete(self, capture_id: CaptureId, reason: str) -> None:
        self._desk.tasks.start(self.delete(capture_id, reason))

    async def delete(self, capture_id: CaptureId, reason: str) -> None:
        """Deletes the files; the case, the queue and the search hear of it."""
        desk = self._desk
        operator = desk.settings.operator
        work = delete_capture(desk.db, desk.workspace, capture_id, reason, clock.now(), operator)
        try:
            changes = await work
        except AppError as error:
            self._acts.tell(error)
            return
        desk.hub.changed.emit(changes)
        said = self.tr("The files of the capture are deleted; the journal keeps their sums")
        desk.hub.notice.emit(Notice(text=said, tone="info"))

    async def _open(self, capture: Capture) -> None:
        try:
            await open_capture(self._desk, capture)
        except AppError as error:
            self._acts.tell(error)

    @Slot()
    def _tell_stamps(self) -> None:
        if self._acts.whole is not None:
            self._desk.tasks.start(self._show_stamps())

    async def _show_stamps(self) -> None:
        whole = self._acts.whole
        if whole is None or not whole.captures:
            return
        ids = [capture.id for capture in whole.captures]
        found = await self._desk.db.read(partial(timeline.stamps_of, capture_ids=ids))
        by_capture = {each: tuple(s for s in found if s.subject == each) for each in ids}
        self._details.captures.show_stamps(by_capture)

    @Slot()
    def _tell_timeline(self) -> None:
        if self._acts.whole is not None:
            self._desk.tasks.start(self._show_timeline())

    async def _show_timeline(self) -> None:
        case_id = self._acts.case_id
        if case_id is None:
            return
        told = await self._desk.db.read(partial(timeline.of_case, case_id=case_id))
        if self._acts.case_id == case_id:
            self._details.timeline.show_moments(told)
