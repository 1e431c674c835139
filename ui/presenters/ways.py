"""How answers can leave from a source: the engine has the keys, so it is asked."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app import secrets
from app.domain.ids import SourceId
from app.domain.reply import Way, leaves_privately
from app.domain.source import SourceConfig, SourceKind
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services.changes import Changes
from app.services.tokens import key_of, workspace_id
from app.sources.kinds import kinds
from app.store import sources
from ui.presenters.desk import Desk


class Ways(QObject):
    """Remembers what it was told until sources change or the engine starts anew.

    Signals:
        changed: what was told may not hold any more.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[SourceId, Way] = {}
        # A keyring may ask the person for a password: never in the thread of the store.
        self._keyring = ThreadPoolExecutor(1, thread_name_prefix="keyring")
        desk.hub.changed.connect(self._on_changed)
        desk.hub.engine_alive.connect(self._forget)

    async def of(self, whole: WholeCase, *, public: bool = True, files: int = 0) -> Way:
        """API where the source's network takes such answers and we have its key."""
        source_id, post = whole.case.source_id, whole.newest_of_customer()
        if not whole.can_answer:
            return Way.COPY
        if files and files > await self.most_files(whole):
            return Way.COPY  # they would be lost on the way
        if not public and not leaves_privately(whole.case.network, post.kind if post else ""):
            return Way.COPY  # by the network's interface everybody would read it
        if source_id not in self._known:
            can = await self._ask(source_id)
            self._known[source_id] = Way.API if can else Way.COPY
        return self._known[source_id]

    async def longest(self, whole: WholeCase, *, files: int = 0) -> int | None:
        """The most characters an answer may have there; None: not known (C32)."""
        kind = await self._kind(whole)
        if kind is None:
            return None
        return (kind.longest_with_files if files else None) or kind.longest_reply

    async def most_files(self, whole: WholeCase) -> int:
        """How many files an answer may bring by the network's own interface."""
        kind = await self._kind(whole)
        return kind.most_files if kind is not None else 0

    async def _kind(self, whole: WholeCase) -> SourceKind | None:
        config = await self._config(whole.case.source_id)
        known = (k for k in kinds() if (k.network, k.kind) == (config.network, config.kind))
        return next(known, None)

    async def _config(self, source_id: SourceId) -> SourceConfig:
        read = partial(sources.get, source_id=source_id, counted=False)
        return (await self._desk.db.read(read)).config

    async def _key_of(self, source_id: SourceId) -> secrets.Key:
        return key_of(await self._config(source_id), await self._desk.db.read(workspace_id))

    async def _ask(self, source_id: SourceId) -> bool:
        try:
            answer = await self._desk.engine.request("can_send", source_id=source_id)
        except AppError:
            key = await self._key_of(source_id)
            loop = asyncio.get_running_loop()
            return bool(await loop.run_in_executor(self._keyring, secrets.token_of, key))
        return bool(answer.get("can_send"))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.sources & self._known.keys():
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._known.clear()
        self.changed.emit()
