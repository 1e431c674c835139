"""Earlier texts of an answer: asked for, compared, brought back or copied (C18)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.domain import clock
from app.domain.draft_history import EarlierText
from app.domain.ids import CaseId
from app.services import drafting
from ui.dialogs.draft_history import DraftHistoryDialog
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs
from ui.presenters.drafts import DraftsPresenter


class DraftHistoryPresenter(QObject):
    """Opens the dialog and does what was chosen in it."""

    def __init__(self, acts: CaseActs, composer: Composer, keeping: DraftsPresenter) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._keeping = keeping
        composer.history_asked.connect(self._on_asked)

    @Slot()
    def _on_asked(self) -> None:
        self._composer.save_now()
        if self._acts.case_id is not None:
            self._acts.desk.tasks.start(self._open(self._acts.case_id))

    async def _open(self, case_id: CaseId) -> None:
        earlier = await self._acts.desk.db.read(partial(drafting.history, case_id=case_id))
        if self._acts.case_id != case_id:
            return
        present = self._composer.sheets.text_of
        dialog = DraftHistoryDialog(earlier, present, clock.now(), self._composer)
        dialog.restored.connect(partial(self._restore, case_id))
        dialog.copied.connect(_copy)
        dialog.open()

    def _restore(self, case_id: CaseId, one: EarlierText) -> None:
        if self._acts.case_id == case_id:
            self._keeping.bring_back(one.text, public=one.public)


def _copy(one: EarlierText) -> None:
    QGuiApplication.clipboard().setText(one.text)
