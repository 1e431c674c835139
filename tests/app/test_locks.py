"""The lock: one holder, named to the second comer, free at once however the holder ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import WorkspaceBusy, WorkspaceReadOnly
from app.locks import FileLock

HOLD = """
import sys
from pathlib import Path
from app.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
lock.release()
"""
NOTHING_FITS = """
import sys
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
"""


def holder(path: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    child = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=pipe, stdout=pipe)
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    return child


def test_the_second_comer_learns_who_holds_it(tmp_path: Path):
    with holder(tmp_path / "a.lock") as child:
        with pytest.raises(WorkspaceBusy) as busy:
            FileLock(tmp_path / "a.lock").take()
        assert busy.value.facts["pid"] == child.pid
        child.communicate(b"")


def test_it_is_free_at_once_after_a_kill_and_says_unclean(tmp_path: Path):
    with holder(tmp_path / "a.lock") as child:
        child.kill()
        child.wait()
    lock = FileLock(tmp_path / "a.lock")
    lock.take()
    assert lock.unclean
    lock.release()


def test_a_proper_end_leaves_no_mark(tmp_path: Path):
    with holder(tmp_path / "a.lock") as child:
        child.communicate(b"")
    lock = FileLock(tmp_path / "a.lock")
    lock.take()
    assert not lock.unclean
    lock.release()


def test_a_place_where_nothing_can_be_written_is_said_to_be_so(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceReadOnly):
        FileLock(tmp_path / "file" / "a.lock").take()


def test_a_full_disk_keeps_nobody_out_and_nobody_in(tmp_path: Path):
    script = NOTHING_FITS + HOLD.replace("print", "#").replace("sys.stdin", "#")
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.lock")], check=False)
    assert done.returncode == 0
