"""From the network records of a capture to its archive, and the post's files out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain import clock
from app.evidence import media, wacz
from app.evidence.capture_record import About
from app.evidence.redaction import clean_url
from app.evidence.surt import same_address
from app.evidence.warc import WarcFile
from app.evidence.warc_reading import Entry, entries, repair

WARC = "data.warc.gz"
"""What the helper writes its records into; it is used up here."""
ARCHIVE = "page.wacz"
VIEWS = (
    ("page.txt", "urn:text", "text/plain; charset=utf-8"),
    ("screen.png", "urn:view", "image/png"),
    ("page.png", "urn:fullPage", "image/png"),
)
"""Browsertrix's names, so that other tools find what we made of the page."""
ASIDES = ("author", "context")
"""Pages beside the main one; each has a folder of this name."""


def archive(part: Path, about: About, state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Makes the WACZ of the WARC and takes the post's files out; a row for each of them.

    Raises:
        OSError: the disk is full.
    """
    path = part / WARC
    rows: list[dict[str, Any]] = []
    if repair(path):
        records = list(entries(path))
        told = {str(row["url"]): str(row["reason"]) for row in state.get("media") or ()}
        addresses = about.media or tuple(map(str, state.get("media_shown") or ()))
        rows = media.extract(part, path, records, addresses, told)
        final = str(state.get("final_url") or about.url)
        main = wacz.main_record(records, clean_url(final), clean_url(about.url))
        if main is not None:
            records += _views(part, path, main.url)
            pages = [_page(part, main, state), *_asides(part, records, state)]
            wacz.write(part / ARCHIVE, path, records, pages, about.started_at, about.signer)
    path.unlink(missing_ok=True)
    return rows


def text_of(folder: Path) -> str:
    """The captured text; empty where there is none."""
    path = folder / "page.txt"
    return path.read_text("utf-8", "replace") if path.exists() else ""


def searchable(folder: Path) -> str:
    """All captured text for the search: the page's, the author's profile's, the thread's."""
    texts = (text_of(folder), *(text_of(folder / name) for name in ASIDES))
    return "\n\n".join(text for text in texts if text)


def _views(part: Path, path: Path, url: str) -> list[Entry]:
    """Puts what was made of the page among the records."""
    end, at = path.stat().st_size, clock.now()
    with WarcFile(path) as growing:
        for name, urn, kind in VIEWS:
            if (part / name).exists():
                growing.resource(f"{urn}:{url}", kind, (part / name).read_bytes(), at)
        if growing.trouble is not None:
            raise growing.trouble
    return list(entries(path, end))


def _asides(
    part: Path, records: Sequence[Entry], state: Mapping[str, Any]
) -> Iterator[wacz.MainPage]:
    """The author's page and the thread, where they were recorded."""
    there = {same_address(one.url): one for one in records if one.kind == "response"}
    for name in ASIDES:
        told = state.get(name) or {}
        entry = there.get(same_address(clean_url(str(told.get("final_url") or ""))))
        if entry is not None:
            yield _page(part / name, entry, told)


def _page(folder: Path, entry: Entry, told: Mapping[str, Any]) -> wacz.MainPage:
    title = str(told.get("title") or entry.url)
    return wacz.MainPage(url=entry.url, title=title, at=entry.at, text=text_of(folder))
