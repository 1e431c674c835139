"""Everything the engine sends and receives, written to the WARC as soon as it is whole."""

from __future__ import annotations

import asyncio
import base64
import binascii
import time
from collections.abc import Coroutine, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from app.evidence.address import PORTS, Endpoint
from app.evidence.redaction import clean_url
from app.evidence.warc import Exchange, WarcFile
from ui.capture.bridge import Bridge, CdpError, Json
from ui.capture.hop import MOST_BODY, MOST_WHOLE, NO_BODY, Hop, plain
from ui.capture.sessions import Sessions
from ui.capture.unanswered import Unanswered


class Recorder:
    """Listens to Chromium's Network domain in the page, its frames and its workers."""

    def __init__(self, bridge: Bridge, warc: WarcFile, addresses: Mapping[Endpoint, str]) -> None:
        self.hops: list[Hop] = []
        self.sessions = Sessions(bridge)
        self._bridge = bridge
        self._warc = warc
        self._addresses = addresses
        self._chains: dict[str, list[Hop]] = {}
        self._open = Unanswered()
        self._tasks: set[asyncio.Task[None]] = set()
        self._last = time.monotonic()
        self._bytes = 0
        for event, slot in {
            "Network.requestWillBeSent": self._on_request,
            "Network.requestWillBeSentExtraInfo": self._on_request_headers,
            "Network.responseReceived": self._on_response,
            "Network.responseReceivedExtraInfo": self._on_response_headers,
            "Network.loadingFinished": self._on_finished,
            "Network.loadingFailed": self._on_failed,
        }.items():
            bridge.on(event, slot)

    async def idle(self, quiet_s: float, limit_s: float) -> bool:
        """Waits until nothing has moved for a while; False if that never came."""
        until = time.monotonic() + limit_s
        while time.monotonic() < until:
            still = time.monotonic() - self._last > quiet_s
            if still and not self._open.holds and not self._tasks and not self.sessions.busy:
                return True
            await asyncio.sleep(0.05)
        return False

    def give_up_on_open(self) -> None:
        """What has not ended by now is not waited for any more."""
        self._open.forget()

    async def finish(self) -> None:
        """Takes what arrived of bodies that never ended, and writes all that is left."""
        for hop in list(self.hops):
            if hop.response and hop.body is None and not hop.ended and not hop.failure:
                await self._take_rest(hop)
        for hop in self.hops:
            self._write(hop)

    def missing(self) -> list[dict[str, str]]:
        """Addresses that were asked for and whose body is not in the archive, and why."""
        return [
            {"url": clean_url(hop.url)[:500], "reason": hop.failure or hop.truncated or "no_body"}
            for hop in self.hops
            if hop.is_web and (not hop.written or hop.truncated or hop.failure)
        ][:200]

    def documents(self, frame: str) -> list[Hop]:
        """The main frame's documents, redirects included, in order; ends with the one that shows.

        Without a committed document all that was tried.
        """
        tried = [hop for hop in self.hops if hop.kind == "Document" and hop.frame == frame]
        document = self.sessions.document
        shown = document.get("loaderId") if not document.get("unreachableUrl") else None
        ends = [at for at, hop in enumerate(tried) if hop.id == shown]
        return tried[: ends[-1] + 1] if ends else tried

    def _on_request(self, params: Json, session: str | None) -> None:
        self._last = time.monotonic()
        chain = self._chains.setdefault(params["requestId"], [])
        if chain and "redirectResponse" in params:
            self._redirected(chain[-1], params)
        hop = Hop(
            id=params["requestId"],
            session=session,
            request=params["request"],
            at=datetime.fromtimestamp(params["wallTime"], UTC),
            kind=params.get("type") or "Other",
            frame=params.get("frameId"),
        )
        chain.append(hop)
        self.hops.append(hop)
        if hop.is_web:
            self._open.asked(hop.id, hop.kind)
        if hop.request.get("hasPostData") and "postData" not in hop.request:
            self._start(self._take_post(hop))

    def _redirected(self, hop: Hop, params: Json) -> None:
        hop.response, hop.body, hop.ended = params["redirectResponse"], b"", True
        hop.extra = bool(params.get("redirectHasExtraInfo"))
        self._write(hop, only_whole=True)

    def _on_request_headers(self, params: Json, session: str | None) -> None:
        del session
        for hop in self._chains.get(params["requestId"], ()):
            if hop.request_headers is None:
                hop.request_headers = params["headers"]
                return

    def _on_response(self, params: Json, session: str | None) -> None:
        del session
        self._last = time.monotonic()
        if chain := self._chains.get(params["requestId"]):
            chain[-1].response = params["response"]
            chain[-1].extra = bool(params.get("hasExtraInfo"))

    def _on_response_headers(self, params: Json, session: str | None) -> None:
        del session
        for hop in self._chains.get(params["requestId"], ()):
            if hop.response_headers is None:
                hop.response_headers = params["headers"]
                self._write(hop, only_whole=True)
                return

    def _on_finished(self, params: Json, session: str | None) -> None:
        self._last = time.monotonic()
        self._open.answered(params["requestId"])
        if chain := self._chains.get(params["requestId"]):
            chain[-1].ended = True
            chain[-1].session = session  # a cross-site frame's document ends in another session
            if chain[-1].is_web and chain[-1].response is not None:
                self._start(self._take_body(chain[-1], int(params["encodedDataLength"])))

    def _on_failed(self, params: Json, session: str | None) -> None:
        del session
        self._last = time.monotonic()
        self._open.answered(params["requestId"])
        if chain := self._chains.get(params["requestId"]):
            chain[-1].failure = params.get("blockedReason") or params.get("errorText") or "failed"

    async def _take_post(self, hop: Hop) -> None:
        found = await self._bridge.call("Network.getRequestPostData", {"requestId": hop.id},
                                        hop.session)  # fmt: skip
        hop.request["postData"] = found["postData"]

    async def _take_body(self, hop: Hop, size: int) -> None:
        if size > MOST_BODY or self._bytes + size > MOST_WHOLE:
            hop.failure = "too_large"
            return
        try:
            found = await self._bridge.call(
                "Network.getResponseBody", {"requestId": hop.id}, hop.session
            )
        except CdpError as error:
            hop.failure = str(error)[:80]
            return
        text = found["body"]
        hop.body = base64.b64decode(text) if found["base64Encoded"] else text.encode("utf-8")
        self._bytes += len(hop.body)
        self._write(hop, only_whole=True)

    async def _take_rest(self, hop: Hop) -> None:
        try:
            found = await self._bridge.call(
                "Network.streamResourceContent", {"requestId": hop.id}, hop.session, timeout_s=3
            )
            hop.body = base64.b64decode(found["bufferedData"])
            hop.truncated = "time"
        except (CdpError, binascii.Error):
            hop.failure = "unfinished"

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_event_loop().create_task(self._quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _quietly(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except CdpError:
            return  # the frame or worker is gone; what it had is in its hops

    def _write(self, hop: Hop, *, only_whole: bool = False) -> None:
        if only_whole and not hop.is_whole:
            return
        if hop.written or not hop.is_web or hop.response is None:
            return
        status = int(hop.response["status"])
        if hop.body is None and status not in NO_BODY:
            return
        hop.written = True
        self._warc.write(self._exchange(hop, hop.response, status))
        hop.body = b""  # it is on the disk now

    def _exchange(self, hop: Hop, response: Json, status: int) -> Exchange:
        parts = urlsplit(hop.url)
        port = parts.port or PORTS.get(parts.scheme, 0)
        return Exchange(
            url=hop.url,
            method=str(hop.request["method"]),
            at=hop.at,
            request_headers=plain(hop.request_headers or hop.request["headers"]),
            request_body=str(hop.request.get("postData") or "").encode("utf-8"),
            status=status,
            status_text=str(response.get("statusText") or ""),
            response_headers=plain(hop.response_headers or response["headers"]),
            body=hop.body or b"",
            ip=self._addresses.get(((parts.hostname or "").lower(), port)),
            truncated=hop.truncated,
            kind=hop.kind.lower(),
        )
