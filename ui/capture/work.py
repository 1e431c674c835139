"""One capture from the first request to the last picture; cheap artefacts first."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import qWebEngineChromiumVersion, qWebEngineVersion

from app.evidence.bundle import WARC
from app.evidence.redaction import clean_url
from app.evidence.warc import WarcFile
from ui.capture import fallback
from ui.capture.borrowed import Borrowed
from ui.capture.bridge import CdpError
from ui.capture.fullshot import FullShot
from ui.capture.guard import Guard
from ui.capture.outcome import describe_network, write_certificates
from ui.capture.page import HEIGHT, WIDTH
from ui.capture.passwords import refuse_passwords
from ui.capture.recorder import Recorder
from ui.capture.report import Report
from ui.capture.stage import Stage
from ui.capture.wish import Wish
from ui.capture.world import MARKUP, SIZE, TEXT, World

MOST_TEXT = 20 << 20
MOST_NODES = 300_000
"""Beyond these MHTML costs gigabytes (capture.md §5)."""
QUIET_S, QUIET_SOON_S = 0.5, 0.2
"""No request for so long: before what is final, and before what is only kept in case of worse."""
SPARE_S = 8.0
"""Left of the whole time for the last words."""


class Work:
    """The page, the recorder, and the artefacts one after another."""

    def __init__(self, wish: Wish, guard: Guard, report: Report, stage: Stage) -> None:
        self._wish = wish
        self._guard = guard
        self._report = report
        self._until = time.monotonic() + wish.whole_s - SPARE_S
        self._warc = WarcFile(wish.out / WARC)
        stage.listen(report)
        self._stage = stage
        self._view, self._page, self._bridge = stage.view, stage.page, stage.bridge
        self._login = Borrowed(wish, stage)
        self._recorder = Recorder(self._bridge, self._warc, guard.addresses)
        self._world = World(self._bridge)
        self._frame = ""

    async def run(self) -> None:
        """All of it; what fails is named in the report."""
        state = self._report.state
        state["versions"] = {"qt": qWebEngineVersion(), "chromium": qWebEngineChromiumVersion()}
        state["user_agent"] = self._page.profile().httpUserAgent()
        if not await self._stage.ready():
            state["failure"] = "no_bridge"
            await fallback.capture(self._view, self._page, self._wish, self._report)
            return
        await self._login.restore()
        await self._recorder.sessions.start()
        await refuse_passwords(self._bridge)
        self._frame = await self._world.frame()
        await self._load()
        await self._settle()
        if state.get("committed") and not self._page.dead:
            await self._artefacts()
        self._report.step("archive")
        await self._recorder.finish()
        await self._login.give_back()
        await self._attempt("certificates", self._certificates, 5)
        self._describe()

    async def _load(self) -> None:
        self._report.step("load")
        loaded: asyncio.Future[bool] = asyncio.get_event_loop().create_future()

        def on_finished(ok: bool) -> None:  # noqa: FBT001  # Qt's signal
            if not loaded.done():
                loaded.set_result(ok)

        self._page.loadFinished.connect(on_finished)
        self._page.load(QUrl(self._wish.url))
        try:
            self._report.state["loaded"] = await asyncio.wait_for(loaded, self._wish.load_s)
        except TimeoutError:
            self._report.state |= {"loaded": False, "timed_out": True}
            self._report.event("load_timeout")
        finally:
            self._page.loadFinished.disconnect(on_finished)

    async def _settle(self) -> None:
        self._report.step("settle")
        if not self._report.state["loaded"]:
            self._bridge.send("Page.stopLoading")
            self._recorder.give_up_on_open()
        await self._recorder.idle(QUIET_SOON_S, 6)
        self._page.frozen = True
        self._describe()
        if self._report.state["committed"] and not await self._answers():
            await self._rescue()

    async def _answers(self) -> bool:
        try:
            return await self._world.value("1", timeout_s=3) == 1
        except CdpError:
            return False

    async def _rescue(self) -> None:
        """A script that never ends is ended, then no script runs any more."""
        self._report.event("renderer_busy")
        self._report.state["rescued"] = True
        for method, params in (
            ("Runtime.terminateExecution", {}),
            ("Emulation.setScriptExecutionDisabled", {"value": True}),
        ):
            try:
                await self._bridge.call(method, params, timeout_s=3)
            except CdpError:
                self._report.event("rescue_unanswered", method=method)
        self._report.event("rescued" if await self._answers() else "renderer_stuck")

    async def _artefacts(self) -> None:
        self._report.step("screen")
        await self._attempt("screen", self._screen, 12)
        self._report.step("text")
        await self._attempt("text", self._text, 15)
        self._report.step("mhtml")
        await self._attempt("mhtml", self._mhtml, 25)
        self._report.step("page")
        await self._attempt("page", self._whole, 60)

    async def _attempt(self, name: str, work: Callable[[], Awaitable[None]], most_s: float) -> None:
        left = min(most_s, self._until - time.monotonic())
        try:
            await asyncio.wait_for(work(), max(left, 0.1))
        except (CdpError, TimeoutError, ValueError, OSError) as error:
            self._report.failed_step(name, error)
        self._report.save()

    async def _screen(self) -> None:
        wish = {"format": "png", "optimizeForSpeed": True}
        found = await self._bridge.call("Page.captureScreenshot", wish, timeout_s=10)
        self._put("screen.png", base64.b64decode(found["data"]))

    async def _text(self) -> None:
        """Text and markup; a second look keeps the first if the page has become poorer."""
        parts = [str(await self._world.value(TEXT) or "")]
        for session in list(self._recorder.sessions.frames)[:50]:
            try:
                parts.append(str(await self._world.value(TEXT, session, 2) or ""))
            except CdpError:
                continue  # the frame is gone
        text = "\n\n".join(part for part in parts if part.strip())
        self._put("page.txt", text.encode("utf-8", "replace"), at_least=True)
        markup = str(await self._world.value(MARKUP, timeout_s=10) or "")
        self._put("dom.html", markup.encode("utf-8", "replace"), at_least=True)

    async def _mhtml(self) -> None:
        size = self._wish.out / "page.txt"
        nodes = await self._world.value(SIZE)
        if (isinstance(nodes, int) and nodes > MOST_NODES) or (
            size.exists() and size.stat().st_size > MOST_TEXT
        ):  # fmt: skip
            raise ValueError("too large for MHTML")
        found = await self._bridge.call("Page.captureSnapshot", {"format": "mhtml"}, timeout_s=20)
        self._put("page.mhtml", found["data"].encode("utf-8", "replace"), at_least=True)

    async def _whole(self) -> None:
        async def settle() -> None:
            await self._recorder.idle(QUIET_SOON_S, 4)

        shooting = FullShot(self._bridge, self._world.value, settle)
        shot = await shooting.measure(WIDTH, HEIGHT)
        await self._recorder.idle(QUIET_S, 4)
        self._report.state["viewport"] = {
            "width": WIDTH, "screen_height": HEIGHT, "scale": 1, "mode": shot.mode,
            "height": shot.height, "page_height": shot.page_height, "cut": shot.cut,
        }  # fmt: skip
        await self._attempt("text", self._text, 10)  # with what loaded late
        await self._attempt("mhtml", self._mhtml, 20)
        image = await shooting.take(shot, HEIGHT)
        part = self._wish.out / "page.part.png"
        if not image.save(str(part)):
            raise OSError("page.png could not be written")
        part.replace(self._wish.out / "page.png")
        await shooting.release()

    async def _certificates(self) -> None:
        origin = self._report.state.get("final_url") or self._wish.url
        await write_certificates(self._bridge, origin, self._wish.out)

    def _describe(self) -> None:
        state = self._report.state
        state["final_url"] = clean_url(self._page.url().toString()) or None
        state["title"] = self._page.title()
        describe_network(state, self._recorder, self._guard, self._frame)
        state["redacted"] = dict(self._warc.redacted)
        self._report.save()

    def _put(self, name: str, data: bytes, *, at_least: bool = False) -> None:
        """Whole or not at all; `at_least`: never less than half of what was there before."""
        path = self._wish.out / name
        if at_least and path.exists() and len(data) * 2 < path.stat().st_size:
            return
        part = path.with_name(name + ".part")
        part.write_bytes(data)
        part.replace(path)
