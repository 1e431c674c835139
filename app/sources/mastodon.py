"""A Mastodon hashtag, or what mentions us: new statuses, their threads, edits and deletions."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceMissing, SourceRepeats
from app.sources.base import Page
from app.sources.mastodon_api import MastodonApi, Query
from app.sources.mastodon_items import Json, own_id, part, post
from app.sources.mastodon_threads import Threads

FIRST_PAGES = 25
"""How far back the first sync goes."""
MOST_PAGES = 250
WATCHED = 40
"""So many of the newest statuses are looked at again for edits and deletions."""
MOST_CHECKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """An entry of a timeline: its own id for the cursor, the status it shows."""

    id: str
    status: Json


class MastodonTimeline:
    """Reads one timeline: backwards the first time, then forwards from the newest known entry."""

    def __init__(self, api: MastodonApi, *, path: str, query: Query) -> None:
        self._api = api
        self._path = path
        self._query = query
        self._threads = Threads(api)

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """Cursor: `newest` entry, `watch` ids to look at again, `back` in the first walk."""
        self._threads = Threads(self._api)
        if "newest" not in cursor or "back" in cursor:
            async for page in self._backwards(cursor):
                yield page
            return
        last = dict(cursor)
        async for page in self._forwards(cursor):
            last = dict(page.cursor)
            yield page
        yield await self._again(last)

    async def _backwards(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        newest, watch = cursor.get("newest", ""), cursor.get("watch", "")
        query = {**self._query, **({"max_id": cursor["back"]} if "back" in cursor else {})}
        asked: set[str] = set()
        shown: set[str] = set()
        repeated = False
        for _page in range(FIRST_PAGES):
            items, following = await self._page(query)
            newest = newest or _newest(items, "")
            watch = watch or _watch(items)
            back = str((following or {}).get("max_id", ""))
            ids = {item.id for item in items}
            repeated = back in asked and ids <= shown  # the end of the list
            done = not items or not back or repeated
            shown |= ids
            if items:
                at = {"newest": newest, "watch": watch, **({} if done else {"back": back})}
                yield Page(posts=await self._posts(items), cursor=at, more=True)
            if done:
                break
            if back in asked:
                raise SourceRepeats(cursor="max_id")
            asked.add(back)
            query = following or {}
        at = {"newest": newest, "watch": watch} if newest else {}
        yield Page(posts=(), cursor=at, repeated=repeated)

    async def _forwards(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        newest, watch = cursor["newest"], cursor.get("watch", "")
        for _page in range(MOST_PAGES):
            items, _following = await self._page({**self._query, "min_id": newest})
            fresh = [item for item in items if _later(item.id, newest)]
            if not fresh:
                return
            newest = _newest(fresh, newest)
            watch = _watch(fresh, watch)
            at = {"newest": newest, "watch": watch}
            yield Page(posts=await self._posts(fresh), cursor=at, more=True)

    async def _again(self, cursor: Mapping[str, str]) -> Page:
        """The newest page once more: edits show in it, and what is missing from it is asked for."""
        items, _following = await self._page(self._query)
        posts = [post(item.status) for item in items if not _later(item.id, cursor["newest"])]
        shown = {own_id(item.status.get("id")) or "" for item in items}
        oldest = min(shown, key=_order, default="")
        watched = [one for one in cursor.get("watch", "").split(",") if one]
        missing = [one for one in watched if one not in shown and not _later(oldest, one)]
        gone = [one for one in missing[:MOST_CHECKS] if await self._is_gone(one)]
        posts += [FetchedPost(native_id=one, kind="status", text="", deleted=True) for one in gone]
        watch = ",".join(one for one in watched if one not in gone)
        return Page(posts=tuple(posts), cursor={**cursor, "watch": watch})

    async def _is_gone(self, status: str) -> bool:
        """Missing from a page is not deleted; 404 or 410 of its own is."""
        try:
            await self._api.get(f"/api/v1/statuses/{status}", tries=1)
        except SourceMissing:
            return True
        except SourceError:
            return False
        return False

    async def _page(self, query: Query) -> tuple[list[_Item], Query | None]:
        given, following = await self._api.page(self._path, query)
        items = []
        for entry in given:
            about_one = "status" in entry or "type" in entry
            status = part(entry, "status") if about_one else entry
            if (entry_id := own_id(entry.get("id"))) and own_id(status.get("id")):
                items.append(_Item(id=entry_id, status=status))
        return items, following

    async def _posts(self, items: list[_Item]) -> tuple[FetchedPost, ...]:
        """The statuses of a page, each with its thread as far as that is known, once each."""
        found: dict[str, FetchedPost] = {}
        for item in items:
            thread = await self._threads.of(item.status)
            one = post(item.status)
            found[one.native_id] = replace(one, thread_id=thread.root) if thread.root else one
            for around in thread.posts:
                found.setdefault(around.native_id, around)
        return tuple(found.values())


def hashtag(api: MastodonApi, tag: str) -> MastodonTimeline:
    """Public statuses with a hashtag."""
    return MastodonTimeline(
        api, path=f"/api/v1/timelines/tag/{quote(tag, safe='')}", query={"limit": 40}
    )


def mentions(api: MastodonApi) -> MastodonTimeline:
    """Statuses that mention the token's account."""
    return MastodonTimeline(
        api, path="/api/v1/notifications", query={"types[]": ["mention"], "limit": 40}
    )


def _order(entry: str) -> tuple[int, str]:
    """Ids grow; as text a longer one is later."""
    return len(entry), entry


def _later(one: str, other: str) -> bool:
    return _order(one) > _order(other)


def _newest(items: list[_Item], so_far: str) -> str:
    return max([so_far, *(item.id for item in items)], key=_order)


def _watch(items: list[_Item], before: str = "") -> str:
    ids = {one for one in before.split(",") if one}
    ids |= {own_id(item.status.get("id")) or "" for item in items}
    return ",".join(sorted(ids, key=_order, reverse=True)[:WATCHED])
