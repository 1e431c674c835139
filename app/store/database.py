"""One database: one thread for writing, one for reading, one transaction per piece of work."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.errors import DatabaseLocked, DiskFull, StoreError, WorkspaceDamaged, WorkspaceReadOnly
from app.store.dialect import sqlite_engine

T = TypeVar("T")
Work = Callable[[Session], T]
Waiting = deque[tuple[Work[Any], Future[Any]]]
TOGETHER = 64
"""Works of one common transaction: so many wait for the disk at once, and none for long."""


class Database:
    """Runs plain functions of a Session in their own threads; they return records, never rows."""

    def __init__(self, path: Path) -> None:
        self._engine = sqlite_engine(path)
        self._reading_engine = sqlite_engine(path, read_only=True)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store-write")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="store-read")
        self._to_write: Waiting = deque()
        self._to_read: Waiting = deque()

    async def run(self, work: Work[T]) -> T:
        """Work that may write, after all earlier work that may write.

        Raises:
            StoreError: locked too long, read-only, full, damaged.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, self.run_now, work)

    async def run_together(self, work: Work[T]) -> T:
        """The same for work of which much comes at once: what waits shares one transaction.

        Each has a savepoint of its own: one that fails takes nothing of the others with it. It
        must give the same if it is run twice, which happens when the whole transaction fails.
        """
        return await _queued(self._to_write, work, self._writer, self._write_waiting)

    async def read(self, work: Work[T]) -> T:
        """Work that only reads; does not wait for writers."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, self.read_now, work)

    async def read_together(self, work: Work[T]) -> T:
        """The same for looks of which many come at once: what waits sees one common state."""
        return await _queued(self._to_read, work, self._reader, self._read_waiting)

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

    def _write_waiting(self) -> None:
        """In the writing thread: everything that waits."""
        while group := _next_group(self._to_write):
            if len(group) == 1:
                _hand_out(group, [_outcome(self.run_now, group[0][0])])
                continue
            try:
                outcomes = _in_one_transaction(self._engine, [work for work, _ in group])
            except DatabaseError:  # one by one, each learns its own fate
                outcomes = [_outcome(self.run_now, work) for work, _ in group]
            _hand_out(group, outcomes)

    def _read_waiting(self) -> None:
        """In the reading thread: everything that waits, in one transaction."""
        while group := _next_group(self._to_read):
            try:
                outcomes = self.read_now(partial(_each, [work for work, _ in group]))
            except StoreError as error:
                outcomes = [(None, error) for _ in group]
            _hand_out(group, outcomes)


Outcome = tuple[Any, BaseException | None]


async def _queued(
    queue: Waiting, work: Work[T], thread: ThreadPoolExecutor, run: Callable[[], None]
) -> T:
    done: Future[T] = Future()
    queue.append((work, done))
    # Who finds others waiting knows that the thread is on its way to all of them.
    if len(queue) == 1:
        thread.submit(run)
    return await asyncio.wrap_future(done)


def _next_group(queue: Waiting) -> list[tuple[Work[Any], Future[Any]]]:
    """Those to do next; none: nobody waits any more."""
    while queue:
        group = [queue.popleft() for _ in range(min(len(queue), TOGETHER))]
        if wanted := [one for one in group if one[1].set_running_or_notify_cancel()]:
            return wanted
    return []


def _each(works: list[Work[Any]], session: Session) -> list[Outcome]:
    return [_outcome(work, session) for work in works]


def _hand_out(group: list[tuple[Work[Any], Future[Any]]], outcomes: list[Outcome]) -> None:
    for (_, done), (result, error) in zip(group, outcomes, strict=True):
        if error is None:
            done.set_result(result)
        else:
            done.set_exception(error)


def _in_one_transaction(engine: Engine, works: list[Work[Any]]) -> list[Outcome]:
    """What each gave, once all of it stands on the disk.

    Raises:
        DatabaseError: nothing of all this happened.
    """
    with engine.connect() as connection, connection.begin():
        return [_outcome(_in_savepoint, connection, work) for work in works]


def _in_savepoint(connection: Connection, work: Work[T]) -> T:
    made = Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
    with made as session, session.begin():
        return work(session)


def _outcome(call: Callable[..., Any], *given: Any) -> Outcome:
    try:
        return call(*given), None
    except DatabaseError:
        raise
    except BaseException as error:  # noqa: BLE001 - handed to whoever asked for the work
        return None, error


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
