"""A case file of another Otklik, looked at and unpacked: nothing is written but plain bundles."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.attachment import AttachedFile
from app.domain.evidence import Finding
from app.domain.handed import HandedCase
from app.errors import BundleBroken, CaseFileNewer, CaseFileOld, CaseFileSingle
from app.evidence import bag, case_attachments, manifest, zip_guard
from app.evidence.canonical import CHUNK, sha256_file
from app.evidence.case_contents import newer_than_known, read_case
from app.evidence.case_file import (
    CAPTURES,
    CASE,
    bundles_of,
    manifest_digest,
    opened,
    root_of,
)
from app.evidence.case_file import verify_case_file as verify
from app.evidence.facts import facts_of
from app.evidence.files import ZipFiles
from app.evidence.timestamp import Roots

CORE = bag.DATA + CAPTURES
"""What is wrong below it concerns one capture; anything else concerns the whole file."""
BUNDLE_ALONE = frozenset({"capture.json", "dom.html", "log.jsonl", "page.png", "page.txt"})
"""What lies beside the manifest of a capture, and never beside that of a whole case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is in a case file, and what verification says of it."""

    sha256: str
    findings: tuple[Finding, ...]
    case: HandedCase | None = None
    """None: it cannot be read, or must not be."""
    manifests: tuple[tuple[str, str], ...] = ()
    """The bundles by the capture's id, with their manifests' SHA-256."""

    @property
    def bad(self) -> tuple[Finding, ...]:
        """What does not hold."""
        return tuple(finding for finding in self.findings if not finding.holds)

    @property
    def whole(self) -> bool:
        """Whether what is wrong, if anything, is confined to single captures."""
        return self.case is not None and all(each.item.startswith(CORE) for each in self.bad)

    def broken(self) -> frozenset[str]:
        """The captures that do not hold."""
        return frozenset(
            each.item.removeprefix(CORE).partition("/")[0]
            for each in self.bad
            if each.item.startswith(CORE)
        )


def look(path: Path, roots: Roots | None = None) -> Found:
    """Verifies everything first, then reads; nothing is written anywhere.

    Raises:
        BundleBroken: not a ZIP, or no case file. CaseFileOld: one that hands nothing over.
        CaseFileSingle: captures without their case. CaseFileNewer: of a format not known yet.
    """
    findings = verify(path, roots)
    digest, _ = sha256_file(path)
    if any(finding.code in zip_guard.FATAL for finding in findings):
        return Found(sha256=digest, findings=findings)
    with opened(path) as archive:
        root = root_of(archive)
        if root is None:
            kind = CaseFileSingle if _has_bundles_alone(archive) else CaseFileOld
            raise kind(file=path.name)
        files = ZipFiles(archive, root)
        bundles = bundles_of(archive, root)
        manifests = tuple((name, manifest_digest(inner)) for name, inner in bundles.items())
        try:
            case = read_case(files, bag.DATA + CASE, bag.signer_of(files))
        except BundleBroken as error:
            if newer := newer_than_known(files, bag.DATA + CASE):
                raise CaseFileNewer(file=path.name, format=newer) from error
            return Found(sha256=digest, findings=findings, manifests=manifests)
    return Found(sha256=digest, findings=findings, case=case, manifests=manifests)


def unpack(path: Path, capture_id: str, target: Path, on_file: Callable[[], None]) -> None:
    """One bundle into a new folder; every byte is on the disk when this returns.

    Raises:
        BundleBroken: the file is not what it was when it was looked at. OSError: the disk.
    """
    with opened(path) as archive:
        files = bundles_of(archive, root_of(archive) or "").get(capture_id)
        if files is None or zip_guard.check(archive):
            raise BundleBroken(reason="changed")
        for name in files.names():
            if name.endswith("/"):
                continue
            if not (files.is_plain(name) and zip_guard.is_safe_name(name)):
                raise BundleBroken(reason="outside")
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            with files.open(name) as stream, place.open("xb") as written:
                while chunk := stream.read(CHUNK):
                    written.write(chunk)
                written.flush()
                os.fsync(written.fileno())
            on_file()


def attached(path: Path, file: AttachedFile) -> bytes:
    """The bytes of a file of an answer.

    Raises:
        BundleBroken: the case file is not what it was when it was looked at.
    """
    with opened(path) as archive:
        root = root_of(archive) or ""
        if zip_guard.check(archive):
            raise BundleBroken(reason="changed")
        return case_attachments.read(ZipFiles(archive, root), file)


def _has_bundles_alone(archive: zipfile.ZipFile) -> bool:
    """Whether it holds captures and no case: one at the top, or folders of them and no index."""
    names = frozenset(archive.namelist())
    if manifest.MANIFEST in names:
        return bool(names & BUNDLE_ALONE)
    return any(name.count("/") == 1 and name.endswith(f"/{manifest.MANIFEST}") for name in names)


def told_of(path: Path, capture_id: str) -> dict[str, Any]:
    """The facts of a bundle inside a case file.

    Raises:
        BundleBroken: it has none that can be read.
    """
    with opened(path) as archive:
        return facts_of(bundles_of(archive, root_of(archive) or "")[capture_id])
