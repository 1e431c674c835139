"""A bundle as the helper leaves it on disk, and sealed."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.evidence import Capture
from app.domain.ids import CaptureId, CaseId
from app.evidence import bundle
from app.evidence.warc import Exchange, WarcFile

MOMENT = datetime(2026, 11, 22, 10, 2, tzinfo=UTC)
URL = "http://forum.example/post/7"
COMPLAINT = "Банкомат списал деньги и ничего не выдал"
PAGE = f"<html><body><p>{COMPLAINT}</p></body></html>".encode()


def exchange(url: str = URL, **more: Any) -> Exchange:
    """A page that came as it should."""
    values: dict[str, Any] = {
        "method": "GET", "at": MOMENT, "request_body": b"", "status": 200, "status_text": "OK",
        "request_headers": (("Cookie", "sid=topsecret"), ("Accept", "*/*")),
        "response_headers": (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Encoding", "br"),
            ("Set-Cookie", "sid=topsecret; Path=/; HttpOnly"),
        ),
        "body": PAGE, "ip": "93.184.216.34", "kind": "document",
    }  # fmt: skip
    return Exchange(url=url, **{**values, **more})


def left_by_helper(part: Path, **state: Any) -> Path:
    """What a helper that did everything leaves behind."""
    part.mkdir(parents=True)
    for name in ("page.png", "screen.png"):
        (part / name).write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode() * 40)
    (part / "page.txt").write_text(f"Форум\n{COMPLAINT}!\n", "utf-8")
    (part / "dom.html").write_bytes(PAGE)
    (part / "page.mhtml").write_bytes(b"MIME-Version: 1.0\r\n\r\n" + PAGE)
    (part / "log.jsonl").write_text('{"event": "step_load"}\n', "utf-8")
    with WarcFile(part / bundle.WARC) as warc:
        warc.write(exchange())
        warc.write(exchange("http://forum.example/style.css?v=1", body=b"p {}"))
    said = {
        "committed": True, "loaded": True, "http_status": 200, "final_url": URL, "title": "Жалоба",
        "failed_steps": [], "viewport": {"cut": False}, "redacted": dict(warc.redacted),
    }  # fmt: skip
    (part / bundle.STATE).write_text(json.dumps({**said, **state}), "utf-8")
    return part


def about(**more: Any) -> bundle.About:
    """An order of a manager."""
    values: dict[str, Any] = {
        "id": CaptureId("01KADAPQ5GTESTTESTTESTTEST"), "case_id": CaseId(7), "url": URL,
        "complaint": COMPLAINT, "operator": "Иванова", "started_at": MOMENT, "ended": "done",
        "versions": {"otklik": "0.1.0"}, "computer": {"system": "Linux"},
    }  # fmt: skip
    return bundle.About(**{**values, **more})


def sealed(folder: Path, *, case: int | None = 7, **state: Any) -> Capture:
    """A whole bundle in `folder`."""
    part = left_by_helper(folder.with_name(folder.name + ".part"), **state)
    return bundle.finish(part, folder, about(case_id=case))
