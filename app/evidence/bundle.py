"""A bundle in the making: from what the helper left on disk to a sealed folder."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.errors import AddressRefused, CaptureError
from app.evidence import manifest, wacz, warc
from app.evidence.completeness import text_found
from app.evidence.instructions import FILE as INSTRUCTIONS
from app.evidence.instructions import instructions
from app.evidence.judgement import judge
from app.evidence.redaction import clean_url

WARC, STATE = "data.warc.gz", "state.json"
"""What the helper writes besides the bundle's own files; both are used up here."""
PAUSES_S = (0.1, 0.5, 2.0)
VIEWS = (
    ("page.txt", "urn:text", "text/plain; charset=utf-8"),
    ("screen.png", "urn:view", "image/png"),
    ("page.png", "urn:fullPage", "image/png"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the side that ordered the capture knows of it."""

    id: CaptureId
    case_id: CaseId | None
    url: str
    complaint: str
    operator: str
    started_at: datetime
    ended: str
    """How the helper ended: done, timeout, memory, crashed."""
    versions: dict[str, str]
    computer: dict[str, str]


def begin(part: Path) -> None:
    """An empty folder to work in; what an earlier crash left under this name is dropped."""
    discard(part)
    part.mkdir(parents=True)


def discard(part: Path) -> None:
    """Removes a folder that did not become a bundle."""
    shutil.rmtree(part, ignore_errors=True)


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
    _instruct(part, about, finished)
    facts = _facts(about, state, finished)
    facts |= {"status": status.value, "reason": reason, "text_found": found}
    digest = manifest.write(part, facts)
    size = sum(path.stat().st_size for path in part.iterdir())
    _settle(part, folder)
    return Capture(
        id=about.id,
        case_id=about.case_id,
        url=facts["url"],
        final_url=facts["final_url"],
        title=facts["title"],
        started_at=about.started_at,
        finished_at=finished,
        status=status,
        reason=reason,
        folder=str(folder),
        manifest_sha256=digest,
        size=size,
        text_found=found,
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


def _facts(about: About, state: dict[str, Any], finished: datetime) -> dict[str, Any]:
    """Everything the manifest says besides its files."""
    seconds = (finished - about.started_at).total_seconds()
    return {
        "id": about.id,
        "case": about.case_id,
        "url": clean_url(about.url),
        "final_url": clean_url(str(state["final_url"])) if state.get("final_url") else None,
        "title": str(state.get("title") or "")[:500],
        "started_at": clock.iso(about.started_at),
        "finished_at": clock.iso(finished),
        "seconds": round(seconds, 2),
        "local_time": about.started_at.astimezone().isoformat(timespec="seconds"),
        "operator": about.operator,
        "computer": about.computer,
        "versions": about.versions | dict(state.get("versions") or {}),
        "logged_in": False,
        "ended": about.ended,
        **{name: state.get(name) for name in KEPT},
    }


KEPT = (
    "http_status", "network_error", "hops", "remote_ip", "tls", "user_agent", "viewport",
    "steps", "failed_steps", "events", "missing", "requests", "guard", "redacted", "rescued",
    "sandbox",
)  # fmt: skip
"""What of the helper's last word goes into the manifest as it is."""


def _settle(part: Path, folder: Path) -> None:
    for path in part.iterdir():
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
    _sync_folder(part)
    if folder.is_dir():
        folder.rmdir()
    _rename(part, folder)
    _sync_folder(folder.parent)


def _rename(part: Path, folder: Path) -> None:
    """Windows refuses while a virus scanner still reads a file in it: asked again for a while."""
    for pause in PAUSES_S:
        try:
            part.rename(folder)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    part.rename(folder)


def _sync_folder(folder: Path) -> None:
    """Makes names durable where the system lets a folder be opened (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
