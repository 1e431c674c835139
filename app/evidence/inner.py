"""The hashes a WACZ carries inside itself."""

from __future__ import annotations

import base64
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from app.domain.evidence import Finding
from app.evidence import zip_guard
from app.evidence.canonical import sha256, sha256_stream
from app.evidence.wacz_signing import archive_signature_holds

PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"
MOST_BYTES = 32 << 20
"""Of each of the two; a list of a thousand files takes a hundredth of it."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, TypeError,
          AttributeError, NotImplementedError, RuntimeError)  # fmt: skip


def check_wacz(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """One finding per file inside, named `page.wacz!archive/data.warc.gz`; nothing is unpacked
    of an archive that would fill a disk or leads out of itself.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            unsafe = [replace(one, item=f"{name}!{one.item}") for one in zip_guard.check(archive)]
            yield from unsafe
            if not unsafe:
                yield from _check(name, archive)
    except BROKEN:
        yield Finding(item=f"{name}!", holds=False, code="unreadable")


def _check(name: str, archive: zipfile.ZipFile) -> Iterator[Finding]:
    package = _small(archive, PACKAGE)
    document: dict[str, Any] = json.loads(package)
    seal = json.loads(_small(archive, DIGEST))
    yield _finding(f"{name}!{PACKAGE}", holds=seal["hash"] == f"sha256:{sha256(package)}")
    if "publicKey" in (signed := seal.get("signedData") or {}):
        yield _finding(f"{name}!{DIGEST}", holds=_is_signed(signed, seal["hash"]))
    listed = {item["path"]: item for item in document["resources"]}
    for path in sorted(set(archive.namelist()) - {PACKAGE, DIGEST} | set(listed)):
        item = f"{name}!{path}"
        if path not in listed:
            yield Finding(item=item, holds=False, code="unexpected")
        elif path not in archive.namelist():
            yield Finding(item=item, holds=False, code="missing")
        else:
            yield _finding(item, holds=_holds(archive, path, listed[path]))


def _is_signed(signed: dict[str, Any], digest: str) -> bool:
    """The anonymous form of wacz-auth 0.1.0; the bundle's own signature says whose it is."""
    key, signature = (base64.b64decode(signed[name]) for name in ("publicKey", "signature"))
    return signed["hash"] == digest and archive_signature_holds(key, signature, digest.encode())


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MOST_BYTES:
        raise ValueError("a bomb")
    return archive.read(name)


def _holds(archive: zipfile.ZipFile, path: str, listed: dict[str, Any]) -> bool:
    try:
        with archive.open(path) as stream:
            digest, size = sha256_stream(stream)  # type: ignore[arg-type]  # a readable of bytes
    except BROKEN:
        return False
    return bool(listed["hash"] == f"sha256:{digest}" and listed["bytes"] == size)


def _finding(item: str, *, holds: bool) -> Finding:
    return Finding(item=item, holds=holds, code="intact" if holds else "altered")
