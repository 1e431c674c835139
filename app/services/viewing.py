"""Looking at a capture: written down once for each opening, and what the viewer may know of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.evidence import Stamp
from app.domain.ids import CaptureId
from app.domain.timeline import Moment
from app.errors import NotFound
from app.paths import Workspace
from app.services import timeline
from app.services.changes import Changes
from app.services.journalling import record
from app.store import captures
from app.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOf:
    """What a workspace tells of a capture besides its files."""

    complaint: str
    """Empty: it belongs to no case."""
    timeline: tuple[Moment, ...]
    stamps: tuple[Stamp, ...]


def note_viewed(session: Session, capture_id: CaptureId, operator: str, now: datetime) -> Changes:
    """The journal gets an entry: this capture was opened.

    Raises:
        NotFound: no such capture, or its files were deleted.
    """
    capture = captures.get(session, capture_id)
    if capture.deleted_at is not None:
        raise NotFound(what="capture", id=capture_id)
    facts = {"operator": operator, "manifest_sha256": capture.manifest_sha256 or ""}
    record(session, "viewed", capture_id, facts, now)
    return Changes(captures=frozenset({capture_id}))


def known_of(root: Path, capture_id: str) -> KnownOf:
    """What the workspace at `root` tells of a capture; nothing is written.

    Raises:
        NotFound: no such capture, or no workspace. StoreError: it cannot be read.
    """
    path = Workspace(root).database
    if not path.is_file():
        raise NotFound(what="capture", id=capture_id)
    db = Database(path)
    try:
        return db.read_now(lambda session: _known(session, CaptureId(capture_id)))
    finally:
        db.close()


def _known(session: Session, capture_id: CaptureId) -> KnownOf:
    capture = captures.get(session, capture_id)
    case_id = capture.case_id
    return KnownOf(
        complaint="" if case_id is None else captures.complaint_of(session, case_id),
        timeline=timeline.of_capture(session, capture),
        stamps=timeline.stamps_of(session, [capture_id]),
    )
