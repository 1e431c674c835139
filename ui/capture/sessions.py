"""The page, its cross-site frames and its workers: every one is listened to from its start."""

from __future__ import annotations

import asyncio

from ui.capture.bridge import Bridge, CdpError, Json
from ui.capture.hop import MOST_BODY, MOST_WHOLE

FRAMES = ("page", "iframe")
LISTEN: tuple[tuple[str, Json], ...] = (
    (
        "Network.enable",
        {
            "maxTotalBufferSize": MOST_WHOLE,
            "maxResourceBufferSize": MOST_BODY,
            "maxPostDataSize": 8 << 20,
        },
    ),
    ("Network.setCacheDisabled", {"cacheDisabled": True}),
    ("Network.setBypassServiceWorker", {"bypass": True}),
)
FOLLOW: tuple[str, Json] = (
    "Target.setAutoAttach",
    {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True},
)


class Sessions:
    """Switches the Network domain on wherever something may be requested."""

    def __init__(self, bridge: Bridge) -> None:
        self.frames: list[str] = []
        """Sessions of cross-site frames."""
        self.document: Json = {}
        """The main frame as it last committed: loader, address, and whether it is an error page."""
        self._bridge = bridge
        self._tasks: set[asyncio.Task[None]] = set()
        bridge.on("Target.attachedToTarget", self._on_attached)
        bridge.on("Page.frameNavigated", self._on_committed)

    @property
    def busy(self) -> bool:
        """A frame or worker is just being attached."""
        return bool(self._tasks)

    async def start(self, session: str | None = None) -> None:
        """Begins to listen in the page or a frame of it; raises CdpError."""
        for method, params in (*LISTEN, ("Page.enable", {}), FOLLOW):
            await self._bridge.call(method, params, session)

    def _start_worker(self, session: str) -> None:
        """A service worker answers nothing before it is let go: the order of commands is enough."""
        for method, params in (*LISTEN, FOLLOW):
            self._bridge.send(method, params, session)

    def _on_attached(self, params: Json, session: str | None) -> None:
        del session
        work = self._follow(params["sessionId"], params["targetInfo"]["type"])
        task = asyncio.get_event_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _on_committed(self, params: Json, session: str | None) -> None:
        if session is None and "parentId" not in params["frame"]:
            self.document = params["frame"]

    async def _follow(self, session: str, kind: str) -> None:
        try:
            if kind in FRAMES:
                await self.start(session)
            else:
                self._start_worker(session)
        except CdpError:
            pass  # it is gone, or knows fewer commands; what it knows is on by now
        finally:
            self._bridge.send("Runtime.runIfWaitingForDebugger", None, session)
        if kind == "iframe":
            self.frames.append(session)
