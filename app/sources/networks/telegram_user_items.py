"""Messages of MTProto, as Telethon hands them out, in our terms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from app.domain.post import FetchedPost
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given

SITE = "https://t.me"


def native(channel: str, number_: int, comment_id: int) -> str:
    """A comment's id: the post's and its own, as its address has them."""
    return f"{channel}/{number_}?comment={comment_id}"


async def post(message: Any, channel: str) -> FetchedPost:
    """A post of the channel: what is commented, no complaint itself."""
    ref = f"{channel}/{message.id}"
    about = {"author_id": channel, "author_handle": channel, "author_name": channel}
    return _post(message, {**about, "id": ref, "kind": "post", "thread_id": ref}, context=True)


async def comment(message: Any, channel: str, number_: int) -> FetchedPost:
    """A comment; answers to the post itself have the post for a parent."""
    header = message.reply_to
    nested = getattr(header, "reply_to_top_id", None)
    answered = getattr(header, "reply_to_msg_id", None)
    top = f"{channel}/{number_}"
    parent = native(channel, number_, answered) if nested and answered else top
    ref = native(channel, number_, message.id)
    told = {"id": ref, "kind": "comment", "parent_id": parent, "thread_id": top}
    return _post(message, {**told, **_author(message, await message.get_sender())})


def _post(message: Any, told: Given, *, context: bool = False) -> FetchedPost:
    raw = json.loads(message.to_json())
    item = {**given_raw(raw), **told, "permalink": f"{SITE}/{told['id']}"}
    return post_of(item, raw, context=context)


def given_raw(raw: Json) -> Given:
    """A stored message key by key."""
    created, edited = moment(raw.get("date")), moment(raw.get("edit_date"))
    hidden = bool(raw.get("edit_hide"))
    return {
        "id": own_id(raw.get("id")),
        "kind": "message",
        "text": string(raw.get("message")),
        "created_utc": when(created),
        "edited_utc": None if hidden else when(edited),
        "views": number(raw.get("views")),
        "reposts": number(raw.get("forwards")),
        "replies": number(mapping(raw.get("replies")).get("replies")),
        "likes": _reactions(raw),
        "attachments": _attachments(raw),
    }


def _author(message: Any, sender: Any) -> Mapping[str, Any]:
    if sender is None:
        return {"author_id": own_id(message.sender_id)}
    names = (getattr(sender, "first_name", None), getattr(sender, "last_name", None))
    handle = getattr(sender, "username", None)
    return {
        "author_id": own_id(message.sender_id) or own_id(sender.id),
        "author_name": " ".join(n for n in names if n) or getattr(sender, "title", None),
        "author_handle": handle,
        "author_url": f"{SITE}/{handle}" if handle else None,
    }


def _reactions(raw: Json) -> int | None:
    """All reactions together; a reaction may also be angry."""
    counted = objects(mapping(raw.get("reactions")).get("results"))
    return sum(number(one.get("count")) or 0 for one in counted) if counted else None


def _attachments(raw: Json) -> list[dict[str, Any]]:
    media = mapping(raw.get("media"))
    if not media:
        return []
    kind = str(media.get("_") or "media").removeprefix("MessageMedia").lower()
    return [{"kind": kind, "url": string(mapping(media.get("webpage")).get("url"))}]
