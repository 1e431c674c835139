"""Our own answers among what is heard, known by their words: published twice, or by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, SourceId
from app.domain.post import FetchedPost
from app.domain.reply import ReplyStatus
from app.store.tables import AuthorRow, PostRow, ReplyRow

LEFT = (ReplyStatus.SENDING, ReplyStatus.SENT, ReplyStatus.UNKNOWN, ReplyStatus.COPIED)
"""States in which an answer may stand on the page."""
TELLING = 12
"""Letters; shorter words may be anybody's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """A post that says what we answered, where we answered it."""

    case_id: CaseId
    twin: bool
    """The answer itself is known by another id: the network published it twice."""


def among(
    session: Session, source_id: SourceId, posts: Iterable[FetchedPost]
) -> dict[str, OwnWords]:
    """Those of the posts that are our answers, by native id; the customer's own are none."""
    below = {post.native_id: post for post in posts if post.parent_id}
    parents = {post.parent_id for post in below.values()}
    if not parents:
        return {}
    query = (
        select(
            PostRow.native_id,
            ReplyRow.text,
            ReplyRow.case_id,
            ReplyRow.native_id,
            AuthorRow.native_id,
        )
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .where(
            PostRow.source_id == source_id,
            PostRow.native_id.in_(parents),
            ReplyRow.status.in_(LEFT),
        )
    )
    found: dict[str, OwnWords] = {}
    for parent, text, case_id, native, customer in session.execute(query):
        words = _bare(text)
        for post in below.values() if len(words) >= TELLING else ():
            theirs = post.author is not None and post.author.native_id == customer
            if post.parent_id == parent and not theirs and _bare(post.text) == words:
                twin = native is not None and native != post.native_id
                found[post.native_id] = OwnWords(case_id=CaseId(case_id), twin=twin)
    return found


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
