"""Connections that are looked at when they are made: the address that was resolved counts."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from collections.abc import Iterable

import httpcore

from app.sources.inside import Allowance, resolved
from app.sources.line import Line

SocketOptions = Iterable[httpcore.SOCKET_OPTION]


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves a name once and connects to what was checked, so that no second answer of a name
    server can lead elsewhere (DNS rebinding).
    """

    def __init__(self, allow: Allowance) -> None:
        _spare_the_search()
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
        del local_address, socket_options
        addresses = await addresses_of(host, port, self._allow, timeout)
        failed: Exception | None = None
        for address in addresses:
            try:
                return await Line.to(address, port, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore.ConnectError(host)


def _spare_the_search() -> None:
    """httpcore imports sniffio at every request; if it is not there, all folders are searched."""
    if "sniffio" not in sys.modules and importlib.util.find_spec("sniffio") is None:
        # None stands for a module that is known not to be there (docs.python.org, import system).
        sys.modules["sniffio"] = None  # type: ignore[assignment]


async def addresses_of(
    host: str, port: int, allow: Allowance, timeout_s: float | None
) -> list[str]:
    """The addresses of a host that may be connected to.

    Raises:
        SourceInside: there are none. SourceUnreachable: no such name. httpcore.ConnectTimeout.
    """
    try:
        async with asyncio.timeout(timeout_s):
            found = await asyncio.to_thread(resolved, host, port)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(host) from error
    return allow.permitted(host, port, found)
