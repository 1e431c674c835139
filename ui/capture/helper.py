"""The capture helper: a process that draws one page, writes what it saw, and ends."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from ui.capture.environment import RootWithDisplay, prepare
from ui.capture.guard import Guard
from ui.capture.report import Report

Drive = Callable[[Callable[[], Coroutine[Any, Any, int]]], int]
"""Runs a coroutine on Qt's loop; the entry alone knows how."""


def main(arguments: list[str], drive: Drive) -> int:
    """Captures one address into a folder; the bundle is sealed by the parent.

    Lines on stdout: {"step": code} as they begin, {"error": code} if it cannot work at all.
    Exit code 0: the report is complete, whatever became of the page.
    """
    asked = _parser().parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    report = Report(asked.out)
    guard = Guard(asked.allow_host, asked.map_host)
    try:
        report.state["sandbox"] = prepare(guard.start_in_thread())
    except RootWithDisplay:
        report.say(error="root")
        return 3
    _end_with_parent()

    async def work() -> int:
        from ui.capture.work import Wish, Work

        wish = Wish(url=asked.url, out=asked.out, load_s=asked.load, whole_s=asked.whole)
        await Work(wish, guard, report).run()
        report.save()
        report.say(done=True)
        # Everything is on the disk. Chromium's own farewell can take seconds or hang.
        os._exit(0)

    _load_engine()
    return drive(work)


def _load_engine() -> None:
    """Chromium must be known before the application object is made."""
    from PySide6 import QtWebEngineWidgets

    del QtWebEngineWidgets


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="otklik capture-helper")
    parser.add_argument("url")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--load", type=float, default=20.0)
    parser.add_argument("--whole", type=float, default=90.0)
    parser.add_argument("--allow-host", action="append", default=[])
    parser.add_argument("--map-host", action="append", default=[])
    return parser


def _end_with_parent() -> None:
    """The parent holds our stdin; when it is gone, however it ended, we are too."""

    def wait() -> None:
        while os.read(0, 4096):
            continue
        os._exit(4)

    if not sys.stdin.isatty():
        threading.Thread(target=wait, daemon=True, name="parent").start()
