"""The power is cut at any write of a capture: its bundle is absent or whole, and its row true."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.sweeping import ASIDE, sweep
from app.store import captures
from tests.app.evidence.make import COMPLAINT
from tests.place_rows import add_one, database

SCRIPT = Path(__file__).with_name("capturing_to_death.py")
ROOT = SCRIPT.parents[2]
MOST, EVERY = 400, 3
"""Each single write, some 60, was tried by hand; here every twelfth of them."""


class Mortals:
    """Processes that capture, one after another."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.faults.capturing_to_death"]
        self._nursery = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def died(self, root: Path, number: int) -> bool:
        """Whether a capture in this workspace ended before its end."""
        given, told = self._nursery.stdin, self._nursery.stdout
        assert given is not None
        assert told is not None
        given.write(f"{number} {root}\n")
        given.flush()
        fate = told.readline().strip()
        assert fate in ("died", "done"), fate
        return fate == "died"

    def end(self) -> None:
        """No more of them."""
        self._nursery.communicate()


@pytest.fixture
def mortals() -> Iterator[Mortals]:
    made = Mortals()
    yield made
    made.end()


def look(root: Path) -> tuple[int, int]:
    """Bundles without a row that the next start sets aside, and rows; all of it holds."""
    workspace, db = Workspace(root), database(root)
    db.run_now(lambda session: sweep(session, workspace))
    known = db.read_now(captures.folders)
    for folder in known:
        assert all(finding.holds for finding in verify_bundle(root / folder)), folder
    lying = list(workspace.evidence.glob("[0-9]*/*/*"))
    assert {path.relative_to(root).as_posix() for path in lying} == known
    aside = list((workspace.evidence / ASIDE).glob("*"))
    for orphan in aside:
        assert all(finding.holds for finding in verify_bundle(orphan)), orphan
    db.close()
    return len(aside), len(known)


def test_a_bundle_is_absent_or_whole_wherever_the_power_is_cut(
    tmp_path: Path, mortals: Mortals, caplog: pytest.LogCaptureFixture
) -> None:
    outcomes = []
    for number in range(1, MOST, EVERY):
        root = tmp_path / str(number)
        root.mkdir()
        db = database(root)
        db.run_now(lambda session: add_one(session, COMPLAINT))
        db.close()
        dead = mortals.died(root, number)
        outcomes.append((dead, *look(root)))
        if not dead:
            break
    assert outcomes[-1] == (False, 0, 1), "the last one came to its end"
    assert {(0, 0), (1, 0), (0, 1)} == {(aside, rows) for _, aside, rows in outcomes}
    assert len(outcomes) > 15
    caplog.clear()  # a bundle without its row is worth a warning
