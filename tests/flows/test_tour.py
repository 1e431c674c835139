"""`otklik tour` and `otklik demo`: the real window on the sample, and nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QImageReader

from app.cli.main import main as terminal
from tests.app.child import ROOT, environment
from ui.demo import main as demo


def own_children() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


@pytest.mark.browser
def test_the_tour_reaches_every_step_and_ends_all_it_started(tmp_path: Path):
    before = own_children()
    done = subprocess.run(
        [sys.executable, "-m", "ui", "tour", "--out", str(tmp_path / "out")],
        check=False,
        capture_output=True,
        timeout=110,
        env=environment(),
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr.decode()
    pictures = sorted((tmp_path / "out").glob("*.png"))
    assert {picture.name[:2] for picture in pictures} == {f"{step:02}" for step in range(1, 11)}
    sizes = {QImageReader(str(picture)).size().toTuple() for picture in pictures}
    assert sizes == {(1440, 900)}
    assert own_children() == before


def test_the_demo_hands_over_a_sample_and_takes_it_away_again():
    seen: list[Path] = []

    def start(root: Path) -> int:
        seen.append(root)
        listed = terminal(["cases", "list", "--workspace", str(root), "--json"])
        return listed if (root / "otklik.db").exists() else 5

    before, tokens = own_children(), dict(os.environ)
    assert demo([], start) == 0
    assert not seen[0].exists()
    assert (own_children(), dict(os.environ)) == (before, tokens)
