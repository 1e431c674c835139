"""Comments below a VK wall's recent posts, or below one post, with their threads."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping
from typing import Any

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceForbidden, SourceMissing, SourceRefused
from app.sources.base import Page
from app.sources.vk_api import VkApi
from app.sources.vk_fields import (
    Json,
    Names,
    count,
    digest,
    items_of,
    mapping,
    number,
    objects,
    own_key,
)
from app.sources.vk_posts import Place, comment, post
from app.sources.vk_watch import Watch

PAGE = 100
IN_THREAD = 10
"""VK sends at most ten comments of a thread along; the rest is asked for by itself."""
MOST_PAGES = 100
FIELDS = "screen_name,followers_count,members_count"


class VkWallComments:
    """Every sync reads the comments again: VK tells of edits and deletions in no other way."""

    def __init__(self, api: VkApi, *, wall: str, post_id: int | None, posts: int) -> None:
        self._api = api
        self._wall = wall
        self._owner_id = number(wall) or 0
        self._post_id = post_id
        self._posts = posts
        self._watch = Watch("")
        self._repeated = False

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """The posts (ours only as context), then page by page their comments."""
        before = newest = number(cursor.get("newest")) or 0
        self._watch = Watch(cursor.get("watch", ""))
        self._repeated = False
        if not self._owner_id:
            self._owner_id = await self._resolved()
        async for posts, total in self._all():
            newest = max([newest, *(int(p.created.timestamp()) for p in posts if p.created)])
            self._watch.saw(posts)
            moved, before = newest > before, newest
            at = {"newest": str(newest), "watch": self._watch.before}
            yield Page(posts=posts, cursor=at, more=moved, total=total)
        gone = await self._watch.gone(self._api)
        at = {"newest": str(newest), "watch": self._watch.after()}
        yield Page(posts=gone, cursor=at, repeated=self._repeated)

    async def _resolved(self) -> int:
        """The number behind a wall's short name."""
        found = mapping(await self._api.call("utils.resolveScreenName", screen_name=self._wall))
        native = number(found.get("object_id"))
        if not native or found.get("type") not in {"user", "group", "page", "event"}:
            raise SourceMissing(reason="no_such_wall")
        return native if found["type"] == "user" else -native

    async def _all(self) -> AsyncIterator[tuple[tuple[FetchedPost, ...], int | None]]:
        if self._post_id is not None:
            place = Place(owner_id=self._owner_id, post_id=self._post_id)
            async for page in self._comments(place):
                yield page
            yield await self._root(place), None
            return
        response = await self._api.call(
            "wall.get", owner_id=self._owner_id, count=self._posts, extended=1, fields=FIELDS
        )
        yield self._wall_posts(response), None
        refused: SourceError | None = None
        heard = False
        for one in _commented(response, self._owner_id):
            try:
                async for page in self._comments(one):
                    yield page
            except (SourceForbidden, SourceMissing) as error:
                refused = error  # closed below this post; the others may be open
            else:
                heard = True
        if refused and not heard:
            raise refused

    def _wall_posts(self, response: Any) -> tuple[FetchedPost, ...]:
        names = Names(response)
        return tuple(
            post(given, names, context=number(given.get("from_id")) == self._owner_id)
            for given in items_of(response)
        )

    async def _root(self, place: Place) -> tuple[FetchedPost, ...]:
        """The post itself, to show above its comments; its absence costs nothing."""
        try:
            response = await self._api.once("wall.getById", posts=place.key, extended=1)
        except SourceError:
            return ()
        return self._wall_posts(response)

    async def _comments(
        self, place: Place
    ) -> AsyncIterator[tuple[tuple[FetchedPost, ...], int | None]]:
        seen: set[str] = set()
        for page in range(MOST_PAGES):
            response = await self._ask(place, offset=page * PAGE)
            given = items_of(response)
            fresh = _new(given, seen)
            if given and not fresh:
                self._repeated = True  # the end of the list, though the counts promise more
                return
            names = Names(response)
            found = [comment(one, names, place) for one in fresh]
            for one in fresh:
                found += await self._thread(place, one, names, seen)
            if found:
                yield tuple(found), count(response)
            if not given or (page + 1) * PAGE >= _top_level(response):
                self._watch.read(place.key)
                return

    async def _thread(
        self, place: Place, top: Json, names: Names, seen: set[str]
    ) -> list[FetchedPost]:
        """What was answered below one comment: sent along, or asked for."""
        thread = mapping(top.get("thread"))
        below = str(top.get("id"))
        inside = objects(thread.get("items"))
        found = [comment(one, names, place, below=below) for one in _new(inside, seen)]
        if len(inside) >= (count(thread) or 0):
            return found
        for page in range(MOST_PAGES):
            response = await self._below(place, below, offset=page * PAGE)
            given = items_of(response)
            names = Names(response)
            fresh = _new(given, seen)
            found += [comment(one, names, place, below=below) for one in fresh]
            if len(given) < PAGE or not fresh:
                break
        return found

    async def _below(self, place: Place, below: str, *, offset: int) -> Any:
        try:
            return await self._ask(place, offset=offset, comment_id=below)
        except (SourceMissing, SourceForbidden, SourceRefused):
            return None  # the comment went away since the page that named it

    async def _ask(self, place: Place, *, offset: int, **more: str) -> Any:
        return await self._api.call(
            "wall.getComments",
            owner_id=place.owner_id,
            post_id=place.post_id,
            need_likes=1,
            count=PAGE,
            offset=offset,
            sort="asc",
            preview_length=0,  # the default cuts every text to 90 characters
            extended=1,
            thread_items_count=IN_THREAD,
            fields=FIELDS,
            **more,
        )


def _commented(response: Any, wall: int) -> list[Place]:
    """The posts that have comments, or do not say."""
    places: list[Place] = []
    for given in items_of(response):
        post_id = number(given.get("id"))
        owner = number(given.get("owner_id", given.get("to_id"))) or wall
        if post_id and count(given.get("comments")) != 0:
            places.append(Place(owner_id=owner, post_id=post_id))
    return places


def _new(given: Iterable[Json], seen: set[str]) -> list[Json]:
    """Those not met yet in this sync; marks them as met."""
    fresh: list[Json] = []
    for one in given:
        key = own_key(one, "id", "cid") or digest(one)
        if key not in seen:
            seen.add(key)
            fresh.append(one)
    return fresh


def _top_level(response: Any) -> int:
    """How many comments stand at the top; `count` counts those in threads as well."""
    whole = mapping(response)
    top = number(whole.get("current_level_count"))
    return top if top is not None else (number(whole.get("count")) or 0)
