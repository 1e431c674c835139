"""What came of a capture: complete, partial or failed, and the one word that says why."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from app.domain.evidence import CaptureStatus
from app.domain.page_kind import PageKind
from app.evidence.completeness import Completeness

NEEDED = ("page.png", "screen.png", "page.txt", "dom.html", "page.mhtml")
"""A complete capture has all of these, and an archive."""
SHOWN = frozenset({"page.png", "screen.png", "page.txt", "page.mhtml"})
"""One of these is the least that shows the page at all."""
VAGUE = frozenset({PageKind.NOT_FOUND, PageKind.ERROR, PageKind.EMPTY, PageKind.COOKIE_WALL})
"""Kinds that say less than the server's own status."""
ENDINGS = {"timeout": "timeout", "memory": "memory", "crashed": "killed", "stopped": "killed"}


def judge(
    state: Mapping[str, Any], ended: str, files: Collection[str]
) -> tuple[CaptureStatus, str | None]:
    """The status and its reason; a page that is an error of its server is never a success.

    Reasons: address, unreachable, certificate, download, http_404 …, timeout, memory, killed,
    crashed, busy, incomplete, cut, too_wide.
    """
    if state.get("refused"):
        return CaptureStatus.FAILED, "address"
    if (http := state.get("http_status") or 0) >= 400:
        return CaptureStatus.FAILED, f"http_{http}"
    if not state.get("committed"):
        slow = "timeout" if state.get("timed_out") else None
        crashed = "crashed" if state.get("crashed") else None
        reason = slow or state.get("failure") or ENDINGS.get(ended) or crashed or "unreachable"
        return CaptureStatus.FAILED, str(reason)
    if not SHOWN & set(files):
        crashed = "crashed" if state.get("crashed") else "incomplete"
        return CaptureStatus.FAILED, ENDINGS.get(ended) or crashed
    why = _shortfall(state, ended, files)
    return (CaptureStatus.PARTIAL, why) if why else (CaptureStatus.COMPLETE, None)


def judge_content(
    status: CaptureStatus, reason: str | None, seen: Completeness
) -> tuple[CaptureStatus, str | None]:
    """The same with what the page is: a wall is a failure, whatever files there are of it.

    Reasons besides those of `judge`: login_wall, captcha, deleted, not_found, private, blocked,
    error_page, age_gate, cookie_wall, empty_page; text_missing, text_hidden, text_cut.
    """
    if status is CaptureStatus.FAILED:
        refused = (reason or "").startswith("http_") and seen.is_wall
        return status, seen.reason if refused and seen.page_kind not in VAGUE else reason
    if seen.page_kind is PageKind.EMPTY and reason:
        return status, reason
    if seen.is_wall:
        return CaptureStatus.FAILED, seen.reason
    graver = reason in (None, "cut", "too_wide") and (reason is None or seen.found is False)
    if seen.reason and graver:
        return CaptureStatus.PARTIAL, seen.reason
    return status, reason


def _shortfall(state: Mapping[str, Any], ended: str, files: Collection[str]) -> str | None:
    if ended in ENDINGS:
        return ENDINGS[ended]
    if state.get("crashed"):
        return "crashed"
    if state.get("rescued"):
        return "busy"
    if state.get("failed_steps") or not set(NEEDED) <= set(files):
        return str(state.get("failure") or "incomplete")
    if not state.get("loaded"):
        return "timeout"
    view = state.get("viewport") or {}
    return "cut" if view.get("cut") else "too_wide" if view.get("narrow") else None
