"""What Instagram's media and comments say, key by key."""

from __future__ import annotations

import re
from typing import Any

from app.domain.post import FetchedPost
from app.sources.answer import Answer
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given
from app.sources.networks.graph import items_of, kept

MEDIA_KEYS = frozenset({"media_type", "caption", "media_url", "permalink", "comments_count"})
COMMENTS = re.compile(r"/(?:comments|replies)(?:\?|$)")
NAMED = ("mentioned_comment", "mentioned_media")
"""One comment or medium asked for through the account that was named in it."""


def given(answer: Answer) -> list[Given]:
    """All media and comments of an answer."""
    body = mapping(answer.json())
    listed = bool(COMMENTS.search(answer.url))
    found = [given_item(one, listed=listed) for one in _items(body)]
    return [one for one in found if one["id"]]


def given_item(item: Json, *, listed: bool = False) -> Given:
    """A medium or a comment; `listed`: it stands in a list of comments."""
    if listed or "text" in item or "parent_id" in item:
        return _comment(item)
    return _media(item)


def post_in(item: Json) -> FetchedPost:
    """A medium as ours."""
    found = given_item(item)
    return post_of(found, kept(item), known=found["kind"] != "unknown")


def comments_in(
    item: Json, *, media: str | None, above: str | None = None, link: str | None = None
) -> list[FetchedPost]:
    """A comment and the answers inside it; those that do not fit into it have their own list."""
    native = own_id(item.get("id"))
    about: dict[str, Any] = {"thread_id": media, "permalink": link}
    found = given_item(item, listed=True)
    post = post_of(
        found, kept({**item, "replies": None}), parent_id=found["parent_id"] or above, **about
    )
    inside = objects(mapping(item.get("replies")).get("data"))
    below = [comments_in(one, media=media, above=native, link=link) for one in inside]
    return [post, *(one for some in below for one in some)]


def _items(body: Json) -> list[Json]:
    named = [mapping(body[name]) for name in NAMED if name in body]
    if named:
        return named
    if discovered := mapping(body.get("business_discovery")):
        return objects(mapping(discovered.get("media")).get("data"))
    return items_of(body)


def _comment(item: Json) -> Given:
    whose = mapping(item.get("from")) or mapping(item.get("user"))
    return {
        "id": own_id(item.get("id")),
        "kind": "comment",
        "parent_id": own_id(item.get("parent_id")),
        "thread_id": own_id(mapping(item.get("media")).get("id")),
        "author_id": own_id(whose.get("id")),
        "author_handle": string(item.get("username")) or string(whose.get("username")),
        "text": string(item.get("text")),
        "created_utc": when(moment(item.get("timestamp"))),
        "likes": number(item.get("like_count")),
        "hidden": item.get("hidden"),
    }


def _media(item: Json) -> Given:
    return {
        "id": own_id(item.get("id")),
        "kind": "post" if MEDIA_KEYS & item.keys() else "unknown",
        "author_id": own_id(mapping(item.get("owner")).get("id")),
        "author_handle": string(item.get("username")),
        "text": string(item.get("caption")),
        "created_utc": when(moment(item.get("timestamp"))),
        "likes": number(item.get("like_count")),
        "replies": number(item.get("comments_count")),
        "permalink": string(item.get("permalink")),
        "attachments": _attachments(item),
    }


def _attachments(item: Json) -> list[Given]:
    inside = objects(mapping(item.get("children")).get("data")) or [item]
    return [
        {"kind": str(one.get("media_type") or "file").lower(), "url": string(one.get("media_url"))}
        for one in inside
        if one.get("media_url")
    ]
