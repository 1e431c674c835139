"""Export a case as one ZIP that opens without Otklik."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.evidence import Capture, Finding, JournalEntry
from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from app.errors import BundleBroken, DiskFull, WorkspaceReadOnly
from app.evidence import case_file
from app.evidence.canonical import sha256_file
from app.evidence.case_file import CaseFile, Proof
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.changes import Changes
from app.services.journalling import record
from app.store import cases, events, journal
from app.store.database import Database

OnProgress = Callable[[int, int], None]
"""Files done, of how many."""


def no_progress(done: int, total: int) -> None:
    """For callers who do not show how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Which case, where to; the private notes only if asked for."""

    case_id: CaseId
    path: Path
    operator: str = ""
    with_notes: bool = False


async def export_case(
    order: ExportOrder,
    db: Database,
    workspace: Workspace,
    now: datetime,
    on_progress: OnProgress = no_progress,
) -> Changes:
    """Writes the ZIP whole or not at all; the journal and the case remember it.

    Raises:
        NotFound: no such case.
        DiskFull, WorkspaceReadOnly: the file cannot be written there.
    """
    whole, entries = await db.read(lambda session: _read(session, order.case_id))
    digest = await asyncio.to_thread(_write, order, workspace, (whole, entries, now), on_progress)
    await db.run(lambda session: _remember(session, order, digest, now))
    return Changes(cases=frozenset({order.case_id}))


def _read(session: Session, case_id: CaseId) -> tuple[WholeCase, tuple[JournalEntry, ...]]:
    whole = cases.whole(session, case_id)
    subjects = [capture.id for capture in whole.captures]
    return whole, tuple(
        entry for subject in subjects for entry in journal.of_subject(session, subject)
    )


def _write(
    order: ExportOrder,
    workspace: Workspace,
    content: tuple[WholeCase, tuple[JournalEntry, ...], datetime],
    on_progress: OnProgress,
) -> str:
    whole, entries, now = content
    case = CaseFile(
        whole=whole,
        proofs=tuple(_proof(workspace, capture) for capture in whole.captures),
        journal=entries,
        made_at=now,
        operator=order.operator,
        with_notes=order.with_notes,
    )
    part = order.path.with_name(order.path.name + ".part")
    try:
        order.path.parent.mkdir(parents=True, exist_ok=True)
        case_file.write(part, case, on_progress)
        digest, _ = sha256_file(part)
        part.replace(order.path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        kind = DiskFull if error.errno == errno.ENOSPC else WorkspaceReadOnly
        raise kind(reason=error.strerror or type(error).__name__) from error
    return digest


def _proof(workspace: Workspace, capture: Capture) -> Proof:
    folder = workspace.root / capture.folder
    try:
        findings: tuple[Finding, ...] = verify_bundle(folder)
    except BundleBroken:
        findings = ()
    return Proof(capture=capture, folder=folder, findings=findings)


def _remember(session: Session, order: ExportOrder, digest: str, now: datetime) -> None:
    facts = {"file": order.path.name, "sha256": digest, "notes": str(order.with_notes).lower()}
    record(session, "exported", f"case:{order.case_id}", facts, now)
    events.add(session, order.case_id, "exported", now, file=order.path.name)
