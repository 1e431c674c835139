"""The capture helper on real pages over loopback: what it brings home, and that it ends."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from PySide6.QtGui import QImage

from app.domain.evidence import Capture
from app.errors import AddressRefused, CaptureAsRoot
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.verification import verify_bundle
from app.services.capturing import CaptureOrder, make_bundle
from app.services.helper_process import Limits
from tests.ui.capture.site import Site, serving

pytestmark = pytest.mark.browser
QUICK = Limits(load_s=2.0, whole_s=40.0)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Our own site."""
    with serving() as served:
        yield served


def take(site: Site, path: str, folder: Path, **more: Any) -> Capture:
    """Captures a page of the site."""
    values = {"allow": (site.host, site.other), "limits": QUICK, **more}
    order = CaptureOrder(url=site.url + path, **values)
    return asyncio.run(make_bundle(order, folder))


def manifest(folder: Path) -> dict[str, Any]:
    """What the bundle says of itself."""
    return facts_of(FolderFiles(folder))


def pixel(picture: QImage, x: int, y: int) -> tuple[int, int, int]:
    """Red, green, blue."""
    found = picture.pixelColor(x, y)
    return found.red(), found.green(), found.blue()


@pytest.mark.parametrize(
    ("path", "status", "reason"),
    [
        ("/gone", "failed", "http_404"),
        ("/never", "partial", "timeout"),
    ],
)
def test_a_page_that_behaves_badly_ends_with_its_reason(
    site: Site, tmp_path: Path, path: str, status: str, reason: str | None
) -> None:
    made = take(site, path, tmp_path / "b")
    assert (made.status.value, made.reason) == (status, reason)
    assert {"page.png", "screen.png", "page.txt", "dom.html"} <= manifest(tmp_path / "b")[
        "files"
    ].keys()
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


def test_a_helper_that_takes_too_long_is_ended_with_all_its_children(
    site: Site, tmp_path: Path
) -> None:
    before = {process.pid for process in psutil.process_iter()}
    made = take(site, "/never", tmp_path / "b", limits=Limits(load_s=30, whole_s=3))
    ours = psutil.Process().children(recursive=True)
    assert (made.status.value, made.reason) in {("partial", "timeout"), ("failed", "timeout")}
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))
    assert not [child for child in ours if child.pid not in before]


def test_private_addresses_are_refused_also_behind_a_redirect(site: Site, tmp_path: Path) -> None:
    asked = len(site.asked)
    with pytest.raises(AddressRefused):
        asyncio.run(make_bundle(CaptureOrder(url=f"{site.url}/"), tmp_path / "a"))
    assert len(site.asked) == asked
    with pytest.raises(AddressRefused):
        take(site, "/inside", tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def test_an_invented_host_is_answered_where_the_map_says(site: Site, tmp_path: Path) -> None:
    order = CaptureOrder(
        url="http://yarkonet.example/frame.html",
        host_map=(f"yarkonet.example={site.host}",),
        limits=QUICK,
    )
    made = asyncio.run(make_bundle(order, tmp_path / "b"))
    assert (made.status.value, made.final_url) == ("complete", order.url)
    assert manifest(tmp_path / "b")["guard"]["mapped"] == {"yarkonet.example": site.host}
    [shown] = manifest(tmp_path / "b")["media"]
    assert (shown["file"], manifest(tmp_path / "b")["media_from"]) == (
        "media/01-stamp.svg.txt", "page",
    )  # fmt: skip


def test_nothing_answers_is_said_as_unreachable(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        host = f"127.0.0.1:{free.getsockname()[1]}"
    order = CaptureOrder(url=f"http://{host}/", allow=(host,), limits=QUICK)
    made = asyncio.run(make_bundle(order, tmp_path / "b"))
    assert (made.status.value, made.reason) == ("failed", "unreachable")


def test_root_with_a_display_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.capture import environment

    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    with pytest.raises(environment.RootWithDisplay):
        environment.prepare(1)
    assert CaptureAsRoot.code == "capture.root"
