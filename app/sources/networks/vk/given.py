"""Any answer of VK, key by key: which of its items is a post, a comment, a message or an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.sources.items import Json, mapping, number, objects
from app.sources.networks.vk.fields import Names, count, display_name, own_key
from app.sources.networks.vk.items import (
    date_of,
    given_comment,
    given_message,
    given_post,
    given_topic,
    text_of,
)

LISTS = ("items", "messages", "wall", "comments", "topics", "posts")
"""Where an answer keeps what was asked for."""
TOLD = frozenset(
    {"count", "total_count", "next_from", "current_level_count", "unread_count", "last_viewed"}
    | {"can_post", "show_reply_button", "groups_can_post", "can_add_topics", "default_order"}
    | {"real_offset", "new_offset", "new_from", "new_pts", "more", "view_type"}
)
"""What may be told of an answer: others of its fields are keys and addresses with keys."""
OWNERS = ("post_owner_id", "topic_owner_id", "photo_owner_id", "video_owner_id", "market_owner_id")
OBJECTS = ("post_id", "topic_id", "photo_id", "video_id", "item_id")
FAILURES = {1: "take_ts", 2: "new_key", 3: "new_key_and_ts", 4: "new_version"}
"""What a failed long poll asks for (bots long poll, getting started)."""

POST_MARKS = frozenset({"post_type", "copy_history", "source_id", "is_deleted"})

Giver = Callable[[Json, Names], dict[str, Any]]


def given(body: Any) -> list[dict[str, Any]]:
    """The items of one answer; nothing for an error or an answer without items."""
    whole = mapping(body)
    if "failed" in whole:
        failed = number(whole["failed"])
        action = FAILURES.get(failed or 0, "new_key")
        return [{"failed": failed, "ts": whole.get("ts"), "action": action}]
    if "updates" in whole:
        return [_event(update) for update in objects(whole["updates"])]
    if "type" in whole and "object" in whole:
        return [_event(whole)]
    response = whole.get("response")
    names = Names(response)
    return [_giver(item)(item, names) for item in _items(response)]


def given_item(item: Json) -> dict[str, Any]:
    """One item by itself, without the names that came along."""
    return _giver(item)(item, Names(None))


def meta(body: Any) -> dict[str, Any]:
    """What an answer says beside its items: numbers, where it goes on, what is allowed."""
    response = mapping(body).get("response")
    if isinstance(response, list):
        first = number(response[0]) if response else None
        return {} if first is None else {"count": first}
    return {name: value for name, value in mapping(response).items() if name in TOLD}


def _items(response: Any) -> list[Json]:
    if isinstance(response, list):
        return objects(response)
    whole = mapping(response)
    for key in LISTS:
        inner = whole.get(key)
        if isinstance(inner, list):
            return objects(inner)
        if isinstance(inner, Mapping) and "items" in inner:
            return objects(inner["items"])
    return [whole] if "id" in whole and "date" in whole else []


def _giver(item: Json) -> Giver:
    return next((giver for is_one, giver in SHAPES if is_one(item)), _unknown)


def _is_post(item: Json) -> bool:
    if POST_MARKS & item.keys():
        return True
    has_owner = "owner_id" in item or "to_id" in item
    return has_owner and "reposts" in item and "from_id" in item


def _is_thing(item: Json) -> bool:
    """A picture, a video, goods or a note: something with an owner and no writer."""
    return "owner_id" in item and "from_id" not in item and "deleted" not in item


def _event(update: Json) -> dict[str, Any]:
    kind = str(update.get("type"))
    thing = mapping(update.get("object"))
    thing = mapping(thing.get("message")) or thing
    return {
        "type": kind,
        "kind": f"event:{kind}",
        "group_id": update.get("group_id"),
        "id": thing.get("id"),
        "author_id": thing.get("from_id"),
        "text": thing.get("text"),
        "created_utc": date_of(thing.get("date")),
        "owner_id": _first(thing, (*OWNERS, "owner_id")),
        "object_id": _first(thing, OBJECTS),
        "peer_id": thing.get("peer_id"),
        "deleted": kind.endswith("_delete"),
        "restored": kind.endswith("_restore"),
        "edited": kind.endswith("_edit"),
    }


def _first(thing: Json, keys: tuple[str, ...]) -> Any:
    return next((thing[key] for key in keys if key in thing), None)


def _notification(item: Json, names: Names) -> dict[str, Any]:
    """What happened (`feedback`) to what (`parent`)."""
    happened = item.get("feedback")
    first = objects(happened)[0] if objects(happened) else mapping(happened)
    author = number(first.get("from_id", first.get("owner_id")))
    return {
        "id": own_key(first, "id"),
        "kind": f"notification:{item.get('type')}",
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "text": first.get("text"),
        "created_utc": date_of(item.get("date", first.get("date"))),
        "parent_id": own_key(mapping(item.get("parent")), "id") or None,
    }


def _thing(item: Json, names: Names) -> dict[str, Any]:
    author = number(item.get("user_id", item.get("owner_id")))
    return {
        "id": own_key(item, "id", "pid", "vid"),
        "kind": next((kind for key, kind in THINGS if key in item), "unknown"),
        "owner_id": number(item.get("owner_id")),
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "title": item.get("title"),
        "text": text_of(item) or item.get("description"),
        "created_utc": date_of(item.get("date", item.get("created"))),
        "likes": count(item.get("likes")),
        "replies": count(item.get("comments")),
        "views": count(item.get("views")),
        "deleted": False,
    }


THINGS = (
    ("duration", "video"),
    ("price", "goods"),
    ("album_id", "photo"),
    ("sizes", "photo"),
    ("pid", "photo"),
    ("view_url", "note"),
)


def _unknown(item: Json, _names: Names) -> dict[str, Any]:
    native = item.get("id", mapping(item.get("peer")).get("id"))
    return {
        "id": None if native is None else str(native),
        "kind": str(item.get("type") or "unknown"),
        "text": item.get("text"),
        "created_utc": date_of(item.get("date")),
    }


SHAPES: tuple[tuple[Callable[[Json], bool], Giver], ...] = (
    (
        lambda item: "last_message" in item or isinstance(item.get("message"), Mapping),
        given_message,
    ),
    (lambda item: "feedback" in item or "parent" in item, _notification),
    (_is_post, given_post),
    (lambda item: "peer_id" in item or "body" in item, given_message),
    (lambda item: "title" in item and "created_by" in item, given_topic),
    (
        lambda item: _is_thing(item) and any(key in item for key, _kind in THINGS),
        _thing,
    ),
    (lambda item: "date" in item and ("id" in item or "cid" in item), given_comment),
)
"""What tells the kinds of items apart, the surest first."""
