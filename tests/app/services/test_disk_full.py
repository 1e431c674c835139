"""A disk that runs full at any byte of a bundle: nothing of it is left, and it is said."""

from __future__ import annotations

import asyncio
import errno
import io
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.evidence import Capture
from app.errors import CaptureError, DiskFull, WorkspaceReadOnly
from app.evidence.signing import Signer
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.capturing import CaptureOrder, capture
from app.services.helper_process import Limits, OnStep
from app.store import captures, journal
from app.store.database import Database
from tests.app.evidence.make import COMPLAINT, URL, left_by_helper
from tests.place_rows import add_one, database

SIGNER = Signer(Ed25519PrivateKey.from_private_bytes(bytes(32)))


class Disk:
    """Files opened for writing share what is left of it."""

    def __init__(self, left: int) -> None:
        self.left, self.taken = left, 0
        self._open = io.open

    def open(self, file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        """As `io.open`; what is written in bytes is counted."""
        if isinstance(file, int) or "b" not in mode or not set(mode) & set("wa+"):
            return self._open(file, mode, *more, **named)
        raw = _Raw(self, str(file), mode.replace("b", ""))
        return io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)


class _Raw(io.FileIO):
    """A file on that disk."""

    def __init__(self, disk: Disk, name: str, mode: str) -> None:
        super().__init__(name, mode)
        self._disk = disk

    def write(self, data: Any, /) -> int:
        """As much as there is room for; then the error."""
        size = memoryview(data).nbytes
        self._disk.taken += size
        if size > self._disk.left:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._disk.left -= size
        return super().write(data)


def captured(root: Path, db: Database, disk: Disk, patch: pytest.MonkeyPatch) -> Capture:
    """A capture whose helper has left everything; from there on the disk is this one."""

    async def run(order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        out = Path(str(order["out"]))
        shutil.rmtree(out)
        left_by_helper(out)
        patch.setattr(io, "open", disk.open)
        return "done"

    order = CaptureOrder(
        url=URL, case_id=db.run_now(add_one), complaint=COMPLAINT, signer=SIGNER,
        media=("http://forum.example/style.css?v=1",), run=run,
    )  # fmt: skip
    return asyncio.run(capture(order, db, Workspace(root)))[0]


@pytest.fixture(scope="module")
def needed(tmp_path_factory: pytest.TempPathFactory) -> int:
    """Bytes that a whole bundle writes after the helper."""
    root = tmp_path_factory.mktemp("whole")
    disk, db = Disk(1 << 30), database(root)
    with pytest.MonkeyPatch.context() as patch:
        made = captured(root, db, disk, patch)
    assert all(finding.holds for finding in verify_bundle(root / made.folder))
    db.close()
    return disk.taken


@pytest.mark.parametrize("share", [0.0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97, 0.999])
def test_nothing_of_a_bundle_is_left_wherever_the_disk_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, needed: int, share: float
) -> None:
    db = database(tmp_path)
    with monkeypatch.context() as patch, pytest.raises(DiskFull):
        captured(tmp_path, db, Disk(int(needed * share)), patch)
    assert [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()] == []
    assert db.read_now(captures.folders) == frozenset()
    assert "captured" not in {entry.action for entry in db.read_now(journal.entries)}
    db.close()


def test_no_room_for_the_row_leaves_no_bundle_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object) -> None:
        raise DiskFull(reason="database or disk is full")

    db = database(tmp_path)
    monkeypatch.setattr("app.services.capturing.captures.add", full)
    with monkeypatch.context() as patch, pytest.raises(DiskFull):
        captured(tmp_path, db, Disk(1 << 30), patch)
    assert [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()] == []
    db.close()


@pytest.mark.parametrize(("said", "told"), [("disk", DiskFull), ("folder", WorkspaceReadOnly)])
def test_a_disk_that_runs_full_in_the_helper_is_named_as_such(
    tmp_path: Path, said: str, told: type[Exception]
) -> None:
    async def run(order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        (Path(str(order["out"])) / "page.png").write_bytes(b"half")
        raise CaptureError(reason=said)

    db = database(tmp_path)
    with pytest.raises(told):
        asyncio.run(capture(CaptureOrder(url=URL, run=run), db, Workspace(tmp_path)))
    assert [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()] == []
    db.close()
