"""Tombstones: rows of captures whose files were deleted, and what their cases are left with."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.evidence import CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.errors import NotFound
from app.store.tables import CaptureRow, CaseRow


def bury(session: Session, capture_id: CaptureId, reason: str, now: datetime) -> None:
    """Writes down that the files are gone, since when and why; raises NotFound."""
    row = session.get(CaptureRow, capture_id)
    if row is None or row.deleted_at is not None:
        raise NotFound(what="capture", id=capture_id)
    row.deleted_at = now
    row.deleted_reason = reason
    row.size = 0
    session.flush()


def weigh_case(session: Session, case_id: CaseId) -> None:
    """The case has evidence as long as one capture that shows something is left."""
    row = session.get(CaseRow, case_id)
    if row is None:
        return
    left = session.scalar(
        select(CaptureRow.id)
        .where(
            CaptureRow.case_id == case_id,
            CaptureRow.deleted_at.is_(None),
            CaptureRow.status != CaptureStatus.FAILED.value,
        )
        .limit(1)
    )
    row.has_evidence = left is not None


def folders(session: Session) -> frozenset[str]:
    """Where the files of deleted captures lay."""
    query = select(CaptureRow.folder).where(CaptureRow.deleted_at.is_not(None))
    return frozenset(session.scalars(query))
