"""The entry: a terminal command without Qt, or a process that draws. qasync is known here only."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import NoDisplay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.session import Script


def main() -> int:
    """Exit code. What draws is taken here; all other commands belong to the terminal."""
    arguments = sys.argv[1:]
    match arguments:
        case [] | ["run", *_]:
            return _window(arguments[1:])
        case ["--workspace", *_]:
            return _window(arguments)
        case ["capture-helper" | "login-helper" | "viewer", *_]:
            return _page_engine(arguments)
        case ["print-helper" | "redact", *_]:
            return _unseen(arguments)
        case ["demo" | "tour" | "bench" | "compare", *_]:
            return _drawing(arguments)
    from app.cli.main import main as terminal

    return terminal(arguments)


def _page_engine(arguments: list[str]) -> int:
    """Processes with a page engine of their own."""
    name, *rest = arguments
    match name:
        case "capture-helper":
            from ui.capture.helper import main as helper

            return helper(rest, drive)
        case "login-helper":
            from ui.capture.login import main as login

            return login(rest, drive)
    from ui.capture.viewer import main as viewer

    return viewer(rest, drive)


def _unseen(arguments: list[str]) -> int:
    """What needs Qt and shows nothing."""
    name, *rest = arguments
    if name == "redact":
        from ui.redact import main as redact

        return redact(rest)
    from ui.printing.helper import main as printer

    return printer(rest)


def _drawing(arguments: list[str]) -> int:
    from app.cli.output import speak_utf8

    speak_utf8()
    match arguments:
        case ["compare", *rest]:
            from ui.capture.compare import main as compare

            return compare(rest, drive)
        case ["demo", *rest]:
            from ui.demo import main as demo

            return demo(rest, start)
        case ["tour", *rest]:
            from ui.tour import main as tour

            return tour(rest, start)
        case ["bench", "ui", *rest]:
            from ui.bench import main as bench

            return bench(rest, start)
    from app.cli.main import main as terminal

    return terminal(arguments)


def _window(arguments: list[str]) -> int:
    parser = ArgumentParser(prog="otklik run", description="The window.")
    parser.add_argument("--workspace", type=Path, help="the folder of the workspace")
    root = parser.parse_args(arguments).workspace
    if not _has_display():
        from app.cli.output import Output

        Output(as_json=False).error(NoDisplay())
        return 1
    return start(root)


def _has_display() -> bool:
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in told)


def start(
    root: Path | None = None,
    script: Script | None = None,
    painted: Callable[[], object] | None = None,
) -> int:
    """Opens the window on a workspace and runs until it is closed, or until the script ends.

    `painted` is called when the first frame is on the screen, before anything else is loaded.
    """
    from ui.session import Session

    session = Session(root)
    session.paint(_application())
    if painted is not None:
        session.window.painted.connect(painted)
    return drive(lambda: session.run(script))


def drive(work: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Runs a coroutine on Qt's loop; its result is the exit code."""
    app = _application()

    import asyncio

    import qasync

    def loop() -> asyncio.AbstractEventLoop:
        made: asyncio.AbstractEventLoop = qasync.QEventLoop(app)
        return made

    with asyncio.Runner(loop_factory=loop) as runner:
        return runner.run(work())


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])


if __name__ == "__main__":
    raise SystemExit(main())
