"""`otklik tour`: drives the real window through the day and saves a picture per step."""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import settings
from app.cli.output import Output
from app.errors import AppError, TourFailed
from app.paths import Workspace
from ui.sample_run import SampleRun, sample_run

if TYPE_CHECKING:
    from ui.session import Session
    from ui.tour_day import Day
    from ui.tour_hands import Hands

Start = Callable[[Path, Callable[["Session"], Awaitable[int]]], int]
WIDE, HIGH = 1440, 900
"""The size of a picture (ui.md, Layout)."""
UNDO_S = 2
"""How long an answer of the tour can be taken back; the settings' own 15 s would only be waited."""
log = logging.getLogger(__name__)


def main(arguments: list[str], start: Start) -> int:
    """The exit code: 0 every step was reached, 1 with a reason one was not."""
    call = _parsed(arguments)
    _prepare(call)
    output = Output(as_json=False)
    try:
        with sample_run(hold=True) as running:
            _choose(running.root, call)
            _make_screen(running.root.parent)
            tour = _Tour(running, call.out, output)
            code = start(running.root, tour.walk)
    except AppError as error:
        output.error(error)
        return 1
    return code


class _Tour:
    """One walk through the day."""

    def __init__(self, running: SampleRun, out: Path, output: Output) -> None:
        self._running = running
        self._out = out
        self._output = output

    async def walk(self, session: Session) -> int:
        """All steps, one after the other; stops at the first that is not reached."""
        from PySide6.QtCore import qInstallMessageHandler

        from ui.tour_day import Day
        from ui.tour_hands import Hands

        if session.furnished is None:
            raise TourFailed(step="00", state="the workspace is open")
        qInstallMessageHandler(_said_by_qt)
        session.window.resize(WIDE, HIGH)
        session.window.activateWindow()
        hands = Hands(session, self._out)
        day = Day(hands, self._running, session.furnished)
        for number, step in enumerate(_steps(), start=1):
            hands.step = f"{number:02}"
            if not await self._take(hands, step(day)):
                return 1
        self._output.document(None, [path.name for path in hands.pictures])
        return 0

    async def _take(self, hands: Hands, step: Awaitable[str]) -> bool:
        began = time.monotonic()
        try:
            told = await step
        except TourFailed as error:
            await hands.picture(f"{hands.step}-failed")
            self._output.error(error)
            return False
        seconds = time.monotonic() - began
        self._output.document(None, [f"{hands.step}  {seconds:5.1f} s  {told}"])
        sys.stdout.flush()
        return True


def _steps() -> tuple[Callable[[Day], Awaitable[str]], ...]:
    from ui import tour_later_steps as later
    from ui import tour_steps as first

    return (
        first.queue_at_start,
        first.arrivals,
        first.top_of_the_queue,
        first.thread_and_author,
        first.evidence,
        first.verdict,
        later.template,
        later.sent,
        later.promise,
        later.archive,
    )


def _said_by_qt(_kind: object, _where: object, text: str | None) -> None:
    """What Qt says goes to the log; a platform without a display has much to say."""
    log.info("qt: %s", text)


def _parsed(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="otklik tour", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="where the pictures go")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--lang", choices=("ru", "en"), default="ru")
    parser.add_argument("--scale", choices=("1", "1.5", "2"), default="1")
    return parser.parse_args(arguments)


def _prepare(call: Namespace) -> None:
    call.out = call.out.absolute()
    call.out.mkdir(parents=True, exist_ok=True)
    for old in call.out.glob("[01][0-9]*-*.png"):
        old.unlink()
    shutil.rmtree(call.out / "case", ignore_errors=True)
    os.environ["QT_SCALE_FACTOR"] = call.scale


def _make_screen(folder: Path) -> None:
    """A screen that nobody sees, as large as the pictures: the same everywhere, in nobody's way."""
    path = folder / "screen.json"
    screen = {"name": "tour", "x": 0, "y": 0, "width": WIDE, "height": HIGH}
    path.write_text(json.dumps({"screens": [screen]}), "utf-8")
    large = f"offscreen:configfile={path.as_posix()}"
    # A colon ends the argument, so a path with a drive's letter cannot be said.
    os.environ["QT_QPA_PLATFORM"] = large if large.count(":") == 1 else "offscreen"


def _choose(root: Path, call: Namespace) -> None:
    path = Workspace(root).settings
    chosen = replace(settings.load(path), theme=call.theme, language=call.lang, undo_s=UNDO_S)
    settings.save(path, chosen)
