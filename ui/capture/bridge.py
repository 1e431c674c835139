"""Chromium's own protocol inside the process, without a TCP port.

The page's DevTools slot is filled by a page whose own interface is stopped; the channel that
would carry it carries our messages. The channel is undocumented, hence `self_test` (capture.md §0).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript

MARK = "\u0001otklik"
BOOT = """
(() => {
  if (window.__otklikSend) return;
  try { window.stop(); } catch (error) {}
  const say = text => console.log('\\u0001otklik' + text);
  let parts = null, size = 0, have = 0;
  window.DevToolsAPI = {
    dispatchMessage: m => say(typeof m === 'string' ? m : JSON.stringify(m)),
    dispatchMessageChunk: (chunk, whole) => {
      if (whole) { parts = []; size = whole; have = 0; }
      parts.push(chunk); have += chunk.length;
      if (have >= size) { const m = parts.join(''); parts = null; say(m); }
    },
    setUseSoftMenu() {}, embedderMessageAck() {}, setInspectedTabId() {},
  };
  window.__otklikSend = m => DevToolsHost.sendMessageToEmbedder(
    JSON.stringify({id: 1, method: 'dispatchProtocolMessage', params: [m]}));
  say('READY');
})();
"""
Json = dict[str, Any]
Heard = Callable[[Json, "str | None"], None]


class CdpError(Exception):
    """Chromium said no, or did not answer in time."""


class _Channel(QWebEnginePage):
    """The stopped DevTools page; what it logs is what Chromium says."""

    said = Signal(str)

    def javaScriptConsoleMessage(  # noqa: N802  # Qt's name
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, src: str
    ) -> None:
        del level, line, src
        if message.startswith(MARK):
            self.said.emit(message[len(MARK) :])


class Bridge(QObject):
    """Calls and events of one page's Chromium; sessions are its frames and workers."""

    def __init__(self, page: QWebEnginePage) -> None:
        super().__init__(page)
        self._page = page
        self._count = 0
        self._waiting: dict[int, asyncio.Future[Json]] = {}
        self._heard: dict[str, list[Heard]] = {}
        self._ready: asyncio.Future[None] = asyncio.get_event_loop().create_future()
        self._profile = QWebEngineProfile(self)
        script = QWebEngineScript()
        script.setName("otklik-bridge")
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld.value)
        script.setSourceCode(BOOT)
        self._channel = _Channel(self._profile, self)
        self._channel.scripts().insert(script)
        self._channel.said.connect(self._on_said)
        page.setDevToolsPage(self._channel)
        page.renderProcessTerminated.connect(self._on_renderer_gone)

    async def self_test(self, timeout_s: float = 15.0) -> bool:
        """Whether the channel works in this Qt: it comes up and knows the page's frame."""
        try:
            await asyncio.wait_for(asyncio.shield(self._ready), timeout_s)
            tree = await self.call("Page.getFrameTree", timeout_s=5)
        except (TimeoutError, CdpError):
            return False
        return "frameTree" in tree

    def on(self, event: str, heard: Heard) -> None:
        """Calls `heard(params, session)` for every such event."""
        self._heard.setdefault(event, []).append(heard)

    async def call(
        self,
        method: str,
        params: Json | None = None,
        session: str | None = None,
        timeout_s: float = 30.0,
    ) -> Json:
        """The result of one command.

        Raises:
            CdpError: refused, or no answer within `timeout_s` seconds.
        """
        number, answer = self._post(method, params, session)
        try:
            return await asyncio.wait_for(answer, timeout_s)
        except TimeoutError as error:
            raise CdpError(f"{method}: no answer") from error
        finally:
            self._waiting.pop(number, None)

    def send(self, method: str, params: Json | None = None, session: str | None = None) -> None:
        """A command whose answer does not matter."""
        number, answer = self._post(method, params, session)
        self._waiting.pop(number)
        answer.cancel()

    def close(self) -> None:
        """Lets go of the page."""
        self._page.setDevToolsPage(None)  # type: ignore[arg-type]  # documented: none detaches
        self._channel.deleteLater()
        for answer in self._waiting.values():
            answer.cancel()
        self._waiting.clear()
        self._heard.clear()

    def _post(
        self, method: str, params: Json | None, session: str | None
    ) -> tuple[int, asyncio.Future[Json]]:
        self._count += 1
        answer: asyncio.Future[Json] = asyncio.get_event_loop().create_future()
        self._waiting[self._count] = answer
        message: Json = {"id": self._count, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        self._channel.runJavaScript(f"__otklikSend({json.dumps(json.dumps(message))})")
        return self._count, answer

    def _on_renderer_gone(self, *told: object) -> None:
        """Who waits for it waits in vain."""
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(CdpError("the renderer is gone"))
        self._waiting.clear()

    def _on_said(self, text: str) -> None:
        if text == "READY":
            if not self._ready.done():
                self._ready.set_result(None)
            return
        message = json.loads(text)
        if "id" not in message:
            for heard in self._heard.get(message["method"], ()):
                heard(message.get("params", {}), message.get("sessionId"))
            return
        answer = self._waiting.pop(message["id"], None)
        if answer is None or answer.done():
            return
        if "error" in message:
            answer.set_exception(CdpError(str(message["error"].get("message"))))
        else:
            answer.set_result(message.get("result", {}))
