"""What a site remembers in a profile: given to it before the first page, taken from it after."""

from __future__ import annotations

import asyncio
import json

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript

from app.domain import clock
from app.domain.login import Cookie, Jar
from ui.capture.bridge import Bridge, CdpError
from ui.capture.cookies import CookieWatch, told_cookie
from ui.capture.page import OURS

OUR_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Shares a page's storage, not its scripts: what these make of `localStorage` is not asked."""
READ = "JSON.stringify(Object.fromEntries(Object.entries(localStorage)))"
WRITE = "for (const [k, v] of Object.entries(%s)) localStorage.setItem(k, v)"
PATIENCE_S = 2.0
MOST_ORIGINS = 5
LONGEST = 2 << 20
"""Characters of one origin's storage; browsers stop at five million."""


class Remembered:
    """Cookies and local storage of one profile. Nothing of it is ever on a disk."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        self._watch = CookieWatch(profile.cookieStore())
        self._storage: dict[str, dict[str, str]] = {}
        self._former: tuple[Cookie, ...] = ()

    async def jar(self, bridge: Bridge) -> Jar:
        """All of it as it is now."""
        cookies, former = await self._cookies(bridge), (*self._former, *self._watch.former)
        return Jar(cookies=cookies, storage=dict(self._storage), former=former)

    async def restore(self, jar: Jar, page: QWebEnginePage) -> None:
        """Before the first page: as the jar has it. What has run out meanwhile is left out."""
        now, self._former = clock.now(), jar.former
        fresh = [c for c in jar.cookies if c.expires is None or c.expires > now]
        for cookie in fresh:
            self._watch.put(cookie)
        self._storage = {origin: dict(items) for origin, items in jar.storage.items()}
        for origin, items in list(jar.storage.items())[:MOST_ORIGINS]:
            await _blank_page(page, origin)
            await _run(page, WRITE % json.dumps(items))
        if jar.storage:
            await _blank_page(page, "about:blank")
        await self._watch.until(len(fresh), PATIENCE_S)

    async def look(self, page: QWebEnginePage) -> None:
        """Remembers the local storage of the site that the page shows now."""
        origin = origin_of(page.url())
        if not origin:
            return
        told = await _run(page, READ)
        if isinstance(told, str) and len(told) <= LONGEST:
            items = json.loads(told)
            self._storage.pop(origin, None)
            if items:
                self._storage[origin] = {str(key): str(value) for key, value in items.items()}

    async def _cookies(self, bridge: Bridge) -> tuple[Cookie, ...]:
        """Chromium's own word; what Qt said of them, where there is no channel to it."""
        try:
            told = await bridge.call("Network.getAllCookies", timeout_s=5)
            return tuple(map(told_cookie, told["cookies"]))
        except (CdpError, KeyError, OverflowError):
            return self._watch.cookies


def origin_of(url: QUrl) -> str:
    """`https://host:port` of a web page; empty for anything else."""
    if url.scheme() not in ("http", "https"):
        return ""
    port = f":{url.port()}" if url.port() > 0 else ""
    return f"{url.scheme()}://{url.host(QUrl.ComponentFormattingOption.FullyEncoded)}{port}"


async def _blank_page(page: QWebEnginePage, origin: str) -> None:
    """An empty page that belongs to an origin; the site itself is not asked."""
    loaded: asyncio.Future[None] = asyncio.get_event_loop().create_future()

    def on_finished(ok: bool) -> None:  # noqa: FBT001  # Qt's signal
        del ok
        if not loaded.done():
            loaded.set_result(None)

    page.setProperty(OURS, True)  # noqa: FBT003  # Qt's signature
    page.loadFinished.connect(on_finished)
    page.setHtml("<!doctype html><title></title>", QUrl(origin))
    try:
        await asyncio.wait_for(loaded, PATIENCE_S)
    except TimeoutError:
        return
    finally:
        page.setProperty(OURS, False)  # noqa: FBT003  # Qt's signature
        page.loadFinished.disconnect(on_finished)


async def _run(page: QWebEnginePage, script: str) -> object:
    """What a script of ours comes to; None: it failed, or the page does not answer."""
    told: asyncio.Future[object] = asyncio.get_event_loop().create_future()

    def on_told(value: object) -> None:
        if not told.done():
            told.set_result(value)

    page.runJavaScript(script, OUR_WORLD, on_told)
    try:
        return await asyncio.wait_for(told, PATIENCE_S)
    except TimeoutError:
        return None
