"""Processes that capture a page and die at one of their writes, as when the power is cut.

Each line of stdin is one of them: the number of the write before which to die, and the workspace.
It is answered with how it ended: `died`, or `done` when it came to the end alive.
"""

from __future__ import annotations

import asyncio
import io
import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from app.domain.ids import CaseId
from app.paths import Workspace
from app.services.capturing import CaptureOrder, capture
from app.services.helper_process import Limits, OnStep
from tests.app.evidence.make import COMPLAINT, URL, left_by_helper
from tests.place_rows import database


class Fate:
    """Counts what touches the disk; at its number the process ends without a word."""

    def __init__(self, number: int) -> None:
        self._left = number

    def step(self, *given: Any, **named: Any) -> None:
        """Once more."""
        del given, named
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def statement(self, connection: Any, cursor: Any, text: str, *more: Any) -> None:
        """One more, if it changes something."""
        del connection, cursor, more
        if text.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            self.step()

    def before(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, with a chance to die before it."""

        def mortal(*given: Any, **named: Any) -> Any:
            self.step()
            return work(*given, **named)

        return mortal


def make_mortal(fate: Fate) -> None:
    """Every opening for writing, sync, rename and removal, and every commit, may be the last."""
    opening = io.open

    def open_mortally(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        if set(mode) & set("wa+"):
            fate.step()
        return opening(file, mode, *more, **named)

    io.open = open_mortally
    for name in ("fsync", "rename", "replace", "unlink"):
        setattr(os, name, fate.before(getattr(os, name)))
    event.listen(Engine, "commit", fate.step)
    event.listen(Engine, "before_cursor_execute", fate.statement)


def live(root: Path, number: int) -> None:
    """One capture of the case that is there."""

    async def run(order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        out = Path(str(order["out"]))
        shutil.rmtree(out)
        left_by_helper(out)
        make_mortal(Fate(number))
        return "done"

    order = CaptureOrder(url=URL, case_id=CaseId(1), complaint=COMPLAINT, run=run)
    asyncio.run(capture(order, database(root), Workspace(root)))


def ended(root: Path, number: int) -> str:
    """How it ended; begun with all modules there, which are half a second of each life."""
    child = os.fork()
    if child == 0:
        live(root, number)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {0: "done", -signal.SIGKILL: "died"}.get(code, str(code))


def main() -> None:
    """Until stdin ends."""
    for line in sys.stdin:
        number, _, root = line.rstrip("\n").partition(" ")
        sys.stdout.write(ended(Path(root), int(number)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
