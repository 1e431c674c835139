"""One address on one stage: asked for, waited for, rescued from its own scripts, described."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import QUrl

from app.evidence.redaction import clean_url
from app.evidence.warc import WarcFile
from ui.capture.bridge import CdpError
from ui.capture.guard import Guard
from ui.capture.outcome import describe_network
from ui.capture.page import Listener
from ui.capture.passwords import refuse_passwords
from ui.capture.recorder import Recorder
from ui.capture.stage import Stage
from ui.capture.world import World

QUIET_S, QUIET_SOON_S = 0.5, 0.2
"""No request for so long: before what is final, and before what is only kept in case of worse."""

CUTS, CUT_S, GONE_S = 3, 0.2, 3.0
"""How often the network is cut for a page that waits for it; how long a renderer takes to end."""


class Teller(Listener, Protocol):
    """What is known of a page, and who hears of it."""

    @property
    def state(self) -> dict[str, Any]:
        """Facts of the page, kept on disk by `save`."""

    def failed_step(self, name: str, error: BaseException) -> None:
        """An artefact could not be made; the others go on."""

    def lack(self, name: str, error: BaseException) -> None:
        """Something besides the page itself could not be had; the capture is whole without it."""

    def save(self) -> None:
        """What is known by now is on the disk."""


class Visit:
    """What the engine does with one address before anything is made of it."""

    def __init__(
        self, url: str, stage: Stage, warc: WarcFile, guard: Guard, report: Teller
    ) -> None:
        self.url = url
        self.page, self.bridge = stage.page, stage.bridge
        self.recorder = Recorder(stage.bridge, warc, guard.addresses)
        self.world = World(stage.bridge)
        self.report = report
        self.frame = ""
        """The main frame's id."""
        self._guard = guard
        self._load_s = 0.0
        stage.listen(report)

    @property
    def shows(self) -> bool:
        """The page came and can be looked at."""
        return bool(self.report.state.get("committed")) and not self.page.dead

    async def begin(self) -> None:
        """Listens to all the page will ask for; raises CdpError."""
        await self.recorder.sessions.start()
        await refuse_passwords(self.bridge)
        self.frame = await self.world.frame()

    async def load(self, load_s: float) -> None:
        """Asks for the address; waits for the page, but not for ever.

        A page that takes its renderer down is asked for once more, without its scripts.
        """
        self._load_s = load_s
        await self._ask()
        if self.page.dead:
            self.report.state["crashed"] = True
            await self._without_scripts()

    async def _without_scripts(self) -> None:
        """Once more, in a new renderer."""
        self.report.event("loaded_without_scripts")
        self.recorder.give_up_on_open()
        self.page.dead = self.page.frozen = False
        self.page.run_no_scripts()
        await self._ask()

    async def _ask(self) -> None:
        loaded: asyncio.Future[bool] = asyncio.get_event_loop().create_future()

        def on_finished(ok: bool) -> None:  # noqa: FBT001  # Qt's signal
            if not loaded.done():
                loaded.set_result(ok)

        def on_gone(*told: object) -> None:
            on_finished(False)  # noqa: FBT003  # as above

        self.page.loadFinished.connect(on_finished)
        self.page.renderProcessTerminated.connect(on_gone)
        self.page.load(QUrl(self.url))
        try:
            self.report.state["loaded"] = await asyncio.wait_for(loaded, self._load_s)
        except TimeoutError:
            self.report.state.update(loaded=False, timed_out=True)
            self.report.event("load_timeout")
        finally:
            self.page.loadFinished.disconnect(on_finished)
            self.page.renderProcessTerminated.disconnect(on_gone)

    async def settle(self, most_s: float = 6.0) -> None:
        """Until nothing moves any more; then the page may not walk away."""
        await self._quiet(most_s)
        if self.shows and not await self._answers():
            await self._rescue()

    async def _quiet(self, most_s: float = 6.0) -> None:
        if not self.report.state["loaded"]:
            self.bridge.send("Page.stopLoading")
            self.recorder.give_up_on_open()
        await self.recorder.idle(QUIET_SOON_S, most_s)
        self.page.frozen = True
        self.describe()

    def describe(self, more: Mapping[str, Any] | None = None) -> None:
        """What the network and the page say of themselves now goes into the state."""
        state = self.report.state
        state["final_url"] = clean_url(self.page.url().toString()) or None
        state["title"] = self.page.title()
        state["crashed"] = state.get("crashed") or self.page.dead
        describe_network(state, self.recorder, self._guard, self.frame)
        state |= more or {}
        self.report.save()

    async def _answers(self) -> bool:
        try:
            return await self.world.value("1", timeout_s=3) == 1
        except CdpError:
            return False

    async def _rescue(self) -> None:
        """A script that never ends is ended, then no script runs any more."""
        self.report.event("renderer_busy")
        self.report.state["rescued"] = True
        for method, params in (
            ("Runtime.terminateExecution", {}),
            ("Emulation.setScriptExecutionDisabled", {"value": True}),
        ):
            try:
                await self.bridge.call(method, params, timeout_s=3)
            except CdpError:
                self.report.event("rescue_unanswered", method=method)
        if await self._answers() or await self._answers_without_network():
            self.report.event("rescued")
            return
        self.report.event("renderer_stuck")
        await self._crash()
        await self._without_scripts()
        await self._quiet()

    async def _answers_without_network(self) -> bool:
        """It may wait for an answer that never comes; the engine itself asks a second time."""
        for _ in range(CUTS):
            self._guard.cut()
            await asyncio.sleep(CUT_S)
        return await self._answers()

    async def _crash(self) -> None:
        """The renderer ends; another thread of it hears this than the one that is stuck."""
        gone = asyncio.Event()

        def on_gone(*told: object) -> None:
            gone.set()

        self.page.renderProcessTerminated.connect(on_gone)
        self.bridge.send("Page.crash")
        try:
            await asyncio.wait_for(gone.wait(), GONE_S)
        except TimeoutError:
            self.report.event("rescue_unanswered", method="Page.crash")
        finally:
            self.page.renderProcessTerminated.disconnect(on_gone)
