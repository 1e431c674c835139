"""The post's pictures and videos that the page did not load by itself: asked for once, recorded."""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from app.domain import clock
from app.evidence.media import MOST_FILE, MOST_WHOLE, wanted
from app.evidence.surt import same_address
from app.evidence.warc import WarcFile
from ui.capture.bridge import Bridge, CdpError, Json
from ui.capture.recorder import Recorder
from ui.capture.visit import Visit
from ui.capture.world import MEDIA

PIECE = 1 << 20
ANSWER_S, FILE_S = 15.0, 40.0
"""Until the answer begins, and until the file is whole."""


class Refused(Exception):
    """There is no file; the reason is a code of capture.json."""


async def shown(visit: Visit) -> tuple[str, ...]:
    """Pictures, films and sounds that the page shows: for a page of which no post is known."""
    try:
        told = json.loads(str(await visit.world.value(MEDIA, timeout_s=5)))
    except (CdpError, ValueError):
        return ()
    return wanted(str(url) for url in told) if isinstance(told, list) else ()


async def gather(
    addresses: Sequence[str], visit: Visit, warc: WarcFile, denied: Container[str], until: float
) -> list[dict[str, str]]:
    """Fetches what is not recorded yet; rows `url`, `reason` of what could not be had.

    The page engine asks, so that its login, its proxy and its guard are the page's. `until` is a
    moment of time.monotonic; `denied` are the hosts that the guard lets nobody reach.
    """
    there, bridge = set(_recorded(visit.recorder)), visit.bridge
    frame: str | None = None
    rows: list[dict[str, str]] = []
    room = MOST_WHOLE
    for url in wanted(addresses):
        if url in there:
            continue
        left = min(FILE_S, until - time.monotonic())
        if left <= 0:
            rows.append({"url": url, "reason": "no_time"})
            continue
        try:
            frame = frame or await _frame(bridge)
            async with asyncio.timeout(left):
                kind, body = await _fetch(bridge, frame, url, min(MOST_FILE, room))
            room -= len(body)
            warc.resource(url, kind, body, clock.now())
        except Refused as refusal:
            private = urlsplit(url).hostname in denied
            rows.append({"url": url, "reason": "address" if private else str(refusal)})
        except (CdpError, TimeoutError):
            rows.append({"url": url, "reason": "timeout"})
    return rows


def _recorded(recorder: Recorder) -> Iterator[str]:
    """Addresses whose body is whole in the archive, also those that only led there."""
    answered = {
        hop.id
        for hop in recorder.hops
        if hop.written and not hop.truncated and (hop.response or {}).get("status") == 200
    }
    return (same_address(hop.url) for hop in recorder.hops if hop.id in answered)


async def _frame(bridge: Bridge) -> str:
    tree = await bridge.call("Page.getFrameTree", timeout_s=5)
    return str(tree["frameTree"]["frame"]["id"])


async def _fetch(bridge: Bridge, frame: str, url: str, most: int) -> tuple[str, bytes]:
    """Type and content; raises Refused, CdpError, TimeoutError."""
    options = {"disableCache": True, "includeCredentials": True}
    wish = {"frameId": frame, "url": url, "options": options}
    answer = await bridge.call("Network.loadNetworkResource", wish, timeout_s=ANSWER_S)
    found: Json = answer["resource"]
    if not found.get("success"):
        raise Refused(_reason(found))
    headers = {name.lower(): str(value) for name, value in (found.get("headers") or {}).items()}
    stream = str(found["stream"])
    try:
        body = await _read(bridge, stream, most)
    finally:
        bridge.send("IO.close", {"handle": stream})
    return headers.get("content-type", "application/octet-stream"), body


async def _read(bridge: Bridge, stream: str, most: int) -> bytes:
    body = bytearray()
    while True:
        piece = await bridge.call("IO.read", {"handle": stream, "size": PIECE}, timeout_s=ANSWER_S)
        data = str(piece["data"])
        body += base64.b64decode(data) if piece.get("base64Encoded") else data.encode("utf-8")
        if len(body) > most:
            raise Refused("too_large")
        if piece.get("eof"):
            return bytes(body)


def _reason(found: Json) -> str:
    with suppress(ValueError, TypeError):
        if (status := int(found.get("httpStatusCode") or 0)) >= 400:
            return f"http_{status}"
    return "unreachable"
