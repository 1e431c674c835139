"""`otklik compare BUNDLE BUNDLE`: a window of its own, or one JSON document; no network."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from pathlib import Path

from app.cli.output import Output, speak_utf8
from app.errors import BundleBroken
from ui.capture.comparison import as_json, opened
from ui.capture.viewed import Viewed
from ui.capture.viewer import Drive


def main(arguments: list[str], drive: Drive) -> int:
    """Shows two captures side by side until the window is closed; the earlier one is the old one.

    `--json` tells what differs instead, without a window. `--shot` saves a picture of the window
    as soon as all is compared, and ends. Exit code 1: one of them is no bundle.
    """
    speak_utf8()
    asked = _parser().parse_args(arguments)
    try:
        old, new = opened(asked.bundles[0], asked.bundles[1])
    except (BundleBroken, OSError) as error:
        broken = error if isinstance(error, BundleBroken) else BundleBroken(reason="unreadable")
        Output(as_json=asked.json).error(broken)
        return 1
    if asked.json:
        told = json.dumps(as_json(old, new), ensure_ascii=False, indent=1)
        sys.stdout.buffer.write(told.encode("utf-8", "replace") + b"\n")
        return 0
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return drive(lambda: _show(asked, old, new))


async def _show(asked: argparse.Namespace, old: Viewed, new: Viewed) -> int:
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.capture.compare_window import CompareWindow
    from ui.tasks import Tasks

    app = QApplication.instance()
    look = theme.install(asked.theme, asked.zoom)
    if isinstance(app, QApplication):
        look.apply(app)
    i18n.install(asked.language)
    tasks = Tasks()
    window = CompareWindow(old, new, tasks.start)
    window.show_tab(asked.show)
    window.show()
    if asked.shot is None:
        await window.closed.wait()
        return 0
    await tasks.idle()
    if asked.blink:
        window.blink()
    await asyncio.sleep(asked.wait)
    window.grab().save(str(asked.shot))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="otklik compare", description=__doc__)
    parser.add_argument("bundles", type=Path, nargs=2, metavar="BUNDLE")
    parser.add_argument("--json", action="store_true", help="what differs, as one JSON document")
    parser.add_argument("--show", choices=("text", "picture", "facts"), default="text")
    parser.add_argument("--blink", action="store_true")
    parser.add_argument("--shot", type=Path)
    parser.add_argument("--wait", type=float, default=0.3)
    parser.add_argument("--theme", default="system")
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--language", default="ru")
    return parser
