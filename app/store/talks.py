"""The conversation of a case as it stands in the store, to be compared with what was seen (C23)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.conversation import MOST, Conversation, conversation
from app.domain.ids import CaseId, PostId, ReplyId, SourceId
from app.domain.reply import OutboxItem, Reply, ReplyStatus
from app.store import watches
from app.store.posts import post_record
from app.store.tables import AuthorRow, CaseRow, PostRow, ReplyRow
from app.store.watches import Due

LOOKED_AT = 4
"""Posts of a case that are asked for again before an answer leaves, the answered one first."""


def of_case(session: Session, case_id: CaseId) -> Conversation:
    """What counts of a case's thread for an answer to it."""
    own = session.scalars(
        select(PostRow)
        .where(PostRow.case_id == case_id, PostRow.ours.is_(False))
        .order_by(PostRow.created.desc(), PostRow.id.desc())
        .limit(MOST)
    ).all()
    sources, asked = {row.source_id for row in own}, [row.native_id for row in own]
    below = or_(PostRow.parent_id.in_(asked), PostRow.thread_id.in_(asked))
    answers = session.scalars(
        select(PostRow)
        .where(
            PostRow.ours.is_(True),
            or_(PostRow.case_id == case_id, PostRow.source_id.in_(sources) & below),
        )
        .order_by(PostRow.created.desc(), PostRow.id.desc())
        .limit(MOST)
    ).all()
    sent = select(ReplyRow.native_id).where(
        ReplyRow.case_id == case_id, ReplyRow.native_id.is_not(None)
    )
    left_here = {native for native in session.scalars(sent) if native}
    records = [post_record(row, None) for row in (*own, *answers)]
    return conversation(records, case_id, left_here)


def answered_since(session: Session, reply: Reply) -> PostId | None:
    """The post that a later answer of ours went to, which left before this one; None: none did."""
    query = select(ReplyRow.post_id).where(
        ReplyRow.case_id == reply.case_id,
        ReplyRow.id > reply.id,
        ReplyRow.status == ReplyStatus.SENT,
    )
    found = session.scalar(query.limit(1))
    return None if found is None else PostId(found)


def same_on_its_way(session: Session, case_id: CaseId, text: str) -> ReplyId | None:
    """An answer with this text to this case that is leaving, or of which nobody knows."""
    leaving = (ReplyStatus.PENDING, ReplyStatus.SENDING, ReplyStatus.UNKNOWN)
    query = select(ReplyRow.id).where(
        ReplyRow.case_id == case_id, ReplyRow.status.in_(leaving), ReplyRow.text == text
    )
    found = session.scalar(query.limit(1))
    return None if found is None else ReplyId(found)


def to_look_at(session: Session, item: OutboxItem) -> tuple[Due, ...]:
    """The answered post, what it hangs on, and the newest of the customer's others."""
    above = [name for name in (item.to.parent_id, item.to.thread_id) if name]
    wanted = or_(
        PostRow.id == item.reply.post_id,
        (PostRow.case_id == item.reply.case_id) & PostRow.ours.is_(False),
        (PostRow.source_id == item.source_id) & PostRow.native_id.in_(above),
    )
    first = (PostRow.id == item.reply.post_id).desc()
    query = (
        select(PostRow, AuthorRow, CaseRow.open)
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .outerjoin(CaseRow, CaseRow.id == PostRow.case_id)
        .where(wanted, PostRow.source_id == item.source_id)
        .order_by(first, PostRow.native_id.in_(above).desc(), PostRow.created.desc())
        .limit(LOOKED_AT)
    )
    return watches.found(session, query)


def known_of(session: Session, source_id: SourceId, native_ids: Sequence[str]) -> frozenset[str]:
    """Those of the native ids that stand in the store, as a post or as our answer."""
    posts = select(PostRow.native_id).where(
        PostRow.source_id == source_id, PostRow.native_id.in_(native_ids)
    )
    answers = (
        select(ReplyRow.native_id)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .where(PostRow.source_id == source_id, ReplyRow.native_id.in_(native_ids))
    )
    return frozenset(session.scalars(posts)) | {n for n in session.scalars(answers) if n}


def native_at(session: Session, reply_id: ReplyId, address: str) -> str | None:
    """The post of the same source that stands at an address: an answer that was heard again."""
    to = aliased(PostRow)
    query = (
        select(PostRow.native_id)
        .join(to, to.source_id == PostRow.source_id)
        .join(ReplyRow, ReplyRow.post_id == to.id)
        .where(ReplyRow.id == reply_id, PostRow.permalink == address, PostRow.id != to.id)
        .limit(1)
    )
    return session.scalar(query)
