"""The engine as a process: requests in by stdin, events out by stdout, ends with its parent."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO, Any

from app import logs
from app.engine.engine import Engine
from app.engine.jobs import outcome
from app.engine.protocol import Outlet, parse, told
from app.engine.requests import answer
from app.errors import WrongCall
from app.processes import die_with_parent
from app.services.listening import brands_of, listening
from app.services.workspace import Hold, OpenWorkspace, open_workspace
from app.store import sources

MODESTY = 5
"""Where processors are short, the window's turn comes before the engine's (nice(2))."""
LAST_S = 10.0
"""After the end of stdin; a loop that hangs longer is ended from outside."""
LONGEST_LINE = 4_000_000


def run(root: Path | None) -> int:
    """The whole life of the process; its exit code.

    Raises:
        StoreError, BadSettings: the workspace cannot be opened.
    """
    pipe = _own_stdout()
    die_with_parent()
    _give_way()
    with open_workspace(root, Hold.ENGINE) as workspace:
        logs.start(workspace.paths.logs, "engine")
        asyncio.run(_serve(workspace, pipe))
    return 0


async def _serve(workspace: OpenWorkspace, pipe: IO[bytes]) -> None:
    # Lines leave in their own thread: a window that does not read must not stop the loop.
    with ThreadPoolExecutor(1, thread_name_prefix="pipe") as out:
        outlet = Outlet(write=lambda line: _submit(out, pipe, line))
        known = await workspace.db.read(sources.listed)
        brands = brands_of(known)
        async with listening(workspace.db, workspace.settings, brands, apart=True) as ears:
            engine = Engine(workspace, ears, outlet)
            loop = asyncio.get_running_loop()
            if sys.platform != "win32":
                for ends in (signal.SIGTERM, signal.SIGINT):
                    loop.add_signal_handler(ends, engine.stop)
            asked = _Asked(engine)

            def hear(line: bytes) -> None:
                loop.call_soon_threadsafe(asked.line, line)

            def end() -> None:
                loop.call_soon_threadsafe(engine.stop)

            threading.Thread(target=_read, args=(hear, end), daemon=True).start()
            await engine.run()
            await asked.close()


class _Asked:
    """Requests on their way to an answer."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._tasks: set[asyncio.Task[dict[str, Any]]] = set()

    def line(self, line: bytes) -> None:
        try:
            request = parse(line)
        except WrongCall as error:
            number = error.facts.get("id")
            self._engine.outlet.line({"id": number, "error": told(error)})
            return
        task = asyncio.get_running_loop().create_task(
            answer(self._engine, request), name=request.do
        )
        self._tasks.add(task)
        task.add_done_callback(partial(self._answered, request.id))

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _answered(self, number: int, task: asyncio.Task[dict[str, Any]]) -> None:
        # Every end is an answer, a mistake of ours too: the window waits for one.
        self._tasks.discard(task)
        self._engine.outlet.line({"id": number, **outcome(task)})


def _read(hear: Callable[[bytes], None], end: Callable[[], None]) -> None:
    # Not through sys.stdin: its lock, held here at exit, would abort the interpreter.
    rest = b""
    while (piece := os.read(0, 65_536)) and len(rest) < LONGEST_LINE:
        *lines, rest = (rest + piece).split(b"\n")
        for line in filter(bytes.strip, lines):
            hear(line)
    end()
    # The parent is gone. A loop that hangs must not outlive it.
    watchdog = threading.Timer(LAST_S, os._exit, args=(1,))
    watchdog.daemon = True
    watchdog.start()


def _submit(out: ThreadPoolExecutor, pipe: IO[bytes], line: str) -> None:
    out.submit(_write, pipe, line.encode() + b"\n")


def _write(pipe: IO[bytes], line: bytes) -> None:
    try:
        pipe.write(line)
        pipe.flush()
    except OSError:  # the window is gone; the end of stdin says so too
        return


def _own_stdout() -> IO[bytes]:
    """The pipe to the window for us alone: what a library prints goes to stderr."""
    sys.stdout.flush()
    mine = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(mine, "wb")


def _give_way() -> None:
    if sys.platform != "win32":
        os.nice(MODESTY)
