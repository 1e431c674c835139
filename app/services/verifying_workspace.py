"""Verify a whole workspace: the journal, every capture and copy, and what belongs to none."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from functools import partial

from app.domain.evidence import Capture, Finding
from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.canonical import sha256_file
from app.evidence.timestamp import Roots
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.deleting_captures import GOING
from app.services.journalling import record
from app.services.redacting import COPIES
from app.services.verifying import (
    JournalRows,
    files_of,
    judge_journal,
    known_of,
    read_journal,
    roots_known,
)
from app.store import captures, redactions
from app.store.database import Database
from app.store.redactions import Redaction

MOST_CAPTURES = 1_000_000
Found = tuple[tuple[str, tuple[Finding, ...]], ...]
"""What was verified, a folder or the journal, with its findings."""


async def verify_workspace(db: Database, workspace: Workspace, now: datetime) -> Found:
    """The journal, every capture and its copies by their folders, folders that no row speaks of.

    Raises:
        StoreError: the database.
    """
    roots = await asyncio.to_thread(roots_known, workspace)
    known = await db.read(lambda session: captures.newest(session, MOST_CAPTURES))
    ids = frozenset(str(capture.id) for capture in known)
    rows = await db.read(read_journal)
    whole = await asyncio.to_thread(judge_journal, workspace, rows, roots)
    found = [("journal", (*whole, *_gone(rows, ids)))]
    for capture in reversed(known):
        found += await _capture(db, workspace, capture, roots)
    there = frozenset(name for name, _ in found)
    for name in await asyncio.to_thread(_orphans, workspace):
        if name not in there:
            found.append((name, (_bad(name, "not_registered"),)))
    bad = sum(not finding.holds for _, each in found for finding in each)
    facts = {"result": "altered" if bad else "intact", "captures": str(len(known))}
    await db.run(lambda session: record(session, "verified", "workspace", facts, now))
    return tuple(found)


async def _capture(
    db: Database, workspace: Workspace, capture: Capture, roots: Roots
) -> list[tuple[str, tuple[Finding, ...]]]:
    findings = await asyncio.to_thread(files_of, workspace, capture, roots)
    findings += await db.read(partial(known_of, workspace=workspace, capture=capture))
    found = [(capture.folder, findings)]
    copies = await db.read(partial(redactions.of_capture, capture_id=capture.id))
    verify = partial(_copy, workspace, roots)
    return [*found, *[(copy.folder, await asyncio.to_thread(verify, copy)) for copy in copies]]


def _copy(workspace: Workspace, roots: Roots, copy: Redaction) -> tuple[Finding, ...]:
    folder = workspace.root / copy.folder
    try:
        findings = verify_bundle(folder, roots)
    except BundleBroken:
        return (_bad(copy.folder, "missing"),)
    path = folder / manifest.MANIFEST
    same = path.is_file() and sha256_file(path)[0] == copy.manifest_sha256
    code = "row_agrees" if same else "row_differs"
    return (*findings, Finding(item="database", holds=same, code=code))


def _gone(rows: JournalRows, known: frozenset[str]) -> Iterator[Finding]:
    """Captures that the journal speaks of and the database does not know."""
    for entry in rows.entries:
        came = entry.action in ("captured", "imported") and ":" not in entry.subject
        if came and entry.subject not in known:
            facts = {"seq": str(entry.seq)}
            yield Finding(item=entry.subject, holds=False, code="capture_gone", facts=facts)


def _orphans(workspace: Workspace) -> list[str]:
    """All folders of bundles, but those that are being made or are going."""
    places = ("[0-9]*/[0-9]*/*", f"{COPIES}/*")
    folders = [
        path.parent
        for place in places
        for path in workspace.evidence.glob(f"{place}/{manifest.MANIFEST}")
    ]
    return sorted(
        folder.relative_to(workspace.root).as_posix()
        for folder in folders
        if folder.suffix not in (".part", GOING)
    )


def _bad(item: str, code: str) -> Finding:
    return Finding(item=item, holds=False, code=code)
