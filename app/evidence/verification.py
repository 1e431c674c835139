"""Verification of a bundle: every altered, missing, unexpected or renamed file is named."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.evidence import Finding
from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.canonical import sha256, sha256_stream
from app.evidence.files import Files, FolderFiles
from app.evidence.inner import check_wacz
from app.evidence.manifest import MANIFEST, SEAL, SELF, SUMS

UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def verify_bundle(folder: Path) -> tuple[Finding, ...]:
    """What holds of a bundle's folder, file by file; nothing is changed.

    Raises:
        BundleBroken: no folder, or neither a manifest nor sums in it.
    """
    if not folder.is_dir():
        raise BundleBroken(reason="no_folder")
    return verify_files(FolderFiles(folder))


def verify_files(files: Files) -> tuple[Finding, ...]:
    """The same for files that may lie inside a ZIP."""
    there = {name: _digest(files, name) for name in files.names()}
    if MANIFEST not in there and SUMS not in there:
        raise BundleBroken(reason="no_manifest")
    own = _own_files(files, there)
    findings = [*own.findings, *_listed(own.expected, there), *_unlisted(own.expected, there)]
    for name, digest in there.items():
        if name.endswith(".wacz") and digest:
            with files.open(name) as stream:
                findings += check_wacz(name, stream)
    return _name_renamed(findings, own.expected, there)


@dataclass(frozen=True, slots=True)
class _Own:
    """What the manifest and its sums say of each other, and which digests to expect."""

    findings: tuple[Finding, ...]
    expected: Mapping[str, str]


def _own_files(files: Files, there: Mapping[str, str | None]) -> _Own:
    """Three files vouch for each other; the one that two others contradict is the altered one."""
    digest = there.get(MANIFEST)
    by_sums = manifest.read_sums(_read(files, there, SUMS))
    by_seal = manifest.read_sums(_read(files, there, SEAL))
    claims = [by_sums.get(MANIFEST), by_seal.get(MANIFEST)]
    document = _document(files, there)
    sound = document is not None and digest in claims
    if document is None or not sound:
        found = [_finding(MANIFEST, "missing" if MANIFEST not in there else "altered")]
        expected = {name: value for name, value in by_sums.items() if name != MANIFEST}
        found += [_finding(name, "missing") for name in (SUMS, SEAL) if name not in there]
        return _Own(tuple(found), expected)
    found = [Finding(item=MANIFEST, holds=True, code="intact", facts={"sha256": digest or ""})]
    wanted = {SUMS: manifest.sums(document, digest or ""), SEAL: manifest.seal(digest or "")}
    for name, content in wanted.items():
        found.append(_compare(name, sha256(content), there))
    return _Own(tuple(found), {name: item["sha256"] for name, item in document["files"].items()})


def _document(files: Files, there: Mapping[str, str | None]) -> dict[str, Any] | None:
    try:
        return manifest.read(_read(files, there, MANIFEST))
    except BundleBroken:
        return None


def _listed(expected: Mapping[str, str], there: Mapping[str, str | None]) -> list[Finding]:
    return [_compare(name, digest, there) for name, digest in sorted(expected.items())]


def _unlisted(expected: Mapping[str, str], there: Mapping[str, str | None]) -> list[Finding]:
    return [_finding(name, "unexpected") for name in there if name not in expected.keys() | SELF]


def _compare(name: str, wanted: str, there: Mapping[str, str | None]) -> Finding:
    if name not in there:
        return _finding(name, "missing")
    found = there[name]
    if found is None:
        return _finding(name, "unreadable")
    if found != wanted:
        return Finding(
            item=name, holds=False, code="altered", facts={"wanted": wanted, "found": found}
        )
    return Finding(item=name, holds=True, code="intact", facts={"sha256": found})


def _name_renamed(
    findings: list[Finding], expected: Mapping[str, str], there: Mapping[str, str | None]
) -> tuple[Finding, ...]:
    """A missing file whose bytes lie under an unexpected name was renamed."""
    # What is unexpected inside an archive is named so too, but is no file of its own.
    strangers = {
        there[f.item]: f.item for f in findings if f.code == "unexpected" and f.item in there
    }
    named: list[Finding] = []
    for finding in findings:
        new = strangers.get(expected.get(finding.item, ""))
        if finding.code == "missing" and new is not None:
            facts = {"to": new}
            named.append(Finding(item=finding.item, holds=False, code="renamed", facts=facts))
        else:
            named.append(finding)
    return tuple(named)


def _digest(files: Files, name: str) -> str | None:
    """None: a link, a folder, or not readable to its end."""
    if not files.is_plain(name):
        return None
    try:
        with files.open(name) as stream:
            return sha256_stream(stream)[0]
    except UNREADABLE:
        return None


def _read(files: Files, there: Mapping[str, str | None], name: str) -> bytes:
    if there.get(name) is None:
        return b""
    with files.open(name) as stream:
        return stream.read(32 << 20)


def _finding(name: str, code: str) -> Finding:
    return Finding(item=name, holds=False, code=code)
