"""What is done with a source besides describing it: written first, then told to the engine."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import Source
from app.errors import AppError
from app.services.changes import Changes
from app.store import sources as store
from ui import words
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

UNDO_S = 30
ASKED_NOW = "sync"
"""What stands in no store: only an engine that is there can do it, so it is waited for."""
SYNC = "sync:"
"""How the engine names the job of reading a source, before its number."""


class SourceActs(QObject):
    """Pause, removal and what takes it back.

    Signals:
        done: something is different now.
    """

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    async def request(self, do: str, **fields: Any) -> bool:
        """Asks the engine; an engine that is away reads the store when it is back."""
        engine = self._desk.engine
        if do != ASKED_NOW and not engine.is_alive:
            return False
        try:
            await engine.once_up(do, **fields)
        except AppError as error:
            told = words.error(error.code, error.facts)
            self._desk.hub.notice.emit(Notice(text=told, tone="soon"))
            return False
        return True

    async def pause(self, source_id: SourceId, *, paused: bool) -> None:
        """Holds a source or lets it go on."""
        work = partial(store.set_paused, source_id=source_id, paused=paused)
        await self._desk.db.run(work)
        self._tell(source_id)
        await self.request("pause", source_id=source_id, paused=paused)

    async def read_anew(self, source_id: SourceId) -> None:
        """Forgets how far it was read; what is known already is not doubled."""
        await self._desk.db.run(partial(store.set_cursor, source_id=source_id, cursor={}))
        self._tell(source_id)
        await self.request("sources_changed")
        await self.request("sync", source_id=source_id)

    async def remove(self, source: Source) -> None:
        """Listens there no longer; what was heard stays, and it can be taken back."""
        work = partial(store.remove, source_id=source.id, now=clock.now())
        await self._desk.db.run(work)
        self._tell(source.id)
        await self.request("cancel", job=f"{SYNC}{source.id}")
        await self.request("sources_changed")
        said = self.tr("«{name}» was removed; its posts and cases stay")
        self._desk.hub.notice.emit(
            Notice(
                text=said.format(name=words.source_name(source.config.name)),
                action=self.tr("Undo"),
                act=partial(self._restore, source),
                seconds=UNDO_S,
            )
        )

    def _restore(self, source: Source) -> None:
        self._desk.tasks.start(self._bring_back(source))

    async def _bring_back(self, source: Source) -> None:
        back = await self._desk.db.run(partial(store.add, config=source.config))
        self._tell(back.id)
        await self.request("sources_changed")

    def _tell(self, source_id: SourceId) -> None:
        self._desk.hub.changed.emit(Changes(sources=frozenset({source_id})))
        self.done.emit()
