"""The guard: the page engine's only way out, a proxy that connects to the address it checked."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterable, Mapping

from app.evidence.address import Endpoint, allowed, is_public, mapped
from ui.capture.relay import Ends, Request, Spent, exchange, tunnel
from ui.capture.way_out import Proxy, is_inside, open_tunnel, proxy_for

HEAD_LIMIT = 256 << 10
CONNECT_S = 10.0
TRY_S = 3.0
BROKEN = (OSError, EOFError, ValueError, asyncio.LimitOverrunError)
"""What a connection ends with when either side breaks off or speaks nonsense."""


class Refused(Exception):
    """The address is not public."""


class Guard:
    """Listens on a loopback port; the sets tell afterwards what became of each host."""

    def __init__(
        self, allow: Iterable[str] = (), host_map: Iterable[str] = (), most_bytes: int = 300 << 20
    ) -> None:
        self.port = 0
        self._most = most_bytes
        self._server: asyncio.Server | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._serving: set[asyncio.Task[None]] = set()
        self.begin(allow, host_map)

    def begin(self, allow: Iterable[str], host_map: Iterable[str]) -> None:
        """For the next page: its allowances, and nothing known of the page before."""
        self.allow = allowed(allow)
        self.host_map: Mapping[str, Endpoint] = mapped(host_map)
        self.denied: set[str] = set()
        self.unreachable: set[str] = set()
        self.addresses: dict[Endpoint, str] = {}
        self.proxies: set[str] = set()
        """Proxies of the network that were gone through."""
        self.bytes = 0
        self._known: dict[Endpoint, list[Endpoint]] = {}
        self._ways: dict[tuple[str, str], Proxy | None] = {}

    def end(self) -> None:
        """Nothing of this page goes out any more; what is still open is closed."""
        self.allow, self.host_map = frozenset(), {}
        self.cut()

    def cut(self) -> None:
        """What is open is closed; new requests go on."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._drop)

    async def start(self) -> int:
        """Begins to listen; the port."""
        self._loop = asyncio.get_running_loop()
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", 0, limit=HEAD_LIMIT, backlog=256
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self.port

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
        if (host, port) not in self._known:
            self._known[host, port] = await self._looked_up(host, port)
        return self._known[host, port]

    async def _looked_up(self, host: str, port: int) -> list[Endpoint]:
        """Once for a page: what was checked stays what is connected to."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(item[4][0]) for item in found]
        # One private answer among public ones is an attack or a mistake: refuse all.
        if not addresses or not all(is_public(ip) for ip in addresses):
            raise Refused(host)
        return [(ip, port) for ip in dict.fromkeys(addresses)]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)
        try:
            with contextlib.suppress(*BROKEN, asyncio.CancelledError):
                await self._converse(Ends(reader, writer))
        finally:
            with contextlib.suppress(OSError):
                writer.close()

    async def _converse(self, client: Ends) -> None:
        """Request after request; every one of them is looked at anew."""
        kept: tuple[Endpoint, Ends] | None = None
        try:
            while True:
                request = Request.of(await client.reader.readuntil(b"\r\n\r\n"))
                if request.is_tunnel:
                    await self._tunnel(request, client)
                    return
                if kept is not None and (kept[0] != request.where or request.has_body):
                    kept[1].close()
                    kept = None
                kept = await self._relay(request, client, kept)
                if kept is None:
                    return
        finally:
            if kept is not None:
                kept[1].close()

    async def _relay(
        self, request: Request, client: Ends, kept: tuple[Endpoint, Ends] | None
    ) -> tuple[Endpoint, Ends] | None:
        """The connection to the site if it may be used again; None: this one is over too.

        No answer of ours may pass for the site's: where it cannot be asked, the request just ends.
        """
        host, port = request.where
        proxy = self._proxy(host, port, "http")
        head = request.head(whole_target=proxy is not None, extra=proxy.login if proxy else b"")
        site = kept[1] if kept else await self._connect(host, port, proxy)
        while site is not None:
            try:
                again = await exchange(request, head, client, site, self._count)
            except EOFError:
                site.close()
                if kept is None:
                    return None
                # The site had closed the connection that we kept: that is no answer.
                kept, site = None, await self._connect(host, port, proxy)
            except BaseException:
                site.close()
                raise
            else:
                if again:
                    return (host, port), site
                site.close()
                return None
        return None

    async def _tunnel(self, request: Request, client: Ends) -> None:
        host, port = request.where
        proxy = self._proxy(host, port, "https")
        site = await self._connect(host, port, proxy)
        if site is None:
            client.writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            await client.writer.drain()
            return
        try:
            if proxy is not None:
                await open_tunnel(site, host, port, proxy)
            client.writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            await tunnel(client, site, self._count)
        finally:
            site.close()

    def _proxy(self, host: str, port: int, scheme: str) -> Proxy | None:
        straight = host in self.host_map or (host, port) in self.allow
        if straight:
            return None
        if (host, scheme) not in self._ways:
            self._ways[host, scheme] = proxy_for(host, scheme)
        return self._ways[host, scheme]

    async def _connect(self, host: str, port: int, proxy: Proxy | None) -> Ends | None:
        try:
            async with asyncio.timeout(CONNECT_S):
                if proxy is not None:
                    await self._look_beyond(host, port)
                    self.proxies.add(proxy.name)
                    return await _first_open([(proxy.host, proxy.port)])
                site = await _first_open(await self.resolve(host, port))
        except Refused:
            self.denied.add(host)
            return None
        except (OSError, UnicodeError):  # a timeout is an OSError, an impossible name the other
            self.unreachable.add(host)
            return None
        self.addresses[host, port] = str(site.writer.get_extra_info("peername")[0])
        return site

    async def _look_beyond(self, host: str, port: int) -> None:
        """A proxy resolves names by itself: those that this computer knows are looked at here."""
        if is_inside(host) and not is_public(host):
            raise Refused(host)
        with contextlib.suppress(OSError):
            await self.resolve(host, port)

    def _count(self, number: int) -> None:
        self.bytes += number
        if self.bytes > self._most:
            raise Spent

    def _drop(self) -> None:
        for task in self._serving:
            task.cancel()


async def _first_open(endpoints: list[Endpoint]) -> Ends:
    """The first that lets us in: a host without IPv6 often has an IPv6 address to try first."""
    for at, (ip, port) in enumerate(endpoints, start=1):
        try:
            patience = None if at == len(endpoints) else TRY_S
            async with asyncio.timeout(patience):
                return Ends(*await asyncio.open_connection(ip, port, limit=HEAD_LIMIT))
        except OSError:
            if at == len(endpoints):
                raise
    raise OSError("no address")
