"""Messages between two of our own processes: a length of four bytes, then JSON of that length."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from app.errors import WrongCall

LONGEST = 1 << 26
"""Bytes of one message: a hundred posts of the greatest length fit several times."""
_HEAD = 4


def packed(message: Any) -> bytes:
    """A message as it goes through the pipe.

    Raises:
        WrongCall: it is too long.
    """
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    body = text.encode("utf-8", "surrogatepass")  # as `json.loads` reads bytes
    if len(body) > LONGEST:
        raise WrongCall(reason=f"{len(body)} bytes in one message")
    return len(body).to_bytes(_HEAD, "big") + body


def unpacked(read: Callable[[int], bytes]) -> Any:
    """The next message; None: there will be no more.

    `read` gives as many bytes as it is asked for, fewer only at the end.
    """
    head = read(_HEAD)
    length = int.from_bytes(head, "big")
    body = read(length) if len(head) == _HEAD and length <= LONGEST else b""
    return json.loads(body) if body and len(body) == length else None


async def received(stream: asyncio.StreamReader) -> bytes:
    """The next message, not read yet; empty: there will be no more."""
    try:
        length = int.from_bytes(await stream.readexactly(_HEAD), "big")
        return await stream.readexactly(length) if length <= LONGEST else b""
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""
