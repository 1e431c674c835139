"""Talk beside the walls: discussions of a community, comments at pictures, videos and goods."""

from __future__ import annotations

from dataclasses import replace

from app.domain.clock import now
from app.sources.answer import Answer
from app.sources.asking import Ask, Order, Portion, Task
from app.sources.items import Json, mapping, number
from app.sources.network import Place
from app.sources.networks.vk.asks import (
    PAGE,
    by_offset,
    call,
    comments_of,
    fresh,
    is_older,
)
from app.sources.networks.vk.fields import Names, count, items_of, response_of
from app.sources.networks.vk.posts import comment, thing
from app.sources.networks.vk.spots import TOPIC, Spot, spot_at, spot_of

THINGS_PAGE = 200
"""The most videos or goods on a page."""
HOUR_S = 3600
LISTS = {"videos": ("video", "video.get"), "market": ("market", "market.get")}


def begin_board(place: Place, group: int, since: str) -> tuple[Task, ...]:
    """The topics, those with news first; or the comments of one topic."""
    if topic := number(place.param("topic_id")):
        return (newest_first(Spot(kind=TOPIC, owner=-group, item=topic)),)
    ask = call("board.getTopics", group_id=group, order=1, count=PAGE, extended=1, offset=0)
    about = {"owner": str(-group), "since": since}
    return (Task(list="topics", ask=ask, order=Order.BACK, about=about),)


def read_topics(task: Task, answer: Answer, place: Place) -> Portion:
    """Topics, and the comments of those where something was said since; at first one page."""
    response = response_of(answer)
    names, since = Names(response), task.about["since"]
    owner = number(task.about["owner"]) or 0
    found = [
        (one, Spot(kind=TOPIC, owner=owner, item=native))
        for one in fresh(task, items_of(response))
        if (native := number(one.get("id", one.get("tid"))))
    ]
    below = [
        replace(newest_first(spot, since), order=Order.WHOLE, optional=True)
        for one, spot in found
        if not is_older(one, since, "updated")
    ]
    onward = by_offset(task, items_of(response), count(response) or 0)
    return Portion(
        posts=tuple(thing(one, spot, names, place.site) for one, spot in found),
        next=onward if since else None,
        below=tuple(below),
    )


def begin_photos(owner: int) -> tuple[Task, ...]:
    """All comments at all pictures, the newest first (photos.getAllComments)."""
    ask = call("photos.getAllComments", owner_id=owner, need_likes=1, count=PAGE, offset=0)
    return (Task(list="photos", ask=ask, order=Order.BACK, about={"owner": str(owner)}),)


def read_photos(task: Task, answer: Answer, place: Place) -> Portion:
    """Each comment says at which picture (`pid`) it stands."""
    response = response_of(answer)
    owner, names, given = number(task.about["owner"]) or 0, Names(response), items_of(response)
    posts = [
        comment(one, names, Spot(kind="photo", owner=owner, item=picture), place.site)
        for one in fresh(task, given)
        for picture in [number(one.get("pid", one.get("photo_id"))) or 0]
    ]
    return Portion(
        posts=tuple(posts),
        next=by_offset(task, given, count(response) or 0),
        total=count(response),
    )


def begin_things(place: Place, owner: int) -> tuple[Task, ...]:
    """The videos or goods of an owner, or the comments at one."""
    kind, method = LISTS[place.config.kind]
    if item := number(place.param("video_id") or place.param("item_id")):
        return (newest_first(Spot(kind=kind, owner=owner, item=item)),)
    ask = call(method, owner_id=owner, count=THINGS_PAGE, offset=0, extended=1)
    return (Task(list="things", ask=ask, about={"owner": str(owner), "kind": kind}),)


def read_things(task: Task, answer: Answer, place: Place) -> Portion:
    """Videos or goods, and the comments of those whose number changed.

    Goods do not say how many comments they have: they are asked once an hour.
    """
    response = response_of(answer)
    names, given = Names(response), items_of(response)
    hour = int(now().timestamp()) // HOUR_S
    posts, below = [], []
    for one in fresh(task, given):
        spot = spot_at(task.about["kind"], one, "owner_id") or _spot_in(task, one)
        comments = count(one.get("comments"))
        posts.append(thing(one, spot, names, place.site))
        if comments != 0:
            version = f"{comments}" if comments is not None else f"@{hour}"
            whole = replace(newest_first(spot), order=Order.WHOLE, optional=True)
            below.append(replace(whole, version=version))
    onward = by_offset(task, given, count(response) or 0, THINGS_PAGE)
    return Portion(posts=tuple(posts), next=onward, below=tuple(below))


def _spot_in(task: Task, one: Json) -> Spot:
    owner, native = number(task.about["owner"]) or 0, number(one.get("id", one.get("vid"))) or 0
    return Spot(kind=task.about["kind"], owner=owner, item=native)


def newest_first(spot: Spot, since: str = "") -> Task:
    """What is said at a place, until what was known."""
    return Task(
        list="talk",
        key=f"talk:{spot.key}",
        ask=comments_of(spot, sort="desc", offset=0),
        order=Order.BACK,
        about={"spot": spot.key, "since": since},
    )


def read_talk(task: Task, answer: Answer, place: Place) -> Portion:
    """A page of comments; the list ends where it reaches back behind the last reading."""
    response = response_of(answer)
    names, given = Names(response), items_of(response)
    spot = spot_of(task.about["spot"]) or Spot(kind=TOPIC, owner=0)
    found = fresh(task, given)
    old = bool(given) and is_older(given[-1], task.about["since"])
    return Portion(
        posts=tuple(comment(one, names, spot, place.site) for one in found),
        next=None if old else by_offset(task, given, count(response) or 0),
        total=count(response),
    )


def one_comment(spot: Spot, native: str) -> Ask:
    """The list of comments begun at one of them: the nearest to a request of its own."""
    return comments_of(spot, start_comment_id=native, count=1, sort="asc")


def seen_at(answer: Answer, native: str) -> tuple[Json | None, bool]:
    """The comment of that number, and whether it is surely gone.

    A list that is begun at a comment and shows only later ones does not have it. That VK answers
    so is unread; a list that shows earlier ones says nothing.
    """
    items = items_of(response_of(answer))
    wanted = number(native) or 0
    mine = next((one for one in items if number(one.get("id", one.get("cid"))) == wanted), None)
    if mine is not None:
        return mine, bool(mapping(mine).get("deleted"))
    later = [(number(one.get("id", one.get("cid"))) or 0) > wanted for one in items]
    return None, bool(later) and all(later)
