"""Export a case as one ZIP that opens without Otklik."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.attachment_errors import FileGone
from app.domain.attachment import handed_name
from app.domain.case import Appraisal
from app.domain.evidence import Capture, Finding, Stamp
from app.domain.ids import CaptureId, CaseId
from app.domain.whole_case import WholeCase
from app.errors import BundleBroken, DiskFull, PlaceUnwritable
from app.evidence import case_file
from app.evidence.canonical import sha256_file
from app.evidence.case_attachments import Attached
from app.evidence.case_file import CaseFile, Proof
from app.evidence.case_words import TABLE
from app.evidence.excerpt import Excerpt
from app.evidence.signing import Signer
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import attachments, stamping
from app.services.bundle_places import place_of
from app.services.changes import Changes
from app.services.installation import signer_for
from app.services.journalling import record
from app.store import cases, events, journal, stamps
from app.store.database import Database

OnProgress = Callable[[int, int], None]
"""Files done, of how many."""


NOWHERE = ".nowhere"
"""In place of a folder that is none of the workspace's: nothing is taken from it."""


def no_progress(done: int, total: int) -> None:
    """For callers who do not show how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Which case, where to; the private notes only if asked for."""

    case_id: CaseId
    path: Path
    operator: str = ""
    with_notes: bool = False
    table: Mapping[str, str] = field(default_factory=dict)
    """The row of the appraisal table in words, by its column's code."""
    protocols: Mapping[str, Path] = field(default_factory=dict)
    """Protocols of inspection that go with it, by file name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A capture that did not go with its case whole (R10)."""

    capture_id: CaptureId
    items: tuple[str, ...]
    """Its files that are missing or not as they were; none: nothing of it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A case file that was written."""

    changes: Changes
    sha256: str
    missing: tuple[Missing, ...]
    lost: tuple[str, ...] = ()
    """Names of files of answers whose bytes are gone from the workspace: only told of."""


async def export_case(
    order: ExportOrder,
    db: Database,
    workspace: Workspace,
    now: datetime,
    on_progress: OnProgress = no_progress,
) -> Exported:
    """Writes the ZIP whole or not at all; the journal and the case remember it.

    Raises:
        NotFound: no such case.
        DiskFull, PlaceUnwritable: the file cannot be written there.
    """
    found = await db.read(lambda session: _read(session, order.case_id))
    signer = await signer_for(db, workspace)
    case = await asyncio.to_thread(_case, order, workspace, found, (now, signer))
    digest = await asyncio.to_thread(_write, order.path, case, on_progress)
    wanted = await asyncio.to_thread(stamping.wanted_of, workspace)
    await db.run(lambda session: _remember(session, order, digest, now))
    await db.run(lambda session: stamping.want_head(session, wanted, now))
    missing = tuple(_missing(proof) for proof in case.proofs if not proof.holds)
    changes = Changes(cases=frozenset({order.case_id}))
    lost = tuple(one.file.name for one in case.files if one.path is None)
    return Exported(changes=changes, sha256=digest, missing=missing, lost=lost)


def excerpt_of(session: Session, subjects: tuple[str, ...]) -> Excerpt:
    """What the journal says of captures, and the hashes around it."""
    found = [entry for subject in subjects for entry in journal.of_subject(session, subject)]
    entries = tuple(sorted(found, key=lambda entry: entry.seq))
    following = journal.hashes(session, [entry.seq + 1 for entry in entries])
    return Excerpt(
        entries=entries,
        following={seq - 1: digest for seq, digest in following.items()},
        head=journal.head(session),
    )


Stamps = Mapping[CaptureId, tuple[Stamp, ...]]


def _read(session: Session, case_id: CaseId) -> tuple[WholeCase, Excerpt, Stamps]:
    whole = cases.whole(session, case_id)
    ids = tuple(capture.id for capture in whole.captures)
    stamped = {each: stamps.of_subject(session, each) for each in ids}
    return whole, excerpt_of(session, ids), stamped


def _case(
    order: ExportOrder,
    workspace: Workspace,
    content: tuple[WholeCase, Excerpt, Stamps],
    made: tuple[datetime, Signer | None],
) -> CaseFile:
    (whole, entries, stamped), (now, signer) = content, made
    return CaseFile(
        whole=whole,
        proofs=tuple(_proof(workspace, each, stamped[each.id]) for each in whole.captures),
        journal=entries,
        made_at=now,
        operator=order.operator,
        with_notes=order.with_notes,
        signer=signer,
        table=_table(whole.case.appraisal, order.table),
        protocols=order.protocols,
        files=tuple(_attached(workspace, whole)),
    )


def _attached(workspace: Workspace, whole: WholeCase) -> Iterator[Attached]:
    """The files of answers and drafts, each once, if their bytes are still what they were."""
    held = [file for reply in whole.replies for file in reply.files]
    held += [file for draft in whole.drafts for file in draft.files]
    for file in {handed_name(one): one for one in held}.values():
        path: Path | None = attachments.path_of(workspace, file)
        try:
            attachments.content_of(workspace, file)
        except FileGone:
            path = None
        yield Attached(file=file, path=path)


def _table(edited: Appraisal | None, told: Mapping[str, str]) -> dict[str, str]:
    """The six columns under their heads; what the person changed wins."""
    if edited is not None:
        return {head: getattr(edited, name) for name, head in TABLE.items()}
    return {head: told[name] for name, head in TABLE.items() if name in told}


def _write(path: Path, case: CaseFile, on_progress: OnProgress) -> str:
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        case_file.write(part, case, on_progress)
        digest, _ = sha256_file(part)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        kind = DiskFull if full else PlaceUnwritable
        raise kind(reason=error.strerror or type(error).__name__, path=path.name) from error
    return digest


def _proof(workspace: Workspace, capture: Capture, stamped: tuple[Stamp, ...]) -> Proof:
    findings: tuple[Finding, ...] = ()
    folder = workspace.evidence / NOWHERE
    with suppress(BundleBroken):
        folder = place_of(workspace, capture.folder)
        findings = verify_bundle(folder)
    return Proof(capture=capture, folder=folder, findings=findings, stamps=stamped)


def _missing(proof: Proof) -> Missing:
    items = tuple(finding.item for finding in proof.findings if not finding.holds)
    return Missing(capture_id=proof.capture.id, items=items)


def _remember(session: Session, order: ExportOrder, digest: str, now: datetime) -> None:
    name = order.path.name.encode("utf-8", "replace").decode("utf-8")  # some are no letters
    facts = {"file": name, "sha256": digest, "notes": str(order.with_notes).lower()}
    record(session, "exported", f"case:{order.case_id}", facts, now)
    events.add(session, order.case_id, "exported", now, file=name)
