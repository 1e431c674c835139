"""What waits in the outbox: what may leave, what is asked after, what a crash left behind."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.ids import ReplyId, SourceId
from app.domain.reply import OutboxItem, ReplyStatus
from app.domain.waiting_reply import UNENDED, WaitingReply
from app.errors import ReplyUntraceable
from app.store import posts
from app.store.outbox_rows import reply_record
from app.store.tables import AuthorRow, CaseRow, PostRow, ReplyRow, SourceRow


def due(session: Session, now: datetime) -> tuple[OutboxItem, ...]:
    """What may leave now: pending, its undo window over; in the order it was asked for."""
    return items(session, (ReplyStatus.PENDING,), now)


def next_due(session: Session) -> datetime | None:
    """When the next pending reply may leave; None: nothing waits."""
    return session.scalar(
        select(func.min(ReplyRow.not_before)).where(ReplyRow.status == ReplyStatus.PENDING)
    )


def next_ask(session: Session) -> datetime | None:
    """When a network is next asked after a reply of which nobody knows; None: no more."""
    return session.scalar(
        select(func.min(ReplyRow.not_before)).where(
            ReplyRow.status == ReplyStatus.UNKNOWN,
            func.coalesce(ReplyRow.error_code, "") != ReplyUntraceable.code,
        )
    )


def items(
    session: Session, statuses: tuple[ReplyStatus, ...], until: datetime | None = None
) -> tuple[OutboxItem, ...]:
    """Replies in one of these states, those that come first before the others."""
    query = (
        select(ReplyRow, PostRow, AuthorRow)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .where(ReplyRow.status.in_(statuses))
        .order_by(ReplyRow.not_before, ReplyRow.id)
    )
    if until is not None:
        query = query.where(ReplyRow.not_before <= until)
    return tuple(
        OutboxItem(
            reply=reply_record(reply),
            source_id=SourceId(post.source_id),
            to=posts.fetched(post, author),
        )
        for reply, post, author in session.execute(query)
    )


def left_sending(session: Session) -> tuple[ReplyId, ...]:
    """Rows that a crash left between the call and the network's answer."""
    query = select(ReplyRow.id).where(ReplyRow.status == ReplyStatus.SENDING)
    return tuple(ReplyId(number) for number in session.scalars(query))


def taken(session: Session, source_id: SourceId, reply_id: ReplyId) -> frozenset[str]:
    """Native ids that other answers of a source have: those posts are not this answer."""
    query = (
        select(ReplyRow.native_id)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .where(
            PostRow.source_id == source_id,
            ReplyRow.id != reply_id,
            ReplyRow.native_id.is_not(None),
        )
    )
    return frozenset(native for native in session.scalars(query) if native)


def source_is_gone(session: Session, source_id: SourceId) -> bool:
    """Whether the person removed the source."""
    query = select(SourceRow.id).where(SourceRow.id == source_id, SourceRow.removed_at.is_(None))
    return session.scalar(query) is None


def waiting(session: Session, most: int = 200) -> tuple[WaitingReply, ...]:
    """Answers that have not come to their end, the nearest first."""
    query = (
        select(ReplyRow, CaseRow.author_name, CaseRow.network)
        .join(CaseRow, CaseRow.id == ReplyRow.case_id)
        .where(ReplyRow.status.in_(UNENDED))
        .order_by(ReplyRow.not_before, ReplyRow.id)
        .limit(most)
    )
    return tuple(
        WaitingReply(reply=reply_record(row), author_name=name, network=network)
        for row, name, network in session.execute(query)
    )
