"""A source of VK at a server on loopback: what it hears, finds and sends."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.asking import Seen
from app.sources.base import OutgoingReply, Page, Sender, SentReply
from app.sources.registry import looking, reader, sender
from app.sources.transport import Transport
from tests.app.sources.server import Routes, Server, use

PEOPLE = [{"id": 7, "first_name": "Анна", "last_name": "Ким", "screen_name": "annakim"}]


def config(server: Server, kind: str, params: Mapping[str, str], *, own: bool) -> SourceConfig:
    """A source of this kind."""
    return SourceConfig(
        name="x",
        network="vk",
        kind=kind,
        params=dict(params),
        base_url=server.base,
        own_channel=own,
    )


def hear(
    kind: str,
    routes: Routes,
    cursor: Mapping[str, str] | None = None,
    *,
    pages: int = 0,
    **params: str,
) -> tuple[list[Page], Server]:
    """What a sync hands out; with `pages`: of a list that never ends, the first so many."""

    async def work(server: Server, transport: Transport) -> list[Page]:
        source = config(server, kind, params, own=False)
        found: list[Page] = []
        walk = reader(source, "CANARY", transport, live=bool(pages)).pages(cursor or {})
        async with asyncio.timeout(5):
            async for page in walk:
                found.append(page)
                if pages and len(found) == pages:
                    break
        await walk.aclose()
        return found

    return use(routes, work)


def look(kind: str, routes: Routes, *known: FetchedPost, **params: str) -> list[Seen]:
    """What looking again says of these."""

    async def work(server: Server, transport: Transport) -> list[Seen]:
        asking = looking(config(server, kind, params, own=False), "t", transport)
        assert asking is not None
        return [seen async for seen in asking.seen(known)]

    return use(routes, work)[0]


def _sender(server: Server, transport: Transport, kind: str, params: Mapping[str, str]) -> Sender:
    found = sender(config(server, kind, params, own=kind != "messages"), "t", transport)
    assert found is not None
    return found


def send(
    kind: str, routes: Routes, reply: OutgoingReply, **params: str
) -> tuple[SentReply, Server]:
    """Sends an answer."""

    async def work(server: Server, transport: Transport) -> SentReply:
        return await _sender(server, transport, kind, params).send(reply)

    return use(routes, work)


def find(kind: str, routes: Routes, reply: OutgoingReply, **params: str) -> SentReply | None:
    """Looks for an answer of unknown fate."""

    async def work(server: Server, transport: Transport) -> SentReply | None:
        return await _sender(server, transport, kind, params).find(reply)

    return use(routes, work)[0]


def posts(pages: Sequence[Page]) -> list[FetchedPost]:
    """All posts of these pages."""
    return [post for page in pages for post in page.posts]


def listed(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A list as VK gives it."""
    return {"count": len(items), "items": list(items), "profiles": PEOPLE, "groups": [], **more}
