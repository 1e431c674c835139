"""The manifest of a bundle, its signature and its two lists of sums."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from app.errors import BundleBroken
from app.evidence.canonical import Digest, readable, sha256
from app.evidence.signing import KEY, SIGNATURE, Signer

MANIFEST, SUMS, SEAL = "manifest.json", "SHA256SUMS", "manifest.json.sha256"
SELF = frozenset({MANIFEST, SUMS, SEAL, SIGNATURE})
"""What the manifest cannot list: it would have to know its own digest."""
STAMPS = "stamps/"
"""Time stamps come after the manifest and are not listed in it either."""
FIRST_FORMAT, FORMAT = "otklik-bundle-1", "otklik-bundle-2"
"""The first has all facts in the manifest and no signature; it is read, never written."""
TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".pdf": "application/pdf",
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
    """Digests, size and type of one file; its bytes are read once."""
    found = Digest.of(content)
    kind = TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")
    return {"sha256": found.sha256, "sha3_512": found.sha3_512, "bytes": found.size, "type": kind}


def compose(facts: Mapping[str, Any], files: Mapping[str, Content]) -> dict[str, bytes]:
    """Manifest, sums and seal over these files, by their names."""
    listed = {name: describe(name, content) for name, content in files.items()}
    content = readable({"format": FORMAT, **facts, "files": listed})
    digest = sha256(content)
    return {MANIFEST: content, SUMS: sums(read(content), digest), SEAL: seal(digest)}


def write(folder: Path, facts: Mapping[str, Any], signer: Signer | None = None) -> str:
    """Writes manifest, sums, seal and signature for what lies in `folder`, at any depth.

    Returns the manifest's own SHA-256.
    """
    if signer is not None:
        (folder / KEY).write_bytes(signer.public_pem)
        facts = {**facts, "signer": signer.fingerprint}
    composed = compose(facts, within(folder))
    for name, content in composed.items():
        (folder / name).write_bytes(content)
    if signer is not None:
        (folder / SIGNATURE).write_bytes(signer.sign(composed[MANIFEST]))
    return sha256(composed[MANIFEST])


def within(folder: Path) -> dict[str, Path]:
    """What a manifest lists of a folder: plain files by their names with forward slashes."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    return {name: path for name, path in found.items() if path.is_file() and not is_own(name)}


def is_own(name: str) -> bool:
    """Whether a file is made of the manifest, so that the manifest cannot list it."""
    return name in SELF or name.startswith(STAMPS)


def read(content: bytes) -> dict[str, Any]:
    """A manifest's document.

    Raises:
        BundleBroken: not JSON, not ours, or a list of files that is none.
    """
    try:
        document = json.loads(content)
        files = document["files"]
        sound = document["format"] in (FIRST_FORMAT, FORMAT) and all(
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
