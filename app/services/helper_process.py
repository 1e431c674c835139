"""The capture helper from outside: started, given pages, watched, ended with its whole tree."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from app.errors import CaptureAsRoot, CaptureError
from app.processes import own_command
from app.services.child_process import begin
from app.services.process_tree import MEGABYTE, ProcessTree

log = logging.getLogger(__name__)

EVERY_S = 0.25
"""How often the watchdog looks; a renderer can take some 500 MB in that time."""
LET_GO_S = 5.0
"""How long the pipe of a killed helper is waited for."""
OnStep = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one capture may cost (capture.md §7)."""

    load_s: float = 20.0
    whole_s: float = 90.0
    memory_mb: int = 2500


class HelperProcess:
    """One helper, which captures one page after the other; after a loss it is over."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.served = 0
        """Pages that came to their end in it."""
        self.tree = ProcessTree(process.pid)
        self._process = process
        self._on_step: OnStep = _no_step
        self._answer: asyncio.Future[None] | None = None
        self._said = 0
        self._error: str | None = None
        self._over = False
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls) -> HelperProcess:
        """Starts one; it takes orders at once and begins with them when it is up.

        Raises:
            CaptureError: the system did not let it.
        """
        try:
            process = await begin(own_command("capture-helper"))
        except OSError as error:
            raise CaptureError(reason="no_helper") from error
        return cls(process)

    @property
    def pid(self) -> int:
        """Of the helper itself."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether it can take no more orders."""
        return self._over or self._process.returncode is not None or self._listening.done()

    @property
    def silent(self) -> bool:
        """Whether it said nothing since it got its last order."""
        return self._said == 0

    async def capture(self, order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        """One page; `order` are the fields of the helper's `Wish`.

        Returns how it ended: done, timeout, memory, crashed. After anything but done the process
        and all it started are gone, and what the page left on the disk is what there is.

        Raises:
            CaptureAsRoot: it refuses to work as root.
            CaptureError: it could not work at all.
        """
        self._on_step, self._said = on_step, 0
        self._answer = asyncio.get_running_loop().create_future()
        ended = "stopped"
        try:
            await self._ask(order)
            ended = await self._watch(limits)
        finally:
            self._answer = None
            if ended != "done":
                await self.end()
        if self._error == "root":
            raise CaptureAsRoot
        if self._error:
            raise CaptureError(reason=self._error)
        self.served += ended == "done"
        log.info("page %s of the helper ended: %s", self.served, ended)
        return ended

    async def end(self) -> None:
        """Ends it with all it started, at once."""
        self._over = True
        await asyncio.to_thread(self.tree.end)
        ending = asyncio.ensure_future(self._process.wait())
        # An orphan that cannot be killed may still hold the pipe: not waited for without end.
        await asyncio.wait({ending, self._listening}, timeout=LET_GO_S)
        for task in (ending, self._listening):
            task.cancel()
        if self._process.stdin is not None:
            self._process.stdin.close()
        log.info("capture helper ended, peak %s MB", self.tree.peak // MEGABYTE)

    async def _ask(self, order: Mapping[str, object]) -> None:
        stdin = self._process.stdin
        if stdin is None:
            raise CaptureError(reason="no_helper")
        stdin.write(json.dumps(order).encode("ascii") + b"\n")
        with suppress(OSError):  # it died: the watch says so
            await stdin.drain()

    async def _watch(self, limits: Limits) -> str:
        until = time.monotonic() + limits.whole_s
        waiting = {self._listening, self._answer}
        while True:
            await asyncio.wait(
                [each for each in waiting if each],
                timeout=EVERY_S,
                return_when=asyncio.FIRST_COMPLETED,
            )
            if self._answer is not None and self._answer.done():
                return "done"
            # An orphan that holds our pipe keeps it open; the exit code is known before.
            if self._listening.done() or self._process.returncode is not None:
                return "crashed"
            if time.monotonic() > until:
                return "timeout"
            if await asyncio.to_thread(self.tree.exceeds, limits.memory_mb * MEGABYTE):
                return "memory"

    async def _listen(self) -> None:
        """Reads JSON lines until the pipe closes."""
        stream = self._process.stdout
        while stream is not None:
            try:
                line = await stream.readline()
            except ValueError:  # a line beyond the limit: nothing the helper ever says
                continue
            if not line:
                return
            with suppress(ValueError):
                self._hear(json.loads(line))

    def _hear(self, said: object) -> None:
        if not isinstance(said, dict):
            return
        self._said += 1
        if isinstance(said.get("step"), str):
            self._on_step(said["step"])
        elif said.get("error"):
            self._error = str(said["error"])
        elif said.get("done") and self._answer is not None and not self._answer.done():
            self._answer.set_result(None)


async def run_helper(order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
    """One page in a helper of its own; see `HelperProcess.capture`. No process of it is left."""
    helper = await HelperProcess.start()
    try:
        return await helper.capture(order, limits, on_step)
    finally:
        if not helper.ended:
            await helper.end()


def _no_step(step: str) -> None:
    """Before the first order."""
