"""A manifest's facts as lines a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui import format as shown
from ui.words import evidence as words

Row = tuple[str, Any]


def rows(manifest: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Name and value of every fact that is there, in the order a person asks for them."""
    found = [*_page(manifest), *_making(manifest), *_network(manifest)]
    return [(name, str(value)) for name, value in found if value not in (None, "")]


def _page(manifest: Mapping[str, Any]) -> list[Row]:
    reason = manifest.get("reason")
    return [
        (QCoreApplication.translate("facts", "Address asked for"), manifest.get("url")),
        (QCoreApplication.translate("facts", "Address reached"), manifest.get("final_url")),
        (QCoreApplication.translate("facts", "Title"), manifest.get("title")),
        (
            QCoreApplication.translate("facts", "Result"),
            words.capture_status(str(manifest.get("status"))),
        ),
        (
            QCoreApplication.translate("facts", "Reason"),
            words.capture_reason(str(reason)) if reason else None,
        ),
    ]


def _making(manifest: Mapping[str, Any]) -> list[Row]:
    engine = manifest.get("versions") or {}
    computer = manifest.get("computer") or {}
    return [
        (QCoreApplication.translate("facts", "Began (UTC)"), manifest.get("started_at")),
        (QCoreApplication.translate("facts", "Ended (UTC)"), manifest.get("finished_at")),
        (QCoreApplication.translate("facts", "Local time"), manifest.get("local_time")),
        (QCoreApplication.translate("facts", "Captured by"), manifest.get("operator")),
        (
            QCoreApplication.translate("facts", "Computer"),
            ", ".join(str(part) for part in computer.values()),
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
    view = manifest.get("viewport") or {}
    return [
        (QCoreApplication.translate("facts", "Server's answer"), manifest.get("http_status")),
        (QCoreApplication.translate("facts", "Server's address"), manifest.get("remote_ip")),
        (QCoreApplication.translate("facts", "Redirects"), _hops(manifest)),
        (QCoreApplication.translate("facts", "Requests recorded"), manifest.get("requests")),
        (
            QCoreApplication.translate("facts", "Bodies that are missing"),
            len(manifest.get("missing") or ()),
        ),
        (QCoreApplication.translate("facts", "Picture's height"), view.get("height")),
        (QCoreApplication.translate("facts", "Capture number"), manifest.get("id")),
        (QCoreApplication.translate("facts", "Size"), _size(manifest)),
    ]


def _hops(manifest: Mapping[str, Any]) -> str:
    hops = manifest.get("hops") or []
    if len(hops) < 2:
        return ""
    return " → ".join(f"{hop.get('url')} ({hop.get('status')})" for hop in hops[:10])


def _size(manifest: Mapping[str, Any]) -> str:
    return shown.size(sum(int(item.get("bytes", 0)) for item in manifest["files"].values()))
