"""One way to write JSON and one way to take a digest, so that equal things are equal bytes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, BinaryIO

CHUNK = 1 << 20


def canonical(value: Any) -> bytes:
    """Sorted keys, no white space, UTF-8: what hashes are taken over."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def readable(value: Any) -> bytes:
    """The same order with one line per value, for files a person may open."""
    return (json.dumps(value, sort_keys=True, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def sha256_stream(stream: BinaryIO) -> tuple[str, int]:
    """Hexadecimal SHA-256 and the number of bytes of all that is left in a stream."""
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def sha256_file(path: Path) -> tuple[str, int]:
    """Hexadecimal SHA-256 and size of a file, read in pieces."""
    with path.open("rb") as stream:
        return sha256_stream(stream)
