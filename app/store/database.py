"""One database: one thread for writing, one for reading, one transaction per piece of work."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.errors import DatabaseLocked, DiskFull, StoreError, WorkspaceDamaged, WorkspaceReadOnly
from app.store.dialect import sqlite_engine

T = TypeVar("T")
Work = Callable[[Session], T]


class Database:
    """Runs plain functions of a Session in their own threads; they return records, never rows."""

    def __init__(self, path: Path) -> None:
        self._engine = sqlite_engine(path)
        self._reading_engine = sqlite_engine(path, read_only=True)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store-write")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="store-read")

    async def run(self, work: Work[T]) -> T:
        """Work that may write, after all earlier work that may write.

        Raises:
            StoreError: locked too long, read-only, full, damaged.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, self.run_now, work)

    async def read(self, work: Work[T]) -> T:
        """Work that only reads; does not wait for writers."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, self.read_now, work)

    def submit(self, work: Work[T]) -> Future[T]:
        """Work that may write, for callers without a loop (closing a window)."""
        return self._writer.submit(self.run_now, work)

    def run_now(self, work: Work[T]) -> T:
        """The same in this thread."""
        return _in_transaction(self._engine, work)

    def read_now(self, work: Work[T]) -> T:
        """Reading work in this thread."""
        return _in_transaction(self._reading_engine, work)

    def close(self) -> None:
        """Waits for what was asked, then lets go of the file."""
        self._writer.shutdown()
        self._reader.shutdown()
        self._reading_engine.dispose()
        self._engine.dispose()


def _in_transaction(engine: Engine, work: Work[T]) -> T:
    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            return work(session)
    except DatabaseError as error:
        raise store_error(error.orig) from error


def store_error(error: BaseException | None) -> StoreError:
    """SQLite's own words as one of our errors."""
    name = getattr(error, "sqlite_errorname", "") or ""
    kinds: dict[str, type[StoreError]] = {
        "SQLITE_BUSY": DatabaseLocked,
        "SQLITE_LOCKED": DatabaseLocked,
        "SQLITE_READONLY": WorkspaceReadOnly,
        "SQLITE_CANTOPEN": WorkspaceReadOnly,
        "SQLITE_FULL": DiskFull,
        "SQLITE_IOERR_SHMSIZE": DiskFull,  # no room for the file beside the write-ahead log
        "SQLITE_CORRUPT": WorkspaceDamaged,
        "SQLITE_NOTADB": WorkspaceDamaged,
    }
    for start, kind in kinds.items():
        if name.startswith(start):
            return kind(reason=name)
    return StoreError(reason=name or type(error).__name__)
