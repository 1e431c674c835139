"""Telegram's updates in our terms: messages, edits, deletions, topics, entities by UTF-16."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.sources.items import (
    EMPTY,
    Json,
    mapping,
    number,
    own_id,
    post_of,
    seconds,
    string,
    when,
)
from app.sources.network import Given
from app.sources.networks.telegram_bot_parts import (
    ATTACHED,
    SERVICE,
    attachments,
    entities,
    instead,
    permalink,
)

MESSAGES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_message",
    "edited_business_message",
    "guest_message",
)
"""Updates that carry a whole message (core.telegram.org/bots/api#update)."""
DELETED = "deleted_business_messages"


def given_update(update: Json) -> list[Given]:
    """An update key by key; a deletion of several messages is as many items."""
    kind, inner = told_by(update)
    about = {"update_id": number(update.get("update_id"))}
    if kind in MESSAGES:
        return [{**given_message(inner, kind), **about}]
    if kind == DELETED:
        ids = inner.get("message_ids")
        chat = mapping(inner.get("chat"))
        return [{**_gone(chat, one), **about} for one in ids] if isinstance(ids, list) else []
    moment = seconds(inner.get("date"))
    native = f"update/{about['update_id']}"
    return [{"id": native, "kind": kind, "text": None, "created_utc": when(moment), **about}]


def told_by(update: Json) -> tuple[str, Json]:
    """What an update is about, and its object; an update has one besides its number."""
    for kind, inner in update.items():
        if kind != "update_id" and isinstance(inner, Mapping):
            return kind, inner
    return "unknown", EMPTY


def given_message(message: Json, kind: str) -> Given:
    """A message key by key."""
    chat, author = mapping(message.get("chat")), _author(message)
    answered = mapping(message.get("reply_to_message"))
    text = string(message.get("text")) or string(message.get("caption"))
    marks = message.get("entities") or message.get("caption_entities")
    attached = next((name for kind, name in ATTACHED.items() if message.get(kind)), None)
    return {
        "id": _id(chat, message.get("message_id")),
        "kind": kind,
        "chat_type": string(chat.get("type")),
        "thread_id": own_id(message.get("message_thread_id")),
        "parent_id": _id(chat, answered.get("message_id")) if answered else None,
        "author_id": own_id(author.get("id")),
        "author_name": _name(author),
        "author_handle": string(author.get("username")),
        "text": text,
        "entities": [*entities(text or "", marks)],
        "created_utc": when(seconds(message.get("date"))),
        "edited_utc": when(seconds(message.get("edit_date"))),
        "attachment": attached,
        "permalink": permalink(message),
    }


def posts_of(update: Json) -> list[FetchedPost]:
    """The posts of an update; what is no message is kept and marked as not understood."""
    kind, inner = told_by(update)
    found = given_update(update)
    if kind == DELETED:
        connection = string(inner.get("business_connection_id"))
        gone = [{**item, "id": _inside(item["id"], connection)} for item in found if item["id"]]
        return [post_of({**item, "kind": "business_message"}, update) for item in gone]
    if kind not in MESSAGES:
        return [post_of(item, update, known=False, context=True) for item in found]
    return [_post(item, inner, kind, update) for item in found]


def _post(item: Given, message: Json, kind: str, update: Json) -> FetchedPost:
    connection = string(message.get("business_connection_id"))
    chat = mapping(message.get("chat"))
    root = own_id(message.get("message_thread_id"))
    if message.get("is_automatic_forward"):
        root = own_id(message.get("message_id"))
    told = {
        **item,
        "id": _inside(item["id"], connection) or f"update/{item['update_id']}",
        "parent_id": _inside(item["parent_id"], connection),
        "thread_id": _inside(_id(chat, root), connection) if root else None,
        "kind": kind.removeprefix("edited_"),
        "text": item["text"] or instead(message),
        "attachments": attachments(item, message),
    }
    post = post_of(told, update, context=_is_context(message, kind))
    return replace(post, author=_sender(post, message))


def _is_context(message: Json, kind: str) -> bool:
    """What we published ourselves and what nobody wrote opens no case.

    A bot hears only channels that it serves, so a channel's posts are the brand's own; so is
    their copy in the group where they are commented (`is_automatic_forward`).
    """
    own = kind.endswith("channel_post") or bool(message.get("is_automatic_forward"))
    return own or any(name in message for name in SERVICE)


def _sender(post: FetchedPost, message: Json) -> Any:
    """Who speaks as a chat has a stand-in for an author: the chat is the one."""
    chat = mapping(message.get("sender_chat"))
    if not chat or post.author is None or own_id(chat.get("id")) is None:
        return post.author
    return replace(
        post.author,
        native_id=own_id(chat.get("id")) or post.author.native_id,
        name=_name(chat),
        handle=string(chat.get("username")),
    )


def _gone(chat: Json, message_id: Any) -> Given:
    about = {"id": _id(chat, message_id), "kind": DELETED, "chat_type": chat.get("type")}
    return {**about, "text": None, "deleted": True}


def _author(message: Json) -> Json:
    return mapping(message.get("from")) or mapping(message.get("sender_chat"))


def _name(author: Json) -> str | None:
    parts = (string(author.get("first_name")), string(author.get("last_name")))
    whole = " ".join(part for part in parts if part)
    return whole or string(author.get("title"))


def _id(chat: Json, message_id: Any) -> str | None:
    """Message numbers are counted in every chat anew, so the chat is part of the id."""
    inside, message = own_id(chat.get("id")), own_id(message_id)
    return f"{inside}/{message}" if inside and message else None


def _inside(native: str | None, connection: str | None) -> str | None:
    """A person's own chat is another one than the bot's with the same partner."""
    return f"{native}@{connection}" if native and connection else native
