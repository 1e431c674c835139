"""What waits in the outbox: sent now after all, at another time, held back, not sent at all."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.ids import ReplyId
from app.domain.send_later import is_fit
from app.reply_errors import ReplyHeld, ReplyMoment
from app.services.changes import Changes
from app.store import events, outbox


def send_now(session: Session, reply_id: ReplyId, now: datetime) -> Changes:
    """What was to leave later leaves at once.

    Raises:
        ReplyState: it left already, or it was copied.
        NotFound.
    """
    reply = outbox.move_to(session, reply_id, now, chosen=False)
    return Changes(cases=frozenset({reply.case_id}))


def send_at(session: Session, reply_id: ReplyId, at: datetime, now: datetime) -> Changes:
    """Another moment for what has not left (C20).

    Raises:
        ReplyMoment: nothing can be sent then.
        ReplyState: it left already, or it was copied.
        NotFound.
    """
    if not is_fit(at, now):
        raise ReplyMoment(reason="past" if at <= now else "far")
    reply = outbox.move_to(session, reply_id, at, chosen=True)
    events.add(session, reply.case_id, "scheduled", now, when=at.isoformat())
    return Changes(cases=frozenset({reply.case_id}))


def hold(session: Session, reply_id: ReplyId, now: datetime) -> Changes:
    """It does not leave until the person says so (`retry`).

    Raises:
        ReplyState: it left already, or it does not wait.
        NotFound.
    """
    reply = outbox.stop(session, reply_id, ReplyHeld.code)
    events.add(session, reply.case_id, "send_stopped", now, code=ReplyHeld.code)
    return Changes(cases=frozenset({reply.case_id}))


def drop(session: Session, reply_id: ReplyId, now: datetime) -> Changes:
    """It is not sent and no draft again; its text stays in the history of drafts.

    Raises:
        ReplyState: it left already.
        NotFound.
    """
    reply = outbox.take_back(session, reply_id)
    events.add(session, reply.case_id, "dropped", now)
    return Changes(cases=frozenset({reply.case_id}))
