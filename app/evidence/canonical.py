"""One way to write JSON and one way to take a digest, so that equal things are equal bytes."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
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


def sayable(value: Any) -> Any:
    """The same without halves of letters, which UTF-8 cannot hold, at any depth."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {sayable(name): sayable(each) for name, each in value.items()}
    return [sayable(each) for each in value] if isinstance(value, list | tuple) else value


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


@dataclass(frozen=True, slots=True)
class Digest:
    """Two digests of different families: should one ever be broken, the other still stands."""

    sha256: str
    sha3_512: str
    size: int

    @classmethod
    def of(cls, content: Path | bytes) -> Digest:
        """Of a file or of bytes, read once."""
        if isinstance(content, Path):
            with content.open("rb") as stream:
                return cls.of_stream(stream)
        return cls.of_stream(io.BytesIO(content))

    @classmethod
    def of_stream(cls, stream: BinaryIO) -> Digest:
        """Of all that is left in a stream."""
        digests, size = (hashlib.sha256(), hashlib.sha3_512()), 0
        while chunk := stream.read(CHUNK):
            for digest in digests:
                digest.update(chunk)
            size += len(chunk)
        return cls(digests[0].hexdigest(), digests[1].hexdigest(), size)
