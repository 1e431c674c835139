"""Verify a bundle, a capture with all that the workspace knows of it, or the whole workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import (
    Capture,
    CaptureOrigin,
    Finding,
    JournalEntry,
    Stamp,
    StampState,
)
from app.domain.ids import CaptureId
from app.errors import BadSettings
from app.evidence import journal as chain
from app.evidence import manifest
from app.evidence.canonical import sha256_file
from app.evidence.heads import check_heads
from app.evidence.signing import KEY, fingerprint
from app.evidence.timestamp import Roots
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import journal_copy, stamp_files
from app.services.installation import KEY_MADE
from app.services.journalling import record
from app.services.stamping import STAMPED
from app.settings import Settings, load
from app.store import captures, journal, stamps
from app.store.database import Database

__all__ = [
    "roots_known",
    "verify_bundle",
    "verify_capture",
    "verify_in_journal",
]


async def verify_capture(
    db: Database, workspace: Workspace, capture_id: CaptureId, now: datetime
) -> tuple[Finding, ...]:
    """The bundle's files, its row, its stamps and the journal; the check itself is written down.

    Raises:
        NotFound: no such capture.
    """
    capture = await db.read(lambda session: captures.get(session, capture_id))
    roots = await asyncio.to_thread(roots_known, workspace)
    findings = await asyncio.to_thread(files_of, workspace, capture, roots)
    findings += await db.read(partial(known_of, workspace=workspace, capture=capture))
    rows = await db.read(read_journal)
    findings += await asyncio.to_thread(judge_journal, workspace, rows, roots)
    bad = [finding.item for finding in findings if not finding.holds]
    facts = {"result": "altered" if bad else "intact", "items": ", ".join(bad)[:500]}
    await db.run(lambda session: record(session, "verified", capture_id, facts, now))
    return findings


def known_of(session: Session, workspace: Workspace, capture: Capture) -> tuple[Finding, ...]:
    """What database and journal say of one capture."""
    return tuple(_known(session, workspace, capture))


@dataclass(frozen=True, slots=True)
class JournalRows:
    """What the database has of the journal: its entries, and the stamps of its heads."""

    entries: tuple[JournalEntry, ...]
    heads: tuple[Stamp, ...]


def read_journal(session: Session) -> JournalRows:
    """All of it."""
    return JournalRows(journal.entries(session), stamps.heads(session))


def judge_journal(workspace: Workspace, rows: JournalRows, roots: Roots) -> tuple[Finding, ...]:
    """The chain, the heads that were stamped, and the copy beside the database; in a thread."""
    known = {entry.seq: entry.hash for entry in rows.entries}
    keys = frozenset(entry.subject for entry in rows.entries if entry.action == KEY_MADE)
    return (
        chain.check(rows.entries),
        *check_heads(workspace.stamps, known, roots, keys),
        *_lost_heads(rows.heads, workspace),
        *_copy(workspace, known),
    )


def verify_in_journal(
    session: Session, folder: Path, workspace: Workspace | None = None, roots: Roots = ()
) -> tuple[Finding, ...]:
    """Whether the journal holds together and knows this bundle's manifest and its stamps."""
    path = folder / manifest.MANIFEST
    digest = sha256_file(path)[0] if path.is_file() and not path.is_symlink() else ""
    entry = journal.of_manifest(session, digest) if digest else None
    whole = (
        judge_journal(workspace, read_journal(session), roots)
        if workspace else (chain.check(journal.entries(session)),)
    )  # fmt: skip
    if entry is None:
        return (*whole, Finding(item="journal", holds=False, code="not_in_journal"))
    told = _Told.of(journal.of_subject(session, entry.subject))
    return (*whole, _recorded(entry), *_answers(told, folder), *_key(session, folder))


def roots_known(workspace: Workspace) -> Roots:
    """What chains of stamps may end at here; with broken settings the public roots alone."""
    try:
        return stamp_files.roots_for(workspace, load(workspace.settings))
    except BadSettings:
        return stamp_files.roots_for(workspace, Settings())


def files_of(workspace: Workspace, capture: Capture, roots: Roots) -> tuple[Finding, ...]:
    """What holds of a capture's own files."""
    folder = workspace.root / capture.folder
    if capture.deleted_at is not None:
        facts = {"at": clock.iso(capture.deleted_at), "reason": capture.deleted_reason}
        return (Finding(item=capture.folder, holds=True, code="tombstone", facts=facts),)
    if not folder.is_dir():
        return (Finding(item=capture.folder, holds=False, code="missing"),)
    return verify_bundle(folder, roots)


def _known(session: Session, workspace: Workspace, capture: Capture) -> Iterator[Finding]:
    entries = journal.of_subject(session, capture.id)
    if capture.deleted_at is not None:
        holds = any(entry.action == "deleted" for entry in entries)
        code = "deletion_in_journal" if holds else "deletion_not_in_journal"
        yield Finding(item="journal", holds=holds, code=code)
        return
    folder = workspace.root / capture.folder
    path = folder / manifest.MANIFEST
    digest = sha256_file(path)[0] if path.is_file() and not path.is_symlink() else ""
    same = digest != "" and digest == capture.manifest_sha256
    yield Finding(item="database", holds=same, code="row_agrees" if same else "row_differs")
    entry = journal.of_manifest(session, digest) if digest else None
    if entry is None or entry.subject != capture.id:
        yield Finding(item="journal", holds=False, code="not_in_journal")
    else:
        yield _recorded(entry)
    yield from _answers(_Told.of(entries), folder)
    yield from _waiting(stamps.of_subject(session, capture.id))
    yield from _key(session, folder, imported=capture.origin is CaptureOrigin.IMPORTED)


def _recorded(entry: JournalEntry) -> Finding:
    facts = {"seq": str(entry.seq), "at": clock.iso(entry.at)}
    return Finding(item="journal", holds=True, code="in_journal", facts=facts)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the journal says of a capture's stamps: digests of both files, by authority."""

    answers: Mapping[str, str]
    chains: Mapping[str, str]

    @classmethod
    def of(cls, entries: tuple[JournalEntry, ...]) -> _Told:
        """The newest that was written down of each authority."""
        stamped = [entry.facts for entry in entries if entry.action == STAMPED]
        return cls(
            {facts.get("authority", ""): facts.get("answer_sha256", "") for facts in stamped},
            {facts.get("authority", ""): facts.get("chain_sha256", "") for facts in stamped},
        )


def _answers(told: _Told, folder: Path) -> Iterator[Finding]:
    """Each stamp is the one that came, not another that holds as well."""
    place = folder / stamp_files.FOLDER
    for known, ending in ((told.answers, stamp_files.ANSWER), (told.chains, stamp_files.CHAIN)):
        for authority, digest in known.items():
            path = place / f"{authority}{ending}"
            item = f"{stamp_files.FOLDER}/{path.name}"
            if not path.is_file() or path.is_symlink():
                yield Finding(item=item, holds=False, code="stamp_lost")
            elif sha256_file(path)[0] != digest:
                yield Finding(item=item, holds=False, code="stamp_swapped")


def _waiting(rows: tuple[Stamp, ...]) -> Iterator[Finding]:
    for row in rows:
        facts = {"authority": row.authority, "reason": row.reason}
        if row.state is StampState.PENDING:
            yield Finding(item=row.authority, holds=True, code="stamp_pending", facts=facts)
        elif row.state is StampState.REFUSED:
            yield Finding(item=row.authority, holds=True, code="stamp_denied", facts=facts)


def _key(session: Session, folder: Path, *, imported: bool = False) -> Iterator[Finding]:
    """The key that signed is one that this journal introduced."""
    path = folder / KEY
    if not path.is_file() or path.is_symlink():
        return
    name = fingerprint(path.read_bytes()[: 1 << 16])
    known = any(entry.action == KEY_MADE for entry in journal.of_subject(session, name))
    if known:
        yield Finding(item=KEY, holds=True, code="key_known", facts={"key": name})
    elif imported:
        yield Finding(item=KEY, holds=True, code="key_foreign", facts={"key": name})
    else:
        yield Finding(item=KEY, holds=False, code="key_unknown", facts={"key": name})


def _lost_heads(heads: tuple[Stamp, ...], workspace: Workspace) -> Iterator[Finding]:
    """Heads whose stamps came and whose folder is gone."""
    for row in heads:
        name = f"{row.subject.removeprefix(stamps.JOURNAL)}-{row.digest[:8]}"
        file = f"{name}/{stamp_files.FOLDER}/{row.authority}{stamp_files.ANSWER}"
        if not (workspace.stamps / file).is_file():
            yield Finding(item=f"journal/{file}", holds=False, code="missing")


def _copy(workspace: Workspace, known: Mapping[int, str]) -> Iterator[Finding]:
    """The copy beside the database tells the same; what it has beyond was cut off."""
    item, seen, last = journal_copy.FILE, 0, max(known, default=0)
    if not journal_copy.path_of(workspace).is_file():
        return
    for entry in journal_copy.entries(workspace):
        seen = max(seen, entry.seq)
        if known.get(entry.seq) != entry.hash or chain.digest(entry) != entry.hash:
            code = "journal_cut" if entry.seq > last else "copy_differs"
            yield Finding(item=item, holds=False, code=code, facts={"seq": str(entry.seq)})
            return
    yield Finding(item=item, holds=True, code="copy_agrees", facts={"entries": str(seen)})
