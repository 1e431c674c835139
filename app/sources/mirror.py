"""VK read through a mirror: the pages of its posts stand on the mirror's own site."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace

from app.domain.post import FetchedPost
from app.sources.base import OutgoingReply, Page, Reader, Sender, SentReply
from app.sources.vk_items import SITE

UNASKED = "site"
"""A parameter that no dialog asks for: the mirror's site, beside `base_url`."""


class MirroredReader:
    """Hands out the same posts with addresses on the mirror."""

    def __init__(self, reader: Reader, site: str) -> None:
        self._reader = reader
        self._site = site.rstrip("/")

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """As the reader behind it."""
        async for page in self._reader.pages(cursor):
            yield replace(page, posts=tuple(self._here(post) for post in page.posts))

    def _here(self, post: FetchedPost) -> FetchedPost:
        author = post.author
        if author is not None:
            author = replace(author, url=moved(author.url, self._site))
        return replace(post, permalink=moved(post.permalink, self._site), author=author)


class MirroredSender:
    """Sends as the sender behind it; answers stand on the mirror."""

    def __init__(self, sender: Sender, site: str) -> None:
        self._sender = sender
        self._site = site.rstrip("/")

    async def send(self, reply: OutgoingReply) -> SentReply:
        """As the sender behind it."""
        sent = await self._sender.send(reply)
        return replace(sent, permalink=moved(sent.permalink, self._site))

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """As the sender behind it."""
        found = await self._sender.find(reply)
        return replace(found, permalink=moved(found.permalink, self._site)) if found else None


def moved(url: str | None, site: str) -> str | None:
    """An address on VK's own site as the same one on a mirror."""
    return site + url.removeprefix(SITE) if url and url.startswith(f"{SITE}/") else url
