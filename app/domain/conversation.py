"""The conversation as a person saw it before answering, and what has changed in it since (C23)."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.ids import CaseId, PostId
from app.domain.post import Post

MOST = 60
"""The newest posts of a case that are compared; who reads further back does not answer that."""
GONE = ""
"""In place of the mark of a post that was deleted."""
EDITED, DELETED = "reply.post_edited", "reply.post_deleted"
ANSWERED, CHANGED = "reply.answered", "reply.conversation_changed"
CLOSED = "reply.case_closed"
STOPS = frozenset({EDITED, DELETED, ANSWERED, CHANGED, CLOSED})
"""Codes of what stops an answer, as in app.reply_errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What the customer wrote and what was answered, each post by a mark of its contents."""

    posts: Mapping[PostId, str] = field(default_factory=dict)
    """Of the customer's posts; `GONE`: deleted."""
    answers: frozenset[PostId] = frozenset()
    """Ours, but for those that left from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a person did not see: a code of `STOPS`, and the post it is about."""

    code: str
    post_id: PostId


def conversation(posts: Iterable[Post], case_id: CaseId, sent: Collection[str]) -> Conversation:
    """What counts of a thread for an answer to a case; `sent`: native ids of what left here."""
    thread = sorted(posts, key=lambda post: (post.created, post.id))
    own = [post for post in thread if post.case_id == case_id and not post.ours][-MOST:]
    asked = {post.native_id for post in own}
    answers = (
        post
        for post in thread
        if post.ours
        and post.native_id not in sent
        and (post.case_id == case_id or {post.parent_id, post.thread_id} & asked)
    )
    return Conversation(
        posts={post.id: mark(post) for post in own},
        answers=frozenset(post.id for post in answers),
    )


def mark(post: Post) -> str:
    """A short mark of what a post says and shows; `GONE`: it is deleted.

    White space does not count, nor what networks put behind the address of a picture.
    """
    if post.deleted_at is not None:
        return GONE
    shown = [f"{one.kind} {(one.url or '').partition('?')[0]}" for one in post.attachments]
    said = "\0".join((" ".join(post.text.split()), str(post.rating), *shown))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def difference(seen: Conversation, now: Conversation, answered: PostId) -> Difference | None:
    """What an answer to the post `answered` has to be stopped for; the gravest first."""
    if now.posts.get(answered, seen.posts.get(answered)) == GONE != seen.posts.get(answered):
        return Difference(code=DELETED, post_id=answered)
    for post_id, known in seen.posts.items():
        if now.posts.get(post_id, known) not in {known, GONE}:
            return Difference(code=EDITED, post_id=post_id)
    if new := now.answers - seen.answers:
        return Difference(code=ANSWERED, post_id=max(new))
    if added := [one for one, said in now.posts.items() if one not in seen.posts and said != GONE]:
        return Difference(code=CHANGED, post_id=max(added))
    if gone := [one for one, said in now.posts.items() if said == GONE != seen.posts.get(one, "")]:
        return Difference(code=CHANGED, post_id=max(gone))
    return None


def to_json(seen: Conversation) -> dict[str, Any]:
    """For the column `replies.seen`."""
    return {
        "posts": {str(post_id): said for post_id, said in seen.posts.items()},
        "answers": sorted(seen.answers),
    }


def from_json(raw: Mapping[str, Any]) -> Conversation | None:
    """What a row kept; None: nothing of a conversation."""
    if "posts" not in raw:
        return None
    return Conversation(
        posts={PostId(int(post_id)): str(said) for post_id, said in raw["posts"].items()},
        answers=frozenset(PostId(int(number)) for number in raw.get("answers", ())),
    )
