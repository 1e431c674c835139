"""What asks for attention among cases, captures, stamps and watched pages (N12)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select, text
from sqlalchemy.orm import Session

from app.domain.clock import iso
from app.domain.evidence import CaptureKind, CaptureOrigin, CaptureStatus, StampState
from app.domain.evidence_health import EvidenceHealth
from app.domain.ids import CaptureId, CaseId
from app.domain.watch import PostChange
from app.store.queue import UNCAPTURED
from app.store.tables import CaptureRow, CaseRow, JournalRow, PageWatchRow, StampRow

WORTH = "cases.open = 1 AND cases.verdict NOT IN ('insult', 'troll', 'fake', 'not_ours', 'spam')"
"""Cases that are worked on (app.domain.queue.SMALL_TALK is not)."""
ALL = "workspace"
"""The journal's subject where all captures were verified at once."""
GRAVE = (CaptureKind.POST.value, CaptureKind.ANSWER.value, CaptureKind.CLOSING.value)


def health(
    session: Session, now: datetime, verify_days: int, among: int | None = None
) -> EvidenceHealth:
    """Everything, asked at one moment; `among`: see `uncaptured`."""
    return EvidenceHealth(
        uncaptured=uncaptured(session, among),
        failed=_newest(session, CaptureStatus.FAILED),
        partial=_newest(session, CaptureStatus.PARTIAL),
        unverified=unverified(session, now - timedelta(days=verify_days)),
        stamps_pending=_stamped(session, StampState.PENDING),
        stamps_refused=_stamped(session, StampState.REFUSED),
        changed=_changed(session),
    )


def uncaptured(session: Session, among: int | None = None) -> tuple[CaseId, ...]:
    """Cases that want a capture, the most urgent first; of the `among` most urgent open ones.

    A screen that asks again and again looks at so many: a million cases take ten seconds.
    """
    order = (CaseRow.heat, CaseRow.due, CaseRow.id)
    urgent = select(CaseRow.id).where(text("cases.open = 1")).order_by(*order).limit(among)
    query = select(CaseRow.id).where(text(WORTH), text(UNCAPTURED)).order_by(*order)
    if among is not None:
        query = query.where(CaseRow.id.in_(urgent))
    return tuple(CaseId(number) for number in session.scalars(query))


def unverified(session: Session, before: datetime) -> tuple[CaptureId, ...]:
    """Captures made and last verified before then, the oldest first."""
    lately = (JournalRow.action == "verified", JournalRow.at >= iso(before))
    if session.scalar(select(JournalRow.seq).where(*lately, JournalRow.subject == ALL).limit(1)):
        return ()
    seen = select(JournalRow.subject).where(*lately)
    query = (
        select(CaptureRow.id)
        .where(*_there(), CaptureRow.started_at < before, CaptureRow.id.not_in(seen))
        .order_by(CaptureRow.id)
    )
    return tuple(CaptureId(number) for number in session.scalars(query))


def _there() -> tuple[ColumnElement[bool], ...]:
    return (CaptureRow.deleted_at.is_(None), CaptureRow.manifest_sha256.is_not(None))


def _newest(session: Session, status: CaptureStatus) -> tuple[CaptureId, ...]:
    """Of every page that was captured for a case, the newest capture, if it is in this state."""
    newest = (
        select(func.max(CaptureRow.id))
        .where(
            CaptureRow.kind.in_(GRAVE),
            CaptureRow.origin == CaptureOrigin.HERE.value,
            CaptureRow.deleted_at.is_(None),
        )
        .group_by(CaptureRow.case_id, CaptureRow.kind, CaptureRow.url)
    )
    unchanged = or_(CaptureRow.change.is_(None), CaptureRow.change != PostChange.DELETED.value)
    query = (
        select(CaptureRow.id)
        .where(CaptureRow.id.in_(newest), CaptureRow.status == status.value, unchanged)
        .order_by(CaptureRow.id.desc())
    )
    return tuple(CaptureId(number) for number in session.scalars(query))


def _stamped(session: Session, state: StampState) -> tuple[CaptureId, ...]:
    query = (
        select(StampRow.subject)
        .join(CaptureRow, CaptureRow.id == StampRow.subject)
        .where(StampRow.state == state.value, *_there())
        .distinct()
        .order_by(StampRow.subject)
    )
    return tuple(CaptureId(subject) for subject in session.scalars(query))


def _changed(session: Session) -> tuple[CaseId, ...]:
    states = (PostChange.EDITED.value, PostChange.DELETED.value)
    query = (
        select(PageWatchRow.case_id)
        .where(PageWatchRow.state.in_(states), PageWatchRow.case_id.is_not(None))
        .distinct()
        .order_by(PageWatchRow.case_id)
    )
    return tuple(CaseId(number) for number in session.scalars(query) if number is not None)
