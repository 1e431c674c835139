"""Odnoklassniki's discussions, comments and chat messages in our terms."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.post import FetchedPost
from app.errors import (
    SourceBroken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.items import Json, mapping, number, objects, own_id, post_of, seconds, string, when
from app.sources.network import Given

SITE = "https://ok.ru"
TOPIC = "GROUP_TOPIC"
MOSCOW = ZoneInfo("Europe/Moscow")
"""Dates are Moscow's wall clock without a zone: UTC+4 from 2011 to 2014, +3 before and since."""
MARKUP = re.compile(r"\{[\w.]*(?::[^{}]*)?\}")
"""`{group:47}Name{group}`: references inside a text."""
ERRORS: Mapping[int, type[SourceError]] = {
    1: SourceBroken,
    2: SourceBroken,
    7: SourceForbidden,
    9: SourceForbidden,
    10: SourceForbidden,
    50: SourceForbidden,
    101: SourceLogin,
    102: SourceLogin,
    103: SourceLogin,
    104: SourceLogin,
    300: SourceMissing,
}
"""apiok.ru/en/dev/errors; 300 (not found) and 103 (session key) were not read there."""
WAITS = {8: 60.0, 11: 3600.0}
"""8 flood, 11 a limit is reached: seconds are not documented, these are ours."""
MESSAGES = frozenset({"message_created", "message"})


def refused(code: int) -> SourceError:
    """What an error's number means."""
    if wait := WAITS.get(code):
        return SourceLimited(wait=wait, code=code)
    if kind := ERRORS.get(code):
        return kind(code=code)
    return SourceRefused(code=code, reason=str(code))


def moscow(text: Any) -> datetime | None:
    """`2014-04-11 12:53:02` on Moscow's clock, as aware UTC."""
    try:
        at = datetime.fromisoformat(str(text))
        return (at if at.tzinfo else at.replace(tzinfo=MOSCOW)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def in_id(native: str | None) -> datetime | None:
    """A comment's id is base64 of UTC milliseconds, colons, and the discussion's id among more."""
    return seconds((number(_id_part(native, 0)) or 0) / 1000)


def _id_part(native: str | None, place: int) -> str | None:
    try:
        parts = base64.b64decode(native or "", validate=True).decode("ascii").split(":")
    except (binascii.Error, ValueError):
        return None
    return parts[place] if place < len(parts) else None


def given_body(body: Any) -> Iterator[tuple[Given, Json]]:
    """The items of any answer with their raw forms."""
    answer = mapping(body)
    for kind, item in _inside(answer):
        found = READ[kind](item, mapping(answer.get("entities")))
        if found["id"]:
            yield found, {READ_AS: kind, **item}


READ_AS = "otklik_kind"


def given_raw(raw: Json) -> Given:
    """A stored item key by key."""
    read = READ.get(str(raw.get(READ_AS)))
    return read(raw, {}) if read else {}


def _inside(answer: Json) -> Iterator[tuple[str, Json]]:
    if discussion := mapping(answer.get("discussion")):
        yield "discussion", discussion
    for item in objects(answer.get("discussions")):
        yield "discussion", mapping(item.get("discussion")) or item
    topics = answer.get("media_topics") or mapping(answer.get("entities")).get("media_topics")
    if not answer.get("discussion"):
        for item in objects(topics):
            yield "topic", item
    for item in objects(answer.get("comments")) + objects([answer.get("comment")]):
        yield "comment", item
    if "author_id" in answer and "id" in answer:
        yield "comment", answer
    for item in objects(answer.get("updates")) + objects(answer.get("messages")):
        yield "message", item


def _discussion(item: Json, entities: Json) -> Given:
    place = next(
        (one for one in objects(item.get("ref_objects")) if one.get("type") == "GROUP"), {}
    )
    group, author = own_id(mapping(place).get("id")), own_id(item.get("owner_uid"))
    native = own_id(item.get("object_id"))
    return {
        "id": native,
        "kind": f"discussion:{item.get('object_type') or TOPIC}",
        "author_id": author or group,
        "author_name": _named(entities, author or group),
        "title": string(item.get("title")),
        "text": string(item.get("message")),
        "created_utc": when(moscow(item.get("creation_date"))),
        "last_activity_utc": when(moscow(item.get("last_activity_date"))),
        "likes": number(item.get("like_count")),
        "replies": number(item.get("total_comments_count")),
        "group_id": group,
        "permalink": _topic_link(group, native),
    }


def _topic(item: Json, entities: Json) -> Given:
    """A topic of a group as its feed shows it."""
    author = str(item.get("author_ref") or "").partition(":")[2] or None
    owner = str(item.get("owner_ref") or "").partition(":")[2] or None
    summary = mapping(item.get("discussion_summary"))
    native = own_id(item.get("id"))
    texts = [string(one.get("text")) for one in objects(item.get("media"))]
    return {
        "id": own_id(summary.get("discussion_id")) or native,
        "kind": f"discussion:{summary.get('discussion_type') or TOPIC}",
        "author_id": author or owner,
        "author_name": _named(entities, author or owner),
        "text": "\n".join(text for text in texts if text) or None,
        "created_utc": when(seconds((number(item.get("created_ms")) or 0) / 1000)),
        "likes": number(mapping(item.get("like_summary")).get("count")),
        "reposts": number(mapping(item.get("reshare_summary")).get("count")),
        "replies": number(summary.get("comments_count")),
        "group_id": owner,
        "permalink": _topic_link(owner, native),
    }


def _comment(item: Json, entities: Json) -> Given:
    native, author = own_id(item.get("id")), own_id(item.get("author_id"))
    return {
        "id": native,
        "kind": "comment",
        "type": string(item.get("type")),
        "parent_id": own_id(item.get("reply_to_comment_id")),
        "reply_to_id": own_id(item.get("reply_to_id")),
        "discussion_id": _id_part(native, 3),
        "author_id": author,
        "author_name": string(item.get("author_name")) or _named(entities, author),
        "text": string(item.get("text")),
        "created_utc": when(moscow(item.get("date")) or in_id(native)),
        "likes": number(item.get("like_count")),
        "attachments": [
            {"kind": str(one.get("type") or "file").lower(), "url": _picture(one)}
            for one in objects(item.get("attachments"))
        ],
    }


def _message(item: Json, entities: Json) -> Given:
    """A message of a chat. Two shapes are known: the webhook's, and the one of long polling."""
    del entities
    message = mapping(item.get("message"))
    body = mapping(message.get("body")) or message or item
    sender = mapping(item.get("sender")) or mapping(message.get("sender"))
    chat = mapping(item.get("recipient")) or mapping(message.get("recipient"))
    told = str(item.get("webhookType") or item.get("update_type") or "message").lower()
    moment = seconds((number(item.get("timestamp")) or 0) / 1000)
    native = own_id(body.get("mid")) or own_id(item.get("mid"))
    author = own_id(sender.get("user_id"))
    return {
        "id": native or f"{told}/{item.get('timestamp')}",
        "kind": "message" if told in MESSAGES else told,
        "chat_id": own_id(chat.get("chat_id")),
        "parent_id": own_id(body.get("reply_to")),
        "author_id": author.removeprefix("user:") if author else None,
        "author_name": string(sender.get("name")),
        "text": string(body.get("text")),
        "created_utc": when(moment),
        "attachments": [
            {"kind": str(one.get("type")).lower(), "url": mapping(one.get("payload")).get("url")}
            for one in objects(body.get("attachments")) + objects([body.get("attachment")])
        ],
    }


READ = {"discussion": _discussion, "topic": _topic, "comment": _comment, "message": _message}


def post(item: Given, raw: Json, thread: str | None = None, page: str | None = None) -> FetchedPost:
    """The post of an item; `thread` is the discussion a comment stands in, `page` its address."""
    author = item.get("author_id")
    own = author is not None and author == item.get("group_id")
    is_group = own or raw.get("author_type") == "GROUP"
    url = f"{SITE}/{'group' if is_group else 'profile'}/{author}" if author else None
    more: dict[str, Any] = {"author_url": url, "text": MARKUP.sub("", item.get("text") or "")}
    if item["kind"] == "comment":
        more |= {"parent_id": item["parent_id"] or thread, "permalink": page}
    is_chat = "chat_id" in item
    top = item["chat_id"] if is_chat else thread or item["id"]
    known = not is_chat or item["kind"] == "message"
    return post_of({**item, **more}, raw, thread_id=top, context=own or not known, known=known)


def _named(entities: Json, native: str | None) -> str | None:
    for user in objects(entities.get("users")) + objects(entities.get("groups")):
        if native and own_id(user.get("uid")) == native:
            parts = (string(user.get(name)) for name in ("first_name", "last_name"))
            return string(user.get("name")) or " ".join(part for part in parts if part) or None
    return None


def _topic_link(group: str | None, topic: str | None) -> str | None:
    return f"{SITE}/group/{group}/topic/{topic}" if group and topic else None


def _picture(one: Json) -> str | None:
    return string(one.get("picture_url")) or string(one.get("url"))
