"""What a ZIP of a stranger may not be: names that lead out, links, doubles, bombs, overlaps."""

from __future__ import annotations

import stat
import struct
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from app.domain.evidence import Finding

MOST_ENTRIES = 20_000
MOST_BYTES, MOST_OF_ONE = 16 << 30, 4 << 30
"""Unpacked, of all entries and of one."""
MOST_RATIO, SMALL = 250, 8 << 20
"""An entry that grows so much and is no longer small was made to fill a disk."""
LONGEST_NAME = 400
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Flags of an entry: encrypted, strongly encrypted, its header masked (APPNOTE 4.4.4)."""
HEADER = struct.Struct("<4s5H3L2H")
"""A local file header up to its name (APPNOTE 4.3.7)."""
END = 22
"""Bytes of the last record without its comment (APPNOTE 4.3.16)."""
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{n}{i}" for n in ("COM", "LPT") for i in range(1, 10))}
"""Names that Windows takes for a device, whatever follows their dot."""
FATAL = frozenset({"bomb", "overlapping", "encrypted", "too_many"})
"""Nothing of an archive with one of these is unpacked, not even to look at it."""


def check(archive: zipfile.ZipFile) -> tuple[Finding, ...]:
    """Everything by which an archive could harm whoever unpacks it; nothing is unpacked."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return (_bad("", "too_many", count=str(len(entries))),)
    found = [Finding(item=name, holds=False, code=code) for name, code in _names(entries)]
    found += [_bad(info.filename, code) for info in entries if (code := _entry(info))]
    whole = sum(info.file_size for info in entries)
    if whole > MOST_BYTES:
        found.append(_bad("", "bomb", bytes=str(whole)))
    if _has_junk(archive, entries):
        found.append(_bad("", "junk"))
    found += [_bad(name, "overlapping") for name in _overlaps(archive, entries)]
    return tuple({(one.item, one.code): one for one in found}.values())


def is_safe_name(name: str) -> bool:
    """A relative path that stays below its folder on every system, spelt in one way only."""
    parts = name.removesuffix("/").split("/")
    return (
        0 < len(name) <= LONGEST_NAME
        and not any(letter in '\\:*?"<>|' or ord(letter) < 32 or ord(letter) == 127
                    for letter in name)
        and not any(0xD800 <= ord(letter) <= 0xDFFF for letter in name)
        and all(part and part.strip(". ") and part[-1] not in ". " for part in parts)
        and not any(part.partition(".")[0].upper() in DEVICES for part in parts)
        and not PurePosixPath(name).is_absolute()
    )  # fmt: skip


def _names(entries: list[zipfile.ZipInfo]) -> Iterator[tuple[str, str]]:
    """Names that lead out, and those that are one file on some system."""
    seen: set[str] = set()
    folders: set[str] = set()
    for info in entries:
        if not is_safe_name(info.filename) or info.filename != info.orig_filename:
            yield info.filename, "outside"
        key = _key(info.filename)
        if key in seen:
            yield info.filename, "doubled"
        seen.add(key)
        folders |= {parent.as_posix() for parent in PurePosixPath(key).parents}
    for info in entries:
        if not info.is_dir() and _key(info.filename) in folders:
            yield info.filename, "doubled"


def _key(name: str) -> str:
    """What a name is on a system that knows no capitals and composes its letters."""
    return unicodedata.normalize("NFC", name.removesuffix("/")).casefold()


def _entry(info: zipfile.ZipInfo) -> str:
    """What is wrong with one entry, a code; empty: nothing."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "link"
    if info.flag_bits & ENCRYPTED:
        return "encrypted"
    if info.compress_type not in METHODS:
        return "packing"
    swollen = info.file_size > SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1)
    stored_other = info.compress_type == zipfile.ZIP_STORED and info.file_size != info.compress_size
    return "bomb" if swollen or stored_other or info.file_size > MOST_OF_ONE else ""


def _overlaps(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Entries that share bytes, or whose own header tells another name (Fifield, 2019)."""
    stream = archive.fp
    if stream is None:
        return
    end = 0
    for info in sorted(entries, key=lambda each: each.header_offset):
        stream.seek(info.header_offset)
        header = stream.read(HEADER.size)
        fields = HEADER.unpack(header) if len(header) == HEADER.size else (b"",) * 11
        if fields[0] != b"PK\x03\x04" or info.header_offset < end:
            yield info.filename
            continue
        name, extra = int(fields[9]), int(fields[10])
        own = stream.read(name)
        text = own.decode("utf-8" if int(fields[2]) & 0x800 else "cp437", "replace")
        if text != info.orig_filename:
            yield info.filename
        end = info.header_offset + HEADER.size + name + extra + info.compress_size
    if end > archive.start_dir:
        yield entries[-1].filename


def _has_junk(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> bool:
    """Bytes before the first entry or behind the end: nothing verifies what lies there."""
    stream = archive.fp
    if stream is None or min((info.header_offset for info in entries), default=0) > 0:
        return stream is not None
    size = stream.seek(0, 2)
    stream.seek(max(size - END - len(archive.comment), 0))
    return stream.read(4) != b"PK\x05\x06"


def _bad(item: str, code: str, **facts: str) -> Finding:
    return Finding(item=item or "ZIP", holds=False, code=code, facts=facts)
