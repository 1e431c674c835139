"""The guard: the page engine's only way out, a proxy that connects to the address it checked."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterable
from urllib.parse import urlsplit

from app.evidence.address import PORTS, Endpoint, allowed, is_public, mapped

HEAD_LIMIT = 256 << 10
CONNECT_S = 10.0
TRY_S = 3.0
DROPPED = (b"proxy-", b"connection:", b"keep-alive:")


class Refused(Exception):
    """The address is not public."""


class Guard:
    """Listens on a loopback port; the sets tell afterwards what became of each host."""

    def __init__(
        self, allow: Iterable[str] = (), host_map: Iterable[str] = (), most_bytes: int = 300 << 20
    ) -> None:
        self.allow = allowed(allow)
        self.host_map = mapped(host_map)
        self.denied: set[str] = set()
        self.unreachable: set[str] = set()
        self.addresses: dict[Endpoint, str] = {}
        self.bytes = 0
        self.port = 0
        self._most = most_bytes
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Begins to listen; the port."""
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", 0, limit=HEAD_LIMIT, backlog=256
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self.port

    def begin(self, allow: Iterable[str], host_map: Iterable[str]) -> None:
        """For the next page: its allowances, and nothing known of the page before."""
        self.allow, self.host_map = allowed(allow), mapped(host_map)
        self.denied, self.unreachable, self.addresses = set(), set(), {}
        self.bytes = 0

    def end(self) -> None:
        """Nothing of this page goes out any more."""
        self.allow, self.host_map = frozenset(), {}

    def close(self) -> None:
        """No more listening."""
        if self._server is not None:
            self._server.close()

    def start_in_thread(self) -> int:
        """The same with a loop of its own: it must be up before Chromium reads its flags."""
        ready = threading.Event()

        async def run() -> None:
            await self.start()
            ready.set()
            await asyncio.Event().wait()

        threading.Thread(target=lambda: asyncio.run(run()), daemon=True, name="guard").start()
        ready.wait(10)
        return self.port

    async def resolve(self, host: str, port: int) -> list[Endpoint]:
        """Where to connect to, looked at, the best first; raises Refused or OSError."""
        if host in self.host_map:
            return [self.host_map[host]]
        if (host, port) in self.allow:
            return [(host, port)]
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(item[4][0]) for item in found]
        # One private answer among public ones is an attack or a mistake: refuse all.
        if not addresses or not all(is_public(ip) for ip in addresses):
            raise Refused(host)
        return [(ip, port) for ip in dict.fromkeys(addresses)]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, ValueError,
                                 asyncio.LimitOverrunError, TimeoutError):  # fmt: skip
            await self._answer(reader, writer)
        with contextlib.suppress(OSError):
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        line, _, rest = head.partition(b"\r\n")
        method, target, version = line.decode("latin-1").split(" ", 2)
        tunnel = method == "CONNECT"
        host, port = _where(target, tunnel=tunnel)
        upstream = await self._connect(host, port)
        if upstream is None:
            # No answer of ours may pass for the server's: a plain request just ends.
            if tunnel:
                writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                await writer.drain()
            return
        try:
            if tunnel:
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                await asyncio.gather(
                    self._pump(reader, upstream[1]), self._pump(upstream[0], writer)
                )
            else:
                await self._relay(upstream, (reader, writer), (method, target, version, rest))
        finally:
            upstream[1].close()

    async def _connect(
        self, host: str, port: int
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        try:
            async with asyncio.timeout(CONNECT_S):
                upstream = await _first_open(await self.resolve(host, port))
        except Refused:
            self.denied.add(host)
            return None
        except (OSError, UnicodeError):  # a timeout is an OSError, an impossible name the other
            self.unreachable.add(host)
            return None
        self.addresses[host, port] = str(upstream[1].get_extra_info("peername")[0])
        return upstream

    async def _relay(
        self,
        upstream: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        client: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        request: tuple[str, str, str, bytes],
    ) -> None:
        """One plain request and its answer; the connection is never used for another host."""
        method, target, version, rest = request
        parts = urlsplit(target)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        head = f"{method} {path} {version}\r\n".encode("latin-1")
        upstream[1].write(head + _closing(rest))
        sending = asyncio.ensure_future(self._pump(client[0], upstream[1], _length(rest)))
        try:
            answer = await upstream[0].readuntil(b"\r\n\r\n")
            line, _, headers = answer.partition(b"\r\n")
            client[1].write(line + b"\r\n" + _closing(headers))
            await self._pump(upstream[0], client[1])
        finally:
            sending.cancel()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, most: int | None = None
    ) -> None:
        left = most
        with contextlib.suppress(OSError):
            while left is None or left > 0:
                data = await reader.read(65536 if left is None else min(65536, left))
                self.bytes += len(data)
                if not data or self.bytes > self._most:
                    break
                left = None if left is None else left - len(data)
                writer.write(data)
                await writer.drain()
        if most is None:
            with contextlib.suppress(OSError):
                writer.close()


async def _first_open(
    endpoints: list[Endpoint],
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """The first that lets us in: a host without IPv6 often has an IPv6 address to try first."""
    for at, (ip, port) in enumerate(endpoints, start=1):
        try:
            patience = None if at == len(endpoints) else TRY_S
            async with asyncio.timeout(patience):
                return await asyncio.open_connection(ip, port, limit=HEAD_LIMIT)
        except OSError:
            if at == len(endpoints):
                raise
    raise OSError("no address")


def _where(target: str, *, tunnel: bool) -> Endpoint:
    if tunnel:
        host, _, port = target.rpartition(":")
        return host.strip("[]").lower(), int(port)
    parts = urlsplit(target)
    return (parts.hostname or "").lower(), parts.port or PORTS["http"]


def _closing(headers: bytes) -> bytes:
    """The header block without what concerns the connection to us, and an end to that to them."""
    kept = [
        line for line in headers.split(b"\r\n") if line and not line.lower().startswith(DROPPED)
    ]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""])


def _length(headers: bytes) -> int:
    for line in headers.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            return int(value)
    return 0
