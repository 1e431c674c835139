"""What a crash left among the evidence is put in order at the next start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.capturing import file_capture
from app.services.sweeping import sweep
from tests.app.evidence.make import left_by_helper, sealed
from tests.place_rows import NOON, database


def test_unfinished_bundles_go_and_unknown_ones_are_set_aside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    month = tmp_path / "evidence" / "2026" / "11"
    db = database(tmp_path)
    known = replace(sealed(month / "KNOWN"), folder="evidence/2026/11/KNOWN", case_id=None)
    db.run_now(lambda s: file_capture(s, known, "", NOON))
    sealed(month / "LOST")
    left_by_helper(month / "BROKEN.part")
    assert db.read_now(lambda s: sweep(s, Workspace(tmp_path))) == ("LOST",)
    assert [path.name for path in month.iterdir()] == ["KNOWN"]
    assert all(finding.holds for finding in verify_bundle(tmp_path / "evidence/aside/LOST"))
    assert "LOST" in caplog.text
    caplog.clear()
    assert db.read_now(lambda s: sweep(s, Workspace(tmp_path))) == ()
    db.close()


def test_a_bundle_whose_row_names_another_place_is_no_orphan(tmp_path: Path) -> None:
    folder = tmp_path / "evidence" / "2026" / "11" / "01KADAPQ5GTESTTESTTESTTEST"
    db = database(tmp_path)
    made = replace(sealed(folder), folder="evidence/2026/11/ELSEWHERE", case_id=None)
    db.run_now(lambda s: file_capture(s, made, "", NOON))
    assert db.read_now(lambda s: sweep(s, Workspace(tmp_path))) == ()
    assert folder.is_dir()
    db.close()
