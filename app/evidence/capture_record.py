"""capture.json: who, where, with what, when, how far; and the few facts the manifest repeats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.domain import clock
from app.domain.evidence import CaptureKind
from app.domain.ids import CaptureId, CaseId
from app.evidence.redaction import clean_url
from app.evidence.signing import Signer

CORE = (
    "id", "case", "kind", "url", "final_url", "title", "started_at", "finished_at", "status",
    "reason", "text_found", "operator",
)  # fmt: skip
"""What of capture.json stands in the manifest too, and so under the signature by itself."""
KEPT = (
    "http_status", "network_error", "hops", "remote_ip", "tls", "user_agent", "viewport",
    "failed_steps", "lacking", "events", "missing", "requests", "guard", "redacted", "rescued",
    "crashed", "certificate", "sandbox", "media", "author", "context",
)  # fmt: skip
"""What of the helper's last word is told as it is."""
LONGEST_TITLE = 500


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
    versions: Mapping[str, str]
    computer: Mapping[str, str]
    """system, release, version, architecture, name, login, locale, time_zone."""
    kind: CaptureKind = CaptureKind.POST
    previous_id: CaptureId | None = None
    signer: Signer | None = None
    """None: no key can be kept on this computer; the bundle has no signature."""
    clock: Mapping[str, Any] | None = None
    """How far this computer's clock is off, and who says so; None: nobody was asked."""
    login: str = ""
    """Whose login the page was seen with; empty: nobody's."""
    media: tuple[str, ...] = ()
    """Addresses of the post's pictures and videos."""
    asides: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the author's page (`author`) and of the thread around the post (`context`)."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """More facts of the order, told as they are."""


def compose(about: About, state: Mapping[str, Any], finished: datetime) -> dict[str, Any]:
    """All facts that do not depend on what was judged of the files."""
    seconds = (finished - about.started_at).total_seconds()
    final = state.get("final_url")
    return {
        **about.extra,
        "id": about.id,
        "case": about.case_id,
        "kind": about.kind.value,
        "previous": about.previous_id,
        "url": clean_url(about.url),
        "final_url": clean_url(str(final)) if final else None,
        "title": str(state.get("title") or "")[:LONGEST_TITLE],
        "operator": about.operator,
        "computer": dict(about.computer),
        "versions": {**about.versions, **dict(state.get("versions") or {})},
        "logged_in": bool(about.login),
        "login": about.login,
        "proxy": bool((state.get("guard") or {}).get("proxies")),
        "started_at": clock.iso(about.started_at),
        "finished_at": clock.iso(finished),
        "started_local": local(about.started_at),
        "finished_local": local(finished),
        "local_time": local(about.started_at),
        "seconds": round(seconds, 2),
        "clock": about.clock or state.get("clock"),
        "steps": _steps(state.get("steps"), about.started_at, state.get("began_at")),
        "ended": about.ended,
        "signer": about.signer.fingerprint if about.signer else None,
        "media_from": "page" if state.get("media_shown") else "post",
        **{name: state.get(name) for name in KEPT},
    }


def local(moment: datetime) -> str:
    """With the offset of this computer's time zone, to the second."""
    return moment.astimezone().isoformat(timespec="seconds")


def core(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest's share of the facts."""
    return {name: facts.get(name) for name in CORE}


def _steps(told: object, started: datetime, began: object) -> list[dict[str, Any]]:
    """What was done and when, in order; the helper counts seconds from its own beginning."""
    if not isinstance(told, Mapping):
        return []
    base = clock.from_iso(began) if isinstance(began, str) else started
    pairs = sorted(told.items(), key=lambda pair: float(pair[1]))
    return [
        {"step": str(name), "after_s": float(after), "at": _exact(base, float(after))}
        for name, after in pairs
    ]


def _exact(base: datetime, after_s: float) -> str:
    moment = clock.aware(base + timedelta(seconds=after_s))
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
