"""Stated reasons for answering without a capture, and whether one is needed."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.clock import from_iso, iso
from app.domain.evidence import CaptureKind, CaptureStatus
from app.domain.ids import CaseId
from app.domain.waiver import Waiver, WaiverCode
from app.errors import NotFound
from app.store.tables import CaptureRow, CaseRow

GOOD = (
    CaptureRow.kind == CaptureKind.POST.value,
    CaptureRow.status.in_((CaptureStatus.COMPLETE.value, CaptureStatus.PARTIAL.value)),
    or_(CaptureRow.text_found.is_(None), CaptureRow.text_found.is_(True)),
    CaptureRow.deleted_at.is_(None),
)
"""The complaint stands in it, and it stands: `Capture.is_good`, asked of rows."""


def is_captured(session: Session, case_id: CaseId) -> bool:
    """Whether a good capture of the complaint is there."""
    query = select(CaptureRow.id).where(CaptureRow.case_id == case_id, *GOOD).limit(1)
    return session.scalar(query) is not None


def of_case(session: Session, case_id: CaseId) -> Waiver | None:
    """The reason that was stated; raises NotFound."""
    return of_row(_row(session, case_id))


def of_row(row: CaseRow) -> Waiver | None:
    """The same, of a row that is at hand."""
    told = row.capture_waiver
    if told is None:
        return None
    code, note = WaiverCode(told["code"]), told.get("note", "")
    return Waiver(code=code, note=note, at=from_iso(told["at"]))


def put(session: Session, case_id: CaseId, waiver: Waiver) -> None:
    """States a reason, instead of an earlier one; raises NotFound."""
    row = _row(session, case_id)
    row.capture_waiver = {"code": waiver.code.value, "note": waiver.note, "at": iso(waiver.at)}
    session.flush()


def _row(session: Session, case_id: CaseId) -> CaseRow:
    row = session.get(CaseRow, case_id)
    if row is None:
        raise NotFound(what="case", id=case_id)
    return row
