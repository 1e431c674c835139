"""What the database's rows say of the proof, held against bundles and journal: edits are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import Capture, CaptureOrigin, Finding, JournalEntry, Stamp, StampState
from app.domain.page_watch import EVENT
from app.domain.watch import PostChange
from app.errors import BundleBroken
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.settling import size_of
from app.services.redacting import COPIES
from app.services.stamp_files import FOLDER
from app.services.stamping import STAMPED
from app.store import journal
from app.store.proof_rows import Lying, captures_lying, copies_lying, stamps_lying
from app.store.redactions import Redaction
from app.store.stamps import JOURNAL

CAME = ("captured", "imported")
CHANGES = {EVENT + change.value: change for change in PostChange}


@dataclass(frozen=True, slots=True)
class Rows:
    """All that the database has of the proof, as it lies there."""

    captures: tuple[Lying[Capture], ...]
    stamps: tuple[Lying[Stamp], ...]
    copies: tuple[Lying[Redaction], ...]
    entries: tuple[JournalEntry, ...]
    by_subject: Mapping[str, Sequence[JournalEntry]]

    def of_subject(self, subject: str) -> Sequence[JournalEntry]:
        """What the journal says of a capture, in its order."""
        return self.by_subject.get(subject, ())


def read_rows(session: Session) -> Rows:
    """All of it; nothing in it is trusted."""
    entries = journal.entries(session)
    by_subject: dict[str, list[JournalEntry]] = defaultdict(list)
    for entry in entries:
        by_subject[entry.subject].append(entry)
    return Rows(
        captures=captures_lying(session),
        stamps=stamps_lying(session),
        copies=copies_lying(session),
        entries=entries,
        by_subject=by_subject,
    )


def unreadable(table: str, row: Lying[Any]) -> Finding:
    """A row in which somebody wrote what the program never writes."""
    facts = {"columns": ", ".join(row.unreadable)}
    item = f"database/{table}/{row.id}"
    return Finding(item=item, holds=False, code="row_unreadable", facts=facts)


def agreed(item: str, columns: Iterable[str]) -> Finding:
    """Whether a row says what bundle and journal say; `columns` are those that do not."""
    if told := ", ".join(dict.fromkeys(columns)):
        return Finding(item=item, holds=False, code="row_differs", facts={"columns": told})
    return Finding(item=item, holds=True, code="row_agrees")


def capture_differs(
    row: Capture, folder: Path | None, entries: Sequence[JournalEntry], *, whole: bool
) -> Iterator[str]:
    """Columns of a capture's row that say something else; `whole`: its files are as captured."""
    yield from _journal_differs(row, entries)
    if row.folder.rpartition("/")[2] != row.id:
        yield "folder"
    if folder is None or row.deleted_at is not None:
        return
    try:
        facts = facts_of(FolderFiles(folder))
    except (BundleBroken, OSError):
        return
    told = _told(row)
    yield from (name for name, value in told.items() if name in facts and facts[name] != value)
    ours = row.origin is CaptureOrigin.HERE and facts.get("case") is not None
    if ours and facts["case"] != row.case_id:
        yield "case_id"
    if whole and row.size not in _sizes(folder):
        yield "size"


def _told(row: Capture) -> dict[str, Any]:
    """A row under the names that its facts have in the bundle."""
    return {
        "id": row.id,
        "url": row.url,
        "final_url": row.final_url,
        "title": row.title,
        "kind": row.kind.value,
        "status": row.status.value,
        "reason": row.reason,
        "text_found": row.text_found,
        "logged_in": row.logged_in,
        "previous": row.previous_id,
        "started_at": clock.iso(row.started_at),
        "finished_at": _iso(row.finished_at) or None,
    }


def _journal_differs(row: Capture, entries: Sequence[JournalEntry]) -> Iterator[str]:
    came = [entry.action for entry in entries if entry.action in CAME]
    origin = CaptureOrigin.IMPORTED if came[:1] == ["imported"] else CaptureOrigin.HERE
    if came and row.origin is not origin:
        yield "origin"
    changes = {CHANGES[entry.action] for entry in entries if entry.action in CHANGES}
    if origin is CaptureOrigin.HERE and {row.change} - {None} != changes:
        yield "change"
    deleted = next((entry for entry in entries if entry.action == "deleted"), None)
    if deleted is None or row.deleted_at is None:
        if row.deleted_reason:
            yield "deleted_reason"
        return
    if _iso(row.deleted_at) != clock.iso(deleted.at):
        yield "deleted_at"
    if row.deleted_reason != deleted.facts.get("reason"):
        yield "deleted_reason"
    captured = next((entry.facts for entry in entries if entry.action in CAME), {})
    told = {
        "manifest_sha256": row.manifest_sha256,
        "kind": row.kind.value,
        "status": row.status.value,
        "url": row.final_url or row.url,
    }
    if origin is CaptureOrigin.HERE:
        yield from (name for name in told.keys() & captured.keys() if told[name] != captured[name])


def stamp_rows(
    rows: Rows, subject: str, digest: str | None, found: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """What does not hold of the rows of one subject's stamps; `found` are those in its folder."""
    known = {
        finding.facts["authority"]: finding.facts["moment"]
        for finding in found
        if finding.facts.get("moment") and finding.facts.get("authority")
    }
    written = {
        entry.facts.get("authority", ""): entry.facts.get("moment", "")
        for entry in rows.of_subject(subject)
        if entry.action == STAMPED
    }
    # Of a capture that came in a case file the journal here knows no stamps: they lay in its files.
    if _came_from_others(rows, subject) and any(one.code == "tombstone" for one in found):
        own = [row.record for row in rows.stamps if row.owner == subject and row.record]
        known |= {row.authority: _iso(row.moment) for row in own}
    for row in rows.stamps:
        if row.owner != subject:
            continue
        if row.record is None:
            yield unreadable("stamps", row)
        elif columns := list(_stamp_differs(row.record, digest, known | written, written)):
            yield agreed(f"database/stamps/{row.id}", columns)


def _came_from_others(rows: Rows, subject: str) -> bool:
    return any(entry.action == "imported" for entry in rows.of_subject(subject))


def _stamp_differs(
    row: Stamp, digest: str | None, known: Mapping[str, str], written: Mapping[str, str]
) -> Iterator[str]:
    if digest is not None and row.digest != digest:
        yield "digest"
    if row.state is not StampState.STAMPED:
        if row.authority in written:
            yield "state"
    elif row.authority not in known:
        yield "state"
    elif _iso(row.moment) != known[row.authority]:
        yield "moment"


def lost_subjects(rows: Rows) -> Iterator[Finding]:
    """Rows of stamps that are about nothing that is known here."""
    known = {capture.id for capture in rows.captures}
    for row in rows.stamps:
        if row.owner not in known and not row.owner.startswith(JOURNAL):
            yield agreed(f"database/stamps/{row.id}", ["subject"])


def copy_differs(row: Redaction, folder: Path, rows: Rows, *, whole: bool) -> Iterator[str]:
    """Columns of a copy's row that say something else."""
    entry = next((one for one in copies_written(rows) if one.facts.get("copy") == row.id), None)
    if row.folder != f"evidence/{COPIES}/{row.id}":
        yield "folder"
    if whole and row.size not in _sizes(folder):
        yield "size"
    if entry is None:
        yield "id"
        return
    told = {
        "capture_id": (row.capture_id, entry.subject),
        "at": (clock.iso(row.at), clock.iso(entry.at)),
        "manifest_sha256": (row.manifest_sha256, entry.facts.get("manifest_sha256")),
        "original_sha256": (row.original_sha256, entry.facts.get("original_sha256")),
    }
    yield from (name for name, (here, there) in told.items() if here != there)


def copies_written(rows: Rows) -> Iterator[JournalEntry]:
    """What the journal says of copies."""
    return (entry for entry in rows.entries if entry.action == "redacted")


def _sizes(folder: Path) -> tuple[int, int]:
    """With the time stamps that came with it, and without those that came later."""
    whole = size_of(folder)
    place = folder / FOLDER
    return whole, whole - (size_of(place) if place.is_dir() else 0)


def _iso(moment: datetime | None) -> str:
    return clock.iso(moment) if moment else ""
