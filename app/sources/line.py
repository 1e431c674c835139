"""One connection on asyncio's own streams, as httpcore wants it."""

from __future__ import annotations

import asyncio
import select
import socket
import ssl
from typing import Any, Self

import httpcore

RAISED = (OSError, RuntimeError)
"""By writing to what is closed: of the system, or of a transport that knows already."""


class Inbox(asyncio.StreamReader):
    """Counts what has come and was not read yet."""

    def __init__(self) -> None:
        super().__init__()
        self.unread = 0

    def feed_data(self, data: Any) -> None:
        """From the transport."""
        self.unread += len(data)
        super().feed_data(data)

    async def read(self, n: int = -1) -> bytes:
        """At most `n` bytes; empty at the end."""
        given = await super().read(n)
        self.unread -= len(given)
        return given


class Line(httpcore.AsyncNetworkStream):
    """A connection that says at once whether its server has hung up.

    Single reads and writes have no timeouts of their own: every call has one deadline for
    everything (`transport.Limits`), and a clock for each step costs more than the step.
    """

    def __init__(self, inbox: Inbox, outbox: asyncio.StreamWriter) -> None:
        self._inbox = inbox
        self._outbox = outbox

    @classmethod
    async def to(cls, address: str, port: int, timeout: float | None) -> Self:  # noqa: ASYNC109 - httpcore's own word
        """Connects to an IP address; `timeout` in seconds.

        Raises:
            httpcore.ConnectError, httpcore.ConnectTimeout.
        """
        loop, inbox = asyncio.get_running_loop(), Inbox()
        protocol = asyncio.StreamReaderProtocol(inbox, loop=loop)
        try:
            async with asyncio.timeout(timeout):
                transport, _ = await loop.create_connection(lambda: protocol, address, port)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(address) from error
        except RAISED as error:
            raise httpcore.ConnectError(_said(error)) from error
        return cls(inbox, asyncio.StreamWriter(transport, protocol, inbox, loop))

    async def read(
        self,
        max_bytes: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> bytes:
        """What came."""
        del timeout
        try:
            return await self._inbox.read(max_bytes)
        except RAISED as error:
            raise httpcore.ReadError(_said(error)) from error

    async def write(
        self,
        buffer: bytes,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> None:
        """Sends it all."""
        del timeout
        if not buffer:
            return
        try:
            self._outbox.write(buffer)
            await self._outbox.drain()
        except RAISED as error:
            raise httpcore.WriteError(_said(error)) from error

    async def aclose(self) -> None:
        """Hangs up, without a farewell that a hostile server could leave unanswered."""
        self._outbox.transport.abort()
        await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted.

        Raises:
            httpcore.ConnectError: no trust, or no handshake. httpcore.ConnectTimeout.
        """
        try:
            async with asyncio.timeout(timeout):
                await self._outbox.start_tls(ssl_context, server_hostname=server_hostname)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(server_hostname)) from error
        except RAISED as error:
            raise httpcore.ConnectError(_said(error)) from error
        return self

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks by name."""
        if info == "is_readable":
            hung_up = self._inbox.at_eof() or self._outbox.is_closing()
            return hung_up or self._inbox.unread > 0 or self._is_readable()
        names = {"ssl_object": "ssl_object", "client_addr": "sockname", "server_addr": "peername"}
        return self._outbox.get_extra_info(names.get(info, info))

    def _is_readable(self) -> bool:
        """Whether something came that the loop has not seen yet."""
        connected: socket.socket | None = self._outbox.get_extra_info("socket")
        number = -1 if connected is None else connected.fileno()
        if number < 0:
            return True
        if not hasattr(select, "poll"):  # Windows, whose select takes any number
            return bool(select.select([number], [], [], 0)[0])
        asked = select.poll()
        asked.register(number, select.POLLIN)
        return bool(asked.poll(0))


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
