"""Tokens that must never be seen again, and a server that repeats every one it is shown."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from app.domain.source import SourceKind
from app.sources.registry import kinds
from tests.app.sources.server import Asked, Handler, say

CANARY = "1234567890:CANARY0123456789canary0123456789xyz"
"""In the shape of the token of a Telegram bot, which stands in addresses."""


def token(kind: SourceKind) -> str:
    """A canary in every part."""
    return json.dumps(dict.fromkeys(kind.token_parts, CANARY))


def all_kinds() -> list[SourceKind]:
    """Every kind that is asked over HTTP at an address of ours."""
    return [kind for kind in kinds() if kind.network not in {"email", "telegram_user", "rss"}]


def repeated(asked: Asked) -> str:
    """All that a request said."""
    return json.dumps(asdict(asked), default=lambda body: body.decode("latin-1"))


def echo(status: int) -> Handler:
    """Everything that was asked, as an error in the words of several networks."""

    async def answer(writer: asyncio.StreamWriter, asked: Asked) -> None:
        said = repeated(asked)
        error = {"error_code": 5, "error_msg": said, "message": said, "code": 190, "type": said}
        params = [{"key": name, "value": CANARY} for name in ("access_token", "v")]
        whole = {"error": error | {"request_params": params}, "description": said, "ok": False}
        await say(whole, status=status)(writer, asked)

    return answer


async def echo_page(writer: asyncio.StreamWriter, asked: Asked) -> None:
    """The same as a web page."""
    page = f"<html><title>{repeated(asked)}</title>".encode()
    await say(page, status=502, kind="text/html")(writer, asked)


async def graph(writer: asyncio.StreamWriter, asked: Asked) -> None:
    """A page of posts whose next page stands in an address with the token in it."""
    post = {"id": "1_2", "message": "Где мой заказ?", "created_time": "2026-11-20T10:00:00+0000"}
    onward = f"http://{asked.headers['host']}{asked.path}?access_token={CANARY}&after=x"
    more = {} if asked.query.get("after") else {"paging": {"next": onward}}
    await say({"data": [post], **more})(writer, asked)


MOODS: dict[str, Handler] = {
    "refused in a good answer": echo(200),
    "not known": echo(401),
    "not allowed": echo(403),
    "wrong": echo(400),
    "failed": echo(500),
    "a page": echo_page,
    "an address with the token": graph,
}


def seen_in(folders: Iterable[Path], said: str = "") -> list[str]:
    """Where a canary is seen again."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    found = [path.name for path in files if b"CANARY" in path.read_bytes()]
    return [*found, "stdout"] if "CANARY" in said else found
