"""Sending: the outbox is emptied, every reply once, and what nobody knows is asked for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial, reduce
from operator import or_

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.reply import OutboxItem, ReplyStatus
from app.domain.source import Source
from app.errors import (
    AppError,
    CannotSend,
    NotFound,
    ReplyNotThere,
    ReplyUntraceable,
    SourceError,
    SourceLimited,
    SourceSlow,
    SourceUnreachable,
)
from app.reply_errors import ReplySourceGone
from app.services import outcomes
from app.services.changes import Changes
from app.services.looking_first import Glance, Look, glance
from app.services.outcomes import Outcome
from app.services.reply_length import fit
from app.sources.base import OutgoingFile, OutgoingReply, Sender, SentReply
from app.store import outbox_list, sources
from app.store.database import Database

FIND_S = 45.0
"""For asking a network after one answer."""
PASSES = (SourceUnreachable, SourceSlow, SourceLimited)
"""What is in the way of asking only for now."""
log = logging.getLogger(__name__)
SenderFor = Callable[[Source], Awaitable[Sender | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """What an answer leaves by."""

    source: Source
    sender: Sender
    out: OutgoingReply


async def recover(db: Database) -> Changes:
    """At start: what a crash left between the call and the answer is unknown from now on."""
    return await db.run(outcomes.recover)


async def drain(
    db: Database, now: datetime, sender_for: SenderFor, look: Look | None = None
) -> Changes:
    """Sends what is due: of one source one after the other, sources beside each other.

    A row says `sending` on the disk before the network is called: a crash leaves a mark. With
    `look` the post is asked for first, and what changed stops the answer.
    """
    by_source: dict[SourceId, list[OutboxItem]] = {}
    for item in await db.read(partial(outbox_list.due, now=now)):
        by_source.setdefault(item.source_id, []).append(item)
    rows = [_in_turn(db, items, now, sender_for, look) for items in by_source.values()]
    done = await asyncio.gather(*rows, return_exceptions=True)  # none is left running behind us
    if failed := [one for one in done if isinstance(one, BaseException)]:
        raise failed[0]
    return reduce(or_, [one for one in done if isinstance(one, Changes)], Changes())


async def ask(db: Database, sender_for: SenderFor, now: datetime | None = None) -> Changes:
    """Asks the networks after replies of which nobody knows; never sends.

    `now`: only after those whose time has come; None: after all. What a network shows nobody is
    left to the person (`ReplyUntraceable`).
    """
    changes = Changes()
    asked = partial(outbox_list.items, statuses=(ReplyStatus.UNKNOWN,), until=now)
    for item in await db.read(asked):
        if item.reply.error_code != ReplyUntraceable.code:
            changes |= await _ask(db, item, sender_for)
    return changes


async def _ask(db: Database, item: OutboxItem, sender_for: SenderFor) -> Changes:
    error: AppError = ReplyNotThere()
    try:
        way = await _way(db, item, sender_for)
        async with asyncio.timeout(FIND_S):
            found = await way.sender.find(way.out)
        if found is not None:
            return await db.run(partial(outcomes.settle, outcome=Outcome(item=item, sent=found)))
    except TimeoutError:
        error = SourceSlow(seconds=int(FIND_S))
    except CannotSend:
        return await db.run(partial(outcomes.ask_the_person, reply=item.reply))
    except (SourceError, NotFound, ReplySourceGone) as failed:
        error = failed
    log.info("reply %d stays unknown: %s", item.reply.id, error.code)
    return await db.run(partial(outcomes.not_found, reply=item.reply, error=error, now=clock.now()))


async def _in_turn(
    db: Database,
    items: Sequence[OutboxItem],
    now: datetime,
    sender_for: SenderFor,
    look: Look | None,
) -> Changes:
    changes = Changes()
    for item in items:
        try:
            way = await _way(db, item, sender_for)
            fit(way.source.config, item.reply.text)
        except AppError as error:
            changes |= await db.run(partial(outcomes.no_way, item=item, error=error, now=now))
            continue
        seen = None
        if look is not None and item.reply.look_first and not outcomes.is_late(item.reply, now):
            seen = await glance(db, item, way.source, way.sender, way.out, look)
        changes |= await _leave(db, item, way, seen, now)
    return changes


async def _leave(
    db: Database, item: OutboxItem, way: _Way, seen: Glance | None, now: datetime
) -> Changes:
    """Marks it as leaving, if nothing is in the way any more, and calls the network."""
    leaving, changes = await db.run(partial(outcomes.depart, item=item, seen=seen, now=now))
    if seen is not None:
        changes |= seen.changes
    if leaving:
        outcome = await _call(item, way)
        changes |= await db.run(partial(outcomes.settle, outcome=outcome))
    return changes


async def _call(item: OutboxItem, way: _Way) -> Outcome:
    reply = item.reply
    try:
        tried = reply.may_stand or reply.refused_at is not None
        if tried and (stands := await _stands(way)) is not None:
            return Outcome(item=item, sent=stands)
    except AppError as error:
        # Nobody can say that it does not stand there: nothing is sent. Who may not read there at
        # all, and was refused, sends again.
        if reply.may_stand or isinstance(error, PASSES):
            log.info("reply %d is not sent again: %s", reply.id, error.code)
            return Outcome(item=item, error=error, before=reply.left_at, called=False)
    try:
        return Outcome(item=item, sent=await way.sender.send(way.out))
    except AppError as error:
        log.info("reply %d: %s", item.reply.id, error.code)
        return Outcome(item=item, error=error)


async def _stands(way: _Way) -> SentReply | None:
    """Before something is sent again: whether it arrived the first time after all."""
    try:
        async with asyncio.timeout(FIND_S):
            return await way.sender.find(way.out)
    except TimeoutError as error:
        raise SourceSlow(seconds=int(FIND_S)) from error
    except CannotSend:  # the network shows nobody: the person looked
        return None


async def _way(db: Database, item: OutboxItem, sender_for: SenderFor) -> _Way:
    """What the answer leaves by.

    Raises:
        ReplySourceGone: the source was removed. CannotSend: it takes no answers from here.
        SourceError, SourceMisconfigured: see `Listening.sender_for`.
    """
    if await db.read(partial(outbox_list.source_is_gone, source_id=item.source_id)):
        raise ReplySourceGone(id=item.reply.id)
    source = await db.read(partial(sources.get, source_id=item.source_id, counted=False))
    sender = await sender_for(source)
    if sender is None:
        raise CannotSend(id=item.reply.id)
    others = await db.read(
        partial(outbox_list.taken, source_id=item.source_id, reply_id=item.reply.id)
    )
    reply = item.reply
    out = OutgoingReply(
        files=tuple(OutgoingFile(file=file) for file in reply.files),
        key=reply.idempotency_key,
        text=reply.text,
        to=item.to,
        public=reply.public,
        others=others,
    )
    return _Way(source=source, sender=sender, out=out)
