"""A file that goes out with an answer: what it is called, what it is, and how much may be sent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LARGEST = 20 * 1024 * 1024
"""Bytes of one file."""
MOST = 10
"""Files of one answer, or of one template."""
LONGEST_NAME = 120
LOOKED_AT = 4096
"""Bytes from the beginning that tell what a file is."""
UNKNOWN = "application/octet-stream"
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
)
_OPEN_XML = {
    b"word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    b"ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/tiff": ".tif",
    "application/pdf": ".pdf",
    "video/mp4": ".mp4",
    "text/plain": ".txt",
}
"""What a name without an ending gets."""
_KIND = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,100}", re.ASCII)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """One file; its bytes lie in the workspace under their sum."""

    name: str
    """As the customer will see it."""
    media_type: str
    size: int
    """Bytes."""
    sha256: str

    @property
    def is_picture(self) -> bool:
        """Networks show it in the answer."""
        return self.media_type in {"image/png", "image/jpeg", "image/gif", "image/webp"}


def sniffed(content: bytes) -> str:
    """The media type by what the bytes are, whatever the file is called."""
    head = content[:LOOKED_AT]
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in {b"heic", b"heix", b"mif1"} else "video/mp4"
    if head.startswith(b"PK\x03\x04"):
        return next(
            (kind for mark, kind in _OPEN_XML.items() if mark in content), "application/zip"
        )
    return _text_or_not(head)


def tidy_name(name: str, media_type: str = UNKNOWN) -> str:
    """A name that is one on every system: no folders, no controls, not too long, never empty."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(c if c.isprintable() and c not in '<>:"|?*' else " " for c in last)
    kept = " ".join(kept.split()).strip(". ")
    stem, dot, ending = kept.rpartition(".")
    if not dot or not re.fullmatch(r"\w{1,8}", ending):
        stem, ending = kept, _ENDINGS.get(media_type, "").removeprefix(".")
    stem = stem.strip(". ") or "file"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    stem = stem[: LONGEST_NAME - len(ending) - 1].rstrip(". ")
    return f"{stem}.{ending}" if ending else stem


def handed_name(file: AttachedFile) -> str:
    """What its bytes are called in a case file: by their sum, whatever strangers call them."""
    return file.sha256 + _ENDINGS.get(file.media_type, "")


def media_type(told: str) -> str:
    """What a stranger says a file is, if that has the shape of it."""
    return told if _KIND.fullmatch(told) else UNKNOWN


def different_names(files: Iterable[AttachedFile]) -> tuple[str, ...]:
    """Names in which no two are alike, for a folder: «чек.jpg», «чек (2).jpg»."""
    given: list[str] = []
    taken: set[str] = set()
    for file in files:
        stem, dot, ending = file.name.rpartition(".")
        stem, ending = (stem, f".{ending}") if dot else (file.name, "")
        name, number = file.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem} ({number}){ending}"
        taken.add(name.casefold())
        given.append(name)
    return tuple(given)


def to_json(files: Iterable[AttachedFile]) -> list[dict[str, Any]]:
    """For a column that keeps a list."""
    return [
        {"name": one.name, "media_type": one.media_type, "size": one.size, "sha256": one.sha256}
        for one in files
    ]


def from_json(raw: Iterable[Any]) -> tuple[AttachedFile, ...]:
    """The files of such a column; what is none is left out."""
    return tuple(found for one in raw if (found := _one(one)) is not None)


def _one(raw: Any) -> AttachedFile | None:
    if not isinstance(raw, Mapping):
        return None
    sha256, size = str(raw.get("sha256", "")), raw.get("size")
    if not _SHA256.fullmatch(sha256) or not isinstance(size, int):
        return None
    kind = str(raw.get("media_type") or UNKNOWN)
    return AttachedFile(
        name=tidy_name(str(raw.get("name", "")), kind), media_type=kind, size=size, sha256=sha256
    )


def _text_or_not(head: bytes) -> str:
    if not head or b"\0" in head:
        return UNKNOWN
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = len(head) == LOOKED_AT and error.start >= len(head) - 4  # a letter in two
        if not cut:
            return UNKNOWN
    return "image/svg+xml" if b"<svg" in head[:1024].lower() else "text/plain"
