"""The capture helper: a process that draws page after page, each in a profile of its own.

Orders come as JSON lines on stdin (the fields of `Wish`), answers go to stdout: {"step": code} as
they begin, {"done": true} when the report is complete, whatever became of the page, {"error": code}
if it cannot work at all. It ends with its input.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import ssl
import sys
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.capture.environment import RootWithDisplay, prepare
from ui.capture.guard import Guard
from ui.capture.report import Report
from ui.capture.wish import Wish

if TYPE_CHECKING:
    from ui.capture.page import BadCertificate

Drive = Callable[[Callable[[], Coroutine[Any, Any, int]]], int]
"""Runs a coroutine on Qt's loop; the entry alone knows how."""


def main(arguments: list[str], drive: Drive) -> int:
    """Serves until stdin ends; one page at a time."""
    del arguments
    guard = Guard()
    try:
        sandbox = prepare(guard.start_in_thread())
    except RootWithDisplay:
        _say(error="root")
        return 3
    orders = _Orders()

    async def work() -> int:
        orders.hear(asyncio.get_running_loop())
        await _serve(orders, guard, sandbox=sandbox)
        return 0

    _load_engine()
    return drive(work)


async def _serve(orders: _Orders, guard: Guard, *, sandbox: bool) -> None:
    """What goes wrong beyond a page ends the process: the parent makes the best of the disk."""
    from PySide6.QtWidgets import QApplication

    from ui.capture.stage import Stage
    from ui.capture.work import Work

    QApplication.setQuitOnLastWindowClosed(False)  # Qt has no keyword
    while True:
        stage = Stage()  # the next page's, made while nobody waits for it
        stage.prepare()
        wish = Wish.from_json(json.loads(await orders.next()))
        orders.unfinished = wish.out
        wish.out.mkdir(parents=True, exist_ok=True)
        report = Report(wish.out)
        report.state["sandbox"] = sandbox
        guard.begin(wish.allow, wish.host_map)
        stage.page.accepts_bad_certificates = wish.accept_bad_certificate
        if not wish.scripts:
            stage.page.run_no_scripts()
            report.event("loaded_without_scripts")
        await Work(wish, guard, report, stage).run()
        _certificate(wish.out, stage.page.bad_certificate, report)
        report.close()
        orders.unfinished = None
        _say(done=True)
        guard.end()
        await stage.clear()


def _certificate(out: Path, found: BadCertificate | None, report: Report) -> None:
    """What is wrong with the site's certificate, and the chain that shows it."""
    if found is None:
        return
    report.state["certificate"] = found.facts()
    path = out / "cert_chain.pem"
    if found.chain and not path.exists():
        path.write_text("".join(map(ssl.DER_cert_to_PEM_cert, found.chain)), "ascii")


class _Orders:
    """The parent holds our stdin; when it is gone, however it ended, we are too."""

    def __init__(self) -> None:
        self.unfinished: Path | None = None
        """The folder of the order that is being worked on."""
        self._queue: asyncio.Queue[bytes] = asyncio.Queue()

    async def next(self) -> bytes:
        """The next order, when it comes."""
        return await self._queue.get()

    def hear(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begins to read; orders are waited for in `loop`."""

        def listen() -> None:
            for line in sys.stdin.buffer:
                loop.call_soon_threadsafe(self._queue.put_nowait, line)
            if self.unfinished is not None:  # nobody is left who would make a bundle of it
                shutil.rmtree(self.unfinished, ignore_errors=True)
            # Everything is on the disk. Chromium's own farewell can take seconds or hang.
            os._exit(0)

        threading.Thread(target=listen, daemon=True, name="parent").start()


def _say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def _load_engine() -> None:
    """Chromium must be known before the application object is made."""
    from PySide6 import QtWebEngineWidgets

    del QtWebEngineWidgets
