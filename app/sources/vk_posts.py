"""VK's items as posts of ours: readable text, authors with names, a place in a thread."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.vk_fields import (
    Json,
    Names,
    attachments,
    count,
    digest,
    display_name,
    mapping,
    moment,
    number,
    objects,
    own_key,
)
from app.sources.vk_items import (
    SITE,
    comment_link,
    parent_of,
    post_key,
    post_link,
    text_of,
    thread_of,
)
from app.sources.vk_text import readable

KNOWN_POSTS = frozenset({"post", "copy", "reply", "postpone", "suggest", "post_ads", "donut"})
ADDRESS_KEYS = ("url", "view_url", "player")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where comments were asked for; they themselves do not always say it."""

    owner_id: int
    post_id: int

    @property
    def key(self) -> str:
        """The post's key."""
        return f"{self.owner_id}_{self.post_id}"


def author_of(author: int | None, names: Names) -> FetchedAuthor | None:
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
        url=f"{SITE}/{page}",
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


def post(given: Json, names: Names, *, context: bool = False) -> FetchedPost:
    """A post of a wall or a search; a repost carries the text it passes on."""
    kind = str(given.get("post_type") or given.get("type") or "post")
    text = readable(text_of(given) or "")
    passed_on = [readable(text_of(p) or "") for p in objects(given.get("copy_history"))]
    return FetchedPost(
        native_id=post_key(given) if own_key(given, "id", "post_id") else digest(given),
        kind=f"post:{kind}",
        text="\n\n".join(part for part in (text, *passed_on) if part),
        author=author_of(number(given.get("from_id", given.get("source_id"))), names),
        created=moment(given.get("date")),
        edited=moment(given.get("edited")),
        thread_id=thread_of(given) or post_key(given),
        permalink=post_link(given),
        likes=count(given.get("likes")),
        reposts=count(given.get("reposts")),
        replies=count(given.get("comments")),
        views=count(given.get("views")),
        attachments=tuple(attachment(a) for a in attachments(given)),
        deleted=bool(given.get("is_deleted") or given.get("deleted")),
        context=context,
        known=kind in KNOWN_POSTS,
        raw=given,
    )


def comment(given: Json, names: Names, place: Place, *, below: str | None = None) -> FetchedPost:
    """A comment; `below` is the comment whose thread it was found in."""
    thread = thread_of(given) or place.key
    parent = parent_of(given) or below
    link = comment_link(given, thread)
    if link and below and "&thread=" not in link:
        link = f"{link}&thread={below}"
    return FetchedPost(
        native_id=own_key(given, "id", "cid") or digest(given),
        kind="comment",
        text=readable(text_of(given) or ""),
        author=author_of(number(given.get("from_id")), names),
        created=moment(given.get("date")),
        parent_id=parent,
        thread_id=thread,
        permalink=link,
        likes=count(given.get("likes")),
        replies=count(given.get("thread")),
        attachments=tuple(attachment(a) for a in attachments(given)),
        deleted=bool(given.get("deleted")),
        known="date" in given or bool(given.get("deleted")),
        raw=given,
    )
