"""The entry: a terminal command without Qt, or a process that draws."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine
from typing import Any


def main() -> int:
    """Exit code."""
    match sys.argv[1:]:
        case ["capture-helper", *rest]:
            from ui.capture.helper import main as capture_helper

            return capture_helper(rest, drive)
        case ["viewer", *rest]:
            from ui.capture.viewer import main as viewer

            return viewer(rest, drive)
    from app.cli.main import main as terminal

    return terminal(sys.argv[1:])


def drive(work: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Runs a coroutine on Qt's loop to its end; its result is the exit code."""
    import asyncio

    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    application = QApplication.instance() or QApplication(sys.argv[:1])
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        return loop.run_until_complete(work())


if __name__ == "__main__":
    raise SystemExit(main())
