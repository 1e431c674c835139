"""Verify a bundle, a capture with all that the workspace knows of it, or the whole workspace."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import Capture, Finding, JournalEntry, Stamp, StampState
from app.domain.ids import CaptureId
from app.domain.stamping import NAME
from app.errors import BadSettings, BundleBroken, NotFound, StoreError
from app.evidence import journal as chain
from app.evidence import manifest
from app.evidence.canonical import sha256_file
from app.evidence.heads import check_heads
from app.evidence.signing import KEY, fingerprint
from app.evidence.timestamp import Roots
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import journal_copy, stamp_files
from app.services.bundle_places import place_of
from app.services.installation import KEY_MADE
from app.services.journalling import record
from app.services.stamping import STAMPED
from app.services.verifying_rows import (
    CAME,
    Rows,
    agreed,
    capture_differs,
    lost_subjects,
    read_rows,
    stamp_rows,
    unreadable,
)
from app.settings import Settings, load
from app.store import journal, stamps
from app.store.database import Database
from app.store.proof_rows import Lying

log = logging.getLogger(__name__)
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
    rows = await db.read(read_rows)
    row = next((each for each in rows.captures if each.id == capture_id), None)
    if row is None:
        raise NotFound(what="capture", id=capture_id)
    roots = await asyncio.to_thread(roots_known, workspace)
    findings = await asyncio.to_thread(capture_findings, rows, workspace, row, roots)
    findings += await asyncio.to_thread(judge_journal, workspace, rows, roots)
    bad = [finding.item for finding in findings if not finding.holds]
    facts = {"result": "altered" if bad else "intact", "items": ", ".join(bad)[:500]}
    await note(db, capture_id, facts, now)
    return findings


async def note(db: Database, subject: str, facts: Mapping[str, str], now: datetime) -> None:
    """Writes a check down; a journal to which nothing can be added any more hides no findings."""
    try:
        await db.run(lambda session: record(session, "verified", subject, facts, now))
    except (StoreError, OverflowError) as error:
        log.info("a verification was not written down: %s", type(error).__name__)


def capture_findings(
    rows: Rows, workspace: Workspace, row: Lying[Capture], roots: Roots
) -> tuple[Finding, ...]:
    """What holds of a capture's own files, and what database and journal say of it."""
    folder = _place(workspace, row.folder)
    found: tuple[Finding, ...]
    if row.record is not None and row.record.deleted_at is not None:
        moment = clock.iso(row.record.deleted_at)
        facts = {"at": moment, "reason": row.record.deleted_reason}
        found = (Finding(item=row.folder, holds=True, code="tombstone", facts=facts),)
    elif folder is None:
        found = (Finding(item=f"database/captures/{row.id}", holds=False, code="folder_outside"),)
    else:
        found = bundle_findings(folder, row.folder, roots)
    return (*found, *_known(rows, row, folder, found))


def bundle_findings(folder: Path, name: str, roots: Roots) -> tuple[Finding, ...]:
    """What holds of the files in a folder, that may not be there at all."""
    try:
        return verify_bundle(folder, roots)
    except BundleBroken as error:
        gone = error.facts.get("reason") == "no_folder"
        item = name if gone else f"{name}/{manifest.MANIFEST}"
        return (Finding(item=item, holds=False, code="missing"),)


def _place(workspace: Workspace, folder: str) -> Path | None:
    """None: the row names a folder that is none of the workspace's."""
    try:
        return place_of(workspace, folder)
    except BundleBroken:
        return None


def judge_journal(workspace: Workspace, rows: Rows, roots: Roots) -> tuple[Finding, ...]:
    """The chain, the heads that were stamped, and the copy beside the database; in a thread."""
    known = {entry.seq: entry.hash for entry in rows.entries}
    keys = frozenset(entry.subject for entry in rows.entries if entry.action == KEY_MADE)
    return (
        chain.check(rows.entries),
        *check_heads(workspace.stamps, known, roots, keys),
        *_head_rows(rows, known, workspace),
        *_copy(workspace, known),
    )


def verify_in_journal(
    session: Session, folder: Path, workspace: Workspace | None = None, roots: Roots = ()
) -> tuple[Finding, ...]:
    """Whether the journal holds together and knows this bundle's manifest and its stamps."""
    path = folder / manifest.MANIFEST
    digest = sha256_file(path)[0] if path.is_file() and not path.is_symlink() else ""
    entry = journal.of_manifest(session, digest) if digest else None
    rows = read_rows(session)
    whole = judge_journal(workspace, rows, roots) if workspace else (chain.check(rows.entries),)
    if entry is None:
        return (*whole, Finding(item="journal", holds=False, code="not_in_journal"))
    told = _Told.of(journal.of_subject(session, entry.subject))
    keys = frozenset(each.subject for each in rows.entries if each.action == KEY_MADE)
    return (*whole, _recorded(entry), *_answers(told, folder), *_key(keys, folder))


def roots_known(workspace: Workspace) -> Roots:
    """What chains of stamps may end at here; with broken settings the public roots alone."""
    try:
        return stamp_files.roots_for(workspace, load(workspace.settings))
    except BadSettings:
        return stamp_files.roots_for(workspace, Settings())


def _known(
    rows: Rows, row: Lying[Capture], folder: Path | None, found: tuple[Finding, ...]
) -> Iterator[Finding]:
    entries, capture = rows.of_subject(row.id), row.record
    path = folder / manifest.MANIFEST if folder else None
    digest = sha256_file(path)[0] if path and path.is_file() and not path.is_symlink() else ""
    if capture is None:
        yield unreadable("captures", row)
    else:
        whole = all(finding.holds for finding in found)
        columns = list(capture_differs(capture, folder, entries, whole=whole))
        if capture.deleted_at is None and (digest or None) != capture.manifest_sha256:
            columns.append("manifest_sha256")
        yield agreed("database", columns)
    known_digest = capture.manifest_sha256 if capture else None
    yield from stamp_rows(rows, row.id, known_digest, found)
    if capture is not None and capture.deleted_at is not None:
        holds = any(entry.action == "deleted" for entry in entries)
        code = "deletion_in_journal" if holds else "deletion_not_in_journal"
        yield Finding(item="journal", holds=holds, code=code)
    else:
        yield from _journalled(rows, row, folder, digest)


def _journalled(
    rows: Rows, row: Lying[Capture], folder: Path | None, digest: str
) -> Iterator[Finding]:
    """What the journal says of a capture that is there, or should be."""
    entries = rows.of_subject(row.id)
    came = (entry for entry in entries if entry.action in CAME)
    entry = next((one for one in came if one.facts.get("manifest_sha256") == digest), None)
    if entry is None or not digest:
        yield Finding(item="journal", holds=False, code="not_in_journal")
    else:
        yield _recorded(entry)
    if folder is None:
        return
    yield from _answers(_Told.of(entries), folder)
    yield from _waiting(one.record for one in rows.stamps if one.owner == row.id)
    imported = any(entry.action == "imported" for entry in entries)
    keys = frozenset(entry.subject for entry in rows.entries if entry.action == KEY_MADE)
    yield from _key(keys, folder, imported=imported)


def _recorded(entry: JournalEntry) -> Finding:
    facts = {"seq": str(entry.seq), "at": clock.iso(entry.at)}
    return Finding(item="journal", holds=True, code="in_journal", facts=facts)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the journal says of a capture's stamps: digests of both files, by authority."""

    answers: Mapping[str, str]
    chains: Mapping[str, str]

    @classmethod
    def of(cls, entries: Iterable[JournalEntry]) -> _Told:
        """The newest that was written down of each authority."""
        stamped = [entry.facts for entry in entries if entry.action == STAMPED]
        stamped = [facts for facts in stamped if NAME.fullmatch(str(facts.get("authority")))]
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


def _waiting(rows: Iterable[Stamp | None]) -> Iterator[Finding]:
    for row in rows:
        if row is None:
            continue
        facts = {"authority": row.authority, "reason": row.reason}
        if row.state is StampState.PENDING:
            yield Finding(item=row.authority, holds=True, code="stamp_pending", facts=facts)
        elif row.state is StampState.REFUSED:
            yield Finding(item=row.authority, holds=True, code="stamp_denied", facts=facts)


def _key(keys: frozenset[str], folder: Path, *, imported: bool = False) -> Iterator[Finding]:
    """The key that signed is one that this journal introduced."""
    path = folder / KEY
    if not path.is_file() or path.is_symlink():
        return
    name = fingerprint(path.read_bytes()[: 1 << 16])
    if name in keys:
        yield Finding(item=KEY, holds=True, code="key_known", facts={"key": name})
    elif imported:
        yield Finding(item=KEY, holds=True, code="key_foreign", facts={"key": name})
    else:
        yield Finding(item=KEY, holds=False, code="key_unknown", facts={"key": name})


def _head_rows(rows: Rows, known: Mapping[int, str], workspace: Workspace) -> Iterator[Finding]:
    """Stamps of heads: what their rows say, and those that came and whose folder is gone."""
    yield from lost_subjects(rows)
    heads = {row.owner for row in rows.stamps if row.owner.startswith(stamps.JOURNAL)}
    for subject in sorted(heads):
        seq = subject.removeprefix(stamps.JOURNAL)
        digest = known.get(int(seq), "") if seq.isdecimal() else ""
        yield from stamp_rows(rows, subject, digest)
        for row in (each.record for each in rows.stamps if each.owner == subject):
            if digest and row is not None and row.state is StampState.STAMPED:
                yield from _lost_head(row, f"{int(seq)}-{digest[:8]}", workspace)


def _lost_head(row: Stamp, name: str, workspace: Workspace) -> Iterator[Finding]:
    file = f"{name}/{stamp_files.FOLDER}/{row.authority}{stamp_files.ANSWER}"
    if NAME.fullmatch(row.authority) and not (workspace.stamps / file).is_file():
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
