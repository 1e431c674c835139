"""What was said in a case while an answer to it was being written (C23)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.ids import PostId
from app.domain.whole_case import WholeCase


class News(StrEnum):
    """Who spoke."""

    CUSTOMER = "customer"
    ANOTHER = "another"
    ANSWERED = "answered"
    """In our name: a colleague, or ourselves on the network's own page."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """The last thing said."""

    news: News
    post_id: PostId


def known_at(whole: WholeCase, moment: datetime | None) -> frozenset[PostId]:
    """The posts that the writer of a draft of that moment could see; None: all of them."""
    return frozenset(post.id for post in whole.posts if moment is None or post.first_seen <= moment)


def arrived(whole: WholeCase, known: Collection[PostId]) -> Arrived | None:
    """What was said last besides what is known, in the case itself or in our name."""
    answers = {reply.native_id for reply in whole.replies if reply.native_id}
    fresh = [
        post
        for post in whole.posts
        if post.id not in known
        and post.case_id in (whole.case.id, None)
        and post.native_id not in answers
        and (post.ours or post.case_id is not None)
    ]
    if not fresh:
        return None
    last = max(fresh, key=lambda post: post.first_seen)
    author = whole.case.author
    if last.ours:
        return Arrived(News.ANSWERED, last.id)
    same = author is not None and last.author is not None and last.author.id == author.id
    return Arrived(News.CUSTOMER if same else News.ANOTHER, last.id)
