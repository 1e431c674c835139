"""http.json: how the page's own document was asked for and answered, and over which connection."""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509

from app.domain import clock
from app.evidence.canonical import readable, sha256
from app.evidence.redaction import clean_headers, clean_url
from ui.capture.bridge import Json
from ui.capture.hop import Hop, plain

MOST_HOPS = 50


def http_record(
    url: str, hops: Sequence[Hop], state: Mapping[str, Any], chain: Sequence[bytes] = ()
) -> bytes:
    """The file's bytes; secrets are blanked as everywhere. `chain` is in DER, the site's first."""
    last: Json = (hops[-1].response or {}) if hops else {}
    return readable(
        {
            "url": clean_url(url),
            "final_url": state.get("final_url"),
            "status": last.get("status"),
            "status_line": _status_line(last),
            "server_ip": state.get("remote_ip"),
            "hops": [_hop(hop) for hop in hops[:MOST_HOPS]],
            "tls": state.get("tls"),
            "certificates": [_certificate(der) for der in chain],
        }
    )


def in_pem(chain: Iterable[bytes]) -> bytes:
    """One certificate after the other, as `openssl` reads them."""
    return "".join(map(ssl.DER_cert_to_PEM_cert, chain)).encode("ascii")


def server_clock(hop: Hop) -> dict[str, Any] | None:
    """How far our clock is from the Date of the page's answer; None where it cannot be told.

    A Date has whole seconds (RFC 9110, 5.6.7), and the answer was under way: a rough witness.
    """
    response: Json = hop.response or {}
    headers = {name.lower(): value for name, value in plain(response.get("headers") or {})}
    try:
        date = parsedate_to_datetime(headers["date"]).astimezone(UTC)
        age = float(headers.get("age", 0))
        ours = datetime.fromtimestamp(float(response["responseTime"]) / 1000, UTC)
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        return None
    if age:  # kept by somebody on the way: it tells of another moment
        return None
    return {
        "offset_s": round((date - ours).total_seconds() + 0.5, 1),
        "grain_s": 1.0,
        "source": "http_date",
        "server": urlsplit(hop.url).hostname,
        "at": clock.iso(ours),
    }


def _hop(hop: Hop) -> dict[str, Any]:
    """One request and its answer; the last of a chain of redirects is the page itself."""
    response: Json = hop.response or {}
    return {
        "at": clock.aware(hop.at).isoformat(timespec="milliseconds"),
        "url": clean_url(hop.url),
        "method": hop.request.get("method"),
        "request_headers": _headers(hop.request_headers or hop.request.get("headers")),
        "status": response.get("status"),
        "status_line": _status_line(response),
        "response_headers": _headers(hop.response_headers or response.get("headers")),
        "failure": hop.failure,
    }


def _status_line(response: Json) -> str | None:
    if "status" not in response:
        return None
    said = (
        str(response.get("protocol") or "").upper(),
        response.get("status"),
        response.get("statusText"),
    )
    return " ".join(str(part) for part in said if part)


def _headers(raw: Json | None) -> list[list[str]]:
    return [[name, value] for name, value in clean_headers(plain(raw or {}))]


def _certificate(der: bytes) -> dict[str, Any]:
    """Its fingerprint always; who it is for, by whom and till when if it can be read."""
    told: dict[str, Any] = {"sha256": sha256(der)}
    try:
        found = x509.load_der_x509_certificate(der)
        told |= {
            "subject": found.subject.rfc4514_string(),
            "issuer": found.issuer.rfc4514_string(),
            "serial": f"{found.serial_number:x}",
            "not_before": clock.iso(found.not_valid_before_utc),
            "not_after": clock.iso(found.not_valid_after_utc),
        }
    except ValueError:
        told["unreadable"] = True
    return told
