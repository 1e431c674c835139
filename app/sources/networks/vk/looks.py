"""Posts, comments and messages asked for again by themselves, to see edits and deletions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceMissing
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Seen
from app.sources.items import mapping, number
from app.sources.network import Place
from app.sources.networks.vk.asks import FIELDS, PAGE, call, comments_of
from app.sources.networks.vk.fields import Names, items_of, response_of
from app.sources.networks.vk.places import one_comment, seen_at
from app.sources.networks.vk.posts import comment, message, post, thing
from app.sources.networks.vk.spots import MESSAGES, TOPIC, WALL, Spot, said_in, spot_of

FOUND_BY_SEARCH = "post:reply"
"""A comment that a search found; it is known by its wall and its number."""


def looks(place: Place, posts: Sequence[FetchedPost]) -> Iterator[Look]:
    """How to ask for these again: posts and messages many at once, comments one by one."""
    del place
    by_kind: dict[str, list[FetchedPost]] = {}
    for one in posts:
        kind = one.kind if one.kind == FOUND_BY_SEARCH else one.kind.partition(":")[0]
        by_kind.setdefault(kind, []).append(one)
    for kind, ask in KINDS.items():
        yield from ask(by_kind.get(kind, []))


def access(post: FetchedPost) -> Ask | None:
    """What is answered only while the place of a post is open to us; messages have none."""
    spot = spot_of(post.thread_id) or spot_of(post.native_id)
    if spot is None or spot.kind == MESSAGES:
        return None
    if spot.kind == WALL:
        return call("wall.get", owner_id=spot.owner, count=1)
    if spot.kind == TOPIC:
        return call("board.getTopics", group_id=-spot.owner, count=1)
    return comments_of(spot, count=1)


def _posts(posts: Sequence[FetchedPost]) -> Iterator[Look]:
    keys = [one.native_id for one in posts if spot_of(one.native_id)]
    for some in _some(keys):
        ask = call("wall.getById", posts=",".join(some), extended=1, fields=FIELDS)
        yield Look(ask=ask, refs=some, about={"kind": "post"}, complete=True)


def _found_comments(posts: Sequence[FetchedPost]) -> Iterator[Look]:
    for one in posts:
        if spot := spot_of(one.native_id):
            about = {"kind": FOUND_BY_SEARCH}
            yield Look(ask=_wall_comment(spot.owner, spot.item), refs=(one.native_id,), about=about)


def _comments(posts: Sequence[FetchedPost]) -> Iterator[Look]:
    for one in posts:
        spot, native = spot_of(one.thread_id), number(said_in(one.native_id))
        if spot is None or not native or spot.kind == MESSAGES:
            continue
        ask = one_comment(spot, str(native))
        if spot.kind == WALL:
            ask = _wall_comment(spot.owner, native)
        about = {"kind": "comment", "spot": spot.key, "below": one.parent_id or ""}
        yield Look(ask=ask, refs=(one.native_id,), about=about)


def _wall_comment(owner: int, native: int) -> Any:
    return call("wall.getComment", owner_id=owner, comment_id=native, extended=1, fields=FIELDS)


def _topics(posts: Sequence[FetchedPost]) -> Iterator[Look]:
    for one in posts:
        if (spot := spot_of(one.native_id)) and spot.kind == TOPIC:
            ask = call("board.getTopics", group_id=-spot.owner, topic_ids=spot.item, extended=1)
            about = {"kind": "topic", "spot": spot.key}
            yield Look(ask=ask, refs=(spot.key,), about=about, complete=True)


def _messages(posts: Sequence[FetchedPost]) -> Iterator[Look]:
    known = [one for one in posts if number(said_in(one.native_id))]
    for some in _some([one.native_id for one in known]):
        ask = call("messages.getById", message_ids=",".join(map(said_in, some)), extended=1)
        yield Look(ask=ask, refs=some, about={"kind": "message"}, complete=True)


def _some(refs: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for at in range(0, len(refs), PAGE):
        yield tuple(refs[at : at + PAGE])


KINDS: dict[str, Callable[[Sequence[FetchedPost]], Iterator[Look]]] = {
    "post": _posts,
    FOUND_BY_SEARCH: _found_comments,
    "comment": _comments,
    "topic": _topics,
    "message": _messages,
}


def seen(look: Look, answer: Answer, place: Place) -> Seen:
    """What stands there now; a comment that is not in the answer to its own request is gone."""
    response = response_of(answer)
    if not isinstance(response, list) and "items" not in mapping(response):
        raise SourceBroken(reason="no_items", status=answer.status)
    if look.about["kind"] == "comment":
        return _seen_comment(look, answer, place)
    found = _found(look, response, place)
    gone = {one.native_id for one in found if one.deleted}
    if look.about["kind"] == FOUND_BY_SEARCH and not found:
        raise SourceMissing
    living = tuple(one for one in found if not one.deleted and one.native_id in look.refs)
    return Seen(posts=living, gone=tuple(ref for ref in look.refs if ref in gone))


def _found(look: Look, response: Any, place: Place) -> list[FetchedPost]:
    names, items, site = Names(response), items_of(response), place.site
    match look.about["kind"]:
        case "message":
            group = number(place.param("group_id")) or 0
            return [message(one, names, site, group) for one in items]
        case "topic":
            spot = spot_of(look.about["spot"])
            return [thing(one, spot, names, site) for one in items[:1] if spot]
        case _:
            reply = {"post_type": "reply"} if look.about["kind"] == FOUND_BY_SEARCH else {}
            own = place.config.kind in {"wall_comments", "community"}
            return [
                post(
                    {**reply, **one},
                    names,
                    site,
                    context=own and one.get("from_id") == one.get("owner_id"),
                )
                for one in items
            ]


def _seen_comment(look: Look, answer: Answer, place: Place) -> Seen:
    response = response_of(answer)
    spot = spot_of(look.about["spot"]) or Spot(kind=WALL, owner=0)
    if spot.kind == WALL:
        item = next(iter(items_of(response)), None)
        gone = item is None or bool(item.get("deleted"))
    else:
        item, gone = seen_at(answer, said_in(look.refs[0]))
    if item is None and gone and spot.kind == WALL:
        raise SourceMissing
    if gone:  # it says so, or the list shows what stands around it
        return Seen(gone=look.refs)
    if item is None:
        return Seen()
    parent = look.about["below"]
    below = said_in(parent) if parent else None
    found = comment(item, Names(response), spot, place.site, below=below)
    return Seen(posts=(found,) if found.native_id in look.refs else ())
