"""One capture from the first request to the last picture; cheap artefacts first."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWebEngineCore import qWebEngineChromiumVersion, qWebEngineVersion

from app.domain import clock
from app.evidence.bundle import WARC
from app.evidence.warc import WarcFile
from ui.capture import fallback, frame, png
from ui.capture.artefacts import Artefacts
from ui.capture.aside import take_asides
from ui.capture.borrowed import Borrowed
from ui.capture.bridge import CdpError
from ui.capture.disk import is_full
from ui.capture.fullshot import Shot
from ui.capture.gathering import gather, shown
from ui.capture.guard import Guard
from ui.capture.http_record import http_record, in_pem
from ui.capture.outcome import certificates
from ui.capture.report import Report
from ui.capture.stage import Stage
from ui.capture.visit import Visit
from ui.capture.wish import Wish

SPARE_S = 8.0
"""Left of the whole time for the last words."""


class Work:
    """The page, what is made of it, and the pages beside it."""

    def __init__(self, wish: Wish, guard: Guard, report: Report, stage: Stage) -> None:
        self._wish = wish
        self._guard = guard
        self._report = report
        self._stage = stage
        self._until = time.monotonic() + wish.whole_s - SPARE_S
        self._began = clock.now()
        self._warc = WarcFile(wish.out / WARC)
        self._login = Borrowed(wish, stage)
        self._visit = Visit(wish.url, stage, self._warc, guard, report)
        self._made = Artefacts(self._visit, wish.out, self._until)

    async def run(self) -> None:
        """All of it; what fails is named in the report.

        Raises:
            OSError: the disk is full; the parent has been told.
        """
        try:
            await self._run()
            self._look_at_disk()
        except OSError as error:
            self._report.say(error="disk" if is_full(error) else "folder")
            raise
        finally:
            self._warc.close()

    async def _run(self) -> None:
        state = self._report.state
        self._report.mark("start")
        state["began_at"] = clock.aware(self._began).isoformat()
        state["versions"] = {"qt": qWebEngineVersion(), "chromium": qWebEngineChromiumVersion()}
        state["user_agent"] = self._stage.page.profile().httpUserAgent()
        ready = await self._stage.ready()
        await self._login.restore()
        if not ready:
            state["failure"] = "no_bridge"
            await fallback.capture(self._stage.view, self._stage.page, self._wish, self._report)
            await self._login.give_back()
            return
        await self._visit.begin()
        self._report.step("load")
        warming = asyncio.create_task(asyncio.to_thread(png.warm_up))
        await self._visit.load(self._wish.load_s)
        await warming
        self._report.step("settle")
        await self._visit.settle()
        await self._login.give_back()  # a page that is killed later has renewed its tokens by now
        if self._visit.shows:
            await self._artefacts()
        await self._login.give_back()
        await self._network()
        await self._beside()

    async def _artefacts(self) -> None:
        made = self._made
        self._report.step("screen")
        await made.attempt("screen", made.screen, 12)
        self._report.step("text")
        await made.attempt("text", made.text, 15)
        self._report.step("mhtml")
        await made.attempt("mhtml", made.mhtml, 25)
        self._report.step("page")
        await made.attempt("page", lambda: made.whole(self._framed), 60)
        self._report.step("pdf")
        await made.attempt("pdf", made.pdf, 20, needed=False)
        self._look_at_disk()

    async def _network(self) -> None:
        """What the page asked for, and over which connection it came."""
        self._report.step("archive")
        recorder = self._visit.recorder
        await recorder.finish()
        self._visit.describe({"redacted": dict(self._warc.redacted)})
        chain: list[bytes] = []
        try:
            origin = self._report.state.get("final_url") or self._wish.url
            chain = await certificates(self._stage.bridge, origin)
        except CdpError as error:
            self._report.lack("certificates", error)
        hops = recorder.documents(self._visit.frame)
        self._made.put("http.json", http_record(self._wish.url, hops, self._report.state, chain))
        if chain:
            self._made.put("cert_chain.pem", in_pem(chain))
        self._look_at_disk()

    async def _beside(self) -> None:
        """The post's files, the author's page and the thread: the main page is safe by now."""
        self._report.step("media")
        if self._visit.shows:
            await self._media()
        self._look_at_disk()
        self._report.say(step="asides")
        if self._visit.shows:
            await take_asides(self._wish, self._guard, self._report, self._warc, self._until)
        self._report.state["redacted"] = dict(self._warc.redacted)
        self._report.save()

    async def _media(self) -> None:
        state, addresses = self._report.state, self._wish.media
        if not addresses and self._wish.media_shown:
            addresses = await shown(self._visit)
            state["media_shown"] = list(addresses)
        state["media"] = await gather(
            addresses, self._visit, self._warc, self._guard.denied, self._until
        )

    def _framed(self, shot: Shot) -> tuple[QImage, QImage]:
        state: dict[str, Any] = self._report.state
        cut = frame.CUT.format(height=shot.height, whole=shot.page_height) if shot.cut else ""
        cut = "; ".join(filter(None, (cut, frame.NARROW if shot.narrow else "")))
        seen = frame.Seen(
            id=self._wish.capture_id,
            url=self._wish.url,
            final_url=str(state.get("final_url") or ""),
            moment=clock.from_iso(self._wish.started_at) if self._wish.started_at else self._began,
            cut=cut,
        )
        return frame.head(seen, shot.width), frame.foot(seen, shot.width)

    def _look_at_disk(self) -> None:
        """Records and events come where an error cannot be caught; it is raised here."""
        trouble = self._warc.trouble or self._report.trouble
        if trouble is not None:
            raise trouble
