"""What the network side of a capture came to, in the terms of the manifest."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import urlsplit

from app.evidence.redaction import clean_url
from ui.capture.bridge import Bridge, Json
from ui.capture.guard import Guard
from ui.capture.hop import Hop
from ui.capture.http_record import server_clock
from ui.capture.recorder import Recorder

MOST_HOPS = 50

ERRORS = {
    "ERR_TOO_MANY_REDIRECTS": "redirects",
    "ERR_UNSAFE_REDIRECT": "scheme",
    "ERR_DISALLOWED_URL_SCHEME": "scheme",
    "ERR_CERT": "certificate",
    "ERR_SSL": "certificate",
    "ERR_TIMED_OUT": "timeout",
}
TLS = ("protocol", "cipher", "keyExchangeGroup", "subjectName", "issuer", "sanList")


def describe_network(state: dict[str, Any], recorder: Recorder, guard: Guard, frame: str) -> None:
    """Fills status, hops, address, TLS, missing bodies and, if nothing came, why."""
    hops = recorder.documents(frame)
    last = hops[-1] if hops else None
    state["hops"] = [
        {"url": clean_url(hop.url), "status": (hop.response or {}).get("status")} for hop in hops
    ][:MOST_HOPS]
    state["requests"] = len(recorder.hops)
    state["missing"] = recorder.missing()
    state["guard"] = {
        "denied": sorted(guard.denied)[:100],
        "unreachable": sorted(guard.unreachable)[:100],
        "allowed": sorted(f"{host}:{port}" for host, port in guard.allow),
        "mapped": {name: f"{host}:{port}" for name, (host, port) in guard.host_map.items()},
    }
    shown = last is not None and last.id == recorder.sessions.document.get("loaderId")
    error_page = bool(recorder.sessions.document.get("unreachableUrl"))
    state["committed"] = shown and not error_page and last is not None and bool(last.response)
    if last is not None and last.response is not None:
        _answered(state, last, guard)
    if last is not None and not state["committed"]:
        _unanswered(state, last, guard)


async def certificates(bridge: Bridge, url: str) -> list[bytes]:
    """The chain the site showed, in DER, its own first; raises CdpError."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return []
    wish = {"origin": f"{parts.scheme}://{parts.netloc}"}
    found = await bridge.call("Network.getCertificate", wish, timeout_s=4)
    return [base64.b64decode(der) for der in found["tableNames"]]


def _answered(state: dict[str, Any], hop: Hop, guard: Guard) -> None:
    response: Json = hop.response or {}
    parts = urlsplit(hop.url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    state["http_status"] = int(response.get("status", 0))
    state["remote_ip"] = guard.addresses.get(((parts.hostname or "").lower(), port))
    state["clock"] = server_clock(hop)
    security: Json = response.get("securityDetails") or {}
    state["tls"] = {name: security[name] for name in TLS if name in security} or None


def _unanswered(state: dict[str, Any], hop: Hop, guard: Guard) -> None:
    host = (urlsplit(hop.url).hostname or "").lower()
    state["network_error"] = hop.failure
    if host in guard.denied:
        state["refused"] = host
    elif hop.failure:
        state.setdefault("failure", _reason(hop.failure))


def _reason(text: str) -> str:
    return next((reason for sign, reason in ERRORS.items() if sign in text), "unreachable")
