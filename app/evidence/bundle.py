"""A bundle in the making: from what the helper left on disk to a sealed folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus
from app.errors import AddressRefused, CaptureError
from app.evidence import capture_record, manifest, wacz, warc
from app.evidence.canonical import readable
from app.evidence.capture_record import About
from app.evidence.completeness import text_found
from app.evidence.facts import FILE as FACTS
from app.evidence.instructions import FILE as INSTRUCTIONS
from app.evidence.instructions import instructions
from app.evidence.judgement import judge
from app.evidence.redaction import clean_url
from app.evidence.settling import begin, discard, settle, size_of

__all__ = ["STATE", "WARC", "About", "begin", "discard", "finish", "read_state", "text_of"]

WARC, STATE = "data.warc.gz", "state.json"
"""What the helper writes besides the bundle's own files; both are used up here."""
VIEWS = (
    ("page.txt", "urn:text", "text/plain; charset=utf-8"),
    ("screen.png", "urn:view", "image/png"),
    ("page.png", "urn:fullPage", "image/png"),
)


def finish(part: Path, folder: Path, about: About) -> Capture:
    """Seals `part` and renames it to `folder`; every byte is on the disk before that.

    Raises:
        AddressRefused: the guard let the page's own address not through.
        CaptureError: the helper could not even start.
        OSError: the disk is full or the folder may not be written.
    """
    state = read_state(part)
    status, reason = judge(state, about.ended, {path.name for path in part.iterdir()})
    if reason == "address":
        raise AddressRefused(reason="private", host=str(state.get("refused") or "")[:80])
    if status is CaptureStatus.FAILED and not state:
        raise CaptureError(reason=reason or about.ended)
    finished = clock.now()
    _archive(part, about, state)
    found = text_found(about.complaint, text_of(part))
    if status is CaptureStatus.COMPLETE and (why := _lacking(part, found=found)):
        status, reason = CaptureStatus.PARTIAL, why
    facts = capture_record.compose(about, state, finished)
    facts |= {"status": status.value, "reason": reason, "text_found": found}
    made = _made(about, facts, finished, status)
    _instruct(part, about, finished)
    (part / FACTS).write_bytes(readable(facts))
    digest = manifest.write(part, capture_record.core(facts), about.signer)
    size = size_of(part)
    settle(part, folder)
    return replace(made, folder=str(folder), manifest_sha256=digest, size=size)


def _made(
    about: About, facts: Mapping[str, Any], finished: datetime, status: CaptureStatus
) -> Capture:
    return Capture(
        id=about.id,
        case_id=about.case_id,
        url=facts["url"],
        final_url=facts["final_url"],
        title=facts["title"],
        started_at=about.started_at,
        finished_at=finished,
        status=status,
        reason=facts["reason"],
        folder="",
        manifest_sha256=None,
        size=0,
        text_found=facts["text_found"],
        kind=about.kind,
        previous_id=about.previous_id,
        logged_in=facts["logged_in"],
    )


def _lacking(part: Path, *, found: bool | None) -> str | None:
    """What only shows when the rest is done: no archive, or not the page we wanted."""
    if not (part / "page.wacz").exists():
        return "incomplete"
    return "text_missing" if found is False else None


def text_of(folder: Path) -> str:
    """The captured text; empty where there is none."""
    path = folder / "page.txt"
    return path.read_text("utf-8", "replace") if path.exists() else ""


def read_state(part: Path) -> dict[str, Any]:
    """What the helper last said of itself; empty if it never came so far."""
    try:
        state = json.loads((part / STATE).read_bytes())
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _archive(part: Path, about: About, state: dict[str, Any]) -> None:
    """The network records become a WACZ, with what we made of the page among them."""
    path, at = part / WARC, clock.now()
    if warc.repair(path):
        url = clean_url(str(state.get("final_url") or about.url))
        with warc.WarcFile(path) as growing:
            for name, urn, kind in VIEWS:
                if (part / name).exists():
                    growing.resource(f"{urn}:{url}", kind, (part / name).read_bytes(), at)
        main = wacz.main_record(path, url, clean_url(about.url))
        if main is not None:
            title = str(state.get("title") or main.url)
            page = wacz.MainPage(url=main.url, title=title, at=main.at, text=text_of(part))
            wacz.write(part / "page.wacz", path, page, about.started_at)
    path.unlink(missing_ok=True)
    (part / STATE).unlink(missing_ok=True)


def _instruct(part: Path, about: About, finished: datetime) -> None:
    content = instructions(
        capture_id=about.id,
        version=about.versions.get("otklik", ""),
        url=clean_url(about.url),
        started=clock.iso(about.started_at),
        finished=clock.iso(finished),
    )
    (part / INSTRUCTIONS).write_bytes(content)
