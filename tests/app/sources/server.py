"""A server on loopback that answers as told, well or badly: bytes on a real socket."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import parse_qs, urlsplit

from app.sources.inside import Allowance
from app.sources.transport import Limits, Transport

FAST = Limits(total_s=2.0, connect_s=1.0, backoff_s=0.01, patience_s=0.5)
"""Tests do not wait for what a person would wait for."""
ON_LOOPBACK = Allowance(everything=True)
"""What these tests ask stands on this machine."""
JSON = "application/json"
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request, as it came."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    form: dict[str, str]
    body: bytes = b""

    def json(self) -> Any:
        """What was sent as JSON."""
        return json.loads(self.body)


Handler = Callable[[asyncio.StreamWriter, Asked], Awaitable[None]]
Routes = Mapping[str, Handler | Sequence[Handler]]


@dataclass
class Server:
    """Answers a path with its handlers in order, the last one again and again; `*` is any path."""

    routes: Routes
    asked: list[Asked] = field(default_factory=list)
    base: str = ""
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.path for asked in self.asked]

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.get_running_loop().create_task(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._answer(reader, writer)
            writer.close()
        except (ConnectionError, asyncio.IncompleteReadError):
            return  # the other side had enough
        finally:
            if not writer.is_closing():
                writer.transport.abort()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await _asked(reader)
        self.asked.append(asked)
        handlers = self.routes.get(asked.path, self.routes.get("*", say({}, status=404)))
        row = handlers if isinstance(handlers, Sequence) else [handlers]
        hits = self.paths().count(asked.path)
        await row[min(hits, len(row)) - 1](writer, asked)


async def _asked(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    return Asked(
        method=method,
        path=parts.path,
        query={name: values[0] for name, values in parse_qs(parts.query).items()},
        headers=headers,
        form={
            name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()
        },
        body=body,
    )


def say(
    body: Any = "",
    *,
    status: int = 200,
    kind: str = JSON,
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> Handler:
    """A whole answer: bytes as they are, anything else as JSON; `length` is what it claims."""
    raw = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    told = {
        "Content-Type": kind,
        "Content-Length": str(len(raw) if length is None else length),
        "Connection": "close",
        **(headers or {}),
    }

    async def answer(writer: asyncio.StreamWriter, _asked: Asked) -> None:
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        writer.write(f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + raw)
        await writer.drain()

    return answer


def vk(response: Any) -> Handler:
    """A good answer of VK."""
    return say({"response": response})


def vk_error(code: int, **more: Any) -> Handler:
    """VK's way to fail: status 200, and the request echoed with its token."""
    echo = [{"key": "access_token", "value": "CANARY"}]
    error = {"error_code": code, "error_msg": "no", "request_params": echo, **more}
    return say({"error": error})


def redirect(to: str, status: int = 302) -> Handler:
    """Go there instead."""
    return say(b"", status=status, headers={"Location": to})


async def drip_body(writer: asyncio.StreamWriter, _asked: Asked) -> None:
    """A byte every twentieth of a second: no read ever times out."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n")
    for _ in range(200):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


async def drip_head(writer: asyncio.StreamWriter, _asked: Asked) -> None:
    """Headers that never end."""
    writer.write(b"HTTP/1.1 200 OK\r\nX-A: ")
    for _ in range(200):
        writer.write(b"a")
        await writer.drain()
        await asyncio.sleep(0.05)


async def reset(writer: asyncio.StreamWriter, _asked: Asked) -> None:
    """Half an answer, then RST."""
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a"')
    await writer.drain()
    linger = struct.pack("ii", 1, 0)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()


async def huge(writer: asyncio.StreamWriter, _asked: Asked) -> None:
    """64 MiB without saying so."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    for _ in range(1024):
        writer.write(b"x" * 65_536)
        await writer.drain()


def bomb() -> Handler:
    """50 MB of zeros in 50 KB."""
    packed = gzip.compress(b"0" * 50_000_000, 9)
    return say(packed, headers={"Content-Encoding": "gzip"})


def use(
    routes: Routes,
    work: Callable[[Server, Transport], Awaitable[T]],
    limits: Limits = FAST,
) -> tuple[T, Server]:
    """What the work gives with this server and a transport, and the server with what it saw."""

    async def go() -> tuple[T, Server]:
        async with Server(routes) as server, Transport(limits, ON_LOOPBACK) as transport:
            return await work(server, transport), server

    return asyncio.run(go())
