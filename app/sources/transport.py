"""The one door to the network: deadlines, size limits, retries, redirects, TLS."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

import httpcore

from app.errors import (
    SourceBroken,
    SourceError,
    SourceLimited,
    SourceSlow,
    SourceTooLarge,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.answer import Answer
from app.sources.body import read
from app.sources.inside import OUTSIDE, Allowance
from app.sources.pools import Pools
from app.sources.redirects import MOVED, MOVED_FOR_GOOD, next_hop
from app.sources.refusals import TRANSIENT, refusal
from app.sources.request import Body, Headers, Params, Request, request_to

__all__ = ["Body", "Headers", "Judge", "Limits", "Params", "Terms", "Transport"]

Judge = Callable[[Answer], SourceError | None]
SLOWEST_OUT = 100_000
"""Bytes a second: what is sent along may take so long on top."""
LINE_CUT = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)
"""What httpcore says when an answer did not come whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a call that changes nothing is made."""

    tries: int | None = None
    """None: as many as the limits allow."""
    judge: Judge = refusal
    """What is wrong with an answer; the network's own dialect, or the bare status."""
    wait_s: float = 0.0
    """The server may hold its answer for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long and how large one call may get."""

    total_s: float = 30.0
    """From the first byte out to the last byte in, retries and short waits included."""
    connect_s: float = 10.0
    body_bytes: int = 5_000_000
    """Of the unpacked body."""
    redirects: int = 5
    tries: int = 4
    backoff_s: float = 0.5
    patience_s: float = 3.0
    """A wait the network asks for is sat out inside the call up to this; above, it is an error."""


class Transport:
    """`async with Transport() as transport:` one per source; every call may raise SourceError.

    Nothing on this machine or in a private network is reached but what `allow` names.
    """

    def __init__(self, limits: Limits | None = None, allow: Allowance = OUTSIDE) -> None:
        self.limits = limits or Limits()
        self.allow = allow
        self._pools = Pools(self.allow)

    async def __aenter__(self) -> Self:
        """Opens nothing yet: a connection is made at the first call that needs it."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the connections."""
        await self._pools.aclose()

    async def get(
        self,
        url: str,
        *,
        params: Params | None = None,
        headers: Headers | None = None,
        body: Body | None = None,
        terms: Terms | None = None,
    ) -> Answer:
        """A call that changes nothing, asked again when the server fails or the line is cut.

        GET, or with a `body` a POST that only asks. Answers that are found good come back,
        everything else is raised.
        """
        terms = terms or Terms()
        request = request_to("POST" if body else "GET", url, params, headers, body)
        request = replace(request, wait_s=terms.wait_s) if terms.wait_s else request
        try:
            async with asyncio.timeout(self.limits.total_s + terms.wait_s):
                return await self._persistently(request, terms)
        except (TimeoutError, httpcore.ReadTimeout) as error:
            raise SourceSlow(host=request.address.host) from error

    async def act(
        self,
        url: str,
        *,
        method: str = "POST",
        params: Params | None = None,
        headers: Headers | None = None,
        body: Body | None = None,
        judge: Judge = refusal,
    ) -> Answer:
        """A call that changes something, made once.

        Raises:
            SourceUnsure: it left and no whole, understandable answer came back.
            SourceError: it was refused.
        """
        request = request_to(method, url, params, headers, body)
        try:
            on_the_way = len(request.content) / SLOWEST_OUT
            async with asyncio.timeout(self.limits.total_s + on_the_way):
                answer = await self._exchange(request)
        except (TimeoutError, httpcore.ReadTimeout, SourceTooLarge, SourceBroken) as error:
            raise SourceUnsure(host=request.address.host) from error
        if answer.status in TRANSIENT:
            raise SourceUnsure(host=request.address.host, status=answer.status)
        if answer.status in MOVED:
            raise SourceBroken(reason="redirect", status=answer.status)
        if failed := judge(answer):
            raise failed
        return answer

    async def _persistently(self, request: Request, terms: Terms) -> Answer:
        tries = terms.tries or self.limits.tries
        for attempt in range(1, tries + 1):
            result = await self._attempt(request, terms.judge)
            if isinstance(result, Answer):
                return result
            if attempt == tries:
                raise result
            await self._rest(result, attempt)
        raise SourceBroken(reason="tries")

    async def _attempt(self, request: Request, judge: Judge) -> Answer | SourceError:
        """A good answer, or an error that another attempt may cure; the rest is raised."""
        try:
            answer = await self._follow(request)
        except SourceBroken as error:
            if error.facts.get("reason") == "cut":
                return error
            raise
        failed = judge(answer)
        if failed is None:
            return answer
        if answer.status in TRANSIENT or isinstance(failed, SourceLimited):
            return failed
        raise failed

    async def _rest(self, failed: SourceError, attempt: int) -> None:
        if isinstance(failed, SourceLimited):
            if failed.wait > self.limits.patience_s:
                raise failed
            await asyncio.sleep(failed.wait)
            return
        longest = self.limits.backoff_s * 2 ** (attempt - 1)
        await asyncio.sleep(longest * random.uniform(0.5, 1.0))  # noqa: S311 - spreads load, guards nothing

    async def _follow(self, request: Request) -> Answer:
        """The answer after at most `redirects` hops; another host never sees the token."""
        for_good = True
        for _hop in range(self.limits.redirects + 1):
            answer = await self._exchange(request)
            if answer.status not in MOVED:
                moved = answer.url if for_good and _hop else None
                return replace(answer, moved_to=moved) if moved else answer
            for_good = for_good and answer.status in MOVED_FOR_GOOD
            request = next_hop(request, answer)
        raise SourceBroken(reason="redirects", status=answer.status)

    async def _exchange(self, request: Request) -> Answer:
        """One request, one whole body."""
        address = request.address
        self.allow.check(address.host, address.port)
        wire = request.on_the_wire(self._timeouts(request.wait_s))
        status: int | None = None
        try:
            response = await self._pools.way(address).send(address, wire)
            status, headers = response.status, _headers(response.headers)
            try:
                packing = headers.get("content-encoding", "")
                body = await read(response.aiter_stream(), packing, self.limits.body_bytes)
            finally:
                await response.aclose()
        except (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.ProxyError) as error:
            raise _unreachable(address.host, error) from error
        except httpcore.ReadTimeout:
            raise
        except LINE_CUT as error:
            raise SourceBroken(reason="cut", host=address.host) from error
        except SourceBroken as error:
            raise SourceBroken(**{**error.facts, "status": status}) from error
        return Answer(url=address.url, status=response.status, headers=headers, body=body)

    def _timeouts(self, wait_s: float) -> dict[str, float]:
        """Of single waits, in seconds; the whole call has its own deadline."""
        total_s = self.limits.total_s + wait_s
        return {
            "connect": self.limits.connect_s,
            "read": total_s,
            "write": total_s,
            "pool": total_s,
        }


def _headers(given: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """By lower-case name; what is said several times is one list (RFC 9110, 5.2)."""
    told: dict[str, str] = {}
    for raw_name, raw_value in given:
        name = raw_name.decode("latin-1").lower()
        try:
            value = raw_value.decode("utf-8")
        except UnicodeDecodeError:
            value = raw_value.decode("latin-1")
        told[name] = f"{told[name]}, {value}" if name in told else value
    return told


def _unreachable(host: str, error: Exception) -> SourceUnreachable:
    cause = str(error).upper()
    reason = "tls" if "SSL" in cause or "CERTIFICATE" in cause else "connect"
    return SourceUnreachable(host=host, reason=reason)
