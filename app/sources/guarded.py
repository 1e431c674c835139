"""Connections that are looked at when they are made: the address that was resolved counts."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import select
import socket
import ssl
import sys
import urllib.request
from collections.abc import Iterable, Mapping
from typing import Any

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


class Stream(httpcore.AsyncNetworkStream):
    """A connection that says at once whether its server has hung up.

    httpcore asks for it several times a request, of streams that first gather all they know.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._socket: socket.socket | None = stream.get_extra_info("socket")
        self._just_read = False

    async def read(
        self,
        max_bytes: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> bytes:
        """What came."""
        read = await self._stream.read(max_bytes, timeout)
        self._just_read = bool(read)
        return read

    async def write(
        self,
        buffer: bytes,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> None:
        """Sends it all."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Hangs up."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted."""
        return Stream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks by name."""
        if info == "is_readable":
            # Asked when an answer is through, and again before the next request: that one counts.
            just_read, self._just_read = self._just_read, False
            return not just_read and _is_readable(self._socket)
        return self._stream.get_extra_info(info)


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
                made = await super().connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
                return Stream(made)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore.ConnectError(host)


class GuardedTransport(httpx.AsyncHTTPTransport):
    """httpx's own transport on a guarded backend."""

    def __init__(self, verify: ssl.SSLContext, allow: Allowance) -> None:
        super().__init__(verify=verify)
        _spare_the_search()
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


def _is_readable(connected: socket.socket | None) -> bool:
    """Whether reading would not wait: of a connection at rest, that its server hung up."""
    number = -1 if connected is None else connected.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows, whose select takes any number
        return bool(select.select([number], [], [], 0)[0])
    asked = select.poll()
    asked.register(number, select.POLLIN)
    return bool(asked.poll(0))


def _spare_the_search() -> None:
    """httpcore imports sniffio at every request; if it is not there, all folders are searched."""
    if "sniffio" not in sys.modules and importlib.util.find_spec("sniffio") is None:
        # None stands for a module that is known not to be there (docs.python.org, import system).
        sys.modules["sniffio"] = None  # type: ignore[assignment]


def _address(proxy: str) -> str:
    return proxy if "://" in proxy else f"http://{proxy}"


async def _addresses(host: str, port: int, allow: Allowance, timeout_s: float | None) -> list[str]:
    try:
        async with asyncio.timeout(timeout_s):
            found = await asyncio.to_thread(resolved, host, port)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(host) from error
    return allow.permitted(host, port, found)
