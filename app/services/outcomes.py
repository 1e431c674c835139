"""What becomes of a reply, as rows: it leaves, it is stopped, it stands, nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.conversation import CLOSED
from app.domain.reply import OutboxItem, Reply, ReplyStatus
from app.domain.send_later import is_too_late
from app.errors import (
    AppError,
    ReplyNotThere,
    ReplyUntraceable,
    SourceLimited,
    SourceSlow,
    SourceUnreachable,
    SourceUnsure,
)
from app.reply_errors import ReplyLate, ReplyNotLooked
from app.services.changes import Changes
from app.services.looking_first import Glance, stands_in_the_way
from app.services.promising import answer_stands
from app.sources.base import SentReply
from app.store import cases, events, intake_cases, outbox, outbox_list, search

RETRY = timedelta(seconds=30)
"""After the network could not be reached: nothing left this computer, so it may go again."""
TRIES = 3
"""A network that is too slow to be looked at is tried so often, then the person decides."""
SETTLED = timedelta(seconds=90)
"""A network may publish after we stopped waiting: only then does its «not there» count."""
LONGEST_PAUSE = timedelta(minutes=30)
"""Between two questions after the same answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one call: the network's word, or an error."""

    item: OutboxItem
    sent: SentReply | None = None
    error: AppError | None = None
    called: bool = True
    """False: it was not sent, because an earlier sending of it may still stand."""
    before: datetime | None = None
    """When it left that earlier time."""


def depart(
    session: Session, item: OutboxItem, seen: Glance | None, now: datetime
) -> tuple[bool, Changes]:
    """In one transaction: whether nothing is in the way, and then that it is leaving.

    What the person did meanwhile wins: taken back or put off, it does not leave.
    """
    reply = outbox.get(session, item.reply.id)
    if reply.status is not ReplyStatus.PENDING or reply.not_before > now:
        return False, Changes()
    if is_late(reply, now):
        return False, stopped(session, reply, ReplyLate.code, now)
    if reply.look_first and (code := _stop_for(session, reply, seen)):
        where = seen.where if seen is not None else ""
        return False, stopped(session, reply, code, now, url=where)
    if reply.look_first and seen is not None and seen.error is not None:
        if (until := _waits(seen.error, now)) is not None:
            return False, _wait(session, reply, seen.error, until, now)
        events.add(session, reply.case_id, "not_looked", now, code=seen.error.code)
    return outbox.mark_sending(session, reply.id, now), Changes(cases=frozenset({reply.case_id}))


def is_late(reply: Reply, now: datetime) -> bool:
    """Whether the person has to be asked first, because the chosen moment passed long ago."""
    return reply.chosen_at is not None and reply.scheduled and is_too_late(reply.chosen_at, now)


def stopped(session: Session, reply: Reply, code: str, now: datetime, **facts: str) -> Changes:
    """It does not leave without another word of the person."""
    outbox.stop(session, reply.id, code)
    events.add(session, reply.case_id, "send_stopped", now, code=code, **facts)
    return _of(reply)


def no_way(session: Session, item: OutboxItem, error: AppError, now: datetime) -> Changes:
    """There is nothing to send it by; what was taken back meanwhile stays so."""
    reply = outbox.get(session, item.reply.id)
    if reply.status is not ReplyStatus.PENDING or reply.not_before > now:
        return Changes()
    outbox.stop(session, reply.id, error.code)
    events.add(session, reply.case_id, "send_failed", now, code=error.code)
    return _of(reply)


def settle(session: Session, outcome: Outcome) -> Changes:
    """One outcome as rows: the reply, the case, its history, the search.

    What the person said of an unknown answer while the network was asked stands.
    """
    now, reply = clock.now(), outbox.get(session, outcome.item.reply.id)
    if reply.status not in {ReplyStatus.SENDING, ReplyStatus.UNKNOWN}:
        return Changes()
    if outcome.sent is not None:
        _sent(session, reply, outcome.sent, now)
    elif reply.status is ReplyStatus.UNKNOWN:
        return Changes()
    elif outcome.error is not None and not outcome.called:
        outbox.put_off(session, reply.id, now + RETRY, outcome.error.code, outcome.before)
    elif outcome.error is not None:
        _not_sent(session, reply, outcome.error, now)
    return _of(reply)


def not_found(session: Session, reply: Reply, error: AppError, now: datetime) -> Changes:
    """The network was asked after an unknown answer and did not show it, or did not answer."""
    known = outbox.get(session, reply.id)
    if known.status is not ReplyStatus.UNKNOWN:
        return Changes()
    since = now - (known.left_at or known.created_at)
    if isinstance(error, ReplyNotThere) and since >= SETTLED:
        outbox.mark_failed(session, reply.id, error.code)
        events.add(session, reply.case_id, "send_failed", now, code=error.code)
        return _of(reply)
    # As long again as it has been unknown: after 5, 10, 20 … seconds.
    # A clock that was set back makes it a time to come: no reason to ask all the while.
    pause = min(max(abs(since), outbox.FIRST_ASK), LONGEST_PAUSE)
    code = known.error_code or SourceUnsure.code
    outbox.ask_again(session, reply.id, now + pause, code)
    return _of(reply)


def ask_the_person(session: Session, reply: Reply) -> Changes:
    """The network shows nobody where it would stand."""
    if outbox.get(session, reply.id).status is not ReplyStatus.UNKNOWN:
        return Changes()
    now = clock.now()
    outbox.ask_again(session, reply.id, now + LONGEST_PAUSE, ReplyUntraceable.code)
    events.add(session, reply.case_id, "send_unknown", now, code=ReplyUntraceable.code)
    return _of(reply)


def recover(session: Session) -> Changes:
    """What still says that it is being sent is not: its outcome is unknown."""
    cases, now = set(), clock.now()
    for reply_id in outbox_list.left_sending(session):
        reply = outbox.mark_unknown(session, reply_id, SourceUnsure.code, now)
        events.add(session, reply.case_id, "send_unknown", now, code="crash")
        cases.add(reply.case_id)
    return Changes(cases=frozenset(cases))


def _stop_for(session: Session, reply: Reply, seen: Glance | None) -> str:
    if reply.scheduled and _was_closed(session, reply):
        return CLOSED
    in_the_way = stands_in_the_way(session, reply)
    if in_the_way is not None:
        return in_the_way.code
    return seen.beside if seen is not None else ""


def _was_closed(session: Session, reply: Reply) -> bool:
    """Its case ended after the person had chosen a moment for it."""
    closed_at = cases.get(session, reply.case_id).closed_at
    return closed_at is not None and closed_at > reply.created_at


def _waits(error: AppError, now: datetime) -> datetime | None:
    """Until when an answer waits for a look; None: it leaves without one."""
    if isinstance(error, SourceLimited):
        return now + timedelta(seconds=max(1.0, error.wait))
    if isinstance(error, SourceUnreachable | SourceSlow):
        return now + RETRY
    return None


def _wait(
    session: Session, reply: Reply, error: AppError, until: datetime, now: datetime
) -> Changes:
    tried = reply.attempts + 1
    if isinstance(error, SourceSlow) and reply.error_code == error.code and tried >= TRIES:
        return stopped(session, reply, ReplyNotLooked.code, now)
    outbox.wait(session, reply.id, until, error.code)
    return _of(reply)


def _not_sent(session: Session, reply: Reply, error: AppError, now: datetime) -> None:
    match error:
        case SourceUnsure():
            outbox.mark_unknown(session, reply.id, error.code, now)
            events.add(session, reply.case_id, "send_unknown", now, code=error.code)
        case SourceLimited():
            later = now + timedelta(seconds=max(1.0, error.wait))
            # Some count an answer as one too many after they published it.
            outbox.put_off(session, reply.id, later, error.code, refused=reply.left_at)
        case SourceUnreachable():
            outbox.put_off(session, reply.id, now + RETRY, error.code)
        case _:
            outbox.mark_failed(session, reply.id, error.code)
            events.add(session, reply.case_id, "send_failed", now, code=error.code)


def _sent(session: Session, reply: Reply, sent: SentReply, now: datetime) -> None:
    at = sent.at or now
    outbox.mark_sent(session, reply.id, at, sent.native_id, sent.permalink)
    intake_cases.answered(session, reply.case_id, at)
    answer_stands(session, reply, at)
    events.add(session, reply.case_id, "sent", now, url=sent.permalink or "")
    if sent.twin is not None:
        events.add(session, reply.case_id, "published_twice", now, url=sent.twin)
    doc = search.SearchDoc(
        kind="reply", ref=str(reply.id), case_id=reply.case_id, at=at, text=reply.text
    )
    search.put(session, [doc])


def _of(reply: Reply) -> Changes:
    return Changes(cases=frozenset({reply.case_id}))
