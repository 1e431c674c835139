"""A window killed while somebody types: what was typed half a second before is there again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from tests.place_rows import add_one, database

SCRIPT = Path(__file__).with_name("typing_window.py")
ROOT = SCRIPT.parents[2]
TEXT = "we are so sorry, the courier is on the way and calls you in an hour"


def window(folder: Path, text: str) -> subprocess.Popen[str]:
    """The real window on a workspace, offscreen, typing."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), text],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=ROOT,
    )


def heard(pipe: IO[str] | None, wanted: str) -> str:
    """The first line that begins so."""
    assert pipe is not None
    return next(line.rstrip("\n") for line in pipe if line.startswith(wanted))


def kill(process: subprocess.Popen[str]) -> None:
    """As a crash does it: without a word."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=10)


@pytest.mark.parametrize("pause", [0.7, 0.0])
def test_what_was_typed_is_there_after_a_kill(tmp_path: Path, pause: float) -> None:
    db = database(tmp_path)
    db.run_now(add_one)
    db.close()
    first = window(tmp_path, TEXT)
    heard(first.stdout, TEXT)
    time.sleep(pause)
    kill(first)
    second = window(tmp_path, "")
    found = heard(second.stdout, "ready").removeprefix("ready ").strip("'")
    kill(second)
    # At least what was there a second before; all of it after a pause.
    kept = TEXT if pause else TEXT[: len(TEXT) - 34]
    assert TEXT.startswith(found)
    assert len(found) >= len(kept)
