"""Verify a bundle, a case file or a capture of the workspace, the journal included."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.evidence import Capture, Finding
from app.domain.ids import CaptureId
from app.evidence import journal as chain
from app.evidence import manifest
from app.evidence.canonical import sha256_file
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.journalling import record
from app.store import captures, journal
from app.store.database import Database

__all__ = ["verify_bundle", "verify_capture", "verify_in_journal"]


async def verify_capture(
    db: Database, workspace: Workspace, capture_id: CaptureId, now: datetime
) -> tuple[Finding, ...]:
    """The bundle's files, its row and the chain of the journal; the check itself is written down.

    Raises:
        NotFound: no such capture.
    """
    capture = await db.read(lambda session: captures.get(session, capture_id))
    folder = workspace.root / capture.folder
    if not folder.is_dir():
        findings: tuple[Finding, ...] = (Finding(item=capture.folder, holds=False, code="missing"),)
    else:
        findings = await asyncio.to_thread(verify_bundle, folder)
    findings += await db.read(lambda session: (_against_row(capture, folder),))
    findings += await db.read(lambda session: verify_in_journal(session, folder))
    bad = [finding.item for finding in findings if not finding.holds]
    facts = {"result": "altered" if bad else "intact", "items": ", ".join(bad)[:500]}
    await db.run(lambda session: record(session, "verified", capture_id, facts, now))
    return findings


def verify_in_journal(session: Session, folder: Path) -> tuple[Finding, ...]:
    """Whether the journal holds together and knows this bundle's manifest."""
    whole = chain.check(journal.entries(session))
    path = folder / manifest.MANIFEST
    digest = sha256_file(path)[0] if path.is_file() else ""
    entry = journal.of_manifest(session, digest) if digest else None
    if entry is None:
        known = Finding(item="journal", holds=False, code="not_in_journal")
    else:
        facts = {"seq": str(entry.seq), "at": entry.at.isoformat()}
        known = Finding(item="journal", holds=True, code="in_journal", facts=facts)
    return whole, known


def _against_row(capture: Capture, folder: Path) -> Finding:
    path = folder / manifest.MANIFEST
    same = path.is_file() and sha256_file(path)[0] == capture.manifest_sha256
    return Finding(item="database", holds=same, code="row_agrees" if same else "row_differs")
