"""The manifest of a bundle and its two lists of sums; names and order are capture.md's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
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


Content = Path | bytes
"""A file of a bundle: where it lies, or what is in it."""


def describe(name: str, content: Content) -> dict[str, Any]:
    """Digest, size and type of one file."""
    if isinstance(content, bytes):
        digest, size = sha256(content), len(content)
    else:
        digest, size = sha256_file(content)
    kind = TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
    return {"sha256": digest, "bytes": size, "type": kind}


def compose(facts: Mapping[str, Any], files: Mapping[str, Content]) -> dict[str, bytes]:
    """Manifest, sums and seal over these files, by their names."""
    listed = {name: describe(name, content) for name, content in files.items()}
    content = readable({"format": FORMAT, **facts, "files": listed})
    digest = sha256(content)
    return {MANIFEST: content, SUMS: sums(read(content), digest), SEAL: seal(digest)}


def write(folder: Path, facts: Mapping[str, Any]) -> str:
    """Writes manifest, sums and seal for what lies in `folder`; the manifest's own SHA-256."""
    files = {path.name: path for path in sorted(folder.iterdir()) if path.name not in SELF}
    composed = compose(facts, files)
    for name, content in composed.items():
        (folder / name).write_bytes(content)
    return sha256(composed[MANIFEST])


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
