"""The journal a second time: lines of JSON beside the database, added to and never rewritten.

A database that is lost, restored from a backup or cut short does not agree with it any more, and
a stranger reads it without SQLite. It is as easy to forge as any file: stamped heads are not.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.clock import from_iso
from app.domain.evidence import JournalEntry
from app.evidence import journal as chain
from app.evidence.canonical import canonical
from app.paths import Workspace
from app.store import journal
from app.store.database import Database

FILE = "journal.jsonl"
AT_ONCE = 1000
LONGEST = 1 << 20
"""Bytes of the end of the file in which its last line must begin."""


def path_of(workspace: Workspace) -> Path:
    """Where it lies."""
    return workspace.root / FILE


def catch_up(db: Database, workspace: Workspace) -> int:
    """Adds what the journal has got since; how many lines. A torn last line is ended first.

    Raises:
        OSError: the disk. StoreError: the database.
    """
    path, done = path_of(workspace), 0
    last = _last(path)
    while entries := db.read_now(partial(journal.after, seq=last, limit=AT_ONCE)):
        with path.open("ab") as stream:
            if _is_torn(path):
                stream.write(b"\n")
            stream.writelines(_line(entry) for entry in entries)
            stream.flush()
            os.fsync(stream.fileno())
        last, done = entries[-1].seq, done + len(entries)
    return done


def entries(workspace: Workspace) -> Iterator[JournalEntry]:
    """What the copy holds, in its order; lines that are none are left out."""
    try:
        with path_of(workspace).open("rb") as stream:
            for line in stream:
                if (entry := _entry(line)) is not None:
                    yield entry
    except FileNotFoundError:
        return


def _line(entry: JournalEntry) -> bytes:
    document = json.loads(chain.content(entry)) | {"hash": entry.hash}
    return canonical(document) + b"\n"


def _entry(line: bytes) -> JournalEntry | None:
    try:
        raw: dict[str, Any] = json.loads(line)
        return JournalEntry(
            seq=int(raw["seq"]),
            at=from_iso(raw["at"]),
            action=str(raw["action"]),
            subject=str(raw["subject"]),
            facts={str(name): str(value) for name, value in raw["facts"].items()},
            previous=str(raw["previous"]),
            hash=str(raw["hash"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _last(path: Path) -> int:
    """The number of the last whole line; 0: there is none."""
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, path.stat().st_size - LONGEST))
            known = [entry for line in stream if (entry := _entry(line)) is not None]
    except FileNotFoundError:
        return 0
    return known[-1].seq if known else 0


def _is_torn(path: Path) -> bool:
    with path.open("rb") as stream:
        size = path.stat().st_size
        stream.seek(max(0, size - 1))
        return size > 0 and stream.read(1) != b"\n"
