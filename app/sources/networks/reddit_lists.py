"""Where Reddit's lists are, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.sources.asking import Ask, Order, Task
from app.sources.items import Json, mapping, number, own_id
from app.sources.networks import reddit_items as items

PAGE = 100
AT_ONCE = 100
"""So many ids /api/info and /api/morechildren take (unread; PRAW asks for so many)."""
MOST_MORE = 20
"""So many answers of /api/morechildren one reading of a thread leads to."""


def listed(name: str, path: str, **query: Any) -> Task:
    """A listing, newest first."""
    ask = Ask(path=path, query={"limit": PAGE, **query})
    return Task(list=name, ask=ask, order=Order.BACK)


def talked_about(thing: Json) -> tuple[str, str] | None:
    """A submission that has comments: its id, and how many."""
    data = mapping(thing.get("data"))
    replies = number(data.get("num_comments")) or 0
    return (own_id(data.get("id")) or "", str(replies)) if replies else None


def thread(thread: str, version: str = "") -> Task:
    """A submission with its comments; with a `version` it is there to be read along."""
    return Task(
        list="thread",
        key=f"thread:{thread}",
        ask=Ask(path=f"/comments/{thread}", query={"limit": 500, "sort": "new"}),
        about={"thread": thread, "along": "1" if version else ""},
        version=version,
        optional=bool(version),
    )


def left(body: Any, task: Task) -> Iterator[Task]:
    """What a thread left out, as far as it goes: some comments by their ids, or a deep branch."""
    thread = task.about["thread"]
    for one in items.more_of(body)[:MOST_MORE]:
        children = one.get("children")
        ids = (
            [one for one in children if isinstance(one, str)] if isinstance(children, list) else []
        )
        parent = str(one.get("parent_id") or "").partition("_")[2]
        query = {"api_type": "json", "link_id": f"t3_{thread}", "children": ",".join(ids[:AT_ONCE])}
        ask = Ask(path="/api/morechildren", query=query)
        if not ids:
            ask = Ask(path=f"/comments/{thread}/_/{parent}", query={"limit": 500, "sort": "new"})
        yield Task(
            list="more",
            key=f"more:{thread}:{parent}",
            ask=ask,
            about=task.about,
            version=f"{number(one.get('count')) or 0}:{ids[-1] if ids else ''}",
            optional=True,
        )


def tree(body: Any, task: Task) -> list[FetchedPost]:
    """A thread; below a submission that was found its comments are there to be read along."""
    found = items.posts(body)
    if not task.about.get("along"):
        return found
    return [replace(one, context=True) for one in found if one.kind != "submission"]
