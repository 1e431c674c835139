"""Copies of captures without personal data: beside the original, hashed, written down (E22)."""

from __future__ import annotations

import asyncio
import errno
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session
from ulid import ULID

from app.domain.evidence import Capture
from app.domain.ids import CaptureId
from app.domain.redaction import PICTURES, Found, RedactionOrder, Region, joined, masked
from app.errors import BundleBroken, DiskFull, NotFound, PlaceTaken, PlaceUnwritable
from app.evidence import manifest
from app.evidence.canonical import sha256, sha256_file
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.redacted_copy import Copy, compose
from app.evidence.settling import begin, discard, settle, size_of
from app.evidence.signing import Signer
from app.paths import Workspace
from app.services.bundle_places import place_of
from app.services.changes import Changes
from app.services.installation import signer_for
from app.services.journalling import record
from app.store import captures, events, redactions
from app.store.database import Database

COPIES = "copies"
"""Below the evidence folder."""
Paint = Callable[[Path, Path, tuple[Region, ...]], tuple[Region, ...]]
"""Writes a picture again with regions painted over; the regions as they were painted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """A finished copy."""

    id: str
    folder: Path
    manifest_sha256: str
    original_sha256: str
    size: int
    regions: int
    """Places that were painted over."""
    at: datetime


async def redact(
    order: RedactionOrder, db: Database, workspace: Workspace, paint: Paint, now: datetime
) -> tuple[Redacted, Changes]:
    """A bundle of its own below `evidence/copies`; the original is only read.

    Raises:
        NotFound: no such capture, or its files were deleted.
        BundleBroken: the original is not as it was captured: nothing is copied from it.
        DiskFull, PlaceUnwritable: nothing is kept.
    """
    capture_id = CaptureId(order.capture_id)
    capture = await db.read(lambda session: captures.get(session, capture_id))
    if capture.deleted_at is not None:
        raise NotFound(what="capture", id=capture_id)
    signer = await signer_for(db, workspace)
    name = str(ULID.from_datetime(now))
    folder = workspace.evidence / COPIES / name
    source = place_of(workspace, capture.folder)
    place = _Place(name, source, folder, now, signer)
    made = await asyncio.to_thread(_make, order, place, paint)
    there = folder.relative_to(workspace.root).as_posix()
    changes = await db.run(lambda s: file_copy(s, capture, made, there, order.operator))
    return made, changes


def make_copy(
    order: RedactionOrder, source: Path, folder: Path, paint: Paint, now: datetime
) -> Redacted:
    """The same from a bundle that lies anywhere, without a workspace, unsigned.

    Raises:
        PlaceTaken: `folder` is not empty. BundleBroken, DiskFull, PlaceUnwritable: as above.
    """
    refuse_taken(folder)
    name = str(ULID.from_datetime(now))
    return _make(order, _Place(name, source, folder, now, None), paint)


def refuse_taken(folder: Path) -> None:
    """Raises PlaceTaken: a copy is made in a new folder, or in an empty one."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise PlaceTaken(path=folder.name)


def file_copy(
    session: Session, capture: Capture, made: Redacted, place: str, operator: str
) -> Changes:
    """The copy's row, the journal's entry, the case's history; `place` is below the workspace."""
    now = made.at
    redactions.add(
        session,
        redactions.Redaction(
            id=made.id,
            capture_id=capture.id,
            at=now,
            folder=place,
            manifest_sha256=made.manifest_sha256,
            original_sha256=made.original_sha256,
            size=made.size,
        ),
    )
    facts = {
        "copy": made.id,
        "manifest_sha256": made.manifest_sha256,
        "original_sha256": made.original_sha256,
        "regions": str(made.regions),
        "operator": operator,
    }
    record(session, "redacted", capture.id, facts, now)
    if capture.case_id is None:
        return Changes(captures=frozenset({capture.id}))
    events.add(session, capture.case_id, "redacted", now, capture=capture.id, copy=made.id)
    return Changes(captures=frozenset({capture.id}), cases=frozenset({capture.case_id}))


def pack(folder: Path, path: Path) -> None:
    """The copy as one ZIP, its files below a folder of its name.

    Raises:
        DiskFull, PlaceUnwritable: it cannot be written; no half of it stays.
    """
    part = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as package:
            for name in FolderFiles(folder).names():
                package.write(folder / name, f"{folder.name}/{name}")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _disk(error, path) from error


@dataclass(frozen=True, slots=True)
class _Place:
    id: str
    source: Path
    folder: Path
    now: datetime
    signer: Signer | None


def _make(order: RedactionOrder, place: _Place, paint: Paint) -> Redacted:
    sealed = _sealed(place.source)
    digest = sealed[manifest.MANIFEST]
    files = FolderFiles(place.source)
    facts = facts_of(files)
    part = place.folder.with_name(place.folder.name + ".part")
    try:
        begin(part)
        regions = _paint_all(order, sealed, place, part, paint)
        words = _write_text(order, sealed, place, part)
        copy = Copy(
            id=place.id,
            original_sha256=digest,
            regions=regions,
            words=words,
            operator=order.operator,
            made_at=place.now,
        )
        own = compose(part, facts, copy, place.signer)
        size = size_of(part)
        settle(part, place.folder)
    except OSError as error:
        raise _disk(error, place.folder) from error
    finally:
        discard(part)
    return Redacted(
        id=place.id,
        folder=place.folder,
        manifest_sha256=own,
        original_sha256=digest,
        size=size,
        regions=len(regions),
        at=place.now,
    )


def _sealed(source: Path) -> dict[str, str]:
    """The digests that the original's manifest vouches for, its own among them.

    Raises:
        BundleBroken: no manifest, or not the one that was sealed.
    """
    try:
        content = (source / manifest.MANIFEST).read_bytes()
        seal = (source / manifest.SEAL).read_text("ascii", "replace")
    except OSError as error:
        raise BundleBroken(reason="manifest") from error
    document, digest = manifest.read(content), sha256(content)
    if not seal.startswith(digest):
        raise BundleBroken(reason="manifest")
    return {name: item["sha256"] for name, item in document["files"].items()} | {
        manifest.MANIFEST: digest
    }


def _as_captured(source: Path, name: str, sealed: Mapping[str, str]) -> Path:
    """A file of the original; raises BundleBroken if it is not as it was captured."""
    path = source / name
    plain = path.is_file() and not path.is_symlink()
    if not plain or sha256_file(path)[0] != sealed.get(name):
        raise BundleBroken(reason="altered", file=name)
    return path


def _paint_all(
    order: RedactionOrder, sealed: Mapping[str, str], place: _Place, part: Path, paint: Paint
) -> tuple[Region, ...]:
    """Each picture that goes along, with its places painted over."""
    wanted = dict.fromkeys((*order.pictures, *(region.file for region in order.regions)))
    painted: list[Region] = []
    for name in wanted:
        if name not in PICTURES:
            raise BundleBroken(reason="altered", file=name)
        own = tuple(region for region in order.regions if region.file == name)
        painted += paint(_as_captured(place.source, name, sealed), part / name, own)
    return tuple(painted)


def _write_text(
    order: RedactionOrder, sealed: Mapping[str, str], place: _Place, part: Path
) -> tuple[Found, ...] | None:
    """The masked text; None: it does not go along."""
    if order.words is None or "page.txt" not in sealed:
        return None
    text = _as_captured(place.source, "page.txt", sealed).read_text("utf-8", "replace")
    words = joined(order.words, text)
    (part / "page.txt").write_text(masked(text, words), "utf-8", newline="")
    return words


def _disk(error: OSError, path: Path) -> DiskFull | PlaceUnwritable:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    return PlaceUnwritable(reason=error.strerror or type(error).__name__, path=path.name)
