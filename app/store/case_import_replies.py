"""Answers of other installations as rows: history that never leaves, and what they tell of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import attachment, clock
from app.domain.handed import HandedReply
from app.domain.ids import CaseId, PostId, ReplyId
from app.domain.reply import ReplyStatus, Way
from app.errors import SourceUnsure
from app.store.outbox_rows import HANDED_AS, LEFT, with_moment
from app.store.tables import ReplyRow

NOT_OUT = frozenset({ReplyStatus.PENDING, ReplyStatus.FAILED})
"""States from which an answer could leave, at once or by a key."""


@dataclass(slots=True, kw_only=True)
class Answers:
    """What came of the answers of a file."""

    numbers: dict[str, ReplyId] = field(default_factory=dict)
    """By their numbers there."""
    findable: list[tuple[ReplyId, HandedReply]] = field(default_factory=list)
    """Those that are new here, and those of which we know only now that they stand."""
    answered: bool = False
    """The file told of an answer that stands, or may stand, and we did not know."""


def put(
    session: Session,
    case_id: CaseId,
    replies: Sequence[HandedReply],
    places: Mapping[str, PostId],
    main: PostId,
) -> Answers:
    """Answers that are not known come in: sent stays sent, all else is cancelled here.

    None of them can leave from here, whatever it waited for there. Of those that are known the
    file may know more: what was sent there is not sent again.
    """
    rows = list(session.scalars(select(ReplyRow).where(ReplyRow.case_id == case_id)))
    done = Answers()
    for reply in replies:
        row = next((each for each in rows if _is_same(each, reply)), None)
        news = row is None or _catch_up(row, reply)
        if row is None:
            row = _row(case_id, reply, places.get(reply.post or "", main))
            session.add(row)
        else:
            rows.remove(row)  # the same words in the same second may have been said twice
        session.flush()
        done.answered |= news and (reply.stands or reply.may_stand)
        if reply.number:
            done.numbers[reply.number] = ReplyId(row.id)
        if news:
            done.findable.append((ReplyId(row.id), reply))
    return done


def _is_same(row: ReplyRow, reply: HandedReply) -> bool:
    """The same post of the network; or the same text, asked for in the same second."""
    if row.native_id and reply.native_id:
        return row.native_id == reply.native_id
    return row.text == reply.text and clock.iso(row.created_at) == clock.iso(reply.created_at)


def _catch_up(row: ReplyRow, reply: HandedReply) -> bool:
    """What the others know of an answer that is here too; True: it was news."""
    status = ReplyStatus(row.status)
    if status in {ReplyStatus.SENT, ReplyStatus.SENDING}:
        return False
    if reply.stands:
        row.status, row.error_code, row.seen = ReplyStatus.SENT.value, None, None
        row.sent_at, row.native_id, row.permalink = reply.sent_at, reply.native_id, reply.permalink
        return True
    if reply.may_stand and status in NOT_OUT:
        # What nobody knows is asked of the network, never sent again.
        row.status, row.error_code = ReplyStatus.UNKNOWN.value, SourceUnsure.code
        row.seen = with_moment(row.seen, LEFT, reply.created_at)
        return True
    if row.seen and HANDED_AS in row.seen and row.seen[HANDED_AS] != reply.status.value:
        row.seen = row.seen | {HANDED_AS: reply.status.value}
        return reply.may_stand
    return False


def _row(case_id: CaseId, reply: HandedReply, post_id: PostId) -> ReplyRow:
    stands = reply.stands
    kept = stands or reply.status is ReplyStatus.CANCELLED
    return ReplyRow(
        case_id=case_id,
        post_id=post_id,
        text=reply.text,
        public=reply.public,
        way=Way.COPY.value,
        status=(ReplyStatus.SENT if stands else ReplyStatus.CANCELLED).value,
        idempotency_key=str(uuid4()),
        created_at=reply.created_at,
        not_before=reply.created_at,
        sent_at=reply.sent_at if stands else None,
        native_id=reply.native_id if stands else None,
        permalink=reply.permalink if stands else None,
        interim=reply.interim,
        promised_due=reply.promised_due,
        promise=reply.promise,
        files=attachment.to_json(one.file for one in reply.files),
        seen=None if kept else {HANDED_AS: reply.status.value},
    )


def waiting(session: Session, case_id: CaseId) -> tuple[ReplyId, ...]:
    """Answers of ours to this case that would leave by themselves."""
    query = select(ReplyRow.id).where(
        ReplyRow.case_id == case_id, ReplyRow.status == ReplyStatus.PENDING
    )
    return tuple(ReplyId(number) for number in session.scalars(query))
