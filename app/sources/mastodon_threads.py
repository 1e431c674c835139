"""The thread around a Mastodon status: what it answers and what answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.post import FetchedPost
from app.errors import SourceError
from app.sources.mastodon_api import MastodonApi
from app.sources.mastodon_items import Json, number, own_id, post

MOST_THREADS = 40
"""So many threads are fetched in one sync; a server allows 300 calls in five minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The status at the top, if it is known, and the others as context."""

    root: str | None = None
    posts: tuple[FetchedPost, ...] = ()


class Threads:
    """Fetches threads within one sync's allowance; a thread that cannot be had is no failure."""

    def __init__(self, api: MastodonApi) -> None:
        self._api = api
        self._left = MOST_THREADS

    async def of(self, status: Json) -> Thread:
        """The thread of a status that answers or is answered; else an empty one."""
        native = own_id(status.get("id"))
        if not native or not (status.get("in_reply_to_id") or number(status.get("replies_count"))):
            return Thread()
        if self._left <= 0:
            return Thread()
        self._left -= 1
        try:
            context = await self._api.get(f"/api/v1/statuses/{native}/context", tries=1)
        except SourceError:
            return Thread()
        above, below = _statuses(context, "ancestors"), _statuses(context, "descendants")
        root = own_id(above[0].get("id")) if above else native
        around = tuple(post(one, thread_id=root, context=True) for one in (*above, *below))
        return Thread(root=root, posts=around)


def _statuses(context: Any, key: str) -> list[Json]:
    given = context.get(key) if isinstance(context, Mapping) else None
    whole = given if isinstance(given, list) else []
    return [one for one in whole if isinstance(one, Mapping) and own_id(one.get("id"))]
