"""Connections that are looked at when they are made: the address that was resolved counts."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import urllib.request
from collections.abc import Iterable, Mapping

import httpcore
import httpx

from app.errors import SourceUnreachable
from app.sources.inside import PORTS, Allowance, resolved

CONNECTIONS, KEPT, KEPT_S = 100, 20, 5.0
"""Of one source. Not of many: httpcore looks through its whole pool at every request, which
takes 15 ms at 200 connections.
"""
SocketOptions = Iterable[httpcore.SOCKET_OPTION]
Mounts = Mapping[str, httpx.AsyncBaseTransport | None]


class GuardedBackend(httpcore.AnyIOBackend):
    """Resolves a name once and connects to what was checked, so that no second answer of a name
    server can lead elsewhere (DNS rebinding).
    """

    def __init__(self, allow: Allowance) -> None:
        self._allow = allow

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connects to the first permitted address that answers.

        Raises:
            SourceInside: the host is on this machine or in a private network.
        """
        addresses = await _addresses(host, port, self._allow, timeout)
        failed: Exception | None = None
        for address in addresses:
            try:
                return await super().connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore.ConnectError(host)


class GuardedTransport(httpx.AsyncHTTPTransport):
    """httpx's own transport on a guarded backend."""

    def __init__(self, verify: ssl.SSLContext, allow: Allowance) -> None:
        super().__init__(verify=verify)
        # httpx hands no backend through, so the pool is made here (as its constructor does).
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=verify,
            max_connections=CONNECTIONS,
            max_keepalive_connections=KEPT,
            keepalive_expiry=KEPT_S,
            network_backend=GuardedBackend(allow),
        )


class ProxiedTransport(httpx.AsyncHTTPTransport):
    """Through the system's proxy, which resolves names: what this machine knows is checked."""

    def __init__(self, verify: ssl.SSLContext, allow: Allowance, proxy: str) -> None:
        super().__init__(verify=verify, proxy=proxy)
        self._allow = allow

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, if the host is not known to be inside.

        Raises:
            SourceInside: it is.
        """
        port = request.url.port or PORTS.get(request.url.scheme, 443)
        # Behind a proxy only the proxy may know the names of the world.
        with contextlib.suppress(SourceUnreachable, httpcore.ConnectTimeout):
            await _addresses(request.url.host, port, self._allow, 2.0)
        return await super().handle_async_request(request)


def mounts(verify: ssl.SSLContext, allow: Allowance) -> Mounts:
    """The proxies of the system, as httpx wants them; this machine is reached directly."""
    told = urllib.request.getproxies()
    direct: dict[str, httpx.AsyncBaseTransport | None] = dict.fromkeys(
        ("all://localhost", "all://127.0.0.1", "all://[::1]")
    )
    for host in filter(None, (part.strip() for part in told.get("no", "").split(","))):
        if host == "*":
            return direct
        direct["all://" + (f"[{host}]" if ":" in host else f"*{host}")] = None
    proxied = {
        f"{scheme}://": ProxiedTransport(verify, allow, _address(told[scheme]))
        for scheme in ("http", "https", "all")
        if told.get(scheme)
    }
    return {**proxied, **direct}


def _address(proxy: str) -> str:
    return proxy if "://" in proxy else f"http://{proxy}"


async def _addresses(host: str, port: int, allow: Allowance, timeout_s: float | None) -> list[str]:
    try:
        async with asyncio.timeout(timeout_s):
            found = await asyncio.to_thread(resolved, host, port)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(host) from error
    return allow.permitted(host, port, found)
