"""VK's posts, comments and messages: what their JSON says, key by key, unaltered."""

from __future__ import annotations

from typing import Any

from app.sources.items import Json, mapping, number, objects, seconds, when
from app.sources.networks.vk.fields import (
    Names,
    attachments,
    count,
    display_name,
    own_key,
    text_id,
)
from app.sources.networks.vk.spots import SITE

OWNERS = ("owner_id", "to_id", "source_id", "from_id")


def post_key(post: Json) -> str:
    """`owner_id`, how a post is known everywhere in VK; newsfeeds name both parts otherwise."""
    owner = next((post[k] for k in OWNERS if k in post), 0)
    return f"{owner}_{post.get('id', post.get('post_id'))}"


def post_link(post: Json, site: str = SITE) -> str:
    """The page of a post; of a comment that a search found, the page with it in sight."""
    key = post_key(post)
    if post.get("post_type") == "reply" and post.get("post_id") and post.get("id"):
        owner = key.partition("_")[0]
        return f"{site}/wall{owner}_{post['post_id']}?reply={post['id']}"
    return f"{site}/wall{key}"


def thread_of(comment: Json) -> str | None:
    """The key of the post below which a comment stands, where the comment itself says it."""
    owner = comment.get("owner_id", comment.get("post_owner_id"))
    post = text_id(comment.get("post_id"))
    return f"{owner}_{post}" if owner and post else None


def parent_of(comment: Json) -> str | None:
    """The comment that is answered; None for one at the top."""
    for key in ("reply_to_comment", "reply_to_cid"):
        if parent := text_id(comment.get(key)):
            return parent
    stack = comment.get("parents_stack")
    return text_id(stack[-1]) if isinstance(stack, list) and stack else None


def branch_of(comment: Json) -> str | None:
    """The comment at the top of the branch in which this one stands."""
    stack = comment.get("parents_stack")
    return text_id(stack[0]) if isinstance(stack, list) and stack else None


def comment_link(comment: Json, thread: str | None, site: str = SITE) -> str | None:
    """The page of a comment's post with the comment in sight."""
    if not thread or "id" not in comment:
        return None
    stack = comment.get("parents_stack")
    branch = f"&thread={stack[0]}" if isinstance(stack, list) and stack else ""
    return f"{site}/wall{thread}?reply={comment['id']}{branch}"


def date_of(value: Any) -> str | None:
    """Unix seconds as `2026-11-22T10:02:00Z`."""
    return when(seconds(number(value)))


def text_of(item: Json) -> str | None:
    """The text as it came, entities and all; the oldest comments called it a message."""
    text = item.get("text")
    if text is None and "cid" in item:
        text = item.get("message")
    return text if isinstance(text, str) else None


def given_post(post: Json, names: Names) -> dict[str, Any]:
    """A post of a wall, a search or a newsfeed; a newsfeed also tells of friends and videos."""
    author = number(post.get("from_id", post.get("source_id")))
    kind = post.get("post_type") or post.get("type")
    has_key = own_key(post, "id", "post_id") is not None
    return {
        "id": post_key(post) if has_key else None,
        "kind": f"post:{kind}" if kind else "post",
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "text": text_of(post),
        "created_utc": date_of(post.get("date")),
        "edited_utc": date_of(post.get("edited")),
        "likes": count(post.get("likes")),
        "reposts": count(post.get("reposts")),
        "replies": count(post.get("comments")),
        "views": count(post.get("views")),
        "attachments": [str(a.get("type")) for a in attachments(post)],
        "repost_of": [post_key(p) for p in objects(post.get("copy_history"))],
        "permalink": post_link(post) if has_key else None,
        "parent_id": None,
        "deleted": bool(post.get("is_deleted") or post.get("deleted")),
    }


def given_comment(comment: Json, names: Names) -> dict[str, Any]:
    """A comment below a post, a picture, a video, goods, a topic or a note."""
    author = number(comment.get("from_id"))
    thread = thread_of(comment)
    return {
        "id": own_key(comment, "id", "cid"),
        "kind": "comment",
        "thread_id": thread,
        "parent_id": parent_of(comment),
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "text": text_of(comment),
        "created_utc": date_of(comment.get("date")),
        "likes": count(comment.get("likes")),
        "replies": count(comment.get("thread")),
        "attachments": [str(a.get("type")) for a in attachments(comment)],
        "deleted": bool(comment.get("deleted")),
        "permalink": comment_link(comment, thread),
    }


def given_message(entry: Json, names: Names) -> dict[str, Any]:
    """A private message, alone or as the last one of a conversation."""
    message = mapping(entry.get("last_message", entry.get("message", entry)))
    conversation = mapping(entry.get("conversation"))
    text = message.get("text", message.get("body"))
    author = number(message.get("from_id", message.get("user_id")))
    return {
        "id": own_key(message, "id", "message_id"),
        "kind": "message",
        "thread_id": text_id(message.get("peer_id", message.get("user_id"))),
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "text": text if isinstance(text, str) else None,
        "created_utc": date_of(message.get("date")),
        "outgoing": bool(message.get("out")),
        "attachments": [str(a.get("type")) for a in attachments(message)],
        "unread": number(conversation.get("unread_count", entry.get("unread"))),
    }


def given_topic(item: Json, names: Names) -> dict[str, Any]:
    """A discussion of a community."""
    author = number(item.get("created_by"))
    return {
        "id": own_key(item, "id", "tid"),
        "kind": "topic",
        "title": item.get("title"),
        "author_id": None if author is None else str(author),
        "author_name": display_name(names.of(author)),
        "text": item.get("first_comment"),
        "created_utc": date_of(item.get("created")),
        "edited_utc": date_of(item.get("updated")),
        "replies": number(item.get("comments")),
    }
