"""The side that orders a capture, with helpers that behave badly; no browser is needed."""

from __future__ import annotations

import asyncio
import errno
import os
import sys
import textwrap
import time
from pathlib import Path
from typing import NoReturn

import psutil
import pytest

from app.domain.evidence import Capture, CaptureKind
from app.domain.ids import CaseId
from app.errors import AddressRefused, CaptureAsRoot, CaptureError, DiskFull
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import helper_process, intake
from app.services.capturing import CaptureOrder, capture, completed, make_bundle
from app.services.helper_process import Limits
from app.store import captures, cases, journal
from tests.app.evidence.make import COMPLAINT, URL
from tests.app.make import NOW, author, fetched, judged, with_source
from tests.place_rows import add_one, database

ROOT = Path(__file__).resolve().parents[3]
DONE = """
import json, shutil, sys, time, subprocess
from pathlib import Path
from tests.app.evidence.make import left_by_helper
order = json.loads(sys.stdin.readline())
out = Path(order["out"])
shutil.rmtree(out)
left_by_helper(out)
print(json.dumps({"step": "load"}), flush=True)
"""
SAID = "print(json.dumps({'done': True}), flush=True); time.sleep(60)"


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Helper:
    """A helper that does what the test writes."""
    return Helper(monkeypatch)


class Helper:
    """Puts a script in place of the capture helper."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def does(self, script: str) -> None:
        """Its code; the order comes as a line on its stdin, as the real one gets it."""
        head = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        command = [sys.executable, "-c", head + textwrap.dedent(script)]
        self._patch.setattr(helper_process, "own_command", lambda *given: [*command, *given])


def made(folder: Path, **limits: float) -> Capture:
    """A bundle by whatever helper there is."""
    given = Limits(whole_s=limits.get("whole_s", 20), memory_mb=int(limits.get("memory_mb", 2500)))
    return asyncio.run(make_bundle(CaptureOrder(url=URL, limits=given), folder))


def test_a_capture_of_a_case_is_a_bundle_a_row_and_a_journal_entry(
    helper: Helper, tmp_path: Path
) -> None:
    helper.does(DONE + SAID)
    db = database(tmp_path)
    case_id = db.run_now(lambda s: add_one(s, COMPLAINT))
    order = CaptureOrder(url=URL, case_id=case_id, operator="Иванова")
    found, changes = asyncio.run(capture(order, db, Workspace(tmp_path)))
    row = db.read_now(lambda s: captures.get(s, found.id))
    head = db.read_now(journal.head)
    assert changes.cases == {case_id}
    assert row == found
    assert (row.status.value, row.text_found) == ("complete", True)
    assert head is not None
    assert head.facts["manifest_sha256"] == row.manifest_sha256
    assert all(finding.holds for finding in verify_bundle(tmp_path / row.folder))
    assert db.read_now(lambda s: cases.whole(s, case_id)).captures == (row,)
    db.close()


@pytest.mark.parametrize(
    ("more", "limits", "reason"),
    [
        ("sys.exit(7)", {}, "killed"),
        ("sys.exit(0)", {}, "killed"),
        ("time.sleep(60)", {"whole_s": 2}, "timeout"),
        ("hog = b'x' * (600 << 20); time.sleep(60)", {"memory_mb": 400}, "memory"),
        ("import os, signal; os.kill(os.getpid(), 9)", {}, "killed"),
    ],
)
def test_what_a_lost_helper_had_done_is_kept(
    helper: Helper, tmp_path: Path, more: str, limits: dict[str, float], reason: str
) -> None:
    helper.does(DONE + more)
    found = made(tmp_path / "b", **limits)
    assert (found.status.value, found.reason) == ("partial", reason)
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


DIES = """
import json, os, sys
order = json.loads(sys.stdin.readline())
if order.get("scripts", True):
    open(os.path.join(order["out"], "log.jsonl"), "w").close()
    os.kill(os.getpid(), 9)
from tests.app.evidence.make import left_by_helper
import shutil
from pathlib import Path
shutil.rmtree(order["out"])
left_by_helper(Path(order["out"]))
print(json.dumps({"done": True}), flush=True)
sys.stdin.readline()
"""


def test_a_page_that_ends_its_helper_unseen_is_drawn_without_its_scripts(
    helper: Helper, tmp_path: Path
) -> None:
    helper.does(DIES)
    found = made(tmp_path / "b")
    assert (found.status.value, found.reason) == ("partial", "killed")
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


def test_children_of_a_helper_do_not_outlive_it(helper: Helper, tmp_path: Path) -> None:
    child = "[sys.executable, '-c', 'import time; time.sleep(61)']"
    helper.does(DONE + f"subprocess.Popen({child}); time.sleep(1); {SAID}")
    made(tmp_path / "b")
    lines = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    assert not [line for line in lines if line and "time.sleep(61)" in line[-1] and len(line) == 3]


def test_noise_on_the_pipe_is_no_harm(helper: Helper, tmp_path: Path) -> None:
    helper.does(
        DONE + "print('x' * 3_000_000); print('[1]'); print('{\"step\": 5}'); print(chr(0));" + SAID
    )
    assert made(tmp_path / "b").status.value == "complete"


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("sys.exit(1)", CaptureError),
        ('print(\'{"error": "root"}\')', CaptureAsRoot),
        ("raise SystemExit", CaptureError),
    ],
)
def test_a_helper_that_did_nothing_leaves_nothing(
    helper: Helper, tmp_path: Path, script: str, error: type[CaptureError]
) -> None:
    helper.does(script)
    with pytest.raises(error):
        made(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_neither_bundle_nor_row(
    helper: Helper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    helper.does(DONE + SAID)
    db = database(tmp_path)
    order = CaptureOrder(url=URL, case_id=db.run_now(add_one))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            asyncio.run(capture(order, db, Workspace(tmp_path)))
    assert not [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()]
    assert db.read_now(captures.folders) == frozenset()
    db.close()


def test_a_cancelled_capture_ends_its_helper_and_leaves_nothing(
    helper: Helper, tmp_path: Path
) -> None:
    helper.does(DONE + "time.sleep(62)")

    async def cancel() -> None:
        order = CaptureOrder(url=URL)
        work = asyncio.ensure_future(make_bundle(order, tmp_path / "b"))
        await asyncio.sleep(1.5)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    start = time.monotonic()
    asyncio.run(cancel())
    assert time.monotonic() - start < 15
    assert list(tmp_path.iterdir()) == []


def test_a_refused_address_starts_no_helper(tmp_path: Path) -> None:
    for url in ("http://192.168.1.1/", "file:///etc/passwd"):
        with pytest.raises(AddressRefused):
            asyncio.run(make_bundle(CaptureOrder(url=url), tmp_path / "b"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "kind", "asides"),
    [
        ("https://vk.example/wall-1_100?reply=1", CaptureKind.POST, True),
        ("https://m.vk.example/wall-1_100", CaptureKind.POST, True),
        ("https://elsewhere.example/", CaptureKind.POST, False),
        ("https://vk.example/wall-1_100?reply=2", CaptureKind.ANSWER, False),
    ],
)
def test_a_complaint_is_taken_with_its_author_and_other_pages_are_not(
    tmp_path: Path,
    url: str,
    kind: CaptureKind,
    asides: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    db = database(tmp_path)
    said = fetched(author=author(url="https://vk.example/id7"))
    source = with_source(db)
    db.run_now(lambda s: intake.store_posts(s, source, [judged(said)], NOW))
    order = CaptureOrder(url=url, case_id=CaseId(1), kind=kind)
    full = asyncio.run(completed(order, db, Workspace(tmp_path)))
    assert (full.author_url == "https://vk.example/id7") is asides
    assert full.complaint == "Где мой заказ?"
    assert full.signer is not None
    db.close()
