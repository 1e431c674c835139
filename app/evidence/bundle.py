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
from app.evidence import capture_record, manifest
from app.evidence.archiving import ARCHIVE, ASIDES, WARC, archive, searchable, text_of
from app.evidence.canonical import readable, sayable
from app.evidence.capture_record import About
from app.evidence.completeness import Completeness, Page, check
from app.evidence.facts import FILE as FACTS
from app.evidence.instructions import FILE as INSTRUCTIONS
from app.evidence.instructions import instructions
from app.evidence.judgement import SHOWN, judge, judge_content
from app.evidence.redaction import clean_url
from app.evidence.settling import begin, discard, settle, size_of

__all__ = [
    "STATE", "WARC", "About", "begin", "discard", "finish", "read_state", "searchable", "text_of",
]  # fmt: skip

STATE = "state.json"
"""The helper's last word, written again at every step; it is used up here."""
ASIDE_KEPT = (
    "final_url", "title", "http_status", "hops", "remote_ip", "tls", "failed_steps", "viewport",
)  # fmt: skip
"""What is told of a page beside the main one, besides its address, status and reason."""


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
    state["media"] = archive(part, about, state)
    state |= {name: _aside(part / name, url, state) for name, url in about.asides.items()}
    _tidy(part)
    if status is CaptureStatus.COMPLETE and not (part / ARCHIVE).exists():
        status, reason = CaptureStatus.PARTIAL, "incomplete"
    seen = _seen(part, about.complaint, about.url, state)
    status, reason = judge_content(status, reason, seen)
    facts = capture_record.compose(about, state, finished) | {"completeness": seen.facts()}
    facts |= {"status": status.value, "reason": reason, "text_found": seen.found}
    facts = sayable(facts)
    made = _made(about, facts, finished, status)
    _instruct(part, about, finished, facts["url"])
    (part / FACTS).write_bytes(readable(facts))
    digest = manifest.write(part, capture_record.core(facts), about.signer)
    size = size_of(part)
    settle(part, folder)
    return replace(made, folder=str(folder), manifest_sha256=digest, size=size)


def _aside(folder: Path, url: str, state: Mapping[str, Any]) -> dict[str, Any]:
    """What became of a page beside the main one; its failure is a fact, not a failure of ours."""
    told = dict(state.get(folder.name) or {})
    files = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if told.get("reason") or not told:
        status, reason = CaptureStatus.FAILED, told.get("reason") or "not_reached"
    else:
        status, reason = judge(told, "done", files | {"screen.png"})
        status, reason = judge_content(status, reason, _seen(folder, "", url, told))
    kept = {name: told[name] for name in ASIDE_KEPT if name in told}
    return {"url": clean_url(url), "status": status.value, "reason": reason, **kept}


def _tidy(part: Path) -> None:
    """What only the helper needed, and what it was about to write when it ended, goes."""
    (part / STATE).unlink(missing_ok=True)
    for path in part.rglob("*.part"):
        path.unlink()
    for name in ASIDES:
        if (part / name).is_dir() and not any((part / name).iterdir()):
            (part / name).rmdir()


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


def _seen(folder: Path, complaint: str, asked: str, told: Mapping[str, Any]) -> Completeness:
    """Whether the complaint is to be read there, and what the page is if not (E23)."""
    markup = folder / "dom.html"
    page = Page(
        text=text_of(folder),
        html=markup.read_text("utf-8", "replace") if markup.exists() else "",
        title=str(told.get("title") or ""),
        url=str(told.get("final_url") or asked),
        asked=asked,
        status=int(told.get("http_status") or 0),
        painted=bool(told.get("painted")),
        blank=bool(told.get("blank")),
    )
    return check(complaint, page)


def shows(part: Path) -> bool:
    """Whether anything of the page can be seen in what the helper left."""
    return any((part / name).exists() for name in SHOWN)


def read_state(part: Path) -> dict[str, Any]:
    """What the helper last said of itself; empty if it never came so far."""
    try:
        state = json.loads((part / STATE).read_bytes())
    except (OSError, ValueError):
        return {}
    return sayable(state) if isinstance(state, dict) else {}


def _instruct(part: Path, about: About, finished: datetime, url: str) -> None:
    content = instructions(
        capture_id=about.id,
        version=about.versions.get("otklik", ""),
        url=url,
        started=clock.iso(about.started_at),
        finished=clock.iso(finished),
    )
    (part / INSTRUCTIONS).write_bytes(content)
