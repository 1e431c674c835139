"""Libraries that wait: in a thread of their own, with a deadline, cut off when it passes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from app.errors import SourceSlow

T = TypeVar("T")
FAREWELL_S = 2.0


class Hand:
    """One thread. `cut` must make whatever runs in it fail at once, from any thread; `leave` runs
    in it as the last of all.
    """

    def __init__(self, host: str, cut: Callable[[], None], leave: Callable[[], None]) -> None:
        self._host = host
        self._cut = cut
        self._last = leave
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="mail")

    async def do(self, work: Callable[[], T], seconds: float) -> T:
        """The result of a work that waits.

        Raises:
            SourceSlow: it took longer; its connection is closed.
        """
        future = self._pool.submit(work)
        try:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(_quiet(future))
        except TimeoutError as error:
            self._leave(future)
            raise SourceSlow(host=self._host) from error
        except asyncio.CancelledError:
            self._leave(future)
            raise

    async def close(self) -> None:
        """Ends the thread: what runs is cut, a farewell is not waited for long."""
        last = self._pool.submit(self._last)
        self._pool.shutdown(wait=False)
        try:
            async with asyncio.timeout(FAREWELL_S):
                await asyncio.shield(_quiet(last))
        except TimeoutError:
            self._cut()

    def _leave(self, future: Future[T]) -> None:
        future.cancel()
        self._cut()


def _quiet(future: Future[T]) -> asyncio.Future[T]:
    """What goes wrong after nobody waits any more is nobody's news."""
    found = asyncio.wrap_future(future)
    found.add_done_callback(lambda done: done.cancelled() or done.exception())
    return found
