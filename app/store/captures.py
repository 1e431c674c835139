"""Captures as rows, and what they mean for their case."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.case import Step
from app.domain.evidence import Capture, CaptureKind, CaptureOrigin, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.domain.watch import PostChange
from app.errors import NotFound
from app.store import events
from app.store.tables import CaptureRow, CaseRow, PostRow


def add(session: Session, capture: Capture) -> None:
    """A row for a bundle that lies complete on the disk."""
    session.add(
        CaptureRow(
            id=capture.id,
            case_id=capture.case_id,
            url=capture.url,
            final_url=capture.final_url,
            title=capture.title,
            started_at=capture.started_at,
            finished_at=capture.finished_at,
            status=capture.status.value,
            reason=capture.reason,
            folder=capture.folder,
            manifest_sha256=capture.manifest_sha256,
            size=capture.size,
            text_found=capture.text_found,
            kind=capture.kind.value,
            origin=capture.origin.value,
            previous_id=capture.previous_id,
            change=capture.change.value if capture.change else None,
            logged_in=capture.logged_in,
        )
    )
    session.flush()


def get(session: Session, capture_id: CaptureId) -> Capture:
    """One capture; raises NotFound."""
    row = session.get(CaptureRow, capture_id)
    if row is None:
        raise NotFound(what="capture", id=capture_id)
    return record(row)


def of_case(session: Session, case_id: CaseId) -> tuple[Capture, ...]:
    """A case's captures, newest first."""
    rows = session.scalars(
        select(CaptureRow).where(CaptureRow.case_id == case_id).order_by(CaptureRow.id.desc())
    )
    return tuple(record(row) for row in rows)


def newest(session: Session, limit: int = 100) -> tuple[Capture, ...]:
    """The newest captures of the workspace."""
    rows = session.scalars(select(CaptureRow).order_by(CaptureRow.id.desc()).limit(limit))
    return tuple(record(row) for row in rows)


def captured_cases(session: Session, case_ids: Set[CaseId]) -> frozenset[CaseId]:
    """Those of these cases that have a capture."""
    if not case_ids:
        return frozenset()
    found = select(CaptureRow.case_id).where(CaptureRow.case_id.in_(sorted(case_ids)))
    return frozenset(CaseId(one) for one in session.scalars(found.distinct()) if one is not None)


def folders(session: Session) -> frozenset[str]:
    """All folders that a row speaks of; any other below `evidence` is an orphan."""
    return frozenset(session.scalars(select(CaptureRow.folder)))


def ids(session: Session) -> frozenset[str]:
    """All captures: a folder of such a name is no orphan, whatever its row says of its place."""
    return frozenset(session.scalars(select(CaptureRow.id)))


def complaint_of(session: Session, case_id: CaseId) -> str:
    """The text of the case's main post; raises NotFound."""
    return _main_post(session, case_id).text


def text_at(session: Session, case_id: CaseId, address: str) -> str:
    """The text of the case's post that stands at this address; empty: none does."""
    query = select(PostRow.text).where(PostRow.case_id == case_id, PostRow.permalink == address)
    return session.scalar(query.order_by(PostRow.id.desc()).limit(1)) or ""


def address_of(session: Session, case_id: CaseId) -> str | None:
    """Where the case's main post stands on its network; raises NotFound."""
    return _main_post(session, case_id).permalink


def tell_case(session: Session, capture: Capture, now: datetime) -> None:
    """The case's history gets a line; one that shows the complaint documents the case."""
    row = session.get(CaseRow, capture.case_id)
    if row is None:
        raise NotFound(what="case", id=capture.case_id)
    events.add(
        session,
        CaseId(row.id),
        "captured",
        now,
        capture=capture.id,
        status=capture.status.value,
        reason=capture.reason or "",
        url=capture.url,
    )
    if not capture.is_good or capture.kind is not CaptureKind.POST:
        return
    row.has_evidence = True
    if Step.DOCUMENTED.value not in row.steps:
        row.steps = [*row.steps, Step.DOCUMENTED.value]


def _main_post(session: Session, case_id: CaseId) -> PostRow:
    case = session.get(CaseRow, case_id)
    post = session.get(PostRow, case.main_post_id) if case else None
    if post is None:
        raise NotFound(what="case", id=case_id)
    return post


def record(row: CaptureRow) -> Capture:
    """A row as the record that the rest of the program knows."""
    return Capture(
        id=CaptureId(row.id),
        case_id=CaseId(row.case_id) if row.case_id is not None else None,
        url=row.url,
        final_url=row.final_url,
        title=row.title,
        started_at=row.started_at,
        finished_at=row.finished_at,
        status=CaptureStatus(row.status),
        reason=row.reason,
        folder=row.folder,
        manifest_sha256=row.manifest_sha256,
        size=row.size,
        text_found=row.text_found,
        kind=CaptureKind(row.kind),
        origin=CaptureOrigin(row.origin),
        previous_id=CaptureId(row.previous_id) if row.previous_id else None,
        change=PostChange(row.change) if row.change else None,
        logged_in=row.logged_in,
        deleted_at=row.deleted_at,
        deleted_reason=row.deleted_reason,
    )
