"""Verify a whole workspace: the journal, every capture and copy, and what belongs to none."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime

from app.domain.evidence import Finding
from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.canonical import sha256_file
from app.evidence.timestamp import Roots
from app.paths import Workspace
from app.services.bundle_places import place_of
from app.services.deleting_captures import GOING
from app.services.redacting import COPIES
from app.services.verifying import (
    bundle_findings,
    capture_findings,
    judge_journal,
    note,
    roots_known,
)
from app.services.verifying_rows import CAME, Rows, agreed, copy_differs, read_rows, unreadable
from app.store.database import Database
from app.store.proof_rows import Lying
from app.store.redactions import Redaction

Found = tuple[tuple[str, tuple[Finding, ...]], ...]
"""What was verified, a folder or the journal, with its findings."""


async def verify_workspace(db: Database, workspace: Workspace, now: datetime) -> Found:
    """The journal, every capture and its copies by their folders, folders that no row speaks of.

    Raises:
        StoreError: the database.
    """
    roots = await asyncio.to_thread(roots_known, workspace)
    rows = await db.read(read_rows)
    whole = await asyncio.to_thread(judge_journal, workspace, rows, roots)
    found = [("journal", (*whole, *_gone(rows)))]
    for row in rows.captures:
        told = await asyncio.to_thread(capture_findings, rows, workspace, row, roots)
        found.append((row.folder, told))
    found += await asyncio.to_thread(_copies, rows, workspace, roots)
    there = frozenset(name for name, _ in found)
    orphans = await asyncio.to_thread(_orphans, workspace)
    found += [(name, (_bad(name, "not_registered"),)) for name in orphans if name not in there]
    bad = sum(not finding.holds for _, each in found for finding in each)
    facts = {"result": "altered" if bad else "intact", "captures": str(len(rows.captures))}
    await note(db, "workspace", facts, now)
    return tuple(found)


def _copies(
    rows: Rows, workspace: Workspace, roots: Roots
) -> list[tuple[str, tuple[Finding, ...]]]:
    return [(copy.folder, _copy(rows, workspace, copy, roots)) for copy in rows.copies]


def _copy(
    rows: Rows, workspace: Workspace, row: Lying[Redaction], roots: Roots
) -> tuple[Finding, ...]:
    try:
        folder = place_of(workspace, row.folder)
    except BundleBroken:
        return (_bad(f"database/redactions/{row.id}", "folder_outside"),)
    findings = bundle_findings(folder, row.folder, roots)
    if row.record is None:
        return (*findings, unreadable("redactions", row))
    path = folder / manifest.MANIFEST
    same = path.is_file() and sha256_file(path)[0] == row.record.manifest_sha256
    intact = all(finding.holds for finding in findings)
    columns = list(copy_differs(row.record, folder, rows, whole=intact))
    columns += [] if same else ["manifest_sha256"]
    return (*findings, agreed("database", columns))


def _gone(rows: Rows) -> Iterator[Finding]:
    """Captures and copies that the journal speaks of and the database does not know."""
    known = {row.id for row in rows.captures} | {row.id for row in rows.copies}
    for entry in rows.entries:
        came = entry.action in CAME and ":" not in entry.subject
        name = entry.facts.get("copy", "") if entry.action == "redacted" else entry.subject
        if (came or entry.action == "redacted") and name not in known:
            facts = {"seq": str(entry.seq)}
            yield Finding(item=name, holds=False, code="capture_gone", facts=facts)


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
