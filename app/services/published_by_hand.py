"""Copied answers that are heard again: what a person published by hand is known to stand (C36)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId
from app.domain.post import FetchedPost
from app.domain.published import CLOCKS, says
from app.domain.reply import Reply, ReplyStatus
from app.services.intake_posts import Batch
from app.services.replying import stands_published
from app.store import outbox


def settle(session: Session, batch: Batch, joined: Mapping[PostId, CaseId]) -> None:
    """Marks the copied answers that stand among our own posts of a batch as published there.

    `joined`: our own posts, and the cases that they answer.
    """
    ours = {batch.ids[item.post.native_id]: item.post for item in batch.judged}
    heard: dict[CaseId, list[FetchedPost]] = {}
    for post_id, case_id in joined.items():
        if not ours[post_id].deleted:
            heard.setdefault(case_id, []).append(ours[post_id])
    for case_id, posts in heard.items():
        _settle_case(session, batch, case_id, posts)


def _settle_case(
    session: Session, batch: Batch, case_id: CaseId, posts: Iterable[FetchedPost]
) -> None:
    replies = outbox.of_case(session, case_id)
    known = {reply.native_id for reply in replies if reply.native_id}
    copied = [one for one in replies if one.status is ReplyStatus.COPIED and one.public]
    for post in posts:
        found = next((one for one in copied if _is(batch, post, one)), None)
        if found is None or post.native_id in known:
            continue
        copied.remove(found)
        stands_published(
            session, found.id, batch.created(post), post.permalink or None, post.native_id
        )


def _is(batch: Batch, post: FetchedPost, reply: Reply) -> bool:
    return says(post.text, reply) and batch.created(post) >= reply.created_at - CLOCKS
