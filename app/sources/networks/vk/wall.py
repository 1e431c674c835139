"""Comments below a VK wall's recent posts, or below one post, with their threads.

Every sync reads the comments again: VK tells of edits in no other way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.sources.answer import Answer
from app.sources.asking import Portion, Task
from app.sources.items import Json, mapping, number, objects
from app.sources.network import Place
from app.sources.networks.vk.asks import FIELDS, PAGE, by_offset, call, comments_of, fresh
from app.sources.networks.vk.fields import Names, count, items_of, response_of
from app.sources.networks.vk.posts import comment, post
from app.sources.networks.vk.spots import WALL, Spot, spot_of

MOST_POSTS = 100
"""VK's own limit for one page of a wall."""


def begin(place: Place, owner: int) -> tuple[Task, ...]:
    """The comments of one post and the post itself, or the posts of the wall."""
    if post_id := number(place.param("post_id")):
        spot = Spot(kind=WALL, owner=owner, item=post_id)
        root = call("wall.getById", posts=spot.key, extended=1, fields=FIELDS)
        about = {"owner": str(owner), "root": "1"}
        return (_comments(spot), Task(list="wall", ask=root, about=about, optional=True))
    posts = min(number(place.param("posts")) or 10, MOST_POSTS)
    ask = call("wall.get", owner_id=owner, count=posts, extended=1, fields=FIELDS)
    return (Task(list="wall", ask=ask, about={"owner": str(owner)}),)


def read_wall(task: Task, answer: Answer, place: Place) -> Portion:
    """The posts (ours only as context), and the comments that hang below them."""
    response = response_of(answer)
    owner, names = number(task.about.get("owner")) or 0, Names(response)
    posts = [
        post(given, names, place.site, context=number(given.get("from_id")) == owner)
        for given in items_of(response)
    ]
    below = () if task.about.get("root") else _commented(response, owner)
    return Portion(posts=tuple(posts), below=below)


def _commented(response: Any, wall: int) -> tuple[Task, ...]:
    """The comments of the posts that have some, or do not say."""
    tasks: list[Task] = []
    for given in items_of(response):
        native = number(given.get("id"))
        owner = number(given.get("owner_id", given.get("to_id"))) or wall
        if native and count(given.get("comments")) != 0:
            spot = Spot(kind=WALL, owner=owner, item=native)
            tasks.append(replace(_comments(spot), optional=True))
    return tuple(tasks)


def _comments(spot: Spot) -> Task:
    return Task(
        list="comments",
        key=f"comments:{spot.key}",
        ask=comments_of(spot, offset=0, sort="asc"),
        about={"spot": spot.key},
    )


def _branch(spot: Spot, top: str) -> Task:
    return Task(
        list="comments",
        key=f"thread:{spot.key}:{top}",
        ask=comments_of(spot, offset=0, sort="asc", comment_id=top),
        about={"spot": spot.key, "below": top},
        optional=True,  # the comment may go away after the page that named it
    )


def read_comments(task: Task, answer: Answer, place: Place) -> Portion:
    """A page of comments at the top, each with what was sent along of its thread; or a thread."""
    response = response_of(answer)
    spot = spot_of(task.about["spot"]) or Spot(kind=WALL, owner=0)
    names, below = Names(response), task.about.get("below")
    given = items_of(response)
    found: list[FetchedPost] = []
    threads: list[Task] = []
    for one in fresh(task, given):
        found.append(comment(one, names, spot, place.site, below=below))
        if below is None:
            inside, whole = _thread(one)
            top = str(one.get("id"))
            found += [comment(c, names, spot, place.site, below=top) for c in inside]
            threads += [] if whole else [_branch(spot, top)]
    return Portion(
        posts=tuple(found),
        next=by_offset(task, given, _end(task, given) if below else _top_level(response)),
        below=tuple(threads),
        total=None if below else count(response),
    )


def _end(task: Task, given: list[Json]) -> int:
    """A thread ends with a page that is not full: what it counts is not to be relied on."""
    begin = number(task.ask.query.get("offset")) or 0
    return begin + len(given) + (1 if len(given) >= PAGE else 0)


def _thread(top: Json) -> tuple[list[Json], bool]:
    """What was sent along of a comment's thread, and whether that is all."""
    thread = mapping(top.get("thread"))
    inside = objects(thread.get("items"))
    return inside, len(inside) >= (count(thread) or 0)


def _top_level(response: Any) -> int:
    """How many comments stand at the top; `count` counts those in threads as well."""
    whole = mapping(response)
    top = number(whole.get("current_level_count"))
    return top if top is not None else (number(whole.get("count")) or 0)
