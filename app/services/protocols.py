"""The protocol of inspection of a capture as DOCX or PDF, ready to be signed (E19)."""

from __future__ import annotations

import asyncio
import errno
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain.evidence import CaptureOrigin, Finding
from app.domain.ids import CaptureId, CaseId
from app.errors import (
    BundleBroken,
    DiskFull,
    NotFound,
    PlaceUnwritable,
    PrintFailed,
    WrongCall,
)
from app.evidence import protocol_words as words
from app.evidence.canonical import sha256_file
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.manifest import MANIFEST
from app.evidence.protocol import Complaint, Inspection, compose
from app.evidence.protocol_blocks import Block, Picture, Text
from app.evidence.timestamp import Roots
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.bundle_places import place_of
from app.services.journalling import record
from app.services.print_process import print_job, put_down
from app.services.verifying import roots_known
from app.store import captures, cases
from app.store.database import Database

FORMATS = (".docx", ".pdf")
SHOWN = 40
"""Sheets of a long page that are printed; the whole stands in page.png."""
PICTURES = (("screen.png", words.SCREEN), ("page.png", words.PAGE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """What a person may fill in beforehand; empty: a line to write on."""

    number: str = ""
    place: str = ""
    position: str = ""


async def protocol_of_capture(
    db: Database,
    workspace: Workspace,
    capture_id: CaptureId,
    target: Path,
    now: datetime,
    blanks: Blanks | None = None,
) -> Path:
    """The protocol of a capture of the workspace; the journal remembers it.

    Raises:
        NotFound: no such capture. BundleBroken: its files are gone or cannot be read.
        PrintFailed, DiskFull, PlaceUnwritable: it could not be printed or written.
    """
    capture = await db.read(lambda session: captures.get(session, capture_id))
    complaint = await db.read(lambda session: _complaint(session, capture_id))
    folder = place_of(workspace, capture.folder)
    roots = await asyncio.to_thread(roots_known, workspace)
    one = await asyncio.to_thread(inspection, folder, now, blanks or Blanks(), roots)
    imported = capture.origin is CaptureOrigin.IMPORTED
    one = replace(one, complaint=complaint, imported=imported)
    await write(one, folder, target)
    digest, _ = await asyncio.to_thread(sha256_file, target)
    facts = {"file": target.name, "sha256": digest}
    await db.run(lambda session: record(session, "protocol", capture_id, facts, now))
    return target


async def protocols_of_case(
    db: Database, workspace: Workspace, case_id: CaseId, folder: Path, now: datetime, kind: str
) -> dict[str, Path]:
    """A protocol of each capture that is there, in `folder`; by the names they have in a case file.

    `kind` is `docx` or `pdf`. A capture whose files are gone has none.

    Raises:
        NotFound: no such case. PrintFailed, DiskFull: one could not be printed.
    """
    made: dict[str, Path] = {}
    for capture in (await db.read(lambda session: cases.whole(session, case_id))).captures:
        target = folder / f"protocol-{capture.id}.{kind}"
        with suppress(BundleBroken):
            await protocol_of_capture(db, workspace, capture.id, target, now)
            made[target.name] = target
    return made


def inspection(
    folder: Path, now: datetime, blanks: Blanks, roots: Roots | None = None
) -> Inspection:
    """What a protocol of a bundle is filled from; what verification says of it is part of that.

    Raises:
        BundleBroken: no bundle, or one whose facts cannot be read.
    """
    files = FolderFiles(folder)
    findings: tuple[Finding, ...] = verify_bundle(folder, roots)
    facts = facts_of(files)
    text = ""
    if "page.txt" in files.names() and files.is_plain("page.txt"):
        with files.open("page.txt") as stream:
            text = stream.read(1 << 16).decode("utf-8", "replace")
    return Inspection(
        facts=facts,
        manifest_sha256=sha256_file(folder / MANIFEST)[0],
        made_at=now,
        findings=findings,
        page_text=text,
        number=blanks.number,
        place=blanks.place,
        position=blanks.position,
    )


async def write(one: Inspection, folder: Path, target: Path) -> None:
    """The file, whole or not at all.

    Raises:
        WrongCall: neither DOCX nor PDF. PrintFailed, DiskFull, PlaceUnwritable: as it says.
    """
    if target.suffix.lower() not in FORMATS:
        raise WrongCall(reason=f"format {target.suffix}")
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="otklik-print-") as work:
            pictures = await _pictures(one, folder, Path(work))
            await put_down(compose(one, pictures), part, target.suffix.lower())
        part.replace(target)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        kind = DiskFull if full else PlaceUnwritable
        raise kind(reason=error.strerror or type(error).__name__, path=target.name) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


async def _pictures(one: Inspection, folder: Path, work: Path) -> tuple[Block, ...]:
    """The sheets with pictures: only of files that are listed and are as they were."""
    sound = {each.item for each in one.findings if each.holds}
    files = FolderFiles(folder)
    there = {name: str(folder / name) for name, _ in PICTURES
             if name in one.files and name in sound and files.is_plain(name)}  # fmt: skip
    if not there:
        return ()
    try:
        told = (await print_job({"pieces": there, "out": str(work)}))["pieces"]
    except PrintFailed:  # the words are worth printing without the pictures
        told = {}
    blocks: list[Block] = []
    for name, caption in PICTURES:
        sheets = _sheets(told.get(name) or {}, caption)
        if name in there and not sheets:
            sheets = [Text(words.NO_SHEETS.format(name=name))]
        blocks += sheets
    return tuple(blocks)


def _sheets(cut: dict[str, Any], caption: str) -> list[Block]:
    paths, parts = [str(path) for path in cut.get("paths", ())], int(cut.get("parts", 0))
    blocks: list[Block] = [
        Picture(path, caption.format(part=number, parts=parts))
        for number, path in enumerate(paths[:SHOWN], start=1)
    ]
    if len(blocks) < parts:
        blocks.append(Text(words.CLIPPED.format(shown=len(blocks), parts=parts)))
    return blocks


def _complaint(session: Session, capture_id: CaptureId) -> Complaint | None:
    """The post of the capture's case; None: it belongs to none."""
    capture = captures.get(session, capture_id)
    if capture.case_id is None:
        return None
    try:
        main = cases.whole(session, capture.case_id).main_post
    except NotFound:
        return None
    if main is None:
        return None
    author = main.author
    return Complaint(
        text=main.text,
        author=author.name if author and author.named else "",
        handle=(author.handle or "") if author else "",
        author_id=author.native_id if author else "",
        author_url=(author.url or "") if author else "",
        place=main.permalink or "",
        network=main.network,
        created=main.created,
    )
