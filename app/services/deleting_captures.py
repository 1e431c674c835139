"""Deleting a capture's files: with a reason, whole or not at all; its tombstone stays (E15)."""

from __future__ import annotations

import asyncio
import logging
import shutil
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.evidence import Capture
from app.domain.ids import CaptureId
from app.errors import BundleBroken, NotFound, ReasonMissing, WorkspaceReadOnly
from app.paths import Workspace
from app.services.bundle_places import place_of
from app.services.changes import Changes
from app.services.journalling import record
from app.store import captures, events, search, tombstones
from app.store.database import Database

GOING = ".deleted"
"""Behind the name of a folder whose files are being deleted; a crash leaves it to `finish`."""
LONGEST_REASON = 500
log = logging.getLogger(__name__)


async def delete_capture(
    db: Database,
    workspace: Workspace,
    capture_id: CaptureId,
    reason: str,
    now: datetime,
    operator: str = "",
) -> Changes:
    """Takes the folder out of the way at once, writes the tombstone down, then frees the room.

    Raises:
        ReasonMissing: nothing was said.
        NotFound: no such capture, or its files were deleted before.
        BundleBroken: its row names a folder that is none of the workspace's; nothing happened.
        WorkspaceReadOnly: the folder may not be moved; nothing happened.
        StoreError: it could not be written down; the files are back in their place.
    """
    why = " ".join(reason.split())[:LONGEST_REASON]
    if not why:
        raise ReasonMissing(act="delete")
    capture = await db.read(lambda session: captures.get(session, capture_id))
    if capture.deleted_at is not None:
        raise NotFound(what="capture", id=capture_id)
    folder = place_of(workspace, capture.folder)
    going = folder.with_name(folder.name + GOING)
    await asyncio.to_thread(_put_aside, folder, going)
    done = False
    try:
        changes = await db.run(lambda session: bury(session, capture, why, now, operator))
        done = True
    finally:
        if not done and going.exists():
            going.rename(folder)
    await asyncio.to_thread(_free, going)
    return changes


def bury(
    session: Session, capture: Capture, reason: str, now: datetime, operator: str = ""
) -> Changes:
    """The tombstone, the journal's entry with the manifest's hash, and what the case lost."""
    tombstones.bury(session, capture.id, reason, now)
    search.remove(session, "capture", capture.id)
    facts = {
        "manifest_sha256": capture.manifest_sha256 or "",
        "reason": reason,
        "operator": operator,
        "url": capture.final_url or capture.url,
    }
    record(session, "deleted", capture.id, facts, now)
    if capture.case_id is None:
        return Changes(captures=frozenset({capture.id}))
    tombstones.weigh_case(session, capture.case_id)
    events.add(session, capture.case_id, "capture_deleted", now, capture=capture.id, reason=reason)
    return Changes(captures=frozenset({capture.id}), cases=frozenset({capture.case_id}))


def finish(session: Session, workspace: Workspace) -> None:
    """What an end in the middle left behind: buried files go, others are back in their place.

    Raises:
        OSError: the folder may not be written.
    """
    buried = tombstones.folders(session)
    for going in sorted(workspace.evidence.glob(f"[0-9]*/[0-9]*/*{GOING}")):
        folder = going.with_name(going.name.removesuffix(GOING))
        if folder.relative_to(workspace.root).as_posix() in buried:
            _free(going)
        elif not folder.exists():
            going.rename(folder)
    for name in buried:
        try:
            folder = place_of(workspace, name)
        except BundleBroken:
            log.info("a deleted capture names a folder that is not the workspace's")
            continue
        _put_aside(folder, folder.with_name(folder.name + GOING))
        _free(folder.with_name(folder.name + GOING))


def _put_aside(folder: Path, going: Path) -> None:
    """One rename: a capture is there with all its files or not at all."""
    if not folder.exists():
        return
    _free(going)
    try:
        folder.rename(going)
    except OSError as error:
        raise WorkspaceReadOnly(reason="evidence", path=folder.name) from error


def _free(going: Path) -> None:
    """What a virus scanner still holds stays until `finish`."""
    try:
        shutil.rmtree(going)
    except FileNotFoundError:
        return
    except OSError as error:
        log.warning("files of a deleted capture stay for now: %s", type(error).__name__)
