"""What Facebook's posts and comments say, key by key."""

from __future__ import annotations

import re
from typing import Any

from app.domain.post import FetchedPost
from app.sources.answer import Answer
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given
from app.sources.networks.graph import author_of, items_of, kept, total_of

COMMENT_KEYS = frozenset(
    {"comment_count", "can_hide", "can_reply_privately", "parent", "is_hidden"}
)
COMMENT_ID = re.compile(r"[?&](?P<reply>reply_)?comment_id=(?P<id>[\w-]+)")
POST_ID = re.compile(r"/(?:posts|videos|photos)/(?:[^/?]+/)*?(?P<id>\d+)/?(?:\?|$)")
COMMENTS = re.compile(r"/comments(?:\?|$)")


def given(answer: Answer) -> list[Given]:
    """All posts and comments of an answer."""
    listed = bool(COMMENTS.search(answer.url))
    found = [given_item(one, listed=listed) for one in items_of(mapping(answer.json()))]
    return [one for one in found if one["id"]]


def given_item(item: Json, *, listed: bool = False) -> Given:
    """A post or a comment; `listed`: it stands in a list of comments."""
    link = string(item.get("permalink_url"))
    if listed or COMMENT_KEYS & item.keys() or (link and COMMENT_ID.search(link)):
        return _comment(item)
    return _post(item)


def post_in(item: Json, *, thread: str | None = None, **more: Any) -> FetchedPost:
    """The post or comment as ours; `thread`: the native id of the post it hangs on."""
    found = given_item(item, listed=thread is not None)
    if found["kind"] != "comment":
        # `updated_time` moves with every new comment: it does not say that the text was edited.
        return post_of(
            found, kept(item), edited=None, text=_readable(item), known=_known(item), **more
        )
    native, above = _native(item, found["id"], thread)
    return post_of(found, kept(item), native_id=native, parent_id=above, thread_id=thread, **more)


def _comment(item: Json) -> Given:
    author, name = author_of(item)
    link = string(item.get("permalink_url"))
    return {
        "id": own_id(item.get("id")) or _ids(link)[-1],
        "kind": "comment",
        "parent_id": own_id(mapping(item.get("parent")).get("id")),
        "author_id": author,
        "author_name": name,
        "text": string(item.get("message")),
        "created_utc": when(moment(item.get("created_time"))),
        "likes": number(item.get("like_count")),
        "replies": number(item.get("comment_count")),
        "permalink": link,
        "hidden": item.get("is_hidden"),
        "attachments": _attachments([mapping(item.get("attachment"))]),
    }


def _post(item: Json) -> Given:
    author, name = author_of(item)
    return {
        "id": own_id(item.get("id")),
        "kind": "post" if _known(item) else "unknown",
        "author_id": author,
        "author_name": name,
        "text": string(item.get("message")),
        "created_utc": when(moment(item.get("created_time"))),
        "edited_utc": when(moment(item.get("updated_time"))),
        "likes": total_of(item.get("reactions")),
        "reposts": number(mapping(item.get("shares")).get("count")),
        "replies": total_of(item.get("comments")),
        "permalink": string(item.get("permalink_url")),
        "attachments": _attachments(objects(mapping(item.get("attachments")).get("data"))),
    }


def _known(item: Json) -> bool:
    return bool({"message", "story", "created_time", "permalink_url"} & item.keys())


def _readable(item: Json) -> str:
    """A post that only shares something has its words in what is shared."""
    shared = next(iter(objects(mapping(item.get("attachments")).get("data"))), {})
    words = [item.get(key) for key in ("message", "story", "description")]
    words += [shared.get("description"), shared.get("title")]
    return next((text for one in words if (text := string(one))), "")


def _ids(link: str | None) -> list[str | None]:
    """The comment, and the answer to it, that an address names; the last one is meant."""
    found = {bool(m["reply"]): m["id"] for m in COMMENT_ID.finditer(link or "")}
    return [found[which] for which in (False, True) if which in found] or [None]


def _native(item: Json, told: str | None, thread: str | None) -> tuple[str, str | None]:
    """Its id and that of the comment above, in the one form `POST_COMMENT`.

    Without Page Public Content Access a comment has no id: its address has the second half. The
    same comment keeps its id when the token may see more or less than before.
    """
    link = string(item.get("permalink_url"))
    ids = _ids(link)
    on = POST_ID.search(link or "")
    post = on["id"] if on else (thread or "").rpartition("_")[2]
    above = own_id(mapping(item.get("parent")).get("id"))
    if above is None and len(ids) > 1:
        above = ids[0]
    return _whole(told or "", post), _whole(above, post) if above else None


def _whole(native: str, post: str) -> str:
    return native if "_" in native or not (native and post) else f"{post}_{native}"


def _attachments(found: list[Json]) -> list[Given]:
    return [
        {
            "kind": string(one.get("type")) or string(one.get("media_type")),
            "url": string(one.get("unshimmed_url")) or string(one.get("url")),
            "title": string(one.get("title")),
        }
        for one in found
        if one
    ]
