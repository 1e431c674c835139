"""The outbox is emptied, and networks are asked after what nobody knows the fate of."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.services import sending
from app.services.file_loading import loading
from app.store import outbox_list

if TYPE_CHECKING:
    from app.engine.engine import Engine

ASK_S = 60.0
"""Between looks for replies whose outcome a full disk kept from us."""


class Outbox:
    """Nothing is sent beside another sending of the same source; asking is done beside."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._sending = asyncio.Lock()
        self._asked = float("-inf")

    async def recover(self) -> None:
        """What a crash left between the call and the answer is unknown from now on."""
        self._engine.outlet.tell_changes(await sending.recover(self._engine.db))

    def ask_now(self) -> None:
        """Replies of which nobody knows are asked for at once, not when their time comes."""
        self._asked = float("-inf")
        self._engine.wake()

    async def look(self) -> None:
        """Begins what is due.

        Raises:
            StoreError: the database.
        """
        engine, now = self._engine, time.monotonic()
        unknown = await engine.db.read(outbox_list.next_ask)
        if now - self._asked > ASK_S or _is_past(unknown):
            moment = clock.now() if self._asked > 0 else None
            self._asked = now
            engine.jobs.start("outbox:ask", self._ask(moment), quiet=True)
        if _is_past(await engine.db.read(outbox_list.next_due)):
            engine.jobs.start("outbox:send", self._drain(), quiet=True)

    async def _drain(self) -> dict[str, Any]:
        engine = self._engine
        looks = engine.workspace.settings.look_before_sending
        look = engine.listening.look if looks else None
        async with self._sending:
            sender_for = loading(engine.listening.sender_for, engine.workspace.paths)
            found = await sending.drain(engine.db, clock.now(), sender_for, look)
        if found and not engine.offline:
            await engine.answer_pages.look()
        engine.outlet.tell_changes(found)
        return {}

    async def _ask(self, moment: datetime | None) -> dict[str, Any]:
        engine = self._engine
        async with self._sending:
            # What still says that it is being sent is not: a full disk kept its outcome from us.
            found = await sending.recover(engine.db)
        found |= await sending.ask(engine.db, engine.listening.sender_for, moment)
        engine.outlet.tell_changes(found)
        return {}


def _is_past(moment: datetime | None) -> bool:
    return moment is not None and moment <= clock.now()
