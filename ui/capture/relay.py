"""Plain HTTP between the engine and a site: heads as they are, bodies by their length, reused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

PORT = 80
BLOCK = 65_536
HOP_BY_HOP = (b"proxy-", b"connection:", b"keep-alive:")
Count = Callable[[int], None]
"""Told of every block; raises `Spent` beyond what a page may move."""


class Spent(OSError):
    """The page moved more bytes than one page may."""


@dataclass(slots=True)
class Ends:
    """A connection's two directions."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def close(self) -> None:
        """Lets go of it."""
        self.writer.close()


@dataclass(frozen=True, slots=True)
class Request:
    """The head of what the engine asks; ValueError where it is none."""

    method: str
    target: str
    version: str
    headers: bytes

    @classmethod
    def of(cls, head: bytes) -> Request:
        """Takes it apart."""
        line, _, rest = head.partition(b"\r\n")
        method, target, version = line.decode("latin-1").split(" ", 2)
        return cls(method, target, version, rest)

    @property
    def is_tunnel(self) -> bool:
        """TLS and web sockets."""
        return self.method == "CONNECT"

    @property
    def where(self) -> tuple[str, int]:
        """Host and port."""
        if self.is_tunnel:
            host, _, port = self.target.rpartition(":")
            return host.strip("[]").lower(), int(port)
        parts = urlsplit(self.target)
        return (parts.hostname or "").lower(), parts.port or PORT

    @property
    def has_body(self) -> bool:
        """Something follows the head."""
        return _length(self.headers) != 0

    def head(self, *, whole_target: bool, extra: bytes = b"") -> bytes:
        """As the site gets it; a proxy before the site needs the whole address."""
        parts = urlsplit(self.target)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        target = self.target if whole_target else path
        kept = [
            line
            for line in self.headers.split(b"\r\n")
            if line and not line.lower().startswith(HOP_BY_HOP)
        ]
        first = f"{self.method} {target} {self.version}".encode("latin-1")
        return b"\r\n".join([first, *kept, b"Connection: keep-alive", b""]) + extra + b"\r\n"


async def exchange(request: Request, head: bytes, client: Ends, site: Ends, count: Count) -> bool:
    """One request and its answer, whose headers are not touched; whether both go on.

    Raises:
        EOFError: the site closed without a word.
        OSError, ValueError, asyncio.LimitOverrunError: either side broke off or spoke nonsense.
    """
    site.writer.write(head)
    sending = asyncio.ensure_future(
        _body(client.reader, site.writer, _length(request.headers), count)
    )
    try:
        return await _answer(request.method, client, site, count)
    finally:
        sending.cancel()


async def tunnel(client: Ends, site: Ends, count: Count) -> None:
    """Bytes both ways until either ends."""
    ways = {
        asyncio.ensure_future(_body(client.reader, site.writer, None, count)),
        asyncio.ensure_future(_body(site.reader, client.writer, None, count)),
    }
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)


async def _answer(method: str, client: Ends, site: Ends, count: Count) -> bool:
    while True:
        try:
            head = await site.reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError as error:
            if not error.partial:
                raise EOFError from error
            raise ConnectionResetError from error
        count(len(head))
        client.writer.write(head)
        status = int(head[9:12])
        if status == 101:  # switching protocols: no HTTP any more
            await tunnel(client, site, count)
            return False
        if status >= 200:  # 100 and 103 come before the answer
            break
    silent = method == "HEAD" or status in (204, 304)
    length = 0 if silent else _length(head, answer=True)
    await _body(site.reader, client.writer, length, count)
    return length is not None and head[:8] == b"HTTP/1.1" and _value(head, b"connection") != "close"


async def _body(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, length: int | None, count: Count
) -> None:
    """So many bytes; -1: in chunks; None: until the end."""
    if length == CHUNKED:
        await _chunks(reader, writer, count)
        return
    left = length
    while left is None or left > 0:
        data = await reader.read(BLOCK if left is None else min(BLOCK, left))
        if not data:
            if left is None:
                return
            raise ConnectionResetError
        count(len(data))
        left = None if left is None else left - len(data)
        writer.write(data)
        await writer.drain()
    await writer.drain()


async def _chunks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, count: Count) -> None:
    size = 1
    while size:
        line = await reader.readuntil(b"\r\n")
        size = int(line.partition(b";")[0], 16)
        writer.write(line)
        if size:
            await _body(reader, writer, size + 2, count)
    while True:  # trailers, of which there are mostly none
        line = await reader.readuntil(b"\r\n")
        count(len(line))
        writer.write(line)
        if line == b"\r\n":
            break
    await writer.drain()


CHUNKED = -1


def _length(headers: bytes, *, answer: bool = False) -> int | None:
    """Of the body; an answer that says nothing of it ends with its connection."""
    if _value(headers, b"transfer-encoding").endswith("chunked"):
        return CHUNKED
    told = _value(headers, b"content-length")
    if told.isascii() and told.isdigit():
        return int(told)
    return None if answer else 0


def _value(headers: bytes, wanted: bytes) -> str:
    for line in headers.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == wanted:
            return value.strip().lower().decode("latin-1")
    return ""
