"""Sending: the outbox is emptied, every reply once, and what nobody knows is asked for."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.reply import OutboxItem, Reply
from app.domain.source import Source
from app.errors import (
    AppError,
    CannotSend,
    ReplyNotThere,
    ReplyUntraceable,
    SourceLimited,
    SourceUnreachable,
    SourceUnsure,
)
from app.services import promising
from app.services.changes import Changes
from app.services.reply_length import fit
from app.sources.base import OutgoingReply, Sender, SentReply
from app.store import events, intake_cases, outbox, search, sources
from app.store.database import Database

RETRY = timedelta(seconds=30)
"""After the network could not be reached: nothing left this computer, so it may go again."""
log = logging.getLogger(__name__)
SenderFor = Callable[[Source], Awaitable[Sender | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one call: the network's word, or an error."""

    item: OutboxItem
    sent: SentReply | None = None
    error: AppError | None = None


async def recover(db: Database) -> Changes:
    """At start: what a crash left between the call and the answer is unknown from now on."""
    return await db.run(_recover)


async def drain(db: Database, now: datetime, sender_for: SenderFor) -> Changes:
    """Sends what is due, one after the other.

    A row says `sending` on the disk before the network is called: a crash leaves a mark.
    """
    changes = Changes()
    for item in await db.read(lambda session: outbox.due(session, now)):
        if await db.run(partial(outbox.mark_sending, reply_id=item.reply.id)):
            outcome = await _call(db, item, sender_for)
            changes |= await db.run(partial(_settle, outcome=outcome))
    return changes


async def ask(db: Database, sender_for: SenderFor) -> Changes:
    """Asks the networks after replies of which nobody knows; never sends.

    What a network shows nobody is left to the person (`ReplyUntraceable`).
    """
    changes = Changes()
    for item in await db.read(outbox.unknown):
        if item.reply.error_code == ReplyUntraceable.code:
            continue
        try:
            sender = await _sender(db, item, sender_for)
            if sender is None:
                continue
            found = await sender.find(_outgoing(item))
        except CannotSend:
            changes |= await db.run(partial(_ask_the_person, reply=item.reply))
            continue
        except AppError as error:
            log.info("reply %d stays unknown: %s", item.reply.id, error.code)
            continue
        outcome = Outcome(item=item, sent=found, error=None if found else ReplyNotThere())
        changes |= await db.run(partial(_settle, outcome=outcome))
    return changes


async def _call(db: Database, item: OutboxItem, sender_for: SenderFor) -> Outcome:
    try:
        sender = await _sender(db, item, sender_for)
        if sender is None:
            raise CannotSend(id=item.reply.id)
        fit((await _source(db, item)).config, item.reply.text)
        return Outcome(item=item, sent=await sender.send(_outgoing(item)))
    except AppError as error:
        log.info("reply %d: %s", item.reply.id, error.code)
        return Outcome(item=item, error=error)


async def _sender(db: Database, item: OutboxItem, sender_for: SenderFor) -> Sender | None:
    return await sender_for(await _source(db, item))


async def _source(db: Database, item: OutboxItem) -> Source:
    return await db.read(lambda session: sources.get(session, item.source_id, counted=False))


def _outgoing(item: OutboxItem) -> OutgoingReply:
    reply = item.reply
    return OutgoingReply(
        key=reply.idempotency_key, text=reply.text, to=item.to, public=reply.public
    )


def _ask_the_person(session: Session, reply: Reply) -> Changes:
    outbox.say_why_unknown(session, reply.id, ReplyUntraceable.code)
    events.add(session, reply.case_id, "send_unknown", clock.now(), code=ReplyUntraceable.code)
    return Changes(cases=frozenset({reply.case_id}))


def _settle(session: Session, outcome: Outcome) -> Changes:
    """One outcome as rows: the reply, the case, its history, the search."""
    reply, now = outcome.item.reply, clock.now()
    if outcome.sent is not None:
        _sent(session, outcome.item, outcome.sent, now)
    elif outcome.error is not None:
        _not_sent(session, reply, outcome.error, now)
    return Changes(cases=frozenset({reply.case_id}))


def _not_sent(session: Session, reply: Reply, error: AppError, now: datetime) -> None:
    match error:
        case SourceUnsure():
            outbox.mark_unknown(session, reply.id, error.code)
            events.add(session, reply.case_id, "send_unknown", now, code=error.code)
        case SourceLimited():
            later = now + timedelta(seconds=max(1.0, error.wait))
            outbox.put_off(session, reply.id, later, error.code)
        case SourceUnreachable():
            outbox.put_off(session, reply.id, now + RETRY, error.code)
        case _:
            outbox.mark_failed(session, reply.id, error.code)
            events.add(session, reply.case_id, "send_failed", now, code=error.code)


def _sent(session: Session, item: OutboxItem, sent: SentReply, now: datetime) -> None:
    at = sent.at or now
    reply = outbox.mark_sent(session, item.reply.id, at, sent.native_id, sent.permalink)
    intake_cases.answered(session, reply.case_id, at)
    promising.answer_stands(session, reply, at)
    events.add(session, reply.case_id, "sent", now, url=sent.permalink or "")
    doc = search.SearchDoc(
        kind="reply", ref=str(reply.id), case_id=reply.case_id, at=at, text=reply.text
    )
    search.put(session, [doc])


def _recover(session: Session) -> Changes:
    cases = set()
    for reply_id in outbox.left_sending(session):
        reply = outbox.mark_unknown(session, reply_id, SourceUnsure.code)
        events.add(session, reply.case_id, "send_unknown", clock.now(), code="crash")
        cases.add(reply.case_id)
    return Changes(cases=frozenset(cases))
