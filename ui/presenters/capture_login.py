"""Tells the captures of a case whether its source has a login, and captures with it or without."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.ids import SourceId
from app.store import logins
from ui.panes.details import Details
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice

SECONDS = 30
"""Long enough to be read and followed."""


class CaptureLoginPresenter(QObject):
    """One small read whenever a case is shown."""

    def __init__(self, acts: CaseActs, details: Details) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._page = details.captures
        self._page.case_shown.connect(self._on_case)
        self._page.login.sign_in_asked.connect(self._on_sign_in)

    def tell_wall(self, *, expired: bool) -> None:
        """The site asked to sign in instead of showing the page: the way to do so is a button."""
        whole = self._acts.whole
        lost = self.tr("Not captured: the login has expired. Sign in again")
        never = self.tr("Not captured: the site shows this page only to those who sign in")
        self._desk.hub.notice.emit(
            Notice(
                text=lost if expired else never,
                tone="late",
                action=self.tr("Sign in…"),
                act=partial(self._on_sign_in, whole.case.source_id) if whole else None,
                seconds=SECONDS,
            )
        )

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
