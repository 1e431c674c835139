"""Connects what the program learned from the person to the store, and to the engine."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.ids import CorrectionId
from app.errors import EngineGone, NotFound
from app.services import correcting
from ui.dialogs.corrections import CorrectionsDialog
from ui.panes.learned_section import LearnedSection
from ui.presenters.desk import Desk


class Learned(QObject):
    """Shows the corrections, takes them back, and brings back what was taken back last."""

    def __init__(self, desk: Desk, section: LearnedSection) -> None:
        super().__init__()
        self._desk = desk
        self._section = section
        self._dialog: CorrectionsDialog | None = None
        self._undone: frozenset[CorrectionId] = frozenset()
        section.list_asked.connect(self._on_list)

    def shown(self) -> None:
        """Counts what is in force."""
        self._desk.tasks.start(self._read())

    @Slot()
    def _on_list(self) -> None:
        self._desk.tasks.start(self._open())

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_undo(self, ids: Collection[CorrectionId]) -> None:
        self._desk.tasks.start(self._undo(frozenset(ids)))

    @Slot()
    def _on_restore(self) -> None:
        self._desk.tasks.start(self._bring_back())

    async def _open(self) -> None:
        kept = await self._desk.db.read(correcting.listed)
        if self._dialog is not None:  # pressed twice
            return
        dialog = CorrectionsDialog(self._section.window())
        dialog.undo_asked.connect(self._on_undo)
        dialog.restore_asked.connect(self._on_restore)
        dialog.case_asked.connect(self._desk.hub.case_asked)
        dialog.finished.connect(self._on_finished)
        dialog.show_corrections(kept, clock.now())
        self._dialog, self._undone = dialog, frozenset()
        dialog.open()

    async def _read(self) -> None:
        self._section.show_count(await self._desk.db.read(correcting.count))
        if self._dialog is not None:
            kept = await self._desk.db.read(correcting.listed)
            if self._dialog is not None:  # closed meanwhile
                self._dialog.show_corrections(kept, clock.now())

    async def _undo(self, ids: frozenset[CorrectionId]) -> None:
        try:
            await self._desk.db.run(partial(correcting.undo, ids=ids, now=clock.now()))
        except NotFound:  # a terminal was faster: what stands now is shown
            await self._read()
            return
        self._undone = ids
        await self._spread()

    async def _bring_back(self) -> None:
        ids, self._undone = self._undone, frozenset()
        await self._desk.db.run(partial(correcting.restore, ids=ids))
        await self._spread()

    async def _spread(self) -> None:
        await self._read()
        if self._dialog is not None:
            self._dialog.show_undone(len(self._undone))
        await tell_engine(self._desk)


async def tell_engine(desk: Desk) -> None:
    """Other corrections are in force: new posts are judged by them soon."""
    try:
        await desk.engine.request("corrections_changed")
    except EngineGone:
        return  # a new engine reads them
