"""Where a page is drawn: a fresh profile, a view never shown, and the channel to its Chromium."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QCoreApplication, QEvent

from ui.capture.bridge import Bridge
from ui.capture.page import Listener, make_view

FAREWELL_S = 0.05
"""Between the page and its profile: a profile that goes first takes the process with it."""


class Stage:
    """Made before it is needed; used for one page, then cleared away with all it knew."""

    def __init__(self) -> None:
        self.view, self.page, self.profile = make_view()
        self.bridge = Bridge(self.page)
        self._ready: asyncio.Task[bool] | None = None

    def prepare(self) -> asyncio.Task[bool]:
        """Begins to find out whether the channel works, once."""
        if self._ready is None:
            self._ready = asyncio.get_event_loop().create_task(self.bridge.self_test())
        return self._ready

    async def ready(self) -> bool:
        """Whether the channel works."""
        return await asyncio.shield(self.prepare())

    def listen(self, listener: Listener) -> None:
        """Whose page it is from now on."""
        self.page.listener = listener

    async def clear(self) -> None:
        """The page, its renderer and its profile end; nothing of them reaches the next."""
        if self._ready is not None:
            self._ready.cancel()
        self.page.listener = None
        self.bridge.close()
        self.view.close()
        self.page.deleteLater()
        self.view.deleteLater()
        await _swept()
        self.profile.deleteLater()
        await _swept()


async def _swept() -> None:
    """What was to be deleted later is deleted now: the loop of ours never does by itself."""
    await asyncio.sleep(FAREWELL_S)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
