"""The capture helper seen from outside: start it, watch its time and memory, end its whole tree."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from app import secrets
from app.errors import CaptureAsRoot, CaptureError
from app.processes import own_command

log = logging.getLogger(__name__)

EVERY_S = 0.25
"""How often the watchdog looks; a renderer can take some 500 MB in that time."""
LET_GO_S = 5.0
"""How long the pipe of a killed helper is waited for."""
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one capture may cost (capture.md §7)."""

    load_s: float = 20.0
    whole_s: float = 90.0
    memory_mb: int = 2500


async def run_helper(
    arguments: Sequence[str], limits: Limits, on_step: Callable[[str], None]
) -> str:
    """Runs one helper to its end, whichever comes first.

    Returns how it ended: done, timeout, memory, crashed. No process of it is left.

    Raises:
        CaptureError: it could not be started.
        CaptureAsRoot: it refused to.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *own_command("capture-helper", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=_home(),
            env=secrets.blanked(os.environ),
            limit=1 << 20,
            **_apart(),  # type: ignore[arg-type]  # one keyword, by system
        )
    except OSError as error:
        raise CaptureError(reason="no_helper") from error
    tree = _Tree(process.pid)
    listening = asyncio.create_task(_listen(process, on_step))
    try:
        ended = await _watch(process, tree, limits)
    finally:
        await asyncio.to_thread(tree.end)
        last = await _last_word(process, listening)
    if last.get("error") == "root":
        raise CaptureAsRoot
    if last.get("error"):
        raise CaptureError(reason=str(last["error"]))
    log.info("capture helper ended: %s, peak %s MB", ended, tree.peak // MEGABYTE)
    return ended


async def _last_word(
    process: asyncio.subprocess.Process, listening: asyncio.Task[dict[str, object]]
) -> dict[str, object]:
    """The helper's answer; nothing if an orphan that cannot be killed still holds its pipe."""
    ending = asyncio.ensure_future(process.wait())
    await asyncio.wait({ending, listening}, timeout=LET_GO_S)
    done = listening.done() and not listening.cancelled()
    for task in (ending, listening):
        task.cancel()
    return listening.result() if done else {}


async def _watch(process: asyncio.subprocess.Process, tree: _Tree, limits: Limits) -> str:
    until = time.monotonic() + limits.whole_s
    waiting = asyncio.ensure_future(process.wait())
    try:
        while True:
            await asyncio.wait({waiting}, timeout=EVERY_S)
            # An orphan that holds our pipe keeps `wait` waiting; the code is known before.
            if process.returncode is not None:
                return "done" if process.returncode == 0 else "crashed"
            if time.monotonic() > until:
                return "timeout"
            if await asyncio.to_thread(tree.memory) > limits.memory_mb * MEGABYTE:
                return "memory"
    finally:
        waiting.cancel()


async def _listen(
    process: asyncio.subprocess.Process, on_step: Callable[[str], None]
) -> dict[str, object]:
    """Reads JSON lines until the pipe closes; the last line without a step is the answer."""
    last: dict[str, object] = {}
    stream = process.stdout
    while stream is not None:
        try:
            line = await stream.readline()
        except ValueError:  # a line beyond the limit: nothing the helper ever says
            continue
        if not line:
            break
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict) and isinstance(said.get("step"), str):
            on_step(said["step"])
        elif isinstance(said, dict):
            last = said
    return last


class _Tree:
    """The helper and all it started, remembered even after their parent died."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._seen: dict[int, psutil.Process] = {}
        try:
            self._root: psutil.Process | None = psutil.Process(pid)
        except psutil.NoSuchProcess:
            self._root = None

    def memory(self) -> int:
        """Bytes of the whole tree now; shared pages are counted once where the system can."""
        whole = 0
        for process in self._members():
            whole += _bytes_of(process)
        self.peak = max(self.peak, whole)
        return whole

    def end(self) -> None:
        """Kills whoever is still there, children first, and waits until they are gone."""
        members = [*self._members(), *self._session()]
        for process in reversed(members):
            try:
                process.kill()
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        # Our own child is asyncio's to wait for: whoever waits first gets its exit code.
        psutil.wait_procs([each for each in members if each != self._root], timeout=5)

    def _session(self) -> list[psutil.Process]:
        """Orphans that started too shortly before the end to be seen; POSIX knows their session."""
        if self._root is None or os.name == "nt":
            return []
        found = []
        for pid in psutil.pids():
            try:
                if os.getsid(pid) == self._root.pid and pid not in self._seen:
                    found.append(psutil.Process(pid))
            except (OSError, psutil.NoSuchProcess):
                continue
        return found

    def _members(self) -> list[psutil.Process]:
        if self._root is None:
            return []
        self._seen.setdefault(self._root.pid, self._root)
        for known in list(self._seen.values()):
            try:
                for child in known.children(recursive=True):
                    self._seen.setdefault(child.pid, child)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        return [process for process in self._seen.values() if _alive(process)]


def _bytes_of(process: psutil.Process) -> int:
    try:
        about = process.memory_full_info()
        return int(getattr(about, "pss", 0) or about.uss)
    except psutil.AccessDenied:  # macOS tells only root what is shared
        pass
    except psutil.NoSuchProcess:
        return 0
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _alive(process: psutil.Process) -> bool:
    # is_running compares the creation time, so that a reused number is not mistaken for ours.
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _apart() -> dict[str, int | bool]:
    """A group of its own, so that Ctrl+C in our terminal does not reach the helper first."""
    if os.name == "nt":
        return {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    return {"start_new_session": True}


def _home() -> Path:
    """Where `-m ui` is found in a checkout; harmless when installed."""
    return Path(__file__).resolve().parents[2]
