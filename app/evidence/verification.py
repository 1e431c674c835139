"""Verification of a bundle: every altered, missing, unexpected or renamed file is named."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app.domain import clock
from app.domain.evidence import Finding
from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.canonical import Digest, sha256
from app.evidence.files import Files, FolderFiles
from app.evidence.inner import check_wacz
from app.evidence.manifest import MANIFEST, SEAL, SELF, STAMPS, SUMS
from app.evidence.sealing_check import check_signature, small
from app.evidence.signing import SIGNATURE
from app.evidence.stamp_check import check_stamps, is_stamp
from app.evidence.timestamp import Roots, public_roots

UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
MOST_BYTES = 32 << 20
"""Of a manifest or a list of sums."""
SLACK = timedelta(minutes=5)
"""So far a computer's clock may be ahead of an authority's without a word."""
There = Mapping[str, Digest | None]
"""What lies in a bundle, by name; None: a link, a folder, or not readable to its end."""


def verify_bundle(folder: Path, roots: Roots | None = None) -> tuple[Finding, ...]:
    """What holds of a bundle's folder, file by file; nothing is changed.

    `roots` are what the chains of time stamps may end at: the public ones if not told.

    Raises:
        BundleBroken: no folder, or neither a manifest nor sums in it.
    """
    if not folder.is_dir():
        raise BundleBroken(reason="no_folder")
    if not any(os.path.lexists(folder / name) for name in (MANIFEST, SUMS)):
        raise BundleBroken(reason="no_manifest")  # before all that lies there is read
    return verify_files(FolderFiles(folder), roots)


def verify_files(files: Files, roots: Roots | None = None) -> tuple[Finding, ...]:
    """The same for files that may lie inside a ZIP."""
    there = {name: _digest(files, name) for name in files.names()}
    if MANIFEST not in there and SUMS not in there:
        raise BundleBroken(reason="no_manifest")
    digests = {name: found.sha256 if found else None for name, found in there.items()}
    own = _own_files(files, there, digests)
    findings = [*own.findings, *_listed(files, own, there), *_unlisted(files, own, there)]
    for name in (name for name, found in there.items() if found and name.endswith(".wacz")):
        with files.open(name) as stream:
            findings += check_wacz(name, stream)
    known = public_roots() if roots is None else roots
    return (
        *_name_renamed(findings, own.expected, digests),
        *check_signature(files, digests, own.document),
        *_stamps(files, digests, own, known),
        *_copy_of(own.document),
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """What the manifest and its sums say of each other, and which digests to expect."""

    findings: tuple[Finding, ...]
    expected: Mapping[str, str]
    document: dict[str, Any] | None = None
    """The manifest, if it is the one that was sealed."""
    listed: Mapping[str, dict[str, Any]] = field(default_factory=dict)


def _own_files(files: Files, there: There, digests: Mapping[str, str | None]) -> _Own:
    """Three files vouch for each other; the one that two others contradict is the altered one."""
    digest = digests.get(MANIFEST) or ""
    by_sums, by_seal = (
        manifest.read_sums(small(files, digests, name, MOST_BYTES)) for name in (SUMS, SEAL)
    )
    document = _document(small(files, digests, MANIFEST, MOST_BYTES))
    if document is None or digest not in (by_sums.get(MANIFEST), by_seal.get(MANIFEST)):
        found = [_finding(MANIFEST, "missing" if MANIFEST not in there else "altered")]
        expected = {name: value for name, value in by_sums.items() if name != MANIFEST}
        found += [_finding(name, "missing") for name in (SUMS, SEAL) if name not in there]
        return _Own(tuple(found), expected)
    wanted = {SUMS: manifest.sums(document, digest), SEAL: manifest.seal(digest)}
    facts = {"sha256": digest, "captured": str(document.get("started_at") or "")}
    found = [Finding(item=MANIFEST, holds=True, code="intact", facts=facts)]
    found += [_compare(files, name, sha256(each), there) for name, each in wanted.items()]
    listed: dict[str, dict[str, Any]] = document["files"]
    expected = {name: item["sha256"] for name, item in listed.items()}
    return _Own(tuple(found), expected, document, listed)


def _document(content: bytes) -> dict[str, Any] | None:
    try:
        document = manifest.read(content)
        "".join(document["files"]).encode("utf-8")
    except (BundleBroken, UnicodeEncodeError):  # half letters: no file is named so
        return None
    return document


def _listed(files: Files, own: _Own, there: There) -> Iterator[Finding]:
    for name, digest in sorted(own.expected.items()):
        finding, found = _compare(files, name, digest, there), there.get(name)
        if finding.holds and found is not None and not _agrees(found, own.listed.get(name, {})):
            # The same SHA-256 and another SHA3-512 or size: the manifest contradicts itself.
            finding = Finding(item=name, holds=False, code="digests_differ")
        yield finding


def _agrees(found: Digest, told: Mapping[str, Any]) -> bool:
    wanted = told.get("sha3_512", found.sha3_512), told.get("bytes", found.size)
    return wanted == (found.sha3_512, found.size)


def _unlisted(files: Files, own: _Own, there: There) -> Iterator[Finding]:
    is_first = own.document is not None and own.document["format"] == manifest.FIRST_FORMAT
    known = SELF - {SIGNATURE} if is_first else SELF
    for name in there:
        emptied = any(one.startswith(f"{name}/") for one in (*own.expected, STAMPS))
        if name in own.expected or name in known or is_stamp(name):
            continue
        if not (emptied and files.is_folder(name)):
            yield _finding(name, "unexpected")


def _compare(files: Files, name: str, wanted: str, there: There) -> Finding:
    if name not in there:
        return _finding(name, "missing")
    found = there[name]
    if found is None:
        return _finding(name, "link" if files.is_link(name) else "unreadable")
    if found.sha256 != wanted:
        facts = {"wanted": wanted, "found": found.sha256}
        return Finding(item=name, holds=False, code="altered", facts=facts)
    return Finding(item=name, holds=True, code="intact", facts={"sha256": found.sha256})


def _stamps(
    files: Files, digests: Mapping[str, str | None], own: _Own, roots: Roots
) -> Iterator[Finding]:
    """Stamps are judged by the manifest as it is: over another one they are another's."""
    digest = digests.get(MANIFEST)
    if digest is None:
        return
    started = _moment(own.document.get("started_at")) if own.document else None
    for finding in check_stamps(files, digests, digest, roots):
        moment = _moment(finding.facts.get("moment"))
        if finding.code == "stamped" and moment and started and moment < started - SLACK:
            # The computer's clock was ahead, or it is lied of.
            facts = {**finding.facts, "started": clock.iso(started)}
            yield replace(finding, code="stamp_early", facts=facts)
        else:
            yield finding


def _moment(text: object) -> datetime | None:
    try:
        return clock.from_iso(str(text)) if text else None
    except ValueError:
        return None


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


def _digest(files: Files, name: str) -> Digest | None:
    if not files.is_plain(name):
        return None
    try:
        with files.open(name) as stream:
            return Digest.of_stream(stream)
    except UNREADABLE:
        return None


def _finding(name: str, code: str) -> Finding:
    return Finding(item=name, holds=False, code=code)


def _copy_of(document: Mapping[str, Any] | None) -> tuple[Finding, ...]:
    """A copy with masked places says of which capture it is one (E22)."""
    told = (document or {}).get("redaction_of")
    if not isinstance(told, Mapping):
        return ()
    facts = {
        "of": str(told.get("capture") or ""),
        "sha256": str(told.get("manifest_sha256") or ""),
    }
    return (Finding(item=MANIFEST, holds=True, code="redacted_copy", facts=facts),)
