"""The queue's reader in a thread of its own, with our errors."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.store.database import store_error
from app.store.queue import QueueReader

T = TypeVar("T")


class Reading:
    """One connection, one thread, one thing after the other."""

    def __init__(self, database: Path) -> None:
        self._path = database
        self._reader: QueueReader | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="queue-read")

    async def of(self, work: Callable[[QueueReader], T]) -> T:
        """What `work` reads.

        Raises:
            StoreError: the database cannot be read.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    def close(self) -> None:
        """Waits, then lets go of the file."""
        self._thread.submit(self._shut)
        self._thread.shutdown()

    def _do(self, work: Callable[[QueueReader], T]) -> T:
        try:
            if self._reader is None:
                self._reader = QueueReader(self._path)
            return work(self._reader)
        except sqlite3.Error as error:
            raise store_error(error) from error

    def _shut(self) -> None:
        if self._reader is not None:
            self._reader.close()
