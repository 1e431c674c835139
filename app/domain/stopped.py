"""What stopped an answer, post by post: as the person had read it, and as it stands now (C24)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.conversation import GONE, STOPS, conversation, mark
from app.domain.ids import PostId
from app.domain.post import Post
from app.domain.reply import Reply, ReplyStatus
from app.domain.whole_case import WholeCase

MOST = 3
"""Posts that are shown; who wants more reads the thread."""


class Change(StrEnum):
    """What became of a post after it was read."""

    EDITED = "edited"
    DELETED = "deleted"
    ADDED = "added"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """One post."""

    change: Change
    before: str = ""
    after: str = ""


def stopped_by(whole: WholeCase, reply: Reply) -> tuple[Instead, ...]:
    """What the person had not seen when sending this answer; nothing where nothing stopped it."""
    stopped = reply.status is ReplyStatus.FAILED and reply.error_code in STOPS
    if not stopped or reply.seen is None:
        return ()
    sent = {one.native_id for one in whole.replies if one.native_id}
    answers = conversation(whole.posts, whole.case.id, sent).answers - reply.seen.answers
    found = [_of(whole, reply, post, answers) for post in whole.posts]
    later = [
        Instead(change=Change.ANSWERED, after=other.text)
        for other in whole.replies
        if other.id > reply.id and other.status is ReplyStatus.SENT
    ]
    return tuple([one for one in found if one is not None] + later)[:MOST]


def _of(whole: WholeCase, reply: Reply, post: Post, answers: frozenset[PostId]) -> Instead | None:
    if post.id in answers:
        return Instead(change=Change.ANSWERED, after=post.text)
    if post.case_id != whole.case.id or post.ours:
        return None
    known, now = reply.seen.posts.get(post.id) if reply.seen else None, mark(post)
    if known == now:
        return None
    if known is None:
        return None if now == GONE else Instead(change=Change.ADDED, after=post.text)
    if now == GONE:
        return Instead(change=Change.DELETED, before=post.text)
    earlier = [v for v in whole.earlier(post.id) if v.seen_until >= reply.created_at]
    before = earlier[0].text if earlier else post.text
    return Instead(change=Change.EDITED, before=before, after=post.text)
