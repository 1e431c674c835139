"""Where Mastodon's lists are, and where they lead."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from app.errors import SourceBroken
from app.sources.answer import Answer
from app.sources.asking import Ask, Order, Portion, Task
from app.sources.items import Json, mapping, number, objects, own_id
from app.sources.network import Place
from app.sources.networks.mastodon_items import links, post

PAGE = 40
"""The largest page of a timeline; also so many of ours are looked through for an answer."""


def timeline(place: Place) -> Ask:
    """The list that a source listens to."""
    if place.config.kind == "hashtag":
        tag = quote(place.param("tag"), safe="")
        return Ask(path=f"/api/v1/timelines/tag/{tag}", query={"limit": PAGE})
    return Ask(path="/api/v1/notifications", query={"types[]": ["mention"], "limit": PAGE})


def entries(answer: Answer) -> list[tuple[str, Json]]:
    """The ids of a timeline's entries, and the statuses that they show.

    Raises:
        SourceBroken: the answer is no list.
    """
    body = answer.json()
    if not isinstance(body, list):
        raise SourceBroken(reason="no_list", status=answer.status)
    found = []
    for entry in objects(body):
        status = mapping(entry.get("status")) if {"status", "type"} & entry.keys() else entry
        if (entry_id := own_id(entry.get("id"))) and own_id(status.get("id")):
            found.append((entry_id, status))
    return found


def onward(task: Task, answer: Answer, newest: str) -> Task | None:
    """Backwards where the Link leads, on this server; forwards until nothing newer comes."""
    if task.list == "again":
        return None
    if task.order is Order.FORWARD:
        known = str(task.ask.query.get("min_id", ""))
        later = order(newest) > order(known)
        return replace(task, ask=task.ask.with_query(min_id=newest)) if later else None
    following = links(answer.headers.get("link", "")).get("next")
    return replace(task, ask=replace(task.ask, query=following)) if following else None


def order(entry: str) -> tuple[int, str]:
    """Ids grow; as text a longer one is later."""
    return len(entry), entry


def below(entries: list[tuple[str, Json]]) -> list[Task]:
    """The threads of statuses that answer or are answered."""
    found: dict[str, Task] = {}
    for _entry, status in entries:
        native, replies = own_id(status.get("id")) or "", number(status.get("replies_count")) or 0
        parent = own_id(status.get("in_reply_to_id"))
        if parent or replies:
            found[native] = Task(
                list="thread",
                key=f"thread:{native}",
                ask=Ask(path=f"/api/v1/statuses/{quote(native, safe='')}/context"),
                about={"status": native, "parent": parent or ""},
                version=str(replies),
                optional=True,
            )
    return list(found.values())


def thread(task: Task, body: Json) -> Portion:
    """What a status answers and what answers it; the one at the top names the thread."""
    native = task.about["status"]
    above, below = (
        [s for s in objects(body.get(key)) if own_id(s.get("id"))]
        for key in ("ancestors", "descendants")
    )
    root = (own_id(above[0].get("id")) if above else None) or native
    around = {
        one.native_id: one
        for one in (post(s, thread_id=root, context=True) for s in (*above, *below))
    }
    deep = root not in {native, task.about["parent"]}
    ask = Ask(path=f"/api/v1/statuses/{quote(native, safe='')}")
    again = Task(
        list="status", key=f"status:{native}", ask=ask, about={"thread": root}, optional=True
    )
    return Portion(posts=tuple(around.values()), below=(again,) if deep else ())
