"""Any network through a real socket: what is heard, seen again, sent and found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.asking import Seen
from app.sources.base import OutgoingReply, Page, Sender, SentReply
from app.sources.registry import looking, reader, sender
from app.sources.transport import Transport
from tests.app.sources.server import Handler, Routes, Server, say, use

OWN = Path(__file__).resolve().parents[3] / "data" / "payloads"
Texts = Mapping[str, str]


def recorded(case: str, *numbers: int) -> list[Handler]:
    """Answers of one of our own recordings: `facebook/comments_two_pages`, 1, 2."""
    return [say((OWN / case / f"{number:02d}.json").read_bytes()) for number in numbers]


def body(case: str, number: int) -> Any:
    """One of them, to be changed."""
    return json.loads((OWN / case / f"{number:02d}.json").read_bytes())


@dataclass(frozen=True, kw_only=True)
class Ear:
    """One source of a network, and its token."""

    network: str
    kind: str
    params: Texts = field(default_factory=dict)
    token: str | None = "CANARY"
    own_channel: bool = False

    def hear(self, routes: Routes, cursor: Texts | None = None) -> tuple[list[Page], Server]:
        """All pages of one sync."""

        async def work(server: Server, transport: Transport) -> list[Page]:
            found = reader(self._config(server), self.token, transport)
            return [page async for page in found.pages(cursor or {})]

        return use(routes, work)

    def posts(self, routes: Routes) -> list[FetchedPost]:
        """What one sync brings."""
        return [post for page in self.hear(routes)[0] for post in page.posts]

    def look(self, routes: Routes, posts: Sequence[FetchedPost]) -> tuple[list[Seen], Server]:
        """The posts asked for again."""

        async def work(server: Server, transport: Transport) -> list[Seen]:
            found = looking(self._config(server), self.token, transport)
            return [] if found is None else [seen async for seen in found.seen(posts)]

        return use(routes, work)

    def send(self, routes: Routes, to: FetchedPost, text: str) -> tuple[SentReply, Server]:
        """An answer, sent."""

        async def work(server: Server, transport: Transport) -> SentReply:
            return await self._sender(server, transport).send(_reply(to, text))

        return use(routes, work)

    def find(self, routes: Routes, to: FetchedPost, text: str) -> SentReply | None:
        """An answer of unknown fate, looked for."""

        async def work(server: Server, transport: Transport) -> SentReply | None:
            return await self._sender(server, transport).find(_reply(to, text))

        return use(routes, work)[0]

    def _sender(self, server: Server, transport: Transport) -> Sender:
        found = sender(self._config(server), self.token, transport)
        if found is None:
            raise LookupError(self.network)
        return found

    def _config(self, server: Server) -> SourceConfig:
        return SourceConfig(
            name="x",
            network=self.network,
            kind=self.kind,
            params=self.params,
            base_url=server.base,
            own_channel=self.own_channel,
        )


def _reply(to: FetchedPost, text: str) -> OutgoingReply:
    return OutgoingReply(key="key-1", text=text, to=to)
