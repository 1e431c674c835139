"""Connects the colleagues in the settings to the store."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.colleague import NEW, Colleague
from app.domain.ids import ColleagueId
from app.errors import AppError
from app.services import colleagues
from app.services.changes import Changes
from app.store import colleagues as store
from ui import words
from ui.panes.colleagues import ColleaguesSection
from ui.presenters.case_acts import Act
from ui.presenters.desk import Desk


class ColleaguesSettings(QObject):
    """Kept at once; a name that is taken says so."""

    def __init__(self, desk: Desk, section: ColleaguesSection) -> None:
        super().__init__()
        self._desk = desk
        self._section = section
        section.kept.connect(self._on_kept)
        section.put_aside.connect(self._on_aside)
        section.brought_back.connect(self._on_back)
        section.all_asked.connect(self.show)
        desk.hub.changed.connect(self._on_changed)
        self.show()

    @Slot()
    def show(self) -> None:
        """Reads them again."""
        self._desk.tasks.start(self._show())

    async def _show(self) -> None:
        aside = self._section.all.isChecked()
        self._section.show_colleagues(await self._desk.db.read(partial(store.listed, aside=aside)))

    @Slot(object)
    def _on_kept(self, colleague: Colleague) -> None:
        def keep(session: object) -> Changes:
            return colleagues.keep(session, colleague)[1]  # type: ignore[arg-type]  # the store's own

        self._desk.tasks.start(self._do(keep, is_new=colleague.id == NEW))

    @Slot(object)
    def _on_aside(self, colleague_id: ColleagueId) -> None:
        act = partial(colleagues.put_aside, colleague_id=colleague_id, now=clock.now())
        self._desk.tasks.start(self._do(act))

    @Slot(object)
    def _on_back(self, colleague_id: ColleagueId) -> None:
        act = partial(colleagues.bring_back, colleague_id=colleague_id)
        self._desk.tasks.start(self._do(act))

    async def _do(self, act: Act, *, is_new: bool = False) -> None:
        try:
            changes = await self._desk.db.run(act)
        except AppError as error:
            said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
            self._section.say(said.strip())
            return
        self._section.say("")
        if is_new:
            self._section.added()
        self._desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.colleagues:
            self.show()
