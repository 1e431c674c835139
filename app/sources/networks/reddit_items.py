"""Reddit's things: comments and submissions as the interface gives them, and as posts of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from app.domain.post import FetchedPost
from app.sources.items import Json, mapping, number, objects, own_id, post_of, seconds, string, when

SITE = "https://www.reddit.com"
KINDS = {"t1": "comment", "t3": "submission", "t4": "message"}
NOT_POSTS = frozenset({"t2", "t5", "t6", "more", "Listing", "UserList", "LabeledMulti"})
"""Accounts, subreddits, trophies, and the sign that more comments can be asked for."""
DELETED = "[deleted]"
REMOVED = frozenset({"[removed]", "[ Removed by Reddit ]"})
TAKEN_BACK = frozenset({"deleted", "author"})
"""Of `removed_by_category`; all others are somebody else's doing."""
THREAD = re.compile(r"/comments/([a-z0-9]+)(?:/|$)")


def things(value: Any) -> Iterator[Json]:
    """All things in an answer, each before those below it; a tree is read from its top."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, list):
            pending += one[::-1]
            continue
        thing = mapping(one)
        data = mapping(thing.get("data"))
        if isinstance(thing.get("kind"), str) and data:
            if thing["kind"] != "Listing":
                yield thing
            if thing["kind"] != "more":
                pending += [data.get("replies"), data.get("children")]
        elif "json" in thing or "things" in data:
            pending += [mapping(thing.get("json")).get("data"), data.get("things")]
        elif "things" in thing:
            pending.append(thing["things"])


def posts(value: Any) -> list[FetchedPost]:
    """Everything in an answer that somebody wrote."""
    return [post(thing) for thing in things(value) if is_post(thing)]


def is_post(thing: Json) -> bool:
    """Whether somebody wrote it; a kind nobody knows may be one."""
    kind = string(thing.get("kind"))
    return kind is not None and kind not in NOT_POSTS and own_id(_data(thing).get("id")) is not None


def post(thing: Json) -> FetchedPost:
    """A thing as a post; what its author or a moderator took away is a deletion."""
    found, data = given_thing(thing), _data(thing)
    below = THREAD.search(found["permalink"] or "")
    thread = found["thread_id"] or (f"t3_{below[1]}" if below else None) or found["id"]
    category = string(data.get("removed_by_category"))
    name = found["author_name"]
    return post_of(
        {**found, "author_url": f"{SITE}/user/{name}" if name else None},
        thing,
        thread_id=thread,
        replies=number(data.get("num_comments")) if found["kind"] == "submission" else None,
        attachments=post_of({"attachments": _attachments(data)}, {}).attachments,
        deleted=found["deleted"] or found["removed"] or category is not None,
        known=str(thing.get("kind")) in KINDS,
    )


def given_thing(thing: Json) -> dict[str, Any]:
    """A thing, key by key. `author` null with a text: the account is gone, the comment stands."""
    data = _data(thing)
    kind = str(thing.get("kind"))
    author = string(data.get("author"))
    is_submission = kind == "t3"
    text = string(data.get("selftext" if is_submission else "body"))
    path = string(data.get("permalink")) or string(data.get("context"))
    return {
        "id": string(data.get("name")) or f"{kind}_{own_id(data.get('id'))}",
        "kind": KINDS.get(kind, kind),
        "parent_id": string(data.get("parent_id")),
        "thread_id": string(data.get("link_id")),
        "author_name": None if author == DELETED else author,
        "text": text,
        "title": string(data.get("title")),
        "created_utc": when(seconds(data.get("created_utc"))),
        "edited_utc": when(seconds(data.get("edited"))),
        "likes": number(data.get("score")),
        "replies": number(data.get("num_comments")) if is_submission else None,
        "permalink": f"{SITE}{path}" if path else None,
        "deleted": text == DELETED,
        "removed": text in REMOVED,
        "author_deleted": author in {None, "", DELETED},
    }


def _data(thing: Json) -> Json:
    return mapping(thing.get("data"))


def _attachments(data: Json) -> list[dict[str, Any]]:
    """What a submission shows or leads to."""
    url = string(data.get("url_overridden_by_dest"))
    if not url:
        return []
    hint = string(data.get("post_hint")) or "link"
    return [{"kind": hint.rpartition(":")[2], "url": url}]


def more_of(value: Any) -> list[Json]:
    """The signs in an answer that more comments can be asked for."""
    return [_data(thing) for thing in things(value) if thing.get("kind") == "more"]


def listing(value: Any) -> tuple[list[Json], str | None]:
    """The things of a listing's own level, and the word for its next page."""
    data = mapping(mapping(value).get("data"))
    return [one for one in objects(data.get("children")) if is_post(one)], string(data.get("after"))
