"""A small HTTP/1.1 server on the loopback address: enough for the sample, and nothing more."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

LOOPBACK = "127.0.0.1"
HEAD_LIMIT = 64 * 1024
BODY_LIMIT = 1024 * 1024
PATIENCE_S = 20.0
REASONS = {200: "OK", 304: "Not Modified", 400: "Bad Request", 404: "Not Found"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked: query and form fields together, headers in lower case."""

    method: str
    host: str
    path: str
    fields: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What is answered."""

    body: bytes
    kind: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Callable[[Request], Response]


def as_json(value: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """A JSON answer."""
    body = json.dumps(value, ensure_ascii=False).encode()
    kind = "application/json; charset=utf-8"
    return Response(body=body, kind=kind, headers=headers or {}, status=status)


def as_text(text: str, kind: str = "text/html; charset=utf-8", status: int = 200) -> Response:
    """A page, a feed or a drawing."""
    return Response(body=text.encode(), kind=kind, status=status)


REFUSED = as_text("", status=400)


class LoopbackServer:
    """`async with LoopbackServer(answer) as server:` listens on a free port of 127.0.0.1."""

    def __init__(self, answer: Answer, port: int = 0) -> None:
        self._answer = answer
        self._wanted = port
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        """Begins to listen."""
        self._server = await asyncio.start_server(
            self._serve, LOOPBACK, self._wanted, limit=HEAD_LIMIT
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Lets go of the port."""
        if self._server:
            self._server.close()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.sockets[0].getsockname()[1]) if self._server else 0

    @property
    def url(self) -> str:
        """The address of its root."""
        return f"http://{LOOPBACK}:{self.port}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                request = await _read(reader)
            response = self._answer(request) if request else REFUSED
            writer.write(_bytes_of(response, head=bool(request and request.method == "HEAD")))
            await writer.drain()
        except ValueError:  # a number that is none, a body that is no JSON
            writer.write(_bytes_of(REFUSED, head=False))
        except (TimeoutError, ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Request | None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, found, value in (line.partition(":") for line in lines)
        if found
    }
    words = first.split(" ")
    length = int(headers.get("content-length", "0"))
    if len(words) != 3 or not 0 <= length <= BODY_LIMIT:
        return None
    body = await reader.readexactly(length)
    parts = urlsplit(words[1])
    fields = dict(parse_qsl(parts.query, keep_blank_values=True)) | _form(headers, body)
    return Request(
        method=words[0],
        host=headers.get("host", ""),
        path=unquote(parts.path),
        fields=fields,
        headers=headers,
    )


def _form(headers: Mapping[str, str], body: bytes) -> dict[str, str]:
    kind = headers.get("content-type", "")
    if kind.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if kind.startswith("application/json") and body:
        given = json.loads(body)
        return {k: str(v) for k, v in given.items()} if isinstance(given, dict) else {}
    return {}


def _bytes_of(response: Response, *, head: bool) -> bytes:
    lines = [
        f"HTTP/1.1 {response.status} {REASONS.get(response.status, 'OK')}",
        f"Content-Type: {response.kind}",
        f"Content-Length: {len(response.body)}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in response.headers.items()),
    ]
    start = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    return start if head else start + response.body
