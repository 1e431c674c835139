"""A process and all it started: how much memory they hold, and that none of them stays."""

from __future__ import annotations

import os

import psutil

MEGABYTE = 1 << 20
WAIT_S = 5.0
"""For killed processes to be gone."""


class ProcessTree:
    """Asked from worker threads: a look at all processes takes milliseconds."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        """Bytes, of what was measured."""
        self._seen: dict[int, psutil.Process] = {}
        try:
            self._root: psutil.Process | None = psutil.Process(pid)
        except psutil.NoSuchProcess:
            self._root = None

    def exceeds(self, most: int) -> bool:
        """Whether the tree holds more than so many bytes.

        Pages shared by several are first counted for each, which is quick, and counted once, which
        stops the processes for milliseconds, only where that decides.
        """
        members = self._members()
        resident = sum(map(_resident, members))
        if resident > most:
            resident = sum(map(bytes_of, members))
        self.peak = max(self.peak, resident)
        return resident > most

    def memory(self) -> int:
        """Bytes of the whole tree now; shared pages are counted once where the system can."""
        return sum(map(bytes_of, self._members()))

    def size(self) -> int:
        """How many processes."""
        return len(self._members())

    def end(self) -> None:
        """Kills whoever is still there, children first, and waits until they are gone."""
        members = [*self._members(), *self._session()]
        for process in reversed(members):
            try:
                process.kill()
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        # Our own child is asyncio's to wait for: whoever waits first gets its exit code.
        psutil.wait_procs([each for each in members if each != self._root], timeout=WAIT_S)

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
        """Those of now, also of parents that died; a look at the system for each orphan only."""
        if self._root is None:
            return []
        self._seen.setdefault(self._root.pid, self._root)
        found: set[int] = set()
        for known in list(self._seen.values()):
            if known.pid in found:
                continue
            try:
                for child in known.children(recursive=True):
                    self._seen.setdefault(child.pid, child)
                    found.add(child.pid)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        self._seen = {pid: each for pid, each in self._seen.items() if _alive(each)}
        return list(self._seen.values())


def bytes_of(process: psutil.Process) -> int:
    """What a process holds; what it shares is divided among those who share it."""
    try:
        about = process.memory_full_info()
        return int(getattr(about, "pss", 0) or about.uss)
    except psutil.AccessDenied:  # macOS tells only root what is shared
        pass
    except psutil.NoSuchProcess:
        return 0
    return _resident(process)


def _resident(process: psutil.Process) -> int:
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
