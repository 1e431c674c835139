"""VK's items as posts of ours: readable text, authors with names, a place in a thread."""

from __future__ import annotations

from typing import Any

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.items import Json, mapping, number, objects, seconds, string
from app.sources.networks.vk.fields import (
    Names,
    attachments,
    count,
    digest,
    display_name,
    own_key,
    text_id,
)
from app.sources.networks.vk.items import (
    branch_of,
    parent_of,
    post_key,
    post_link,
    text_of,
    thread_of,
)
from app.sources.networks.vk.spots import MESSAGES, SITE, TOPIC, WALL, Spot, spot_of
from app.sources.networks.vk.text import readable

KNOWN_POSTS = frozenset({"post", "copy", "reply", "postpone", "suggest", "post_ads", "donut"})
ADDRESS_KEYS = ("url", "view_url", "player")
CHATS = 2_000_000_000
"""Conversations of several people are numbered from here on."""


def author_of(author: int | None, names: Names, site: str) -> FetchedAuthor | None:
    """The account behind an item; None for a deleted item, which names nobody."""
    if not author:
        return None
    profile = names.of(author)
    handle = profile.get("screen_name") or profile.get("domain")
    page = handle or (f"id{author}" if author > 0 else f"club{-author}")
    followers = number(profile.get("followers_count", profile.get("members_count")))
    return FetchedAuthor(
        native_id=str(author),
        handle=str(handle) if handle else None,
        name=display_name(profile),
        followers=followers,
        url=f"{site}/{page}",
    )


def attachment(given: Json) -> Attachment:
    """An attachment with an address where it has one of its own."""
    kind = str(given.get("type"))
    body = mapping(given.get(kind))
    url = next((str(body[key]) for key in ADDRESS_KEYS if body.get(key)), None)
    title = body.get("title") or body.get("text")
    return Attachment(
        kind=kind,
        url=url or _largest(body) or _page(kind, body),
        title=readable(str(title)) if title else None,
    )


def _largest(body: Json) -> str | None:
    sizes = [s for s in objects(body.get("sizes")) if s.get("url")]
    best = max(sizes, key=lambda s: number(s.get("width")) or 0, default=None)
    if best:
        return str(best["url"])
    old = [key for key in body if key.startswith("photo_") and number(key[6:])]
    return str(body[max(old, key=lambda key: int(key[6:]))]) if old else None


def _page(kind: str, body: Json) -> str | None:
    if kind in {"wall", "video", "photo", "topic"} and body.get("id"):
        return f"{SITE}/{kind}{post_key(body)}"
    return None


def _hanging(given: Json) -> tuple[Attachment, ...]:
    return tuple(attachment(one) for one in attachments(given))


def post(given: Json, names: Names, site: str, *, context: bool = False) -> FetchedPost:
    """A post of a wall or a search; a repost carries the text it passes on."""
    kind = str(given.get("post_type") or given.get("type") or "post")
    text = readable(text_of(given) or "")
    passed_on = [readable(text_of(p) or "") for p in objects(given.get("copy_history"))]
    return FetchedPost(
        native_id=post_key(given) if own_key(given, "id", "post_id") else digest(given),
        kind=f"post:{kind}",
        text="\n\n".join(part for part in (text, *passed_on) if part),
        author=author_of(number(given.get("from_id", given.get("source_id"))), names, site),
        created=seconds(number(given.get("date"))),
        edited=seconds(number(given.get("edited"))),
        thread_id=thread_of(given) or post_key(given),
        permalink=post_link(given, site),
        likes=count(given.get("likes")),
        reposts=count(given.get("reposts")),
        replies=count(given.get("comments")),
        views=count(given.get("views")),
        attachments=_hanging(given),
        deleted=bool(given.get("is_deleted") or given.get("deleted")),
        context=context,
        known=kind in KNOWN_POSTS,
        raw=given,
    )


def comment(
    given: Json, names: Names, spot: Spot, site: str, *, below: str | None = None
) -> FetchedPost:
    """A comment; `below` is the comment whose thread it was found in."""
    spot = (spot_of(thread_of(given)) if spot.kind == WALL else None) or spot
    native = own_key(given, "id", "cid")
    parent = parent_of(given) or below
    return FetchedPost(
        native_id=spot.native(native) if native else digest(given),
        kind="comment",
        text=readable(text_of(given) or ""),
        author=author_of(number(given.get("from_id")), names, site),
        created=seconds(number(given.get("date"))),
        parent_id=spot.native(parent) if parent else None,
        thread_id=spot.key,
        permalink=spot.link(site, native, branch_of(given) or below) if native else None,
        likes=count(given.get("likes")),
        replies=count(given.get("thread")),
        attachments=_hanging(given),
        deleted=bool(given.get("deleted")),
        known="date" in given or bool(given.get("deleted")),
        raw=given,
    )


def message(given: Json, names: Names, site: str, group: int = 0) -> FetchedPost:
    """A message of a conversation; `group` is the community that it is written to.

    In conversations of several a community sees no `id`, only the number inside of them.
    """
    spot = Spot(kind=MESSAGES, owner=_peer(given))
    native = text_id(given.get("id")) or f"c{text_id(given.get('conversation_message_id')) or 0}"
    author = number(given.get("from_id"))
    ours = bool(given.get("out")) or (bool(group) and author == -group)
    answered = text_id(mapping(given.get("reply_message")).get("id"))
    text = [given.get("text", given.get("body"))]
    text += [one.get("text", one.get("body")) for one in objects(given.get("fwd_messages"))]
    link = f"{site}/gim{group}?sel={spot.owner}" if group else spot.link(site)
    return FetchedPost(
        native_id=spot.native(native),
        kind="message",
        text="\n\n".join(readable(part) for part in text if isinstance(part, str) and part),
        author=author_of(author if ours else author or spot.owner, names, site),
        created=seconds(number(given.get("date"))),
        edited=seconds(number(given.get("update_time"))),
        parent_id=spot.native(answered) if answered else None,
        thread_id=spot.key,
        permalink=link,
        attachments=_hanging(given),
        deleted=bool(given.get("deleted")),
        context=ours,
        known="date" in given,
        raw=given,
    )


def _peer(given: Json) -> int:
    chat = number(given.get("chat_id"))
    found = number(given.get("peer_id")) or (CHATS + chat if chat else None)
    return found or number(given.get("user_id")) or number(given.get("from_id")) or 0


def thing(given: Json, spot: Spot, names: Names, site: str) -> FetchedPost:
    """What is talked about: a topic, a picture, a video, goods. It opens no case by itself."""
    told = {TOPIC: ("created", "updated")}.get(spot.kind, ("date", "edited"))
    author: Any = given.get("created_by", given.get("user_id"))
    return FetchedPost(
        native_id=spot.key,
        kind=spot.kind,
        title=readable(string(given.get("title")) or "") or None,
        text=readable(string(given.get("description")) or text_of(given) or ""),
        author=author_of(number(author) or spot.owner, names, site),
        created=seconds(number(given.get(told[0]))),
        edited=seconds(number(given.get(told[1]))),
        thread_id=spot.key,
        permalink=spot.link(site),
        likes=count(given.get("likes")),
        replies=count(given.get("comments")),
        views=count(given.get("views")),
        context=True,
        raw=given,
    )
