"""Files that go with answers: kept in the workspace under their sums, handed out, swept."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.attachment_errors import FileEmpty, FileGone, FileTooLarge, FileUnreadable
from app.domain.attachment import LARGEST, AttachedFile, different_names, sniffed, tidy_name
from app.paths import Workspace
from app.store import file_references

BY_HAND = "by-hand"
"""Below the folder: files laid out under their names, for somebody who attaches them on a page."""
PART = ".part"
FRESH_S = 24 * 60 * 60
"""So long a file that nobody refers to stays: its draft may not be kept yet, or be brought back."""
log = logging.getLogger(__name__)


def keep(workspace: Workspace, name: str, content: bytes) -> AttachedFile:
    """Puts a file into the workspace; the same bytes are kept once.

    Raises:
        FileEmpty, FileTooLarge. OSError: the folder may not be written, or the disk is full.
    """
    kind = sniffed(content)
    tidy = tidy_name(name, kind)
    if not content:
        raise FileEmpty(name=tidy)
    if len(content) > LARGEST:
        raise FileTooLarge(name=tidy, size=len(content), most=LARGEST)
    sha256 = hashlib.sha256(content).hexdigest()
    target = workspace.attachments / sha256
    workspace.attachments.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.stat().st_size == len(content):
        target.touch()  # whoever refers to it is about to be kept
    else:
        _write(target, content)
    return AttachedFile(name=tidy, media_type=kind, size=len(content), sha256=sha256)


def keep_file(workspace: Workspace, path: Path) -> AttachedFile:
    """The same with a file of this computer.

    Raises:
        FileUnreadable: no file, or it may not be read. FileEmpty, FileTooLarge, OSError.
    """
    try:
        if not path.is_file():
            raise FileUnreadable(name=path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise FileTooLarge(name=tidy_name(path.name), size=size, most=LARGEST)
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    return keep(workspace, path.name, content)


def content_of(workspace: Workspace, file: AttachedFile) -> bytes:
    """The bytes of a file, which are still what they were.

    Raises:
        FileGone: they are not there, or are others.
    """
    try:
        content = path_of(workspace, file).read_bytes()
    except OSError as error:
        raise FileGone(name=file.name) from error
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise FileGone(name=file.name)
    return content


def path_of(workspace: Workspace, file: AttachedFile) -> Path:
    """Where its bytes lie."""
    return workspace.attachments / file.sha256


def forget(workspace: Workspace, sha256: str, written_ns: int) -> None:
    """Removes a file that came to nothing, unless somebody kept the same bytes since it did."""
    path = workspace.attachments / sha256
    with suppress(OSError):
        if path.stat().st_mtime_ns == written_ns:
            path.unlink()


def lay_out(workspace: Workspace, files: Sequence[AttachedFile], label: str) -> Path:
    """A folder with these files under their names, and nothing else, for attaching by hand.

    Raises:
        FileGone. OSError: it cannot be written.
    """
    folder = workspace.attachments / BY_HAND / tidy_name(label)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    for file, name in zip(files, different_names(files), strict=True):
        (folder / name).write_bytes(content_of(workspace, file))
    return folder


def sweep(session: Session, workspace: Workspace, now: datetime) -> int:
    """Removes what no template, draft, answer or voice refers to, a day after it came.

    Raises:
        OSError: the folder may not be read.
    """
    if not workspace.attachments.is_dir():
        return 0
    known = file_references.every(session)
    gone = 0
    for path in workspace.attachments.iterdir():
        if path.name in known or now.timestamp() - path.stat().st_mtime < FRESH_S:
            continue
        if path.name == BY_HAND:
            shutil.rmtree(path, ignore_errors=True)
        elif path.is_file():
            path.unlink(missing_ok=True)
            gone += 1
    if gone:
        log.info("files of answers removed: %d", gone)
    return gone


def _write(target: Path, content: bytes) -> None:
    part = target.with_name(target.name + PART)
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
