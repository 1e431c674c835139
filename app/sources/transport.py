"""The one door to the network: deadlines, size limits, retries, redirects, TLS."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self

import httpx

from app import __version__
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
from app.sources.body import ENCODINGS, read
from app.sources.guarded import GuardedTransport, mounts
from app.sources.inside import OUTSIDE, PORTS, Allowance
from app.sources.redirects import MOVED, MOVED_FOR_GOOD, next_hop
from app.sources.refusals import TRANSIENT, refusal
from app.sources.trust import nobody, trusted

Params = Mapping[str, Any]
Headers = Mapping[str, str]
Judge = Callable[[Answer], SourceError | None]

BASE_HEADERS = {
    "user-agent": f"Otklik/{__version__} (desktop; complaint workstation)",
    "accept-encoding": ENCODINGS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is sent along: a form, or JSON."""

    form: Params | None = None
    json: Any = None


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
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Opens nothing yet: a client is made at the first call that needs it."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the connections."""
        self._clients.clear()
        await self._open.aclose()

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
        request = _request("POST" if body else "GET", url, params, headers, body)
        total_s = self.limits.total_s + terms.wait_s
        timeout = httpx.Timeout(total_s, connect=self.limits.connect_s)
        request.extensions = {**request.extensions, "timeout": timeout.as_dict()}
        try:
            async with asyncio.timeout(total_s):
                return await self._persistently(request, terms)
        except (TimeoutError, httpx.ReadTimeout) as error:
            raise SourceSlow(host=request.url.host) from error

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
        request = _request(method, url, params, headers, body)
        try:
            async with asyncio.timeout(self.limits.total_s):
                answer = await self._exchange(request)
        except (TimeoutError, httpx.ReadTimeout, SourceTooLarge, SourceBroken) as error:
            raise SourceUnsure(host=request.url.host) from error
        if answer.status in TRANSIENT:
            raise SourceUnsure(host=request.url.host, status=answer.status)
        if answer.status in MOVED:
            raise SourceBroken(reason="redirect", status=answer.status)
        if failed := judge(answer):
            raise failed
        return answer

    async def _persistently(self, request: httpx.Request, terms: Terms) -> Answer:
        tries = terms.tries or self.limits.tries
        for attempt in range(1, tries + 1):
            result = await self._attempt(request, terms.judge)
            if isinstance(result, Answer):
                return result
            if attempt == tries:
                raise result
            await self._rest(result, attempt)
        raise SourceBroken(reason="tries")

    async def _attempt(self, request: httpx.Request, judge: Judge) -> Answer | SourceError:
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

    async def _follow(self, request: httpx.Request) -> Answer:
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

    async def _exchange(self, request: httpx.Request) -> Answer:
        """One request, one whole body."""
        secure = request.url.scheme == "https"
        port = request.url.port or PORTS[request.url.scheme]
        self.allow.check(request.url.host, port)
        client = self._client(secure=secure)
        try:
            response = await client.send(request, stream=True)
            try:
                body = await read(response, self.limits.body_bytes)
            finally:
                await response.aclose()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise _unreachable(request, error) from error
        except httpx.ReadTimeout:
            raise
        except (httpx.TransportError, httpx.InvalidURL, httpx.StreamError) as error:
            raise SourceBroken(reason="cut", host=request.url.host) from error
        return Answer(
            url=str(request.url),
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body,
        )

    def _client(self, *, secure: bool) -> httpx.AsyncClient:
        if secure not in self._clients:
            limits, verify = self.limits, trusted() if secure else nobody()
            client = httpx.AsyncClient(
                transport=GuardedTransport(verify, self.allow),
                timeout=httpx.Timeout(limits.total_s, connect=limits.connect_s),
                follow_redirects=False,
                mounts=mounts(verify, self.allow),
            )
            self._clients[secure] = client
            self._open.push_async_callback(client.aclose)
        return self._clients[secure]


def _request(
    method: str, url: str, params: Params | None, headers: Headers | None, body: Body | None
) -> httpx.Request:
    form = body.form if body else None
    return httpx.Request(
        method,
        _address(url, params),
        headers={**BASE_HEADERS, **(headers or {})},
        data=None if form is None else {n: _values(v) for n, v in form.items() if v is not None},
        json=body.json if body else None,
    )


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _values(value: object) -> str | list[str]:
    return [_text(one) for one in value] if isinstance(value, list | tuple) else _text(value)


def _address(url: str, params: Params | None) -> httpx.URL:
    """The whole address.

    Raises:
        SourceBroken: not an http(s) address.
    """
    try:
        address = httpx.URL(url)
        if params:
            given = {name: _values(value) for name, value in params.items() if value is not None}
            address = address.copy_merge_params(given)
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceBroken(reason="address") from error
    if address.scheme not in {"http", "https"} or not address.host:
        raise SourceBroken(reason="address")
    return address


def _unreachable(request: httpx.Request, error: httpx.TransportError) -> SourceUnreachable:
    cause = str(error).upper()
    reason = "tls" if "SSL" in cause or "CERTIFICATE" in cause else "connect"
    return SourceUnreachable(host=request.url.host, reason=reason)
