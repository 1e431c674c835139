"""Our writer of WACZ 1.1.1: the same captures give the same bytes."""

from __future__ import annotations

import gzip
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app import __version__
from app.domain import clock
from app.evidence.canonical import CHUNK, readable, sha256, sha256_file
from app.evidence.surt import surt
from app.evidence.warc import Entry, entries

BLOCK = 3000
"""Lines of the index in one compressed block (ZipNum)."""
WARC_NAME = "data.warc.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPage:
    """The page the archive is about; `url` must be one of the recorded ones."""

    url: str
    title: str
    at: datetime
    text: str


def main_record(warc: Path, *wanted: str) -> Entry | None:
    """The recorded response for the first wanted address that is there, else the first document."""
    found = [entry for entry in entries(warc) if entry.kind == "response"]
    for url in wanted:
        bare = url.partition("#")[0]
        for entry in found:
            if entry.url == bare:
                return entry
    return next((entry for entry in found if entry.mime == "text/html"), next(iter(found), None))


def write(target: Path, warc: Path, page: MainPage, created: datetime) -> None:
    """One WACZ with one WARC and one page; everything stored, in a fixed order."""
    index, lookup = _index(warc)
    small = {
        "indexes/index.cdx.gz": index,
        "indexes/index.idx": lookup,
        "pages/pages.jsonl": _pages(page),
    }
    warc_path = f"archive/{WARC_NAME}"
    digest, size = sha256_file(warc)
    resources = [_resource(warc_path, digest, size)]
    resources += [_resource(path, sha256(data), len(data)) for path, data in small.items()]
    package = readable(
        {
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "software": f"Otklik/{__version__}",
            "created": clock.iso(created),
            "title": page.title,
            "mainPageUrl": page.url,
            "mainPageDate": clock.iso(page.at),
            "resources": resources,
        }
    )
    seal = readable({"path": "datapackage.json", "hash": f"sha256:{sha256(package)}"})
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        with warc.open("rb") as stream, archive.open(_info(warc_path, created), "w") as slot:
            while chunk := stream.read(CHUNK):
                slot.write(chunk)
        for path, data in small.items():
            archive.writestr(_info(path, created), data)
        archive.writestr(_info("datapackage.json", created), package)
        archive.writestr(_info("datapackage-digest.json", created), seal)


def _info(path: str, at: datetime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, clock.aware(at).timetuple()[:6])
    info.compress_type = zipfile.ZIP_STORED
    info.external_attr = 0o644 << 16
    info.create_system = 3
    return info


def _resource(path: str, digest: str, size: int) -> dict[str, Any]:
    name = path.rpartition("/")[2]
    return {"name": name, "path": path, "hash": f"sha256:{digest}", "bytes": size}


def _index(warc: Path) -> tuple[bytes, bytes]:
    """Compressed CDXJ in blocks, and the table that says where each block begins."""
    lines = sorted(
        _line(entry) for entry in entries(warc) if entry.kind in ("response", "resource")
    )
    blocks, lookup = [], ['!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}\n']
    offset = 0
    for start in range(0, len(lines), BLOCK):
        part = lines[start : start + BLOCK]
        packed = gzip.compress("".join(part).encode("utf-8"), mtime=0)
        where = {"offset": offset, "length": len(packed), "digest": f"sha256:{sha256(packed)}"}
        lookup.append(f"{part[0].partition(' {')[0]} {json.dumps(where)}\n")
        blocks.append(packed)
        offset += len(packed)
    return b"".join(blocks), "".join(lookup).encode("utf-8")


def _line(entry: Entry) -> str:
    about = {
        "url": entry.url,
        "mime": entry.mime or "unk",
        "status": str(entry.status),
        "digest": entry.digest,
        "length": str(entry.length),
        "offset": str(entry.offset),
        "filename": WARC_NAME,
    }
    moment = entry.at.strftime("%Y%m%d%H%M%S")
    return f"{surt(entry.url)} {moment} {json.dumps(about, ensure_ascii=False)}\n"


def _pages(page: MainPage) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "Pages", "hasText": True}
    row = {
        "id": "page-1",
        "url": page.url,
        "ts": clock.iso(page.at),
        "title": page.title,
        "text": page.text[:200_000],
    }
    lines = (json.dumps(item, ensure_ascii=False, sort_keys=True) for item in (head, row))
    return ("\n".join(lines) + "\n").encode("utf-8")
