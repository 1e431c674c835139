"""The pages beside the captured one: the author's profile, and the thread around the post."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from app.evidence.redaction import clean_url
from app.evidence.surt import same_address
from app.evidence.warc import WarcFile
from ui.capture.artefacts import Artefacts
from ui.capture.borrowed import Borrowed
from ui.capture.bridge import CdpError
from ui.capture.fullshot import PIECE
from ui.capture.guard import Guard
from ui.capture.http_record import http_record
from ui.capture.page import WEB
from ui.capture.report import Report
from ui.capture.stage import Stage
from ui.capture.visit import Visit
from ui.capture.wish import Wish

LEAST_S = 4.0
"""With less time left a page is not begun."""
MOST_S, LOAD_S, SETTLE_S = 25.0, 12.0, 3.0


class Aside:
    """What is told of such a page: its own facts, beside the main page's."""

    def __init__(self, name: str, report: Report) -> None:
        self.state: dict[str, Any] = {"failed_steps": []}
        self._name = name
        self._report = report
        report.state[name] = self.state

    def event(self, kind: str, /, **facts: str) -> None:
        """Something happened on that page."""
        self._report.event(f"{self._name}_{kind}", **facts)

    def fail(self, reason: str) -> None:
        """Why it will not come; the first reason stands."""
        self.state.setdefault("failure", reason)

    def failed_step(self, name: str, error: BaseException) -> None:
        """Something of it could not be made."""
        self.state["failed_steps"].append(name)
        self.event("step_failed", step=name, error=f"{type(error).__name__} {error}"[:200])

    def lack(self, name: str, error: BaseException) -> None:
        """As a step that failed: nothing of these pages is needed."""
        self.failed_step(name, error)

    def save(self) -> None:
        """With all the rest."""
        self._report.save()


async def take_asides(
    wish: Wish, guard: Guard, report: Report, warc: WarcFile, until: float
) -> None:
    """Each on a stage of its own, while there is time; raises OSError if the disk is full."""
    known = {same_address(url) for url in (wish.url, str(report.state.get("final_url") or ""))}
    for name, url in (("author", wish.author_url), ("context", wish.context_url)):
        if not url:
            continue
        aside = Aside(name, report)
        if url.partition(":")[0].lower() not in WEB:
            aside.state["reason"] = "scheme"
        elif same_address(url) in known:
            aside.state["reason"] = "same_page"
        elif until - time.monotonic() < LEAST_S:
            aside.state["reason"] = "no_time"
        else:
            known.add(same_address(url))
            report.mark(name)
            await _take(_Order(url, wish, wish.out / name), aside, guard, warc, until)
        report.save()


class _Order:
    """Which page, into which folder, with whose login."""

    def __init__(self, url: str, wish: Wish, out: Path) -> None:
        self.url, self.wish, self.out = url, wish, out
        out.mkdir(exist_ok=True)


async def _take(order: _Order, aside: Aside, guard: Guard, warc: WarcFile, until: float) -> None:
    stage = Stage()
    try:
        if not await stage.ready():
            aside.fail("no_bridge")
            return
        login = Borrowed(order.wish, stage)
        await login.restore()
        end = min(until, time.monotonic() + MOST_S)
        visit = Visit(order.url, stage, warc, guard, aside)
        await visit.begin()
        await visit.load(min(LOAD_S, end - time.monotonic()))
        await visit.settle(SETTLE_S)
        if visit.shows:
            made = Artefacts(visit, order.out, end)
            await made.attempt("text", made.text, 10)
            await made.attempt("page", lambda: made.whole(most=PIECE), 20)
        await visit.recorder.finish()
        await login.give_back()
        visit.describe({"url": clean_url(order.url)})
        hops = visit.recorder.documents(visit.frame)
        (order.out / "http.json").write_bytes(http_record(order.url, hops, aside.state))
    except CdpError as error:
        aside.fail("incomplete")
        aside.failed_step("page", error)
    finally:
        await stage.clear()
