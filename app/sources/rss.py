"""One RSS or Atom feed, fetched only when it changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from urllib.parse import urlsplit

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceSlow
from app.sources.answer import Answer
from app.sources.base import Page
from app.sources.rss_items import parse, post
from app.sources.transport import Transport

ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
PARSE_S = 20.0
UNTOLD = {"content-type": "application/xml"}
"""Where a server names no type, feedparser would assume ISO-8859-1."""
CONDITIONS = (("etag", "if-none-match"), ("modified", "if-modified-since"))

log = logging.getLogger(__name__)


class Feed:
    """Reads one address. That an entry is missing from a feed means nothing."""

    def __init__(self, transport: Transport, url: str) -> None:
        self._transport = transport
        self._url = url

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """One page; cursor: the validators of the last answer."""
        headers = {header: cursor[key] for key, header in CONDITIONS if cursor.get(key)}
        answer = await self._transport.get(self._url, headers={**headers, "accept": ACCEPT})
        if answer.status == 304:
            yield Page(posts=(), cursor=dict(cursor), moved_to=answer.moved_to)
            return
        posts = await self._posts(answer)
        yield Page(
            posts=tuple({one.native_id: one for one in posts}.values()),
            cursor=_validators(answer),
            total=len(posts),
            moved_to=answer.moved_to,
        )

    async def _posts(self, answer: Answer) -> tuple[FetchedPost, ...]:
        """In a thread: a large feed takes a second, and the other sources go on."""
        if answer.wants_a_person():
            answer.json()  # says so in its own words
        try:
            async with asyncio.timeout(PARSE_S):
                return await asyncio.to_thread(_read, answer)
        except TimeoutError as error:
            raise SourceSlow(host=urlsplit(answer.url).hostname) from error


def _read(answer: Answer) -> tuple[FetchedPost, ...]:
    result = parse(answer.body, {**UNTOLD, **answer.headers})
    if not result.get("version") and not result.entries:
        raise SourceBroken(reason="page" if answer.is_page() else "not_a_feed")
    if result.bozo:
        log.info("a feed is not well formed: %s", type(result.get("bozo_exception")).__name__)
    return tuple(post(entry, result.feed, answer.url) for entry in result.entries)


def _validators(answer: Answer) -> dict[str, str]:
    given = {
        "etag": answer.headers.get("etag", ""),
        "modified": answer.headers.get("last-modified", ""),
    }
    return {key: value for key, value in given.items() if value}
