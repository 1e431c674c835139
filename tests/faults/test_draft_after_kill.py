"""A window killed while somebody types: both channels stand there again, with earlier texts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import IO

from app.domain.draft_history import Why
from app.domain.ids import CaseId
from app.store import drafts
from app.store.database import Database
from tests.place_rows import add_one, database

SCRIPT = Path(__file__).with_name("typing_window.py")
ROOT = SCRIPT.parents[2]
FIRST, FOR_ALL = "this will be typed over", "the courier calls"
FOR_ONE = "your order 4471 was lost, we send another one"
WIPE = "\x01"
"""The window types over what is there."""
LAST_SECOND = 34
"""Keys of the window's pace within a second."""


def window(folder: Path, *texts: str) -> subprocess.Popen[str]:
    """The real window on a workspace, offscreen, typing."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), *texts],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=ROOT,
    )


def heard(pipe: IO[str] | None, *wanted: str) -> list[str]:
    """The first line that begins so."""
    assert pipe is not None
    lines = (json.loads(line) for line in pipe if line.startswith("["))
    return next(line for line in lines if line[: len(wanted)] == [*wanted])


def kill(process: subprocess.Popen[str]) -> None:
    """As a crash does it: without a word."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=10)


def test_what_was_typed_is_there_after_a_kill_in_both_channels(tmp_path: Path) -> None:
    db = database(tmp_path)
    db.run_now(add_one)
    db.close()
    first = window(tmp_path, f"{FIRST}{WIPE}{FOR_ALL}", FOR_ONE)
    heard(first.stdout, "typed", FOR_ONE)
    kill(first)
    second = window(tmp_path)
    _, for_all, for_one = heard(second.stdout, "stands")
    kill(second)
    # Typing went on here without a pause: at least what was there a second before.
    assert FOR_ONE.startswith(for_one)
    assert len(for_one) >= len(FOR_ONE) - LAST_SECOND
    # The other one was left: all of it, and what it took the place of is among the earlier texts.
    assert for_all == FOR_ALL
    with closing(Database(tmp_path / "otklik.db")) as db:
        earlier = db.read_now(lambda s: drafts.history(s, CaseId(1)))
    assert [(one.text, one.public, one.why) for one in earlier] == [(FIRST, True, Why.REPLACED)]
