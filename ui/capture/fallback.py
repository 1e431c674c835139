"""What can be had of a page when the protocol bridge does not work in this Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest
from PySide6.QtWebEngineWidgets import QWebEngineView

from ui.capture.page import CapturePage
from ui.capture.report import Report


class Asked(Protocol):
    """The part of the wish that matters here."""

    @property
    def url(self) -> str:
        """The address."""

    @property
    def out(self) -> Path:
        """The folder."""

    @property
    def load_s(self) -> float:
        """Seconds to load."""


async def capture(view: QWebEngineView, page: CapturePage, wish: Asked, report: Report) -> None:
    """The first screen, text, markup and MHTML; no archive and no full picture."""
    report.step("load")
    report.state["loaded"] = await _answer(
        lambda done: (page.loadFinished.connect(done), page.load(QUrl(wish.url))), wish.load_s
    )
    report.state["committed"] = bool(report.state["loaded"])
    report.state["final_url"], report.state["title"] = page.url().toString(), page.title()
    if not report.state["committed"]:
        report.save()
        return
    report.step("screen")
    view.grab().save(str(wish.out / "screen.png"))
    report.step("text")
    for name, ask in (("page.txt", page.toPlainText), ("dom.html", page.toHtml)):
        text = await _answer(ask, 10)
        (wish.out / name).write_text(str(text or ""), "utf-8")
    report.step("mhtml")
    page.save(
        str(wish.out / "page.mhtml"), QWebEngineDownloadRequest.SavePageFormat.MimeHtmlSaveFormat
    )
    await asyncio.sleep(2)
    report.state["failed_steps"] += ["page", "archive"]
    report.save()


async def _answer(ask: Callable[[Callable[[object], None]], object], limit_s: float) -> object:
    """What a Qt call hands to its callback; None if it never does."""
    answer: asyncio.Future[object] = asyncio.get_event_loop().create_future()

    def done(value: object) -> None:
        if not answer.done():
            answer.set_result(value)

    ask(done)
    try:
        return await asyncio.wait_for(answer, limit_s)
    except TimeoutError:
        return None
