"""`otklik bench ui`: how fast the window is there, scrolls, and stays awake during a real sync."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.processes import own_command

STARTED = "OTKLIK_BENCH_STARTED"
"""Environment: when the parent asked for a process, seconds since 1970."""
Start = Callable[..., int]
FEW = 1_000
PER_PAGE = 10
"""Posts of one page of a list that is heard with many others."""
TEXTS = (
    "Третий день жду возврат, оператор бросает трубку, в чате отвечает робот. Верните деньги!",
    "Подскажите, работает ли сегодня пункт выдачи на Ленина? На сайте одно, на двери другое",
    "Опять не пришёл мастер, хотя обещали с девяти до двенадцати. Отпрашивался с работы зря",
    "Приложение не открывается после обновления, пишет «ошибка 500», кэш чистил, не помогает",
)
"""As long as a snippet and as mixed as life."""
BARE = (
    "import os, time; from PySide6.QtCore import QTimer\n"
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "class Bare(QWidget):\n"
    "    def paintEvent(self, event): QTimer.singleShot(0, app.quit)\n"
    "app = QApplication([]); bare = Bare(); bare.resize(1440, 900); bare.show()\n"
    "run = app.exec; run()\n"
    f"print((time.time() - float(os.environ['{STARTED}'])) * 1000)\n"
)
"""The machine's own yardstick: PySide6 with one empty window."""


def main(arguments: list[str], start: Start) -> int:
    """Prints a table, or one flat object with --json."""
    call = _parser().parse_args(arguments)
    if call.paint:
        return first_paint(call.paint, start)
    if call.measure:
        from ui.bench_window import measuring

        return measuring(call.measure, call.feed, start, load=call.sources > 0)

    from app.cli.output import Output

    with tempfile.TemporaryDirectory() as folder:
        if call.sources:
            figures = _under_load(Path(folder), call.sources)
        else:
            figures = _figures(Path(folder), call.posts, call.runs)
    lines = [f"{name:26} {value}" for name, value in figures.items()]
    Output(as_json=call.json).document(figures, lines)
    return 0


def first_paint(root: Path, start: Start) -> int:
    """Says how long ago the parent asked, once the first frame is painted, and ends at once."""

    def painted() -> None:
        sys.stdout.write(f"{(time.time() - float(os.environ[STARTED])) * 1000}\n")
        sys.stdout.flush()
        os._exit(0)  # the rest of the session is not what is measured

    return start(root, None, painted)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="otklik bench ui", description="Measure the window.")
    parser.add_argument("--json", action="store_true", help="one flat object on stdout")
    parser.add_argument("--workspace", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--posts", type=int, default=100_000, help="cases in the large queue")
    parser.add_argument("--runs", type=int, default=3, help="starts of each kind; medians count")
    parser.add_argument(
        "--sources", type=int, default=0, help="only the stalls while so many are heard at once"
    )
    parser.add_argument("--paint", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--feed", default="", help=argparse.SUPPRESS)
    return parser


def _figures(folder: Path, posts: int, runs: int) -> dict[str, Any]:
    from ui.bench_feed import Feed

    small, large = _workspace(folder / "small", FEW), _workspace(folder / "large", posts)
    bare, few, many = list[float](), list[float](), list[float]()
    for _ in range(runs):  # in turns, so that a busy machine is busy for all of them
        bare.append(_started([sys.executable, "-c", BARE]))
        few.append(_started(own_command("bench", "ui", "--paint", str(small))))
        many.append(_started(own_command("bench", "ui", "--paint", str(large))))
    little = _measured(small, "")
    with Feed() as feed:
        figures = _measured(large, feed.url)
    grown = (figures.pop("rss_mb") - little["rss_mb"]) * 1_000_000 / max(1, posts - FEW)
    first = statistics.median(many)
    return {
        "posts": posts,
        "first_paint_ms": round(first, 1),
        "first_paint_ratio": round(first / statistics.median(few), 3),
        "bare_window_ms": round(statistics.median(bare), 1),
        "first_paint_to_bare": round(first / statistics.median(bare), 2),
        **figures,
        "rss_per_million_mb": round(grown, 1),
    }


def _under_load(folder: Path, count: int) -> dict[str, Any]:
    """The server of `otklik bench load`, and a window whose engine hears so many of its lists."""
    from app.cli.bench_load import NETWORK, WALK, add_sources, serving
    from app.secrets import variable
    from app.services.workspace import open_workspace

    os.environ[variable(NETWORK)] = "bench"
    root = _workspace(folder / "many", FEW)
    with serving(PER_PAGE, WALK) as base:
        with open_workspace(root) as workspace:
            workspace.db.run_now(lambda session: add_sources(session, count, base))
        return {"sources": count, **_measured(root, "", "--sources", str(count))}


def _workspace(root: Path, cases: int) -> Path:
    from app.store.made_cases import fill
    from app.store.migrate import upgrade

    root.mkdir()
    upgrade(root / "otklik.db", root)
    fill(root / "otklik.db", cases, TEXTS)
    return root


def _started(command: list[str]) -> float:
    """Milliseconds from asking for the process to its first painted window."""
    told = subprocess.run(
        command, env=_environment(), capture_output=True, text=True, check=True, timeout=120
    )
    return float(told.stdout.split()[-1])


def _measured(root: Path, feed: str, *more: str) -> dict[str, Any]:
    command = own_command("bench", "ui", "--measure", str(root), "--feed", feed, *more)
    told = subprocess.run(
        command, env=_environment(), capture_output=True, text=True, check=True, timeout=300
    )
    found: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return found


def _environment() -> dict[str, str]:
    made = {**os.environ, STARTED: str(time.time())}
    if sys.platform == "linux" and not (made.get("DISPLAY") or made.get("WAYLAND_DISPLAY")):
        made.setdefault("QT_QPA_PLATFORM", "offscreen")
    return made
