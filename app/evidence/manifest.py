"""The manifest of a bundle and its two lists of sums; names and order are capture.md's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.errors import BundleBroken
from app.evidence.canonical import readable, sha256, sha256_file

MANIFEST, SUMS, SEAL = "manifest.json", "SHA256SUMS", "manifest.json.sha256"
SELF = frozenset({MANIFEST, SUMS, SEAL})
FORMAT = "otklik-bundle-1"
TYPES = {
    ".png": "image/png",
    ".wacz": "application/wacz",
    ".mhtml": "multipart/related",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".pem": "application/x-pem-file",
}


def describe(folder: Path) -> dict[str, dict[str, Any]]:
    """Digest, size and type of every file of a bundle in the making."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name not in SELF:
            digest, size = sha256_file(path)
            kind = TYPES.get(path.suffix, "application/octet-stream")
            found[path.name] = {"sha256": digest, "bytes": size, "type": kind}
    return found


def write(folder: Path, facts: Mapping[str, Any]) -> str:
    """Writes manifest, sums and seal for what lies in `folder`; the manifest's own SHA-256."""
    content = readable({"format": FORMAT, **facts, "files": describe(folder)})
    digest = sha256(content)
    (folder / MANIFEST).write_bytes(content)
    (folder / SUMS).write_bytes(sums(read(content), digest))
    (folder / SEAL).write_bytes(seal(digest))
    return digest


def read(content: bytes) -> dict[str, Any]:
    """A manifest's document.

    Raises:
        BundleBroken: not JSON, not ours, or a list of files that is none.
    """
    try:
        document = json.loads(content)
        files = document["files"]
        sound = document["format"] == FORMAT and all(
            isinstance(item["sha256"], str) and isinstance(item["bytes"], int)
            for item in files.values()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleBroken(reason="manifest") from error
    if not sound:
        raise BundleBroken(reason="manifest")
    return dict(document)


def sums(document: Mapping[str, Any], manifest_sha256: str) -> bytes:
    """SHA256SUMS: every file and the manifest, as `sha256sum -c` reads it."""
    lines = {name: item["sha256"] for name, item in document["files"].items()}
    lines[MANIFEST] = manifest_sha256
    return "".join(f"{lines[name]}  {name}\n" for name in sorted(lines)).encode("utf-8")


def seal(manifest_sha256: str) -> bytes:
    """manifest.json.sha256: one line."""
    return f"{manifest_sha256}  {MANIFEST}\n".encode()


def read_sums(content: bytes) -> dict[str, str]:
    """File name to digest of a list of sums; lines that are none are left out."""
    found = {}
    for line in content.decode("utf-8", "replace").splitlines():
        digest, gap, name = line.partition("  ")
        if gap and name and len(digest) == 64:
            found[name] = digest
    return found
