"""The whole page as one picture, exact to the pixel, with cross-site frames painted.

The viewport is enlarged to the page's height, so that lazy pictures load by themselves, inner
scrollers open and frames below the fold paint; only then the picture is taken (capture.md §1).
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QColorConstants, QImage, QPainter

from ui.capture.bridge import Bridge

PIECE = 16_000
"""Beyond this height Chromium's one texture fails: hold the viewport and cut pieces at it."""
MOST = 60_000
MOST_WIDTH, MOST_PIXELS = 4_000, 1280 * MOST
"""What is wider than the window is drawn beside it, as far as memory bears; beyond, it is cut."""
SIZES = """(() => {
  const root = document.documentElement, view = innerHeight;
  const whole = Math.max(root.scrollHeight, document.body ? document.body.scrollHeight : 0);
  let inner = 0;
  for (const box of document.querySelectorAll('div,main,section,article,ul')) {
    if (box.clientHeight <= view * 0.5 || box.scrollHeight <= box.clientHeight + 50) continue;
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    inner = Math.max(inner, box.scrollHeight + view - box.clientHeight);
  }
  return JSON.stringify([whole, inner]);
})()"""

STRANGE_BESIDE = """[...document.querySelectorAll('iframe, frame')].some(frame => {
  const box = frame.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || (box.left >= 0 && box.right <= innerWidth)) return false;
  try { return !frame.contentDocument } catch { return true }
})"""
"""Whether a frame of another site lies beside the window: Chromium does not draw it there."""

Evaluate = Callable[[str], Awaitable[object]]


@dataclass(slots=True)
class Shot:
    """What was taken; `mode` is hold, viewport (the layout follows the window) or endless."""

    width: int
    height: int
    mode: str
    page_height: int
    cut: bool
    hold: int = 0
    left: int = 0
    """Where the page begins: what is written from the right may be wider than the window."""
    page_width: int = 0
    window: int = 0
    """The width of the window; the picture is wider where the page is."""
    narrow: bool = False
    """Something at the side is not in the picture."""


class FullShot:
    """One full picture of one page."""

    def __init__(
        self, bridge: Bridge, evaluate: Evaluate, settle: Callable[[], Awaitable[object]]
    ) -> None:
        self._bridge = bridge
        self._evaluate = evaluate
        self._settle = settle

    async def measure(self, width: int, height: int, most: int = MOST) -> Shot:
        """Enlarges the viewport, lets the page load what it now shows, decides what to take."""
        first, inner = await self._sizes()
        wanted = max(first, inner, height)
        shot = Shot(width=width, height=height, mode="hold", page_height=wanted, cut=False)
        shot.hold = min(wanted, PIECE)
        if shot.hold > height:
            await self._resize(width, shot.hold)
            await self._walk(shot.hold, min(wanted, most))
            await self._settle()
            await self._decide(shot, (first, inner, wanted), height)
        await self._evaluate("scrollTo({left: 0, behavior: 'instant'}); 1")
        layout = await self._bridge.call("Page.getLayoutMetrics")
        content = int(layout["cssContentSize"]["height"])
        floor = shot.hold if shot.mode == "hold" and inner > first else height
        shot.page_height = max(content, floor)
        shot.height = min(shot.page_height, most)
        shot.cut = shot.page_height > most or shot.mode == "endless"
        shot.page_width = max(width, int(layout["cssContentSize"]["width"]))
        shot.left = max(0, int(layout["cssLayoutViewport"]["pageX"]))
        shot.window = width
        shot.width = min(shot.page_width, MOST_WIDTH, max(width, MOST_PIXELS // shot.height))
        strange = shot.width > width and bool(await self._evaluate(STRANGE_BESIDE))
        shot.narrow = shot.width < shot.page_width or strange
        return shot

    async def take(self, shot: Shot, view: int) -> QImage:
        """The picture in one; `view` is the height of the ordinary viewport."""
        found = [piece async for piece in self.pieces(shot, view)]
        if len(found) == 1:
            return found[0]
        whole = QImage(shot.width, shot.height, QImage.Format.Format_RGB32)
        whole.fill(QColorConstants.White)
        painter = QPainter(whole)
        try:
            top = 0
            for piece in found:
                painter.drawImage(0, top, piece)
                top += piece.height()
        finally:
            painter.end()
        return whole

    async def pieces(self, shot: Shot, view: int) -> AsyncIterator[QImage]:
        """The picture from above to below; a piece is unpacked while the next is taken."""
        unpacking: asyncio.Task[QImage] | None = None
        top = 0
        while top < shot.height:
            data, height = await self._piece(shot, top, view)
            if unpacking is not None:
                yield await unpacking
            unpacking = asyncio.ensure_future(asyncio.to_thread(_unpacked, data, height))
            top += height
        if unpacking is not None:
            yield await unpacking

    async def release(self) -> None:
        """The ordinary viewport again."""
        await self._bridge.call("Emulation.clearDeviceMetricsOverride")

    async def _piece(self, shot: Shot, top: int, view: int) -> tuple[list[str], int]:
        """PNG files in base64, from left to right, and their height."""
        inside = shot.hold if shot.mode != "viewport" else view
        height = min(PIECE, shot.height - top)
        beyond = top + height > inside
        if beyond and top < inside:
            height, beyond = inside - top, False
        if beyond and inside > view and shot.hold:
            await self._resize(shot.window, view)  # what lies beyond is drawn apart: save memory
            shot.hold = 0 if shot.mode == "viewport" else shot.hold
        place = {"y": top, "width": shot.window, "height": height, "scale": 1}
        parts = [await self._clip({"x": shot.left, **place}, beyond=beyond)]
        if (more := shot.width - shot.window) > 0:
            left = max(shot.left - more, 0) if shot.left else shot.window
            side = await self._clip({"x": left, **place, "width": more}, beyond=True)
            parts.insert(0 if shot.left else 1, side)
        return parts, height

    async def _clip(self, clip: Mapping[str, int], *, beyond: bool) -> str:
        """A PNG in base64; what lies beyond the window is laid out as if the window were as is."""
        wish: dict[str, Any] = {"format": "png", "optimizeForSpeed": True, "clip": clip}
        if beyond:
            wish["captureBeyondViewport"] = True
        answer = await self._bridge.call("Page.captureScreenshot", wish, timeout_s=60)
        return str(answer["data"])

    async def _decide(self, shot: Shot, sizes: tuple[int, int, int], view: int) -> None:
        """A page that grew with the window follows the window, or has no end."""
        first, inner, wanted = sizes
        grown, _ = await self._sizes()
        if grown > max(wanted * 1.1, wanted + 200) and inner <= first:
            await self._resize(shot.width, view)
            back, _ = await self._sizes()
            shot.mode = "viewport" if back < grown * 0.9 else "endless"
            if shot.mode == "viewport":
                return
            await self._resize(shot.width, shot.hold)
        elif shot.hold != (needed := min(max(grown, view), PIECE)):
            shot.hold = needed
            await self._resize(shot.width, needed)

    async def _walk(self, hold: int, end: int) -> None:
        """Scrolls through what does not fit, so that it loads too."""
        top = hold
        while top < end:
            await self._scroll(top)
            await self._settle()
            top += hold
        if end > hold:
            await self._scroll(0)

    async def _scroll(self, top: int) -> None:
        await self._evaluate(f"scrollTo({{top: {top}, behavior: 'instant'}}); 1")

    async def _sizes(self) -> tuple[int, int]:
        whole, inner = json.loads(str(await self._evaluate(SIZES)))
        return int(whole), int(inner)

    async def _resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        await self._bridge.call("Emulation.setDeviceMetricsOverride", size)
        await self._settle_layout()

    async def _settle_layout(self) -> None:
        """Two frames painted at the new size; a page without scripts just gets the time."""
        wish = {"expression": FRAMES, "awaitPromise": True}
        await self._bridge.call("Runtime.evaluate", wish, timeout_s=5)


def _unpacked(parts: list[str], height: int) -> QImage:
    """In a worker thread; ValueError if Chromium drew something of another size."""
    images = [QImage.fromData(base64.b64decode(data)) for data in parts]
    for image in images:
        if image.height() != height:
            raise ValueError(f"a piece of {image.height()} rows instead of {height}")
    if len(images) == 1:
        return images[0]
    whole = QImage(sum(image.width() for image in images), height, QImage.Format.Format_RGB32)
    painter, left = QPainter(whole), 0
    try:
        for image in images:
            painter.drawImage(left, 0, image)
            left += image.width()
    finally:
        painter.end()
    return whole


FRAMES = (
    "new Promise(done => { setTimeout(done, 600);"
    " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))); })"
)
