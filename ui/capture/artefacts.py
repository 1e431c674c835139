"""What is made of a page that shows: pictures, text, markup, one-file copy, print."""

from __future__ import annotations

import asyncio
import base64
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize

from ui.capture import png
from ui.capture.bridge import CdpError
from ui.capture.disk import is_full
from ui.capture.fullshot import MOST, FullShot, Shot
from ui.capture.page import HEIGHT, WIDTH
from ui.capture.visit import QUIET_S, QUIET_SOON_S, Visit
from ui.capture.world import MARKUP, SIZE, TEXT

MOST_TEXT = 20 << 20
MOST_NODES = 300_000
"""Beyond these MHTML and print cost gigabytes (capture.md §5)."""
MOST_FRAMES = 50
GRID, SPECK = 20, 0.05
"""Every so many pixels are looked at; a turning wheel covers less of a screen."""
PAPER = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(10, 10, 10, 10)
)
Frame = Callable[[Shot], tuple[QImage, QImage]]
"""Head and foot for what was taken."""


class Artefacts:
    """Of one visit, into one folder; what fails is named, the rest goes on."""

    def __init__(self, visit: Visit, out: Path, until: float) -> None:
        self._visit = visit
        self._bridge, self._world = visit.bridge, visit.world
        self._out = out
        self._until = until

    async def attempt(
        self,
        name: str,
        work: Callable[[], Awaitable[None]],
        most_s: float,
        *,
        needed: bool = True,
    ) -> None:
        """One of them within its time; `needed`: without it the capture is not complete.

        Raises:
            OSError: the disk is full; nothing more can come.
        """
        left = min(most_s, self._until - time.monotonic())
        try:
            await asyncio.wait_for(work(), max(left, 0.1))
        except (CdpError, TimeoutError, ValueError, OSError) as error:
            if is_full(error):
                raise
            report = self._visit.report
            (report.failed_step if needed else report.lack)(name, error)
        self._visit.report.save()

    async def screen(self) -> None:
        """screen.png: the first screen as a person sees it."""
        wish = {"format": "png", "optimizeForSpeed": True}
        found = await self._bridge.call("Page.captureScreenshot", wish, timeout_s=10)
        content = base64.b64decode(found["data"])
        self.put("screen.png", content)
        image = QImage.fromData(content)
        seen = {"painted": _is_painted(image), "blank": _is_blank(image)}
        self._visit.report.state.update(seen)

    async def text(self) -> None:
        """page.txt and dom.html; a second look keeps the first if the page became poorer."""
        parts = [str(await self._world.value(TEXT) or "")]
        for session in list(self._visit.recorder.sessions.frames)[:MOST_FRAMES]:
            try:
                parts.append(str(await self._world.value(TEXT, session, 2) or ""))
            except CdpError:
                continue  # the frame is gone
        text = "\n\n".join(part for part in parts if part.strip())
        self.put("page.txt", text.encode("utf-8", "replace"), at_least=True)
        markup = str(await self._world.value(MARKUP, timeout_s=10) or "")
        self.put("dom.html", markup.encode("utf-8", "replace"), at_least=True)

    async def mhtml(self) -> None:
        """page.mhtml: the page as one file."""
        await self._bearable("MHTML")
        found = await self._bridge.call("Page.captureSnapshot", {"format": "mhtml"}, timeout_s=20)
        self.put("page.mhtml", found["data"].encode("utf-8", "replace"), at_least=True)

    async def whole(self, frame: Frame | None = None, most: int = MOST) -> None:
        """page.png, at most so high, and framed.png around the same pixels."""

        async def settle() -> None:
            await self._visit.recorder.idle(QUIET_SOON_S, 4)

        shooting = FullShot(self._bridge, self._world.value, settle)
        shot = await shooting.measure(WIDTH, HEIGHT, most)
        await self._visit.recorder.idle(QUIET_S, 4)
        self._visit.report.state["viewport"] = {
            "width": WIDTH, "screen_height": HEIGHT, "scale": 1, "mode": shot.mode,
            "height": shot.height, "page_height": shot.page_height, "cut": shot.cut,
            "page_width": shot.page_width, "picture_width": shot.width, "narrow": shot.narrow,
        }  # fmt: skip
        await self.attempt("text", self.text, 10)  # with what loaded late
        await self.attempt("mhtml", self.mhtml, 20)
        packing = [
            asyncio.ensure_future(asyncio.to_thread(_packed, piece))
            async for piece in shooting.pieces(shot, HEIGHT)
        ]  # a piece is packed while the next is taken
        edges = frame(shot) if frame is not None else None
        page = [strip for strips in await asyncio.gather(*packing) for strip in strips]
        await asyncio.to_thread(self._draw, shot.width, page, edges)
        await shooting.release()

    async def pdf(self) -> None:
        """page.pdf: the page as its own print style has it, on A4."""
        await self._bearable("print")
        printed: asyncio.Future[bytes] = asyncio.get_event_loop().create_future()

        def on_printed(content: QByteArray) -> None:
            if not printed.done():
                printed.set_result(bytes(content.data()))

        self._visit.page.printToPdf(on_printed, PAPER)
        content = await printed
        if not content.startswith(b"%PDF"):
            raise ValueError("nothing was printed")
        self.put("page.pdf", content)

    def put(self, name: str, data: bytes, *, at_least: bool = False) -> None:
        """Whole or not at all; `at_least`: never less than half of what was there before."""
        path = self._out / name
        if at_least and path.exists() and len(data) * 2 < path.stat().st_size:
            return
        part = path.with_name(name + ".part")
        part.write_bytes(data)
        part.replace(path)

    def _draw(self, width: int, page: list[png.Strip], edges: tuple[QImage, QImage] | None) -> None:
        """In a thread: the page meanwhile answers others."""
        named = {"page.png": page}
        if edges is not None:
            head, foot = map(_packed, edges)
            named["framed.png"] = [*head, *page, *foot]
        for name, strips in named.items():
            part = self._out / (name + ".part")
            png.write(part, width, strips)
            part.replace(self._out / name)

    async def _bearable(self, what: str) -> None:
        """Raises ValueError where a page is so large that this would cost gigabytes."""
        text, nodes = self._out / "page.txt", await self._world.value(SIZE)
        if (isinstance(nodes, int) and nodes > MOST_NODES) or (
            text.exists() and text.stat().st_size > MOST_TEXT
        ):  # fmt: skip
            raise ValueError(f"too large for {what}")


def _is_painted(screen: QImage) -> bool:
    """Whether it shows something, were it without a word: not one colour with a speck on it."""
    if screen.isNull():
        return False
    places = range(GRID // 2, screen.height(), GRID), range(GRID // 2, screen.width(), GRID)
    colours = Counter(screen.pixel(x, y) for y in places[0] for x in places[1])
    return colours.most_common(1)[0][1] < colours.total() * (1 - SPECK)


def _is_blank(screen: QImage) -> bool:
    """Whether every pixel is as the first."""
    pixels = bytes(screen.convertToFormat(QImage.Format.Format_RGB32).constBits())
    return pixels == pixels[:4] * (len(pixels) // 4)


def _packed(image: QImage) -> list[png.Strip]:
    """In a thread: packing takes its time."""
    return list(png.strips(image))
