"""Our writer of WACZ 1.1.1: the same captures give the same bytes."""

from __future__ import annotations

import base64
import gzip
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from app import __version__
from app.domain import clock
from app.evidence.canonical import CHUNK, readable, sha256, sha256_file
from app.evidence.posting import SENDING, with_posted
from app.evidence.signing import Signer
from app.evidence.surt import same_address, surt
from app.evidence.wacz_signing import archive_key, public_der, sign_archive
from app.evidence.warc_reading import Entry

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


def main_record(records: Sequence[Entry], *wanted: str) -> Entry | None:
    """The recorded response for the first wanted address that is there, else the first document.

    An answer that only leads elsewhere is not what was seen, even under the wanted address.
    """
    answers = [entry for entry in records if entry.kind == "response"]
    seen = [entry for entry in answers if not 300 <= entry.status < 400] or answers
    by_address = {same_address(entry.url): entry for entry in reversed(seen)}
    for url in wanted:
        if (entry := by_address.get(same_address(url))) is not None:
            return entry
    return next((entry for entry in seen if entry.mime == "text/html"), next(iter(seen), None))


def write(
    target: Path,
    warc: Path,
    records: Sequence[Entry],
    pages: Sequence[MainPage],
    created: datetime,
    signer: Signer | None = None,
) -> None:
    """One WACZ with one WARC and its pages, the main one first; all stored, in a fixed order.

    `records` is what `warc_reading.entries` tells of it. Signed in the anonymous form of wacz-auth
    0.1.0, so that replay tools can tell.
    """
    index, lookup = _index(records)
    small = {
        "indexes/index.cdx.gz": index,
        "indexes/index.idx": lookup,
        "pages/pages.jsonl": _pages(pages),
    }
    warc_path = f"archive/{WARC_NAME}"
    digest, size = sha256_file(warc)
    resources = [_resource(warc_path, digest, size)]
    resources += [_resource(path, sha256(data), len(data)) for path, data in small.items()]
    package = _package(pages[0], created, resources)
    seal = readable(_seal(f"sha256:{sha256(package)}", created, signer))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        with warc.open("rb") as stream, archive.open(_info(warc_path, created), "w") as slot:
            while chunk := stream.read(CHUNK):
                slot.write(chunk)
        for path, data in small.items():
            archive.writestr(_info(path, created), data)
        archive.writestr(_info("datapackage.json", created), package)
        archive.writestr(_info("datapackage-digest.json", created), seal)


def _package(page: MainPage, created: datetime, resources: Sequence[Any]) -> bytes:
    """datapackage.json."""
    return readable(
        {
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "software": f"Otklik/{__version__}",
            "created": clock.iso(created),
            "title": page.title,
            "mainPageUrl": page.url,
            "mainPageDate": clock.iso(page.at),
            "resources": list(resources),
        }
    )


def _info(path: str, at: datetime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, clock.aware(at).timetuple()[:6])
    info.compress_type = zipfile.ZIP_STORED
    info.external_attr = 0o644 << 16
    info.create_system = 3
    return info


def _resource(path: str, digest: str, size: int) -> dict[str, Any]:
    name = path.rpartition("/")[2]
    return {"name": name, "path": path, "hash": f"sha256:{digest}", "bytes": size}


def _index(records: Sequence[Entry]) -> tuple[bytes, bytes]:
    """Compressed CDXJ in blocks, and the table that says where each block begins."""
    lines = sorted(
        _line(entry, after)
        for entry, after in zip_longest(records, records[1:])
        if entry.kind in ("response", "resource")
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


def _line(entry: Entry, after: Entry | None) -> str:
    """Of one answer; the request that it answers comes right after it."""
    about = {
        "url": entry.url,
        "mime": entry.mime or "unk",
        "status": str(entry.status),
        "digest": entry.digest,
        "length": str(entry.length),
        "offset": str(entry.offset),
        "filename": WARC_NAME,
    }
    url = entry.url
    if after is not None and after.method in SENDING:
        about |= {"method": after.method, "requestBody": after.posted}
        url = with_posted(url, after.method, after.posted)
    moment = entry.at.strftime("%Y%m%d%H%M%S")
    return f"{surt(url)} {moment} {json.dumps(about, ensure_ascii=False)}\n"


def _pages(pages: Sequence[MainPage]) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "Pages", "hasText": True}
    rows = (
        {
            "id": f"page-{number}",
            "url": page.url,
            "ts": clock.iso(page.at),
            "title": page.title,
            "text": page.text[:200_000],
        }
        for number, page in enumerate(pages, start=1)
    )
    lines = (json.dumps(item, ensure_ascii=False, sort_keys=True) for item in (head, *rows))
    return ("\n".join(lines) + "\n").encode("utf-8")


def _seal(digest: str, created: datetime, signer: Signer | None) -> dict[str, Any]:
    """datapackage-digest.json; `signedData` as wacz-auth 0.1.0 has it for anonymous signers."""
    seal: dict[str, Any] = {"path": "datapackage.json", "hash": digest}
    if signer is not None:
        key = archive_key(signer)
        seal["signedData"] = {
            "hash": digest,
            "signature": base64.b64encode(sign_archive(key, digest.encode("ascii"))).decode(),
            "publicKey": base64.b64encode(public_der(key)).decode(),
            "created": clock.iso(created),
            "software": f"Otklik/{__version__}",
        }
    return seal
