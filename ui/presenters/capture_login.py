"""Tells the captures of a case whether its source has a login, and captures with it or without."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.ids import SourceId
from app.store import logins
from ui.panes.details import Details
from ui.presenters.case_acts import CaseActs


class CaptureLoginPresenter(QObject):
    """One small read whenever a case is shown."""

    def __init__(self, acts: CaseActs, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._page = details.captures
        self._page.case_shown.connect(self._on_case)
        self._page.login.sign_in_asked.connect(self._on_sign_in)

    @Slot()
    def _on_case(self) -> None:
        self._desk.tasks.start(self._show())

    async def _show(self) -> None:
        case_id = self._acts.case_id
        if case_id is not None:
            profile = await self._desk.db.read(partial(logins.of_case, case_id=case_id))
            if self._acts.case_id == case_id:
                self._page.login.show_login(profile, clock.now())

    @Slot(object)
    def _on_sign_in(self, source_id: SourceId) -> None:
        self._desk.hub.place_asked.emit("sources", source_id)
