"""The ways out of this machine: kept connections, straight or through the system's proxy."""

from __future__ import annotations

import contextlib
import urllib.request
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpcore
import httpx

from app.domain.public_address import is_local_name
from app.errors import SourceUnreachable
from app.sources.guarded import GuardedBackend, addresses_of
from app.sources.inside import Allowance
from app.sources.request import Address
from app.sources.trust import nobody, trusted

CONNECTIONS, KEPT, KEPT_S = 100, 20, 5.0
"""Of one source. Not of many: httpcore looks through its whole pool at every request, which
takes 15 ms at 200 connections.
"""
PROXIES = frozenset({"http", "https"})
NAMED_BY_PROXY_S = 2.0
"""Behind a proxy a name is looked up for so long: often only the proxy can."""
THIS_MACHINE = frozenset({"127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Way:
    """How an address is reached."""

    pool: httpcore.AsyncConnectionPool
    allow: Allowance
    proxied: bool

    async def send(self, address: Address, request: httpcore.Request) -> httpcore.Response:
        """The answer's head; its body is read from the stream, then it is closed.

        Raises:
            SourceInside: the host is known to be on this machine or in a private network.
        """
        if self.proxied:
            # The proxy resolves names: what this machine knows of them is checked all the same.
            with contextlib.suppress(SourceUnreachable, httpcore.ConnectTimeout):
                await addresses_of(address.host, address.port, self.allow, NAMED_BY_PROXY_S)
        return await self.pool.handle_async_request(request)


class Pools:
    """The connections of one source, opened as they are needed."""

    def __init__(self, allow: Allowance) -> None:
        self._allow = allow
        self._ways: dict[tuple[str, str, int], Way] = {}
        self._pools: dict[tuple[bool, str | None], httpcore.AsyncConnectionPool] = {}
        self._open = AsyncExitStack()

    def way(self, address: Address) -> Way:
        """How this address is reached, now and until the pools are closed.

        Raises:
            SourceUnreachable: through a proxy of a kind that is not spoken here.
        """
        place = address.scheme, address.host, address.port
        if place not in self._ways:
            proxy = proxy_for(*place)
            pool = self._pool(address.scheme == "https", proxy)
            self._ways[place] = Way(pool, self._allow, proxied=proxy is not None)
        return self._ways[place]

    async def aclose(self) -> None:
        """Hangs up everywhere."""
        self._ways.clear()
        self._pools.clear()
        await self._open.aclose()

    def _pool(self, secure: bool, proxy: str | None) -> httpcore.AsyncConnectionPool:  # noqa: FBT001  # half of a key
        if (secure, proxy) not in self._pools:
            pool = httpcore.AsyncConnectionPool(
                ssl_context=trusted() if secure else nobody(),
                proxy=None if proxy is None else _spoken(proxy),
                max_connections=CONNECTIONS,
                max_keepalive_connections=KEPT,
                keepalive_expiry=KEPT_S,
                network_backend=None if proxy else GuardedBackend(self._allow),
            )
            self._pools[secure, proxy] = pool
            self._open.push_async_callback(pool.aclose)
        return self._pools[secure, proxy]


def proxy_for(scheme: str, host: str, port: int) -> str | None:
    """The system's proxy for an address; this machine is reached directly."""
    told = urllib.request.getproxies()
    proxy = told.get(scheme) or told.get("all")
    if not proxy or host in THIS_MACHINE or is_local_name(host):
        return None
    if urllib.request.proxy_bypass_environment(f"{host}:{port}", told):  # type: ignore[attr-defined]
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _spoken(proxy: str) -> httpcore.Proxy:
    """The proxy, its login apart from its address."""
    try:
        given = httpx.Proxy(proxy)
    except (ValueError, httpx.InvalidURL) as error:
        raise SourceUnreachable(reason="proxy") from error
    if given.url.scheme not in PROXIES:
        raise SourceUnreachable(reason="proxy")
    return httpcore.Proxy(str(given.url), auth=given.raw_auth)
