"""Time stamps as rows: wanted, asked for again until they are there, or refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.domain.evidence import Stamp, StampState
from app.domain.ids import CaptureId
from app.store.tables import CaptureRow, StampRow

JOURNAL = "journal:"
"""How the subject of a journal's head begins; its number follows."""


def want(
    session: Session, subject: str, digest: str, authorities: Iterable[str], now: datetime
) -> None:
    """Asks for a stamp of each authority that this subject has none of yet."""
    there = set(session.scalars(select(StampRow.authority).where(StampRow.subject == subject)))
    session.add_all(
        StampRow(
            subject=subject,
            digest=digest,
            authority=name,
            state=StampState.PENDING.value,
            next_at=now,
        )
        for name in dict.fromkeys(authorities)
        if name not in there
    )
    session.flush()


def of_subject(session: Session, subject: str) -> tuple[Stamp, ...]:
    """The stamps of a capture, or of a head of the journal, by authority."""
    rows = session.scalars(
        select(StampRow).where(StampRow.subject == subject).order_by(StampRow.authority)
    )
    return tuple(record(row) for row in rows)


def listed(session: Session, limit: int = 500) -> tuple[Stamp, ...]:
    """The newest of all."""
    rows = session.scalars(select(StampRow).order_by(StampRow.id.desc()).limit(limit))
    return tuple(record(row) for row in rows)


def due(session: Session, now: datetime, limit: int = 50) -> tuple[Stamp, ...]:
    """Those to ask for now, the longest waiting first."""
    rows = session.scalars(
        select(StampRow)
        .where(StampRow.state == StampState.PENDING.value, StampRow.next_at <= now)
        .order_by(StampRow.next_at, StampRow.id)
        .limit(limit)
    )
    return tuple(record(row) for row in rows)


def next_due(session: Session) -> datetime | None:
    """When the next is to be asked for; None: none waits."""
    return session.scalar(
        select(func.min(StampRow.next_at)).where(StampRow.state == StampState.PENDING.value)
    )


def hasten(session: Session, now: datetime, *, refused: bool = False) -> int:
    """All that wait are due now, on the person's word the refused ones too; how many."""
    states = [StampState.PENDING.value, *([StampState.REFUSED.value] if refused else [])]
    found = session.execute(
        update(StampRow)
        .where(StampRow.state.in_(states))
        .values(next_at=now, state=StampState.PENDING.value)
    )
    return int(getattr(found, "rowcount", 0))


def put_off(
    session: Session, ids: Iterable[int], reason: str, now: datetime, next_at: datetime
) -> None:
    """These did not come: asked again then."""
    session.execute(
        update(StampRow)
        .where(StampRow.id.in_(list(ids)))
        .values(reason=reason, asked_at=now, next_at=next_at, attempts=StampRow.attempts + 1)
    )


def settle(
    session: Session,
    stamp_id: int,
    state: StampState,
    now: datetime,
    *,
    moment: datetime | None = None,
    reason: str = "",
) -> None:
    """It is there, or it was refused: it is not asked for again."""
    session.execute(
        update(StampRow)
        .where(StampRow.id == stamp_id)
        .values(
            state=state.value,
            asked_at=now,
            next_at=None,
            attempts=StampRow.attempts + 1,
            moment=moment,
            reason=reason,
        )
    )


def unwanted(session: Session, limit: int = 500) -> tuple[tuple[CaptureId, str], ...]:
    """Captures of this installation that nobody ever asked a stamp for, with their digests."""
    known = select(StampRow.subject).where(StampRow.subject == CaptureRow.id).exists()
    rows = session.execute(
        select(CaptureRow.id, CaptureRow.manifest_sha256)
        .where(
            CaptureRow.manifest_sha256.is_not(None),
            CaptureRow.deleted_at.is_(None),
            CaptureRow.origin == "here",
            ~known,
        )
        .order_by(CaptureRow.id.desc())
        .limit(limit)
    ).all()
    return tuple((CaptureId(row[0]), str(row[1])) for row in rows)


def newest_head(session: Session) -> Stamp | None:
    """The last head of the journal that a stamp was asked for."""
    row = session.scalar(
        select(StampRow)
        .where(StampRow.subject.startswith(JOURNAL))
        .order_by(StampRow.id.desc())
        .limit(1)
    )
    return record(row) if row else None


def heads(session: Session) -> tuple[Stamp, ...]:
    """The stamps of the journal's heads that are there."""
    rows = session.scalars(
        select(StampRow).where(
            StampRow.subject.startswith(JOURNAL), StampRow.state == StampState.STAMPED.value
        )
    )
    return tuple(record(row) for row in rows)


def record(row: StampRow) -> Stamp:
    """A row as the record that the rest of the program knows."""
    return Stamp(
        id=row.id,
        subject=row.subject,
        digest=row.digest,
        authority=row.authority,
        state=StampState(row.state),
        asked_at=row.asked_at,
        next_at=row.next_at,
        attempts=row.attempts,
        moment=row.moment,
        reason=row.reason,
    )
