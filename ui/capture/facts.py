"""The facts of a capture as lines a person reads; those of the first format too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui import format as shown
from ui.words import evidence as words

Row = tuple[str, Any]


def rows(manifest: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Name and value of every fact that is there, in the order a person asks for them."""
    found = [*_copy(manifest), *_page(manifest), *_making(manifest), *_network(manifest)]
    return [(name, str(value)) for name, value in found if value not in (None, "")]


def _copy(manifest: Mapping[str, Any]) -> list[Row]:
    """What a masked copy says of itself (E22)."""
    told = manifest.get("redaction_of")
    if not isinstance(told, Mapping):
        return []
    return [
        (QCoreApplication.translate("facts", "Masked copy of"), told.get("capture")),
        (
            QCoreApplication.translate("facts", "SHA-256 of the original's manifest"),
            told.get("manifest_sha256"),
        ),
        (
            QCoreApplication.translate("facts", "Places painted over"),
            len(as_list(told.get("regions"))),
        ),
        (QCoreApplication.translate("facts", "Copy made by"), manifest.get("redacted_by")),
    ]


def _page(manifest: Mapping[str, Any]) -> list[Row]:
    reason = manifest.get("reason")
    return [
        (QCoreApplication.translate("facts", "Address asked for"), manifest.get("url")),
        (QCoreApplication.translate("facts", "Address reached"), manifest.get("final_url")),
        (QCoreApplication.translate("facts", "Title"), manifest.get("title")),
        (
            QCoreApplication.translate("facts", "What it is to the case"),
            words.capture_kind(str(manifest["kind"])) if manifest.get("kind") else None,
        ),
        (
            QCoreApplication.translate("facts", "Result"),
            words.capture_status(str(manifest.get("status"))),
        ),
        (
            QCoreApplication.translate("facts", "Reason"),
            words.capture_reason(str(reason)) if reason else None,
        ),
        (QCoreApplication.translate("facts", "Complaint's text"), _found(manifest)),
    ]


def _found(manifest: Mapping[str, Any]) -> str | None:
    """Whether the complaint stands there; None: it was not asked."""
    found = manifest.get("text_found")
    if found is None:
        return None
    if found:
        return QCoreApplication.translate("facts", "stands on the captured page")
    return QCoreApplication.translate("facts", "was not found on the captured page")


def _making(manifest: Mapping[str, Any]) -> list[Row]:
    engine = as_map(manifest.get("versions"))
    computer = as_map(manifest.get("computer"))
    return [
        (QCoreApplication.translate("facts", "Began (UTC)"), manifest.get("started_at")),
        (QCoreApplication.translate("facts", "Ended (UTC)"), manifest.get("finished_at")),
        (QCoreApplication.translate("facts", "Local time"), manifest.get("local_time")),
        (QCoreApplication.translate("facts", "This computer's clock"), _clock(manifest)),
        (QCoreApplication.translate("facts", "Captured by"), manifest.get("operator")),
        (QCoreApplication.translate("facts", "Signed in as"), manifest.get("login")),
        (
            QCoreApplication.translate("facts", "Computer"),
            ", ".join(str(part) for part in computer.values() if part),
        ),
        (
            QCoreApplication.translate("facts", "Program"),
            ", ".join(f"{name} {number}" for name, number in engine.items()),
        ),
        (
            QCoreApplication.translate("facts", "Browser as the site saw it"),
            manifest.get("user_agent"),
        ),
    ]


def _network(manifest: Mapping[str, Any]) -> list[Row]:
    view = as_map(manifest.get("viewport"))
    return [
        (QCoreApplication.translate("facts", "Server's answer"), manifest.get("http_status")),
        (QCoreApplication.translate("facts", "Server's address"), manifest.get("remote_ip")),
        (QCoreApplication.translate("facts", "Redirects"), _hops(manifest)),
        (QCoreApplication.translate("facts", "Requests recorded"), manifest.get("requests")),
        (
            QCoreApplication.translate("facts", "Bodies that are missing"),
            len(as_list(manifest.get("missing"))),
        ),
        (QCoreApplication.translate("facts", "Picture's height"), view.get("height")),
        (QCoreApplication.translate("facts", "Capture number"), manifest.get("id")),
        (QCoreApplication.translate("facts", "The capture before"), manifest.get("previous")),
        (QCoreApplication.translate("facts", "Signed with the key"), manifest.get("signer")),
        (QCoreApplication.translate("facts", "Size"), _size(manifest)),
    ]


def _clock(manifest: Mapping[str, Any]) -> str | None:
    """How far it was off, and who said so; None: a capture that never asked."""
    if "clock" not in manifest:
        return None
    told = manifest.get("clock")
    if not isinstance(told, Mapping) or told.get("offset_s") is None:
        return QCoreApplication.translate("facts", "not compared: no time server answered")
    text = QCoreApplication.translate("facts", "{seconds} s off, as {server} says")
    return text.format(seconds=told["offset_s"], server=told.get("server") or "?")


def _hops(manifest: Mapping[str, Any]) -> str:
    hops = [as_map(hop) for hop in as_list(manifest.get("hops"))]
    if len(hops) < 2:
        return ""
    return " → ".join(f"{hop.get('url')} ({hop.get('status')})" for hop in hops[:10])


def _size(manifest: Mapping[str, Any]) -> str:
    sizes = [as_map(item).get("bytes") for item in as_map(manifest.get("files")).values()]
    return shown.size(sum(size for size in sizes if isinstance(size, int)))


def as_map(value: object) -> Mapping[str, Any]:
    """A bundle may say anything: what is no mapping is an empty one."""
    return value if isinstance(value, Mapping) else {}


def as_list(value: object) -> list[Any]:
    """What is no list is an empty one."""
    return value if isinstance(value, list) else []


def address_of(facts: Mapping[str, Any]) -> str:
    """Where the page stood in the end, as it was recorded."""
    hops = [as_map(hop) for hop in as_list(facts.get("hops"))]
    last = hops[-1].get("url") if hops else None
    return str(last or facts.get("final_url") or facts.get("url") or "")
