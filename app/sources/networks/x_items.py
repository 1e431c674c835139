"""What posts on X say, key by key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from app.domain.post import FetchedPost
from app.sources.items import (
    EMPTY,
    Json,
    mapping,
    moment,
    number,
    objects,
    own_id,
    post_of,
    string,
    when,
)
from app.sources.network import Given

PERMALINK = "https://x.com/i/web/status/{}"
NAMES = re.compile(r"^(?:@\w{1,15}\s+)+")
"""Those who are answered stand before the text."""

LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Letters that weigh one; all others, pictures among them, weigh two (twitter-text, version 3)."""
URL = re.compile(r"https?://\S+")
URL_WEIGHS = 23
"""However long it is: it is written short."""


def weight(text: str) -> int:
    """How much of the 280 a text takes."""
    bare_of_links, links = URL.subn("", text)
    heavy = [not any(low <= ord(one) <= high for low, high in LIGHT) for one in bare_of_links]
    return len(heavy) + sum(heavy) + links * URL_WEIGHS


def items_of(body: Json) -> list[Json]:
    """The posts of an answer; accounts, lists and bare confirmations are none."""
    data = body.get("data")
    found = objects(data) if isinstance(data, list) else [mapping(data)]
    return [one for one in found if own_id(one.get("id")) and isinstance(one.get("text"), str)]


def people_of(body: Json) -> Mapping[str, Json]:
    """The accounts that came along, by their ids."""
    users = objects(mapping(body.get("includes")).get("users"))
    return {str(user.get("id")): user for user in users}


def given_post(item: Json, people: Mapping[str, Json] | None = None) -> Given:
    """A post in the network's own words."""
    author = own_id(item.get("author_id"))
    user = (people or {}).get(author or "", EMPTY)
    counts = mapping(item.get("public_metrics"))
    native = own_id(item.get("id"))
    history = item.get("edit_history_tweet_ids")
    return {
        "id": native,
        "kind": "tweet",
        "parent_id": _answered(item),
        "thread_id": own_id(item.get("conversation_id")),
        "author_id": author,
        "author_handle": string(user.get("username")),
        "author_name": string(user.get("name")),
        "author_followers": number(mapping(user.get("public_metrics")).get("followers_count")),
        "text": _whole(item),
        "created_utc": when(moment(item.get("created_at"))),
        "edit_history": history if isinstance(history, list) else None,
        "likes": number(counts.get("like_count")),
        "reposts": number(counts.get("retweet_count")),
        "replies": number(counts.get("reply_count")),
        "views": number(counts.get("impression_count")),
        "permalink": PERMALINK.format(native),
    }


def post_in(item: Json, people: Mapping[str, Json]) -> FetchedPost:
    """A post as ours.

    Every edit is a post with an id of its own; the first one stands for all of them, so that an
    edit is an edit and not another post.
    """
    found = given_post(item, people)
    versions = versions_of(item)
    edited = moment(item.get("created_at")) if versions.index(found["id"]) else None
    user = people.get(found["author_id"] or "", EMPTY)
    return post_of(
        {**found, "author_registered_utc": user.get("created_at")},
        item,
        native_id=versions[0],
        text=readable(item),
        edited=edited,
        permalink=_link(item),
    )


def versions_of(item: Json) -> list[str]:
    """All ids of a post, the first one first; itself is among them."""
    native = str(item.get("id"))
    history = item.get("edit_history_tweet_ids")
    found = [str(one) for one in history] if isinstance(history, list) else []
    return found if native in found else [native]


def readable(item: Json) -> str:
    """The text as people see it: entities resolved, short addresses written out."""
    note = mapping(item.get("note_tweet"))
    entities = mapping(note.get("entities")) or mapping(item.get("entities"))
    text = _whole(item) or ""
    for url in objects(entities.get("urls")):
        short, long = string(url.get("url")), string(url.get("expanded_url"))
        if short and long:
            text = text.replace(short, long)
    return unescape(text)


def bare(text: str) -> str:
    """The text without the names before it."""
    return NAMES.sub("", text)


def _link(item: Json) -> str:
    return PERMALINK.format(item.get("id"))


def _whole(item: Json) -> str | None:
    """`text` ends after 280 characters; the rest is in the note."""
    note: Any = mapping(item.get("note_tweet")).get("text")
    return string(note) or string(item.get("text"))


def _answered(item: Json) -> str | None:
    named = objects(item.get("referenced_tweets"))
    return next((own_id(o.get("id")) for o in named if o.get("type") == "replied_to"), None)
