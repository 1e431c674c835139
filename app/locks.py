"""A lock on a file that is free at once when its holder ends, however it ends."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path
from typing import IO

from app.domain import clock
from app.errors import WorkspaceBusy, WorkspaceReadOnly

FAR = 1 << 30
"""Windows locks bytes, and a locked byte cannot be read: lock one far behind the text."""


class FileLock:
    """Held from `take` to `release`; the file names the holder for whoever comes second."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        self.unclean = False
        """The holder before us did not end properly."""

    def take(self) -> None:
        """Raises:
        WorkspaceBusy: somebody holds it; facts `pid`, `host`, `since`, as far as known.
        WorkspaceReadOnly: the file cannot be made.
        """
        try:
            # Unbuffered: on a full disk what could not be written must not come up at `close`.
            file = self._path.open("r+b" if self._path.exists() else "w+b", buffering=0)
        except OSError as error:
            raise WorkspaceReadOnly(reason=type(error).__name__) from error
        if not _lock(file):
            holder = _holder(file)
            file.close()
            raise WorkspaceBusy(**holder)
        file.seek(0)
        self.unclean = bool(file.read(1))
        me = {"pid": os.getpid(), "host": socket.gethostname(), "since": clock.iso(clock.now())}
        _write(file, json.dumps(me).encode())
        self._file = file

    def release(self) -> None:
        """Empties the file, which is the mark of a proper end, and lets go."""
        if self._file is None:
            return
        _write(self._file, b"")
        self._file.close()
        self._file = None


def _write(file: IO[bytes], content: bytes) -> None:
    try:
        file.seek(0)
        file.truncate()
        file.write(content)
        file.flush()
    except OSError:  # a full disk must not keep anyone out, nor in
        return


def _holder(file: IO[bytes]) -> dict[str, str | int]:
    try:
        file.seek(0)
        told = json.loads(file.read(4096))
        return {"pid": int(told["pid"]), "host": str(told["host"]), "since": str(told["since"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
