"""A case as one ZIP: a bag (RFC 8493) with a page for any browser, the captures and case.json."""

from __future__ import annotations

import errno
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from app import __version__
from app.domain import clock
from app.domain.attachment import handed_name
from app.domain.evidence import Capture, Finding, Stamp
from app.domain.whole_case import WholeCase
from app.errors import BundleBroken
from app.evidence import (
    bag,
    case_attachments,
    case_json,
    case_packing,
    case_page,
    excerpt,
    manifest,
    zip_guard,
)
from app.evidence.canonical import readable, sha256_stream
from app.evidence.case_attachments import Attached
from app.evidence.case_contents import newer_than_known, read_case, read_journal
from app.evidence.case_instructions import case_instructions
from app.evidence.excerpt import Excerpt
from app.evidence.files import Files, FolderFiles, ZipFiles
from app.evidence.instructions import FILE as INSTRUCTIONS
from app.evidence.signing import Signer
from app.evidence.timestamp import Roots
from app.evidence.verification import UNREADABLE, verify_files

CAPTURES, PROTOCOLS = "captures/", "protocols/"
CASE, JOURNAL = "case.json", "journal.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One capture of the case, where its files lie, and whether they hold at this moment."""

    capture: Capture
    folder: Path
    findings: tuple[Finding, ...]
    stamps: tuple[Stamp, ...] = ()

    @property
    def holds(self) -> bool:
        """Nothing altered, missing or added."""
        return bool(self.findings) and all(finding.holds for finding in self.findings)

    @property
    def there(self) -> bool:
        """Whether there is a folder with files at all."""
        return bool(self.files())

    def files(self) -> dict[str, Path]:
        """The files by their names in the bundle; links and what is no file stay behind."""
        below = FolderFiles(self.folder)
        return {
            name: self.folder / name
            for name in below.names()
            if below.is_plain(name) and zip_guard.is_safe_name(name)
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """What goes into the ZIP. Notes are private and come only if asked for."""

    whole: WholeCase
    proofs: tuple[Proof, ...]
    journal: Excerpt
    made_at: datetime
    operator: str
    with_notes: bool = False
    signer: Signer | None = None
    table: Mapping[str, str] = field(default_factory=dict)
    """The row of the appraisal table, in words, by column."""
    protocols: Mapping[str, Path] = field(default_factory=dict)
    """Protocols of inspection by their file names."""
    files: tuple[Attached, ...] = ()
    """Of answers and drafts."""


def write(target: Path, case: CaseFile, on_file: Callable[[int, int], None]) -> None:
    """The ZIP; `on_file(done, total)` after each file. The order and the bytes are settled.

    `target` is named as the file will be, `.part` at most added: the bag's folder is named so.
    """
    payload = _payload(case)
    tags = bag.tags_of(payload, case_packing.about(case))
    tags["index.html"] = case_page.page(case).encode("utf-8")
    number = case.whole.case.id
    tags[INSTRUCTIONS] = case_instructions(number, clock.iso(case.made_at))
    files: dict[str, manifest.Content] = {bag.DATA + name: each for name, each in payload.items()}
    files |= bag.seal(tags, case.signer)
    root = folder_name(target.name.removesuffix(".part").removesuffix(".zip"), number)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, name in enumerate(sorted(files), start=1):
            case_packing.add(archive, f"{root}/{name}", files[name], case.made_at)
            on_file(done, len(files))


def folder_name(stem: str, number: int) -> str:
    """The bag's folder is named as the file (RFC 8493, 4.2), if every system can have it so."""
    plain = re.fullmatch(r"[\w()+,=@ -][\w()+,.=@ -]{0,99}", stem)
    return stem if plain and zip_guard.is_safe_name(stem) else f"case-{number}"


def verify_case_file(path: Path, roots: Roots | None = None) -> tuple[Finding, ...]:
    """Every file of a case's ZIP, without unpacking it, and each bundle inside by its own sums.

    Raises:
        BundleBroken: not a ZIP, or no case file.
    """
    with opened(path) as archive:
        unsafe = zip_guard.check(archive)
        if any(finding.code in zip_guard.FATAL for finding in unsafe):
            return unsafe
        root = root_of(archive)
        if root is None:
            findings = _old(archive, roots)
        else:
            findings = _bag(ZipFiles(archive, root), bundles_of(archive, root), roots)
        named = {finding.item for finding in unsafe}
        strange = [name for name in archive.namelist() if not name.startswith(root or "")]
        beside = [_bad(name, "unexpected") for name in strange if name not in named]
        return (*unsafe, *beside, *_once(findings, _below(named, root or "")))


def verify_case_folder(folder: Path, roots: Roots | None = None) -> tuple[Finding, ...]:
    """The same for a case file that was unpacked."""
    inner = folder / bag.DATA / CAPTURES
    bundles = {path.name: FolderFiles(path) for path in sorted(inner.glob("*")) if path.is_dir()}
    return tuple(_once(_bag(FolderFiles(folder), bundles, roots), set()))


def _once(findings: Iterator[Finding], named: set[str]) -> Iterator[Finding]:
    """What does not hold is said once of each thing."""
    for finding in findings:
        if not finding.holds and finding.item in named:
            continue
        if not finding.holds:
            named.add(finding.item)
        yield finding


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """A ZIP for reading.

    Raises:
        BundleBroken: not a ZIP, or one that breaks off.
        OSError: there is no room for what is written while it is open.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError, ValueError) as error:
        raise BundleBroken(reason="not_zip") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise BundleBroken(reason="unreadable") from error


def root_of(archive: zipfile.ZipFile) -> str | None:
    """Below which folder the bag lies, with its slash; None: there is no bag."""
    paths = [PurePosixPath(name) for name in archive.namelist()]
    found = sorted(path.parent.as_posix() for path in paths if path.name == bag.DECLARATION)
    outer = [name for name in found if "/" not in name]
    return None if not outer else "" if outer[0] == "." else f"{outer[0]}/"


def bundles_of(archive: zipfile.ZipFile, root: str) -> dict[str, ZipFiles]:
    """The bundles of a bag by the name of their folder, which is the capture's id."""
    prefix = f"{root}{bag.DATA}{CAPTURES}"
    names = [name[len(prefix) :] for name in archive.namelist() if name.startswith(prefix)]
    ids = {name.partition("/")[0] for name in names if "/" in name}
    return {each: ZipFiles(archive, f"{prefix}{each}/") for each in sorted(ids)}


def _below(names: set[str], root: str) -> set[str]:
    return {name.removeprefix(root) for name in names}


def _bag(files: Files, bundles: Mapping[str, Files], roots: Roots | None) -> Iterator[Finding]:
    """What the bag says of itself, then its bundles, then what the journal knows of them."""
    yield from bag.verify(files)
    manifests = {}
    for capture, inner in bundles.items():
        prefix = f"{bag.DATA}{CAPTURES}{capture}/"
        yield from _bundle(prefix, inner, roots)
        manifests[prefix.removesuffix("/")] = manifest_digest(inner)
    yield from _contents(files, manifests)


def _bundle(prefix: str, inner: Files, roots: Roots | None) -> Iterator[Finding]:
    """A file that is as it was listed is said once, by the bag; the rest is said by the bundle."""
    try:
        found = verify_files(inner, roots)
    except BundleBroken:
        yield _bad(prefix + manifest.MANIFEST, "missing")
        return
    for one in found:
        if not (one.holds and one.code == "intact"):
            yield Finding(item=prefix + one.item, holds=one.holds, code=one.code, facts=one.facts)


def _contents(files: Files, manifests: Mapping[str, str]) -> Iterator[Finding]:
    """case.json can be read; the journal's excerpt holds and knows the bundles."""
    name = bag.DATA + CASE
    try:
        yield from case_attachments.check(files, read_case(files, name))
    except BundleBroken as error:
        newer = newer_than_known(files, name)
        facts = {"format": newer} if newer else {"field": str(error.facts.get("field", ""))}
        code = "case_newer" if newer else "case_unreadable"
        yield Finding(item=name, holds=False, code=code, facts=facts)
    yield from excerpt.check(read_journal(files, bag.DATA + JOURNAL), manifests)


def manifest_digest(inner: Files) -> str:
    """SHA-256 of a bundle's manifest; empty where there is none."""
    if manifest.MANIFEST not in inner.names() or not inner.is_plain(manifest.MANIFEST):
        return ""
    try:
        with inner.open(manifest.MANIFEST) as stream:
            return sha256_stream(stream)[0]
    except UNREADABLE:
        return ""


def _old(archive: zipfile.ZipFile, roots: Roots | None) -> Iterator[Finding]:
    """No bag: a case file of the first format, whose manifest is over all, or packed bundles."""
    names, end = archive.namelist(), f"/{manifest.MANIFEST}"
    prefixes = sorted({name[: -len(manifest.MANIFEST)] for name in names if name.endswith(end)})
    if not prefixes or manifest.MANIFEST in names:
        yield from verify_files(ZipFiles(archive), roots)
        for prefix in prefixes:
            yield from _bundle(prefix, ZipFiles(archive, prefix), roots)
        return
    for prefix in prefixes:
        for one in verify_files(ZipFiles(archive, prefix), roots):
            yield replace(one, item=prefix + one.item)
    for name in names:
        if not name.endswith("/") and not name.startswith(tuple(prefixes)):
            yield _bad(name, "unexpected")


def _payload(case: CaseFile) -> dict[str, manifest.Content]:
    there = {str(proof.capture.id) for proof in case.proofs if proof.there}
    there |= {one.file.sha256 for one in case.files if one.path is not None}
    document = case_json.document(case.whole, frozenset(there), with_notes=case.with_notes)
    document |= {
        "made_at": clock.iso(case.made_at),
        "operator": case.operator,
        "otklik": __version__,
        "key": case.signer.fingerprint if case.signer else None,
    }
    files: dict[str, manifest.Content] = {
        CASE: readable(document),
        JOURNAL: readable(case.journal.as_json()),
    }
    for proof in case.proofs:
        for name, path in proof.files().items():
            files[f"{CAPTURES}{proof.capture.id}/{name}"] = path
    for name, path in case.protocols.items():
        files[PROTOCOLS + name] = path
    for one in case.files:
        if one.path is not None:
            files[case_attachments.FOLDER + handed_name(one.file)] = one.path
    return files


def _bad(item: str, code: str) -> Finding:
    return Finding(item=item, holds=False, code=code)
