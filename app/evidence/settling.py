"""How a folder becomes a bundle: every byte on the disk, then one rename; or nothing at all."""

from __future__ import annotations

import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PAUSES_S = (0.1, 0.5, 2.0)
AT_ONCE = 8
"""Disks settle many files in hardly more time than one."""
LEVELS = 3
"""Folders above a bundle that may be new with it: month, year, evidence."""


def begin(part: Path) -> None:
    """An empty folder to work in; what an earlier crash left under this name is dropped."""
    discard(part)
    part.mkdir(parents=True)


def discard(part: Path) -> None:
    """Removes a folder that did not become a bundle."""
    shutil.rmtree(part, ignore_errors=True)


def settle(part: Path, folder: Path) -> None:
    """Renames `part` to `folder` when all of it is on the disk; a power cut leaves one of them.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    found = sorted(part.rglob("*"), reverse=True)
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="settle") as pool:
        list(pool.map(_sync_file, (path for path in found if not path.is_dir())))
    for path in found:
        if path.is_dir():
            _sync_folder(path)
    _sync_folder(part)
    if folder.is_dir():
        folder.rmdir()
    _rename(part, folder)
    for above in list(folder.parents)[:LEVELS]:
        _sync_folder(above)


def size_of(folder: Path) -> int:
    """Bytes of all files, at any depth."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _sync_file(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _rename(part: Path, folder: Path) -> None:
    """Windows refuses while a virus scanner still reads a file in it: asked again for a while."""
    for pause in PAUSES_S:
        try:
            part.rename(folder)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    part.rename(folder)


def _sync_folder(folder: Path) -> None:
    """Makes names durable where the system lets a folder be opened (not on Windows)."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder far above that is another user's is not ours to settle
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
