"""Time stamps by the engine: nothing is asked while offline, all of it once there is a network."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus, Stamp, StampState
from app.domain.ids import CaptureId
from app.services import journal_copy
from app.services.journalling import record
from app.services.workspace import open_workspace
from app.settings import Settings, save
from app.store import captures, stamps
from tests.app.child import EngineChild
from tests.app.evidence.proof import NAME, bundle_in, digest_of
from tests.authorities import serving, tsa

FOLDER = f"evidence/2026/11/{NAME}"


def captured(root: Path) -> None:
    folder = bundle_in(root / FOLDER)
    capture = Capture(
        id=CaptureId(NAME), case_id=None, url="http://x.example/", final_url=None, title="",
        started_at=clock.now(), finished_at=None, status=CaptureStatus.COMPLETE, reason=None,
        folder=FOLDER, manifest_sha256=digest_of(folder), size=1, text_found=True,
    )  # fmt: skip
    with open_workspace(root) as opened:
        opened.db.run_now(lambda s: captures.add(s, capture))
        opened.db.run_now(lambda s: record(s, "captured", NAME, {}, clock.now()))


def rows(root: Path) -> tuple[Stamp, ...]:
    with open_workspace(root) as opened:
        return opened.db.read_now(stamps.listed)


def all_stamped(root: Path) -> bool:
    states = {one.state for one in rows(root)}
    return states == {StampState.STAMPED} and len(list(root.rglob("*.tsr"))) == 4


def test_what_was_captured_offline_is_stamped_when_there_is_a_network(tmp_path: Path):
    root = tmp_path / "w"
    both = tsa(tmp_path / "a", "first"), tsa(tmp_path / "b", "second")
    captured(root)
    with serving(*both):
        settings = Settings(offline=True, stamp_authorities=tuple(a.authority() for a in both))
        save(root / "settings.toml", replace(settings))
        with EngineChild(root) as engine:
            engine.ask("expand", query="x")
            assert not both[0].asked
            engine.ask("offline", on=False)
            ends = time.monotonic() + 60
            while not all_stamped(root) and time.monotonic() < ends:
                time.sleep(0.1)
    assert {one.state for one in rows(root)} == {StampState.STAMPED}
    assert {one.subject for one in rows(root)} == {NAME, "journal:1"}
    assert len(list((root / FOLDER / "stamps").iterdir())) == 4
    assert (root / journal_copy.FILE).exists()
