"""The post's pictures and videos as files: taken from the archive, never asked for twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from app.evidence.canonical import sha256
from app.evidence.redaction import clean_url
from app.evidence.surt import same_address
from app.evidence.warc_reading import Entry, read_at

FOLDER = "media"
MOST_FILES = 50
MOST_FILE = 64 << 20
MOST_WHOLE = 200 << 20
"""Bytes of one file, and of all files of one post."""
MOST_HOPS = 5
ENDINGS = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp",
    "image/avif": ".avif", "image/bmp": ".bmp", "image/svg+xml": ".svg.txt",
    "video/mp4": ".mp4", "video/webm": ".webm", "video/quicktime": ".mov",
    "audio/mpeg": ".mp3", "audio/ogg": ".ogg", "audio/mp4": ".m4a", "application/pdf": ".pdf",
}  # fmt: skip
"""A drawing may hold scripts: it is kept as the text that it is. Other kinds end with .bin."""
PAGES = ("text/html", "application/xhtml+xml")
UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
LONGEST_STEM, LONGEST_ADDRESS = 40, 200
WEB = ("http://", "https://")


def wanted(addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses worth asking for, each once, in their order."""
    web = (url for url in addresses if url.startswith(WEB))
    return tuple(dict.fromkeys(map(same_address, web)))[:MOST_FILES]


def extract(
    part: Path,
    warc: Path,
    found: Sequence[Entry],
    addresses: Sequence[str],
    told: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Writes each file that the archive holds below `media/`; one row for every address.

    A row has `url` and either `file`, `bytes`, `type` and `sha256`, or the `reason` why there is
    no file: not_recorded, too_large, no_file (a page stands there), scheme, too_many, http_404 …,
    and what the helper told of an address.
    """
    whole = {same_address(entry.url): entry for entry in found if _answers(entry)}
    rows: list[dict[str, Any]] = []
    room = MOST_WHOLE
    for number, url in enumerate(wanted(addresses), start=1):
        clean = clean_url(url)
        entry = _followed(warc, whole, same_address(clean))
        if entry is None or entry.status != 200:
            refused = f"http_{entry.status}" if entry and entry.status >= 400 else "not_recorded"
            rows.append({"url": clean, "reason": told.get(url, refused)})
            continue
        row = _written(part, warc, entry, number, room)
        room -= int(row.get("bytes", 0))
        rows.append({"url": clean, **row})
    return [*rows, *_not_asked(addresses)]


def _not_asked(addresses: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Addresses that are none of the web's, and those beyond the bound, the first of them."""
    asked = frozenset(wanted(addresses))
    for url in [url for url in dict.fromkeys(addresses) if url][: 2 * MOST_FILES]:
        if not url.startswith(WEB):
            yield {"url": clean_url(url)[:LONGEST_ADDRESS], "reason": "scheme"}
        elif same_address(url) not in asked:
            yield {"url": clean_url(url), "reason": "too_many"}


def _answers(entry: Entry) -> bool:
    """Whole answers and what we asked for ourselves; parts of a video are no video."""
    return entry.kind in ("response", "resource") and entry.status != 206 and not entry.truncated


def _followed(warc: Path, whole: Mapping[str, Entry], url: str) -> Entry | None:
    for _ in range(MOST_HOPS):
        entry = whole.get(url)
        if entry is None or not 300 <= entry.status < 400:
            return entry
        headers, _ = read_at(warc, entry, MOST_FILE)
        place = next((value for name, value in headers if name.lower() == "location"), "")
        url = same_address(urljoin(url, place))
    return None


def _written(part: Path, warc: Path, entry: Entry, number: int, room: int) -> dict[str, Any]:
    if entry.mime in PAGES:
        return {"reason": "no_file"}
    try:
        _, body = read_at(warc, entry, min(MOST_FILE, room))
    except ValueError:
        return {"reason": "too_large"}
    if not body:
        return {"reason": "empty"}
    name = f"{FOLDER}/{number:02}-{_stem(entry.url)}{ENDINGS.get(entry.mime, '.bin')}"
    (part / FOLDER).mkdir(exist_ok=True)
    (part / name).write_bytes(body)
    return {"file": name, "bytes": len(body), "type": entry.mime, "sha256": sha256(body)}


def _stem(url: str) -> str:
    """Letters, digits and lines of the address's last part: a name that is safe everywhere."""
    last = unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).partition(".")[0]
    return UNSAFE.sub("-", last).strip("-")[:LONGEST_STEM] or "file"
