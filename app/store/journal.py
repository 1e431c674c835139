"""The journal's rows: appended, read, never changed (triggers refuse it)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.clock import from_iso, iso
from app.domain.evidence import JournalEntry
from app.store.tables import JournalRow


def head(session: Session) -> JournalEntry | None:
    """The newest entry."""
    row = session.scalar(select(JournalRow).order_by(JournalRow.seq.desc()).limit(1))
    return _record(row) if row else None


def add(session: Session, entry: JournalEntry) -> None:
    """One more link; `entry` was made from `head` in the same transaction."""
    session.add(
        JournalRow(
            seq=entry.seq,
            at=iso(entry.at),
            action=entry.action,
            subject=entry.subject,
            facts=dict(entry.facts),
            previous=entry.previous,
            hash=entry.hash,
        )
    )
    session.flush()


def entries(session: Session) -> tuple[JournalEntry, ...]:
    """The whole chain in order."""
    return tuple(_record(row) for row in session.scalars(select(JournalRow).order_by("seq")))


def at(session: Session, seq: int) -> JournalEntry | None:
    """The entry of this number."""
    row = session.get(JournalRow, seq)
    return _record(row) if row else None


def after(session: Session, seq: int, limit: int | None = None) -> tuple[JournalEntry, ...]:
    """The entries behind that number, in order."""
    rows = select(JournalRow).where(JournalRow.seq > seq).order_by("seq").limit(limit)
    return tuple(_record(row) for row in session.scalars(rows))


def of_subject(session: Session, subject: str) -> tuple[JournalEntry, ...]:
    """What was written down about one capture, case or file."""
    rows = session.scalars(select(JournalRow).where(JournalRow.subject == subject).order_by("seq"))
    return tuple(_record(row) for row in rows)


def hashes(session: Session, seqs: Sequence[int]) -> dict[int, str]:
    """The hashes of entries by their numbers; those that are not there are left out."""
    found: dict[int, str] = {}
    for at in range(0, len(seqs), 400):
        query = select(JournalRow.seq, JournalRow.hash).where(
            JournalRow.seq.in_(seqs[at : at + 400])
        )
        found |= dict(session.execute(query).all())
    return found


def of_actions(session: Session, actions: Sequence[str]) -> tuple[JournalEntry, ...]:
    """All entries of these kinds, oldest first."""
    rows = session.scalars(select(JournalRow).where(JournalRow.action.in_(actions)).order_by("seq"))
    return tuple(_record(row) for row in rows)


def of_manifest(session: Session, manifest_sha256: str) -> JournalEntry | None:
    """The entry that a bundle with this manifest left when it was captured, or taken in."""
    rows = session.scalars(
        select(JournalRow)
        .where(JournalRow.action.in_(("captured", "imported")))
        .order_by(JournalRow.seq)
    )
    return next(
        (_record(row) for row in rows if row.facts.get("manifest_sha256") == manifest_sha256), None
    )


def _record(row: JournalRow) -> JournalEntry:
    return JournalEntry(
        seq=row.seq,
        at=from_iso(row.at),
        action=row.action,
        subject=row.subject,
        facts=row.facts,
        previous=row.previous,
        hash=row.hash,
    )
