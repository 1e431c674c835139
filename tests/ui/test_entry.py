"""The door: the terminal without Qt, the window without a screen, children without parents."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from app.locks import FileLock
from app.paths import Workspace
from ui.__main__ import main

OWN = [sys.executable, "-m", "ui"]


SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_terminal_commands_do_not_load_qt():
    probe = "import sys; from ui.__main__ import main; sys.argv[1:] = ['--version']; main()"
    code = f"import atexit, sys\natexit.register(lambda: print('PySide6' in sys.modules))\n{probe}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "False"


def test_a_window_without_a_screen_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OTKLIK_LANG", "en")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["otklik", "run", "--workspace", str(tmp_path)])
    assert main() == 1
    assert "There is no screen" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def engine_of(window: subprocess.Popen[bytes], root: Path) -> psutil.Process:
    """The engine once it holds its lock; twenty seconds at most."""
    for _ in range(200):
        time.sleep(0.1)
        children = psutil.Process(window.pid).children()
        lock = Workspace(root).engine_lock
        if children and lock.exists() and lock.stat().st_size:
            return children[0]
    raise AssertionError("the engine did not start")


def test_the_engine_ends_when_the_window_is_killed(tmp_path: Path):
    call = [*OWN, "run", "--workspace", str(tmp_path)]
    window = subprocess.Popen(call, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    engine = engine_of(window, tmp_path)
    window.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    window.wait(10)
    engine.wait(10)
    lock = FileLock(Workspace(tmp_path).engine_lock)
    lock.take()
    lock.release()
