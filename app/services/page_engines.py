"""Warm capture helpers: started when first needed, used again, ended after a while of rest."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from app.services.helper_process import HelperProcess, Limits, OnStep
from app.services.process_tree import MEGABYTE

RunOrder = Callable[[Mapping[str, object], Limits, OnStep], Awaitable[str]]
"""`run_helper` or `PageEngines.capture`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wear:
    """When a helper is replaced by a fresh one."""

    pages: int = 100
    memory_mb: int = 700
    """At rest, between pages: it begins with some 300."""
    idle_s: float = 180.0


class PageEngines:
    """At most two pages at once; one warm process is kept for the next."""

    def __init__(self, most: int = 2, wear: Wear | None = None) -> None:
        self._room = asyncio.Semaphore(most)
        self._wear = wear or Wear()
        self._resting: list[HelperProcess] = []
        self._working: set[HelperProcess] = set()
        self._tending: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    @property
    def pids(self) -> tuple[int, ...]:
        """Of the helpers that run."""
        return tuple(each.pid for each in (*self._working, *self._resting) if not each.ended)

    async def capture(self, order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        """One page; as `HelperProcess.capture`.

        A helper that had died at rest, unseen, is no fault of this page: another one draws it.
        """
        async with self._room:
            while True:
                helper = await self._take()
                used = helper.served > 0
                ended = await self._capture_in(helper, order, limits, on_step)
                if not (ended == "crashed" and used and helper.silent):
                    return ended

    async def close(self) -> None:
        """Ends all of them."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        helpers = [*self._resting, *self._working]
        self._resting.clear()
        await asyncio.gather(*(helper.end() for helper in helpers), *self._tending)

    async def _capture_in(
        self, helper: HelperProcess, order: Mapping[str, object], limits: Limits, on_step: OnStep
    ) -> str:
        self._working.add(helper)
        try:
            return await helper.capture(order, limits, on_step)
        finally:
            self._working.discard(helper)
            self._tend(self._back(helper))

    async def _take(self) -> HelperProcess:
        while self._resting:
            helper = self._resting.pop()
            if not helper.ended:
                return helper
        return await HelperProcess.start()

    async def _back(self, helper: HelperProcess) -> None:
        """Kept for the next page, unless it is worn, or one rests already."""
        if not helper.ended and not self._closed and not self._resting:
            self._resting.append(helper)
            worn = helper.served >= self._wear.pages or await self._has_grown(helper)
            if not worn:
                self._rest_ends_later()
                return
            if helper not in self._resting:  # meanwhile it draws the next page
                return
            self._resting.remove(helper)
        if not helper.ended:
            await helper.end()

    async def _has_grown(self, helper: HelperProcess) -> bool:
        return await asyncio.to_thread(helper.tree.exceeds, self._wear.memory_mb * MEGABYTE)

    def _rest_ends_later(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self._wear.idle_s, self._end_resting)

    def _end_resting(self) -> None:
        while self._resting:
            self._tend(self._resting.pop().end())

    def _tend(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tending.add(task)
        task.add_done_callback(self._tending.discard)
