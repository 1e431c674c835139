"""Pages that mean harm end in time, with a named result, at nobody else's cost.

All of them stand in hostile_site.py; `python -m tests.ui.capture.hostile` goes through them.
"""

from __future__ import annotations

import contextlib
import gzip
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.domain.evidence import Capture
from app.errors import AddressRefused
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.verification import verify_bundle
from app.services.helper_process import Limits
from tests.ui.capture.hostile_site import serving
from tests.ui.capture.warm import Warm

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[3]
SHOWN = {"page.png", "framed.png", "screen.png", "page.txt", "dom.html", "page.mhtml"}


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where the hostile pages are."""
    with serving() as served:
        yield served


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The same behind a certificate that is good for nothing."""
    with serving(tmp_path_factory.mktemp("tls")) as served:
        yield served


def take(warm: Warm, port: int, name: str, folder: Path, **more: Any) -> Capture:
    """A page by its name."""
    scheme = more.pop("scheme", "http")
    return warm.take(f"{scheme}://127.0.0.1:{port}/{name}", folder, f"127.0.0.1:{port}", **more)


@pytest.mark.parametrize(
    ("name", "status", "reason"),
    [
        ("alert_storm", "complete", None),
        ("busy_loop", "partial", "busy"),
        ("deep", "partial", "crashed"),
        ("windows", "complete", None),
        ("permissions", "complete", None),
    ],
)
def test_a_page_that_misbehaves_is_shown_all_the_same(
    warm: Warm, port: int, tmp_path: Path, name: str, status: str, reason: str | None
) -> None:
    made = take(warm, port, name, tmp_path / "b")
    assert (made.status.value, made.reason) == (status, reason)
    assert {path.name for path in (tmp_path / "b").iterdir()} >= SHOWN
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


@pytest.mark.parametrize("name", ["service", "event_source"])
def test_what_never_ends_by_its_nature_is_not_waited_for(
    warm: Warm, port: int, tmp_path: Path, name: str
) -> None:
    made = take(warm, port, name, tmp_path / "b")
    assert made.status.value == "complete"
    assert facts_of(FolderFiles(tmp_path / "b"))["seconds"] < 8
    with zipfile.ZipFile(tmp_path / "b" / "page.wacz") as archive:
        index = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode()
    assert {"service": "/sw.js", "event_source": "/drip"}[name] in index


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("download", "download"),
        ("in_file", "scheme"),
        ("circle", "redirects"),
        ("empty", "unreachable"),
        ("hang", "timeout"),
    ],
)
def test_a_page_that_never_comes_is_named(
    warm: Warm, port: int, tmp_path: Path, name: str, reason: str
) -> None:
    made = take(warm, port, name, tmp_path / "b")
    assert (made.status.value, made.reason) == ("failed", reason)


@pytest.mark.parametrize("name", ["inside", "inside_decimal", "inside_mapped", "inside_nat64"])
def test_the_inside_of_the_network_is_reached_in_no_clothes(
    warm: Warm, port: int, tmp_path: Path, name: str
) -> None:
    with pytest.raises(AddressRefused):
        take(warm, port, name, tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def kill_the_busiest(warm: Warm) -> None:
    """Ends the renderer of a page that computes."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for each in psutil.Process(warm.engines.pids[0]).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                if each.cpu_times().user > 0.4:
                    each.kill()
                    return
        time.sleep(0.05)


def test_a_killed_renderer_costs_its_page_nothing_but_its_scripts(
    warm: Warm, port: int, tmp_path: Path
) -> None:
    take(warm, port, "plain", tmp_path / "a")
    threading.Thread(target=kill_the_busiest, args=(warm,), daemon=True).start()
    made = take(warm, port, "busy_parse", tmp_path / "b", limits=Limits(load_s=15, whole_s=60))
    assert (made.status.value, made.reason) == ("partial", "crashed")
    assert {path.name for path in (tmp_path / "b").iterdir()} >= SHOWN


def test_a_bad_certificate_is_refused_and_what_is_wrong_with_it_is_said(
    warm: Warm, tls: int, tmp_path: Path
) -> None:
    made = take(warm, tls, "plain", tmp_path / "b", scheme="https")
    certificate = facts_of(FolderFiles(tmp_path / "b"))["certificate"]
    assert (made.status.value, made.reason) == ("failed", "certificate")
    assert certificate["problem"] in {"authority", "common_name", "date"}
    assert not certificate["accepted"]
    assert "BEGIN CERTIFICATE" in (tmp_path / "b" / "cert_chain.pem").read_text("ascii")


def test_a_bad_certificate_that_a_person_accepts_is_a_fact_of_the_capture(
    warm: Warm, tls: int, tmp_path: Path
) -> None:
    made = take(warm, tls, "plain", tmp_path / "b", scheme="https", accept_bad_certificate=True)
    facts = facts_of(FolderFiles(tmp_path / "b"))
    assert made.status.value == "complete"
    assert facts["certificate"]["accepted"]
    assert len(facts["certificate"]["sha256"]) == 1
    assert "BEGIN CERTIFICATE" in (tmp_path / "b" / "cert_chain.pem").read_text("ascii")


def test_after_all_this_no_stranger_is_left(warm: Warm) -> None:
    found = psutil.Process().children(recursive=True)
    ours = {*warm.engines.pids}
    for pid in warm.engines.pids:
        ours |= {each.pid for each in psutil.Process(pid).children(recursive=True)}
    assert not [each for each in found if each.pid not in ours and each.is_running()]


PARENT = """
import asyncio, sys
from app.services.helper_process import HelperProcess, Limits

async def main():
    helper = await HelperProcess.start()
    print(helper.pid, flush=True)
    order = {"url": sys.argv[1], "out": sys.argv[2], "load_s": 60, "allow": [sys.argv[3]]}
    await helper.capture(order, Limits(), lambda step: None)

asyncio.run(main())
"""


def test_a_parent_that_is_killed_takes_a_busy_page_with_it(port: int, tmp_path: Path) -> None:
    host = f"127.0.0.1:{port}"
    command = [sys.executable, "-c", PARENT, f"http://{host}/busy_parse", str(tmp_path / "b"), host]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as parent:
        helper = psutil.Process(int(parent.stdout.readline()) if parent.stdout else 0)
        tree = [helper]
        until = time.monotonic() + 20
        while len(tree) < 4 and time.monotonic() < until:
            time.sleep(0.1)
            tree = [helper, *helper.children(recursive=True)]
        parent.kill()
    gone, alive = psutil.wait_procs(tree, timeout=10)
    assert len(gone) >= 4
    assert not alive
