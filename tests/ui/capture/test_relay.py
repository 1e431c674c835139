"""Plain HTTP through the guard: connections are kept, answers arrive as they were sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from ui.capture.guard import Guard
from ui.capture.way_out import proxy_for

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nx-Odd-CASE:  kept \r\n\r\nabc"
CLOSED = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabc"
Talk = Callable[[str, asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, bytes]]


class Server:
    """Answers every request with the same bytes; notes connections and heads."""

    def __init__(self, answer: bytes, *, once: bool = False) -> None:
        self.connections = 0
        self.heads: list[str] = []
        self._answer, self._once = answer, once

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.heads.append(head.decode("latin-1"))
                writer.write(self._answer)
                if self._once or b"close" in self._answer:
                    break
        except asyncio.IncompleteReadError:
            pass
        writer.close()


def through_guard(server: Server, talk: Talk, **guard: Any) -> bytes:
    """What comes of talking to the guard with this server beyond it."""

    async def run() -> bytes:
        listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
        host = f"127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        door = Guard(guard.get("allow", [host]))
        ends = await asyncio.open_connection("127.0.0.1", await door.start())
        try:
            return await asyncio.wait_for(talk(host, *ends), 10)
        finally:
            ends[1].close()
            door.end()
            door.close()
            listening.close()
            await asyncio.sleep(0.05)  # every connection is told

    return asyncio.run(run())


async def ask_twice(host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
    """Two requests on one connection, one after the other."""
    found = b""
    for path in ("/a", "/b"):
        writer.write(f"GET http://{host}{path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        found += await reader.readuntil(b"abc")
        if path == "/a":
            await asyncio.sleep(0.05)
    return found


@pytest.mark.parametrize("answer", [SIZED, CHUNKED])
def test_a_connection_is_kept_for_the_next_request(answer: bytes) -> None:
    server = Server(answer)
    found = through_guard(server, ask_twice)
    assert [head.partition(" HTTP")[0] for head in server.heads] == ["GET /a", "GET /b"]
    assert server.connections == 1
    assert found.startswith(answer)


def test_a_kept_connection_that_the_site_closed_is_no_answer() -> None:
    server = Server(SIZED, once=True)
    assert through_guard(server, ask_twice).count(b"abc") == 2
    assert server.connections == 2


def test_an_answer_without_length_ends_with_its_connection() -> None:
    async def ask(host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(f"GET http://{host}/ HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        return await reader.read()

    assert through_guard(Server(CLOSED), ask) == CLOSED


def test_a_second_request_to_a_place_inside_is_looked_at_like_the_first() -> None:
    async def ask(host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        for place in (host, "10.0.0.1"):
            writer.write(f"GET http://{place}/ HTTP/1.1\r\nHost: {place}\r\n\r\n".encode())
        return await reader.read()

    assert through_guard(Server(SIZED), ask) == SIZED


def test_a_body_is_sent_on_and_the_proxy_is_not_told_of() -> None:
    async def post(host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        head = f"POST http://{host}/p?q=1 HTTP/1.1\r\nHost: {host}\r\nProxy-Connection: x\r\n"
        writer.write(head.encode() + b"Content-Length: 4\r\n\r\nbody")
        return await reader.readuntil(b"abc")

    server = Server(SIZED)
    through_guard(server, post)
    assert server.heads[0].startswith("POST /p?q=1 HTTP/1.1\r\n")
    assert "Proxy" not in server.heads[0]


def test_the_network_s_own_proxy_is_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        monkeypatch.setenv("http_proxy", f"http://user:secret@{host}")
        writer.write(b"GET http://nowhere.invalid/x HTTP/1.1\r\nHost: nowhere.invalid\r\n\r\n")
        return await reader.readuntil(b"abc")

    server = Server(SIZED)
    through_guard(server, ask)
    assert server.heads[0].startswith("GET http://nowhere.invalid/x HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=" in server.heads[0]


@pytest.mark.parametrize("host", ["10.0.0.1", "intranet", "files.corp", "[::ffff:10.0.0.1]"])
def test_a_proxy_is_no_way_to_the_inside(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    async def ask(own: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        monkeypatch.setenv("http_proxy", f"http://{own}")
        writer.write(f"GET http://{host}/ HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        return await reader.read()

    server = Server(SIZED)
    assert through_guard(server, ask) == b""
    assert server.heads == []


def test_a_host_that_the_system_exempts_is_asked_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:8080")
    monkeypatch.setenv("no_proxy", "vk.com")
    assert proxy_for("vk.com", "https") is None
    proxy = proxy_for("ok.ru", "https")
    assert proxy is not None
    assert proxy.name == "proxy.example:8080"
