"""Copies with masked places as rows: whose copy, where it lies, both hashes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaptureId
from app.store.tables import RedactionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """One copy; `folder` is relative to the workspace."""

    id: str
    capture_id: CaptureId
    at: datetime
    folder: str
    manifest_sha256: str
    original_sha256: str
    """Of the original's manifest when the copy was made."""
    size: int


def add(session: Session, copy: Redaction) -> None:
    """A row for a copy that lies complete on the disk."""
    session.add(
        RedactionRow(
            id=copy.id,
            capture_id=copy.capture_id,
            at=copy.at,
            folder=copy.folder,
            manifest_sha256=copy.manifest_sha256,
            original_sha256=copy.original_sha256,
            size=copy.size,
        )
    )
    session.flush()


def of_capture(session: Session, capture_id: CaptureId) -> tuple[Redaction, ...]:
    """A capture's copies, newest first."""
    rows = session.scalars(
        select(RedactionRow)
        .where(RedactionRow.capture_id == capture_id)
        .order_by(RedactionRow.id.desc())
    )
    return tuple(record(row) for row in rows)


def record(row: RedactionRow) -> Redaction:
    """A row as the record that the rest of the program knows."""
    return Redaction(
        id=row.id,
        capture_id=CaptureId(row.capture_id),
        at=row.at,
        folder=row.folder,
        manifest_sha256=row.manifest_sha256,
        original_sha256=row.original_sha256,
        size=row.size,
    )


def folders(session: Session) -> frozenset[str]:
    """All folders of copies that a row speaks of."""
    return frozenset(session.scalars(select(RedactionRow.folder)))
