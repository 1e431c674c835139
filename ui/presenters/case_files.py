"""A case of another Otklik is looked at and taken in; the engine verifies and stores (D7)."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.evidence import Finding
from app.domain.ids import CaseId
from app.errors import AppError
from ui import words
from ui.dialogs.case_file import CaseFileDialog, Offered, OfferedCase
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job


class CaseFilePresenter(QObject):
    """From the choice of a file to the case in the queue."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        desk.hub.case_file_asked.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Asks which file."""
        chooser = QFileDialog(self._owner.window(), self.tr("Take in a case from a file"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Case of Otklik (*.zip)"))
        chooser.fileSelected.connect(self.open_file)
        chooser.open()

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Looks into a file; nothing of it is stored before the person says so."""
        self._desk.tasks.start(self.look(path))

    async def look(self, path: str) -> CaseFileDialog | None:
        """The dialog with what is in the file; None: it is no case file."""
        job = Job(self._desk.hub)
        try:
            answer = await self._desk.engine.once_up("case_file", path=path)
            offered = offered_from(path, await job.run(answer))
        except AppError as error:
            self._tell(error)
            return None
        finally:
            job.close()
        dialog = CaseFileDialog(offered, self._owner.window())
        dialog.taken.connect(partial(self._on_taken, dialog, path))
        dialog.open()
        return dialog

    def _on_taken(self, dialog: CaseFileDialog, path: str, anyway: bool) -> None:  # noqa: FBT001  # the signal's
        self._desk.tasks.start(self.take(dialog, path, anyway=anyway))

    async def take(self, dialog: CaseFileDialog, path: str, *, anyway: bool) -> None:
        """Takes the case in and shows it."""
        dialog.show_progress(0, None)
        job = Job(self._desk.hub, partial(_progress, dialog))
        try:
            answer = await self._desk.engine.once_up("case_file_take", path=path, anyway=anyway)
            taken = await job.run(answer)
        except AppError as error:
            dialog.show_error(words.error(error.code, error.facts))
            return
        finally:
            job.close()
        dialog.accept()
        self._say(taken)
        self._desk.hub.place_asked.emit("queue", None)
        self._desk.hub.case_asked.emit(CaseId(int(taken["case_id"])))

    def _say(self, taken: dict[str, Any]) -> None:
        left = len(taken.get("left_out") or ())
        text = self.tr("The case was taken in")
        if taken.get("joined"):
            text = self.tr("What is new was added to the case that is here already")
        if left:
            text += ". " + self.tr("Left out: %Ln capture(s)", None, left)
        self._desk.hub.notice.emit(Notice(text=text, tone="soon" if left else "good"))

    def _tell(self, error: AppError) -> None:
        said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
        self._desk.hub.notice.emit(Notice(text=said, tone="late"))


def offered_from(path: str, raw: dict[str, Any]) -> Offered:
    """The engine's JSON as the dialog takes it."""
    case = raw.get("case")
    return Offered(
        file=Path(path).name,
        case=_case(case) if case else None,
        findings=tuple(Finding(**one) for one in raw.get("findings") or ()),
        captures=tuple((str(number), str(fate)) for number, fate in raw.get("captures") or ()),
        refused=str(raw.get("refused") or ""),
        doubtful=bool(raw.get("doubtful")),
        already=_number(raw.get("already")),
        joins=_number(raw.get("joins")),
        differs=tuple(str(name) for name in raw.get("differs") or ()),
    )


def _case(raw: dict[str, Any]) -> OfferedCase:
    moments = {
        name: datetime.fromisoformat(raw[name]) if raw.get(name) else None
        for name in ("created", "made_at")
    }
    return OfferedCase(**{**raw, **moments})


def _number(value: Any) -> CaseId | None:
    return CaseId(int(value)) if value is not None else None


def _progress(dialog: CaseFileDialog, event: dict[str, Any]) -> None:
    dialog.show_progress(int(event.get("done") or 0), event.get("total"))
