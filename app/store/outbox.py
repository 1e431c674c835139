"""The outbox: replies as rows before they are network calls, and what became of them.

pending → sending → sent, failed or unknown; pending, failed or copied → cancelled; failed →
pending again; copied → sent. From sending only what certainly did not leave goes back to
pending, from unknown nothing ever does: never sent twice.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId, ReplyId, SourceId
from app.domain.reply import NewReply, OutboxItem, Reply, ReplyStatus, Way
from app.errors import NotFound, ReplyEmpty, ReplyState
from app.store import posts
from app.store.tables import AuthorRow, PostRow, ReplyRow


def add(session: Session, new: NewReply, now: datetime, *, undo_s: int = 0) -> Reply:
    """Puts an answer into the outbox; with `Way.API` it may leave `undo_s` seconds from now.

    With `Way.COPY` it is only noted as copied: the person publishes it, then `mark_published`.

    Raises:
        ReplyEmpty: there is nothing to send.
    """
    if not new.text.strip():
        raise ReplyEmpty(case=new.case_id)
    status = ReplyStatus.PENDING if new.way is Way.API else ReplyStatus.COPIED
    reply_id = session.execute(
        insert(ReplyRow)
        .values(
            case_id=new.case_id,
            post_id=new.post_id,
            text=new.text,
            public=new.public,
            way=new.way,
            status=status,
            idempotency_key=str(uuid.uuid4()),
            created_at=now,
            not_before=now + timedelta(seconds=undo_s),
            attempts=0,
            template_ids=list(new.template_ids),
            promised_due=new.promised_due,
            promise=new.promise,
            interim=new.interim,
        )
        .returning(ReplyRow.id)
    ).scalar_one()
    return get(session, ReplyId(reply_id))


def get(session: Session, reply_id: ReplyId) -> Reply:
    """One reply.

    Raises:
        NotFound: there is none of this id.
    """
    row = session.get(ReplyRow, reply_id, populate_existing=True)
    if row is None:
        raise NotFound(what="reply", id=reply_id)
    return reply_record(row)


def of_case(session: Session, case_id: CaseId) -> tuple[Reply, ...]:
    """All replies of a case, oldest first."""
    query = select(ReplyRow).where(ReplyRow.case_id == case_id).order_by(ReplyRow.id)
    return tuple(reply_record(row) for row in session.scalars(query))


def due(session: Session, now: datetime) -> tuple[OutboxItem, ...]:
    """What may leave now: pending, its undo window over; in the order it was asked for."""
    return _items(session, ReplyStatus.PENDING, now)


def next_due(session: Session) -> datetime | None:
    """When the next pending reply may leave; None: nothing waits."""
    return session.scalar(
        select(func.min(ReplyRow.not_before)).where(ReplyRow.status == ReplyStatus.PENDING)
    )


def unknown(session: Session) -> tuple[OutboxItem, ...]:
    """Replies of which nobody knows whether they stand there."""
    return _items(session, ReplyStatus.UNKNOWN, None)


def left_sending(session: Session) -> tuple[ReplyId, ...]:
    """Rows that a crash left between the call and the network's answer."""
    query = select(ReplyRow.id).where(ReplyRow.status == ReplyStatus.SENDING)
    return tuple(ReplyId(number) for number in session.scalars(query))


def take_back(session: Session, reply_id: ReplyId) -> Reply:
    """Cancels a reply that is certainly not on the page: pending, failed, copied.

    Raises:
        ReplyState: it left already.
    """
    allowed = (ReplyStatus.PENDING, ReplyStatus.FAILED, ReplyStatus.COPIED)
    return _move(session, reply_id, allowed, status=ReplyStatus.CANCELLED)


def again(session: Session, reply_id: ReplyId, now: datetime) -> Reply:
    """Asks for a failed reply once more, with its old key.

    Raises:
        ReplyState: it did not fail.
    """
    return _move(
        session,
        reply_id,
        (ReplyStatus.FAILED,),
        status=ReplyStatus.PENDING,
        not_before=now,
        error_code=None,
    )


def mark_sending(session: Session, reply_id: ReplyId) -> bool:
    """Before the network is called; False: it was taken back in the meantime, do not send."""
    moved = session.execute(
        update(ReplyRow)
        .where(ReplyRow.id == reply_id, ReplyRow.status == ReplyStatus.PENDING)
        .values(status=ReplyStatus.SENDING, attempts=ReplyRow.attempts + 1)
        .returning(ReplyRow.id)
    )
    return moved.scalar_one_or_none() is not None


def mark_sent(
    session: Session,
    reply_id: ReplyId,
    at: datetime,
    native_id: str | None = None,
    permalink: str | None = None,
) -> Reply:
    """The network said that it stands there, or `find` saw it.

    Raises:
        ReplyState: it was neither being sent nor unknown.
    """
    return _move(
        session,
        reply_id,
        (ReplyStatus.SENDING, ReplyStatus.UNKNOWN),
        status=ReplyStatus.SENT,
        sent_at=at,
        native_id=native_id,
        permalink=permalink,
        error_code=None,
    )


def mark_published(
    session: Session, reply_id: ReplyId, at: datetime, permalink: str | None = None
) -> Reply:
    """The person says that it stands there: after copying, or of an unknown one.

    Raises:
        ReplyState: it was neither copied nor unknown.
    """
    return _move(
        session,
        reply_id,
        (ReplyStatus.COPIED, ReplyStatus.UNKNOWN),
        status=ReplyStatus.SENT,
        sent_at=at,
        permalink=permalink,
    )


def mark_failed(session: Session, reply_id: ReplyId, error_code: str) -> Reply:
    """It certainly does not stand there; it may be asked for again."""
    return _move(
        session,
        reply_id,
        (ReplyStatus.SENDING, ReplyStatus.UNKNOWN),
        status=ReplyStatus.FAILED,
        error_code=error_code,
    )


def mark_unknown(session: Session, reply_id: ReplyId, error_code: str) -> Reply:
    """It left and nobody knows; only asking the network or the person resolves this."""
    return _move(
        session,
        reply_id,
        (ReplyStatus.SENDING,),
        status=ReplyStatus.UNKNOWN,
        error_code=error_code,
    )


def say_why_unknown(session: Session, reply_id: ReplyId, error_code: str) -> Reply:
    """It stays unknown, for another reason.

    Raises:
        ReplyState: it is not unknown.
    """
    unknown = (ReplyStatus.UNKNOWN,)
    return _move(session, reply_id, unknown, error_code=error_code)


def put_off(session: Session, reply_id: ReplyId, until: datetime, error_code: str) -> Reply:
    """The network was not reached or asked us to wait: nothing left, it goes later."""
    return _move(
        session,
        reply_id,
        (ReplyStatus.SENDING,),
        status=ReplyStatus.PENDING,
        not_before=until,
        error_code=error_code,
    )


def reply_record(row: ReplyRow) -> Reply:
    """The record of a row."""
    return Reply(
        id=ReplyId(row.id),
        case_id=CaseId(row.case_id),
        post_id=PostId(row.post_id),
        text=row.text,
        public=row.public,
        way=Way(row.way),
        status=ReplyStatus(row.status),
        idempotency_key=row.idempotency_key,
        created_at=row.created_at,
        not_before=row.not_before,
        sent_at=row.sent_at,
        native_id=row.native_id,
        permalink=row.permalink,
        error_code=row.error_code,
        attempts=row.attempts,
        promised_due=row.promised_due,
        promise=row.promise,
        interim=row.interim,
    )


def _items(session: Session, status: ReplyStatus, until: datetime | None) -> tuple[OutboxItem, ...]:
    query = (
        select(ReplyRow, PostRow, AuthorRow)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .where(ReplyRow.status == status)
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


def _move(
    session: Session, reply_id: ReplyId, allowed: tuple[ReplyStatus, ...], **values: object
) -> Reply:
    moved = session.execute(
        update(ReplyRow)
        .where(ReplyRow.id == reply_id, ReplyRow.status.in_(allowed))
        .values(**values)
        .returning(ReplyRow.id)
    ).scalar_one_or_none()
    if moved is None:
        raise ReplyState(id=reply_id, status=str(get(session, reply_id).status))
    return get(session, reply_id)
