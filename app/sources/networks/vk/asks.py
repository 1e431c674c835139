"""How VK's methods are asked, and how their lists go on from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.sources.asking import Ask, Marks, Task
from app.sources.items import Json, number, seconds
from app.sources.networks.vk.fields import digest, own_key
from app.sources.networks.vk.items import post_key
from app.sources.networks.vk.spots import MESSAGES, Spot

PAGE = 100
"""The most comments, topics and posts that a page has."""
IN_THREAD = 10
"""VK sends at most ten comments of a thread along; the rest is asked for by itself."""
FIELDS = "screen_name,followers_count,members_count"
COMMENTS = {
    "wall": "wall.getComments",
    "topic": "board.getComments",
    "photo": "photos.getComments",
    "video": "video.getComments",
    "market": "market.getComments",
}


def call(method: str, **query: Any) -> Ask:
    """One method call; each method has an allowance of its own (error 29)."""
    told = {name: value for name, value in query.items() if value is not None}
    return Ask(path=f"method/{method}", query=told, bucket=method)


def comments_of(spot: Spot, **more: Any) -> Ask:
    """A page of what is said at a place."""
    if spot.kind == MESSAGES:
        return call("messages.getHistory", peer_id=spot.owner, extended=1, fields=FIELDS, **more)
    query = {**spot.query(), "need_likes": 1, "count": PAGE, "extended": 1, "fields": FIELDS}
    if spot.kind == "wall":  # the default cuts every text to 90 characters
        query |= {"preview_length": 0, "thread_items_count": IN_THREAD}
    return call(COMMENTS[spot.kind], **{**query, **more})


def key_of(item: Json) -> str:
    """What tells an item of a page from the others."""
    if "owner_id" in item or "source_id" in item:
        return f"{post_key(item)}:{item.get('pid', '')}"
    return own_key(item, "id", "cid") or digest(item)


def fresh(task: Task, items: Sequence[Json]) -> list[Json]:
    """The items that the page before did not show; each once."""
    shown = set(task.about.get("shown", "").split())
    found: dict[str, Json] = {}
    for item in items:
        if (key := key_of(item)) not in shown:
            found.setdefault(key, item)
    return list(found.values())


def remembering(task: Task, items: Sequence[Json]) -> Task:
    """The task with the keys of its page, which the next page may repeat."""
    return replace(task, about={**task.about, "shown": " ".join(map(key_of, items))})


def by_offset(task: Task, items: Sequence[Json], total: int, page: int = PAGE) -> Task | None:
    """Where a list with offsets goes on; the task itself where a page only repeats.

    The engine sees a circle in that, and the end of the list.
    """
    begin = (number(task.ask.query.get("offset")) or 0) + page
    if not items or begin >= total:
        return None
    if not fresh(task, items):
        return task
    return replace(remembering(task, items), ask=task.ask.with_query(offset=begin))


def by_word(task: Task, items: Sequence[Json], word: Any) -> Task | None:
    """Where a list goes on that says itself from where (`next_from`)."""
    if not items or not isinstance(word, str) or not word:
        return None
    return replace(remembering(task, items), ask=task.ask.with_query(start_from=word))


def since_of(marks: Marks, key: str) -> str:
    """Up to when a list was read, in Unix seconds as text; empty: never."""
    mark = marks.get(key)
    if mark is None:
        return ""
    return mark.word or (str(int(mark.at.timestamp())) if mark.at else "")


def is_older(item: Json, since: str, field: str = "date") -> bool:
    """Whether an item is from before that moment; without a time nobody knows."""
    at = seconds(number(item.get(field)))
    return bool(since) and at is not None and at.timestamp() < (number(since) or 0)
