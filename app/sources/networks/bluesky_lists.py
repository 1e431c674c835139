"""Where Bluesky's lists lead: earlier pages, threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.errors import SourceMissing
from app.sources.asking import Ask, Portion, Task
from app.sources.items import Json, mapping, number, own_id, string
from app.sources.networks import bluesky_items as items

A_LITTLE = timedelta(milliseconds=1)


def earlier(task: Task, views: list[Json]) -> Task | None:
    """Without a login a cursor is refused (bsky-docs#296): pages go by the time of the oldest."""
    times = [at for one in views if (at := items.post(one).created)]
    if not times or min(times) == max(times):
        return None
    until = (min(times) + A_LITTLE).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return replace(task, ask=task.ask.with_query(until=until))


def onward(task: Task, body: Json) -> Task | None:
    """The next page, where a cursor may be used."""
    cursor = string(body.get("cursor"))
    return replace(task, ask=task.ask.with_query(cursor=cursor)) if cursor else None


def below(views: list[Json]) -> list[Task]:
    """The threads of posts that answer or are answered."""
    found: list[Task] = []
    for one in views:
        replies = number(one.get("replyCount")) or 0
        if replies or mapping(one.get("record")).get("reply"):
            found.append(thread(own_id(one["uri"]) or "", version=str(replies)))
    return found


def thread(uri: str, version: str = "") -> Task:
    """A post with what it answers and what answers it; with a `version` it is read along."""
    query = {"uri": uri, "depth": 100, "parentHeight": 80}
    return Task(
        list="thread",
        key=f"thread:{uri}",
        ask=Ask(path="/xrpc/app.bsky.feed.getPostThread", query=query),
        about={"along": uri if version else ""},
        version=version,
        optional=bool(version),
    )


def read_thread(task: Task, body: Json, status: int) -> Portion:
    """A thread; round a post that was found, the others are there to be read along."""
    node = mapping(body.get("thread"))
    if node.get("notFound"):
        raise SourceMissing(status=status)
    found, along = task.about.get("along"), bool(task.about.get("along"))
    views = [one for one in items.thread(node) if not along or one.get("uri") != found]
    deeper = [one for one in items.cut_off(node) if one is not node.get("post")]
    return Portion(
        posts=tuple(items.post(one, context=along) for one in views),
        below=tuple(
            replace(
                thread(own_id(one["uri"]) or "", str(number(one.get("replyCount")))),
                about=task.about,
            )
            for one in deeper
        ),
    )
