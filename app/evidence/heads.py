"""Stamped heads of the journal: what an authority vouched for may not be missing from the chain."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.domain.evidence import Finding
from app.evidence.canonical import sha256
from app.evidence.files import FolderFiles
from app.evidence.sealing_check import small
from app.evidence.signing import KEY, fingerprint, holds
from app.evidence.stamp_check import check_stamps, is_stamp
from app.evidence.timestamp import Roots

ENTRY, ENTRY_SIGNATURE = "entry.json", "entry.sig"
"""What was stamped, and this installation's signature over it."""
FOLDER = re.compile(r"(?P<seq>\d{1,12})-(?P<hash>[0-9a-f]{8})")


def check_heads(
    place: Path, chain: Mapping[int, str], roots: Roots, keys: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Findings of each folder below `place`; `chain` is number and hash of the journal's entries.

    `keys` are fingerprints that the journal knows; empty: it knows none, and none is asked for.
    """
    folders = [path for path in _folders(place) if FOLDER.fullmatch(path.name)]
    if not folders:
        yield Finding(item="journal", holds=True, code="heads_none")
    for path in sorted(folders, key=lambda each: int(each.name.partition("-")[0])):
        yield from _head(path, chain, roots, keys)


def _folders(place: Path) -> list[Path]:
    if not place.is_dir():
        return []
    return [path for path in place.iterdir() if path.is_dir() and not path.is_symlink()]


def _head(
    path: Path, chain: Mapping[int, str], roots: Roots, keys: frozenset[str]
) -> Iterator[Finding]:
    files, item = FolderFiles(path), f"journal/{path.name}"
    there = {
        name: sha256(_whole(files, name)) if files.is_plain(name) else None
        for name in files.names()
    }
    digest, seq = there.get(ENTRY), _seq(_whole(files, ENTRY) if there.get(ENTRY) else b"")
    if digest is None or seq is None or path.name != f"{seq}-{digest[:8]}":
        yield _bad(f"{item}/{ENTRY}", "altered" if ENTRY in there else "missing")
        return
    facts = {"seq": str(seq)}
    if seq not in chain:
        yield Finding(item=item, holds=False, code="journal_cut", facts=facts)
    elif chain[seq] != digest:
        yield Finding(item=item, holds=False, code="journal_rewritten", facts=facts)
    else:
        yield Finding(item=item, holds=True, code="head_stands", facts=facts)
    yield from _signed(files, there, item, keys)
    for finding in check_stamps(files, there, digest, roots):
        code = "head_stamped" if finding.code == "stamped" else finding.code
        told = {**finding.facts, "seq": str(seq)}
        name = f"{item}/{finding.item}".rstrip("/")
        yield Finding(item=name, holds=finding.holds, code=code, facts=told)
    for name in there.keys() - {ENTRY, ENTRY_SIGNATURE, KEY}:
        if not is_stamp(name) and not (name == "stamps" and files.is_folder(name)):
            yield _bad(f"{item}/{name}", "unexpected")


def _signed(
    files: FolderFiles, there: Mapping[str, str | None], item: str, keys: frozenset[str]
) -> Iterator[Finding]:
    if ENTRY_SIGNATURE not in there and KEY not in there:
        yield Finding(item=f"{item}/{ENTRY_SIGNATURE}", holds=True, code="unsigned")
        return
    key, signature = small(files, there, KEY), small(files, there, ENTRY_SIGNATURE)
    if not holds(key, signature, _whole(files, ENTRY)):
        yield _bad(f"{item}/{ENTRY_SIGNATURE}", "signature_wrong")
    elif keys and fingerprint(key) not in keys:
        yield _bad(f"{item}/{KEY}", "key_unknown")


def _whole(files: FolderFiles, name: str) -> bytes:
    if not files.is_plain(name):
        return b""
    with files.open(name) as stream:
        return stream.read(1 << 20)


def _seq(content: bytes) -> int | None:
    try:
        found = json.loads(content)["seq"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return found if isinstance(found, int) else None


def _bad(item: str, code: str) -> Finding:
    return Finding(item=item, holds=False, code=code)
