"""The outbox: replies as rows before they are network calls, and what became of them.

pending → sending → sent, failed or unknown; pending, failed or copied → cancelled; pending →
failed (stopped before it left); failed → pending again; copied → sent. From sending only what
certainly did not leave goes back to pending, from unknown nothing ever does: never sent twice.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.domain import attachment
from app.domain.conversation import Conversation, to_json
from app.domain.ids import CaseId, ReplyId
from app.domain.reply import NewReply, Reply, ReplyStatus, Way
from app.errors import NotFound, ReplyEmpty, ReplyState
from app.store.outbox_rows import CHOSEN, LEFT, REFUSED, reply_record, seen_of, with_moment
from app.store.tables import ReplyRow

FIRST_ASK = timedelta(seconds=5)
"""After an answer became unknown, the network is asked after it so soon for the first time."""
NOT_LEFT = (ReplyStatus.PENDING, ReplyStatus.FAILED, ReplyStatus.COPIED)


def add(session: Session, new: NewReply, now: datetime, *, undo_s: int = 0) -> Reply:
    """Puts an answer into the outbox; with `Way.API` it may leave `undo_s` seconds from now.

    It leaves at `new.leaves_at` where the person chose a moment. With `Way.COPY` it is only noted
    as copied: the person publishes it, then `mark_published`.

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
            not_before=new.leaves_at or now + timedelta(seconds=undo_s),
            attempts=0,
            template_ids=list(new.template_ids),
            promised_due=new.promised_due,
            promise=new.promise,
            interim=new.interim,
            scheduled=new.leaves_at is not None,
            look_first=new.look_first,
            seen=seen_of(new),
            files=attachment.to_json(new.files),
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


def take_back(session: Session, reply_id: ReplyId) -> Reply:
    """Cancels a reply that is certainly not on the page: pending, failed, copied.

    Raises:
        ReplyState: it left already.
    """
    return _move(session, reply_id, NOT_LEFT, status=ReplyStatus.CANCELLED)


def again(session: Session, reply_id: ReplyId, now: datetime, *, look_first: bool = True) -> Reply:
    """Asks for a failed reply once more, with its old key; its moment is now.

    Raises:
        ReplyState: it did not fail.
    """
    return _move(
        session,
        reply_id,
        (ReplyStatus.FAILED,),
        status=ReplyStatus.PENDING,
        not_before=now,
        scheduled=False,
        look_first=look_first,
        error_code=None,
    )


def move_to(session: Session, reply_id: ReplyId, at: datetime, *, chosen: bool) -> Reply:
    """Another moment for what has not left; not `chosen`: at once.

    Raises:
        ReplyState: it left already, or it was copied.
    """
    seen = with_moment(_seen(session, reply_id), CHOSEN, at if chosen else None)
    return _move(
        session,
        reply_id,
        (ReplyStatus.PENDING, ReplyStatus.FAILED),
        status=ReplyStatus.PENDING,
        not_before=at,
        scheduled=chosen,
        error_code=None,
        seen=seen,
    )


def has_read(session: Session, reply_id: ReplyId, seen: Conversation) -> None:
    """What the person has read by now; the moments that are kept beside it stay."""
    kept = _seen(session, reply_id) or {}
    values = {name: kept[name] for name in (LEFT, REFUSED, CHOSEN) if name in kept} | to_json(seen)
    session.execute(update(ReplyRow).where(ReplyRow.id == reply_id).values(seen=values))


def mark_sending(session: Session, reply_id: ReplyId, now: datetime | None = None) -> bool:
    """Before the network is called; False: it was taken back or put off meanwhile, do not send."""
    fits = [ReplyRow.id == reply_id, ReplyRow.status == ReplyStatus.PENDING]
    values: dict[str, Any] = {}
    if now is not None:
        fits.append(ReplyRow.not_before <= now)
        values = {"seen": with_moment(_seen(session, reply_id), LEFT, now)}
    moved = session.execute(
        update(ReplyRow)
        .where(*fits)
        .values(status=ReplyStatus.SENDING, attempts=ReplyRow.attempts + 1, **values)
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
    session: Session,
    reply_id: ReplyId,
    at: datetime,
    permalink: str | None = None,
    native_id: str | None = None,
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
        native_id=native_id,
    )


def mark_failed(session: Session, reply_id: ReplyId, error_code: str) -> Reply:
    """It does not stand there; of an unknown one that is remembered when it is sent again."""
    known = get(session, reply_id)
    values: dict[str, Any] = {"status": ReplyStatus.FAILED, "error_code": error_code}
    if known.status is ReplyStatus.SENDING:
        seen = with_moment(_seen(session, reply_id), REFUSED, known.left_at)
        values["seen"] = with_moment(seen, LEFT, None)
    allowed = (ReplyStatus.SENDING, ReplyStatus.UNKNOWN)
    return _move(session, reply_id, allowed, **values)


def stop(session: Session, reply_id: ReplyId, error_code: str) -> Reply:
    """It has not left, and does not without another word of the person.

    Raises:
        ReplyState: it left already.
    """
    pending = (ReplyStatus.PENDING,)
    return _move(session, reply_id, pending, status=ReplyStatus.FAILED, error_code=error_code)


def mark_unknown(session: Session, reply_id: ReplyId, error_code: str, now: datetime) -> Reply:
    """It left and nobody knows; only asking the network or the person resolves this."""
    return _move(
        session,
        reply_id,
        (ReplyStatus.SENDING,),
        status=ReplyStatus.UNKNOWN,
        error_code=error_code,
        not_before=now + FIRST_ASK,
    )


def ask_again(session: Session, reply_id: ReplyId, at: datetime, error_code: str) -> Reply:
    """It stays unknown, for this reason; the network is asked after it then.

    Raises:
        ReplyState: it is not unknown.
    """
    unknown = (ReplyStatus.UNKNOWN,)
    return _move(session, reply_id, unknown, error_code=error_code, not_before=at)


def put_off(
    session: Session,
    reply_id: ReplyId,
    until: datetime,
    error_code: str,
    before: datetime | None = None,
    refused: datetime | None = None,
) -> Reply:
    """The network was not reached or asked us to wait: it goes later.

    `before`: when it left an earlier time, if nobody knows what became of that. `refused`: when it
    left and the network said no, to be looked for before it goes again.
    """
    seen = with_moment(_seen(session, reply_id), LEFT, before)
    if refused is not None:
        seen = with_moment(seen, REFUSED, refused)
    given = {"not_before": until, "error_code": error_code, "seen": seen}
    return _move(session, reply_id, (ReplyStatus.SENDING,), status=ReplyStatus.PENDING, **given)


def wait(session: Session, reply_id: ReplyId, until: datetime, error_code: str) -> Reply:
    """The post could not be looked at: it goes later, and one more try is counted.

    Raises:
        ReplyState: it is not pending.
    """
    return _move(
        session,
        reply_id,
        (ReplyStatus.PENDING,),
        not_before=until,
        error_code=error_code,
        attempts=ReplyRow.attempts + 1,
    )


def _seen(session: Session, reply_id: ReplyId) -> dict[str, Any] | None:
    return session.scalar(select(ReplyRow.seen).where(ReplyRow.id == reply_id))


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
