"""What a reply is judged beside: its case, its network, what was sent to others lately."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.brand_voice import voice_of
from app.domain.ids import CaseId
from app.domain.post import Post
from app.domain.reply import ReplyStatus
from app.domain.reply_check import FormOfAddress, ReplyContext
from app.services.changes import Changes
from app.store import brand_voices, cases, events, sources
from app.store.tables import ReplyRow

RECENT = 50
"""Replies to others that a reply is compared with (C29)."""
LEFT = (ReplyStatus.PENDING, ReplyStatus.SENDING, ReplyStatus.SENT, ReplyStatus.COPIED)
INSISTED = "sent_anyway"


Place = tuple[str, str]
"""Network and kind of a source: they say how long an answer may be."""


def context_of(
    session: Session, case_id: CaseId, now: datetime, *, public: bool = True, operator: str = ""
) -> tuple[ReplyContext, Place]:
    """What is known when an answer to this case is judged, and where the answer goes.

    Raises:
        NotFound: no such case.
    """
    case = cases.get(session, case_id)
    config = sources.get(session, case.source_id, counted=False).config
    place = (config.network, config.kind) if config.listens else (case.network, "")
    theirs = [post for post in cases.posts(session, case_id) if not post.ours]
    known_voices = brand_voices.listed(session)
    voice = voice_of(known_voices, case.brand, operator)
    address = FormOfAddress.FORMAL if voice.formal else FormOfAddress.FAMILIAR
    known = ReplyContext(
        complaint="\n".join(post.text for post in theirs[-3:]),
        verdict=case.verdict,
        public=public,
        author=case.author.name if case.author and case.author.named else "",
        handle=(case.author.handle or "") if case.author else "",
        brand=f"{case.brand} {voice.operator}".strip(),
        recent=recent(session, case_id),
        address=address if known_voices else None,
        waited_minutes=_waited(theirs, now),
        in_time=None if case.deadline_at is None else now <= case.deadline_at,
        contact=voice.contact,
        form_url=voice.form_url,
    )
    return known, place


def recent(session: Session, case_id: CaseId) -> tuple[str, ...]:
    """The newest answers to other cases, newest first."""
    found = session.scalars(
        select(ReplyRow.text)
        .where(ReplyRow.case_id != case_id, ReplyRow.status.in_(LEFT))
        .order_by(ReplyRow.id.desc())
        .limit(RECENT)
    )
    return tuple(found)


def insist(session: Session, case_id: CaseId, codes: tuple[str, ...], now: datetime) -> Changes:
    """Keeps in the history that an answer leaves in spite of these warnings (R-000-9)."""
    events.add(session, case_id, INSISTED, now, warnings=", ".join(dict.fromkeys(codes)))
    return Changes(cases=frozenset({case_id}))


def _waited(theirs: list[Post], now: datetime) -> int | None:
    """Whole minutes since the customer wrote last."""
    if not theirs:
        return None
    return max(0, int((now - (theirs[-1].created or theirs[-1].first_seen)) / timedelta(minutes=1)))
