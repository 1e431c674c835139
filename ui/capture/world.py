"""Questions to a page from a world of our own, where its scripts cannot lie about the answer."""

from __future__ import annotations

from ui.capture.bridge import Bridge, CdpError

TEXT = "document.body ? document.body.innerText : ''"
MARKUP = "'<!doctype html>\\n' + document.documentElement.outerHTML"
SIZE = "document.getElementsByTagName('*').length"

MEDIA = """(() => {
  const found = [];
  for (const image of document.images)
    if (image.naturalWidth >= 120 && image.naturalHeight >= 90 && image.getClientRects().length)
      found.push(image.currentSrc || image.src);
  for (const film of document.querySelectorAll('video, audio, video source, audio source'))
    found.push(film.currentSrc || film.src);
  for (const told of document.querySelectorAll('meta[property="og:video"]'))
    found.push(told.content);
  return JSON.stringify([...new Set(found)].slice(0, 50));
})()"""
"""Pictures large enough to be looked at, films and sounds."""


class World:
    """Isolated worlds of the main frame and of cross-site frames."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def frame(self, session: str | None = None, timeout_s: float = 5.0) -> str:
        """The id of a session's own frame; raises CdpError."""
        tree = await self._bridge.call("Page.getFrameTree", None, session, timeout_s)
        return str(tree["frameTree"]["frame"]["id"])

    async def value(
        self, expression: str, session: str | None = None, timeout_s: float = 5.0
    ) -> object:
        """The value of an expression; raises CdpError, also when the page's scripts are stuck."""
        frame = await self.frame(session, timeout_s)
        about = {"frameId": frame, "worldName": "otklik"}
        made = await self._bridge.call("Page.createIsolatedWorld", about, session, timeout_s)
        wish = {
            "expression": expression,
            "contextId": made["executionContextId"],
            "returnByValue": True,
        }
        found = await self._bridge.call("Runtime.evaluate", wish, session, timeout_s)
        if "exceptionDetails" in found:
            raise CdpError(str(found["exceptionDetails"].get("text")))
        return found["result"].get("value")
