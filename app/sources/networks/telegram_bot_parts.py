"""Parts of a Telegram message: marked text, what hangs on it, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.sources.items import Json, mapping, number, objects, own_id, string
from app.sources.network import Given

SITE = "https://t.me"
ATTACHED = {
    "animation": "Animation",
    "audio": "Audio",
    "contact": "Contact",
    "dice": "Dice",
    "document": "Document",
    "game": "Game",
    "invoice": "Invoice",
    "live_photo": "LivePhoto",
    "location": "Location",
    "paid_media": "PaidMediaInfo",
    "passport_data": "PassportData",
    "photo": "PhotoSize",
    "poll": "Poll",
    "sticker": "Sticker",
    "story": "Story",
    "successful_payment": "SuccessfulPayment",
    "video": "Video",
    "video_note": "VideoNote",
    "voice": "Voice",
    "venue": "Venue",
}
"""What a message may carry, with the type's name; the first that is there counts."""
TITLES = ("file_name", "title", "question", "emoji", "first_name")
"""Where an attachment has its name."""
SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "message_auto_delete_timer_changed",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "video_chat_scheduled",
    "video_chat_started",
    "video_chat_ended",
    "video_chat_participants_invited",
    "boost_added",
    "chat_background_set",
)
"""Messages that nobody wrote."""


def entities(text: str, marks: Any) -> Iterator[dict[str, Any]]:
    """The marked parts of a text. Offsets and lengths are UTF-16 units: an emoji counts two."""
    units = text.encode("utf-16-le", "surrogatepass")
    for mark in objects(marks):
        start, length = number(mark.get("offset")), number(mark.get("length"))
        if start is None or length is None or start < 0 or length < 0:
            continue
        part = units[start * 2 : (start + length) * 2].decode("utf-16-le", "replace")
        yield {
            **mark,
            "type": string(mark.get("type")),
            "offset": start,
            "length": length,
            "text": part,
            "url": string(mark.get("url")),
        }


def permalink(message: Json) -> str | None:
    """Where the message stands; private chats and plain groups have no addresses."""
    chat = mapping(message.get("chat"))
    number_, message_id = own_id(chat.get("id")), own_id(message.get("message_id"))
    if string(chat.get("type")) not in {"supergroup", "channel"} or not number_ or not message_id:
        return None
    place = string(chat.get("username")) or f"c/{number_.removeprefix('-100')}"
    thread = own_id(message.get("message_thread_id"))
    in_thread = thread and (message.get("is_topic_message") or message.get("reply_to_message"))
    return f"{SITE}/{place}/{message_id}" + (f"?thread={thread}" if in_thread else "")


def attachments(item: Given, message: Json) -> list[dict[str, Any]]:
    """What hangs on a message. Files have no address here: theirs would hold the token."""
    found: list[dict[str, Any]] = []
    for kind in ATTACHED:
        if not message.get(kind):
            continue
        inner = mapping(message.get(kind))
        title = next((inner[name] for name in TITLES if isinstance(inner.get(name), str)), None)
        found.append({"kind": kind, "title": title})
    links = [one for one in item["entities"] if one["type"] == "text_link" and one["url"]]
    return found + [{"kind": "link", "url": one["url"], "title": one["text"]} for one in links]


def instead(message: Json) -> str:
    """What is read where there is no text: a poll's question, a topic's name, an emoji."""
    topic = mapping(message.get("forum_topic_created"))
    poll, sticker = mapping(message.get("poll")), mapping(message.get("sticker"))
    dice = mapping(message.get("dice"))
    told = (topic.get("name"), poll.get("question"), sticker.get("emoji"), dice.get("emoji"))
    return next((one for one in told if isinstance(one, str)), "")
