"""Notices VK comments that vanished: looked for again one by one before they count as deleted."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceMissing
from app.sources.vk_api import VkApi
from app.sources.vk_fields import items_of, mapping

WATCHED = 60
"""So many of the newest comments are remembered from sync to sync."""
MOST_CHECKS = 10


class Watch:
    """The newest comments of the last sync as `owner_post:comment`, and what this sync saw."""

    def __init__(self, before: str) -> None:
        self.before = before
        self._known = [entry for entry in before.split(",") if entry]
        self._seen: set[str] = set()
        self._read: set[str] = set()

    def saw(self, posts: Iterable[FetchedPost]) -> None:
        """These comments are there."""
        living = (p for p in posts if p.kind == "comment" and not p.deleted)
        self._seen |= {f"{post.thread_id}:{post.native_id}" for post in living}

    def read(self, thread: str) -> None:
        """All comments below this post were handed out."""
        self._read.add(thread)

    async def gone(self, api: VkApi) -> tuple[FetchedPost, ...]:
        """The comments that are missing below a post read whole, and that VK says are not there."""
        missing = [
            entry
            for entry in self._known
            if entry not in self._seen and entry.partition(":")[0] in self._read
        ]
        found = [entry for entry in missing[:MOST_CHECKS] if await _is_gone(api, entry)]
        self._known = [entry for entry in self._known if entry not in found]
        return tuple(_deleted(entry) for entry in found)

    def after(self) -> str:
        """What the next sync has to look for."""
        entries = self._seen | set(self._known)
        return ",".join(sorted(entries, key=_age, reverse=True)[:WATCHED])


def _age(entry: str) -> tuple[int, str]:
    """Comments of one wall are numbered in the order of their coming."""
    number = entry.rpartition(":")[2]
    return len(number), number


async def _is_gone(api: VkApi, entry: str) -> bool:
    thread, _, comment_id = entry.partition(":")
    owner = thread.partition("_")[0]
    try:
        response = await api.once("wall.getComment", owner_id=owner, comment_id=comment_id)
    except SourceMissing:
        return True
    except SourceError:
        return False
    told = "items" in mapping(response)
    return told and all(item.get("deleted") for item in items_of(response))


def _deleted(entry: str) -> FetchedPost:
    thread, _, comment_id = entry.partition(":")
    return FetchedPost(
        native_id=comment_id, kind="comment", text="", thread_id=thread, deleted=True
    )
