"""VK posts anywhere that a search finds, from the last time on, newest first."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.errors import SourceRepeats
from app.sources.base import Page
from app.sources.vk_api import VkApi
from app.sources.vk_fields import Names, items_of, mapping, number
from app.sources.vk_posts import post
from app.sources.vk_wall import FIELDS

PAGE = 200
REACHABLE = 1000
"""VK hands out no more of one search; older ones are reached by an earlier end."""
OVERLAP_S = 600
"""The index lags: what was written shortly before the last sync may be found only now."""
MOST_PAGES = 250
DAY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    """From `since` (all before is read) to `upto` (the sync's start); still to do: until `end`."""

    since: int
    upto: int
    end: int

    def cursor(self) -> dict[str, str]:
        """What a later sync needs to go on exactly here."""
        return {"since": str(self.since), "upto": str(self.upto), "end": str(self.end)}


class VkSearch:
    """Goes back in time from now to the last sync; interrupted, it goes on where it was."""

    def __init__(self, api: VkApi, *, query: str, days: int) -> None:
        self._api = api
        self._query = query
        self._days = days
        self._repeated = False

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """Posts by the page; the cursor moves past a window only when all of it is handed out."""
        window = self._window(cursor)
        seen: set[str] = set()
        self._repeated = False
        for _step in range(MOST_PAGES):
            oldest: int | None = None
            reached = 0
            async for given, response in self._results(window):
                reached += len(given)
                fresh = tuple(one for one in given if one.native_id not in seen)
                seen.update(one.native_id for one in fresh)
                oldest = _oldest(given, oldest)
                total = number(mapping(response).get("total_count"))
                yield Page(posts=fresh, cursor=window.cursor(), total=total)
            if oldest is None or reached < REACHABLE or oldest >= window.end:
                break
            window = replace(window, end=oldest)
        yield Page(posts=(), cursor={"since": str(window.upto)}, repeated=self._repeated)

    def _window(self, cursor: Mapping[str, str]) -> _Window:
        moment = int(now().timestamp())
        since = number(cursor.get("since"))
        if since is None:
            since = moment - self._days * DAY_S
        upto = number(cursor.get("upto")) or moment
        return _Window(since=since, upto=upto, end=number(cursor.get("end")) or upto)

    async def _results(self, window: _Window) -> AsyncIterator[tuple[tuple[FetchedPost, ...], Any]]:
        """The reachable results of one search, with the answers they came in."""
        start: str | None = None
        starts: set[str] = set()
        shown: set[str] = set()
        reached = 0
        while reached < REACHABLE:
            response = await self._ask(window, start)
            names = Names(response)
            given = tuple(post(one, names) for one in items_of(response))
            reached += len(given)
            yield given, response
            start = str(mapping(response).get("next_from") or "")
            if not start or not given:
                return
            ids = {one.native_id for one in given}
            if start in starts and ids <= shown:
                self._repeated = True  # the end of the list
                return
            if start in starts:
                raise SourceRepeats(cursor="start_from")
            starts.add(start)
            shown |= ids

    async def _ask(self, window: _Window, start: str | None) -> Any:
        return await self._api.call(
            "newsfeed.search",
            q=self._query,
            count=PAGE,
            extended=1,
            fields=FIELDS,
            start_time=window.since - OVERLAP_S,
            end_time=window.end,
            start_from=start or None,
        )


def _oldest(posts: tuple[FetchedPost, ...], so_far: int | None) -> int | None:
    moments = [int(one.created.timestamp()) for one in posts if one.created]
    return min([*moments, *([] if so_far is None else [so_far])], default=None)
