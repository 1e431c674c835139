"""`otklik capture`: one page, one bundle; and `otklik bench capture`."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import word
from app.cli.output import Output
from app.errors import CaptureError

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Capture

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ROUNDS = 3


def register(commands: Commands) -> None:
    """Adds both commands."""
    command = commands.add("capture", "capture a page as evidence")
    command.add_argument("url")
    command.add_argument("--out", type=Path, required=True, help="the folder of the bundle")
    command.add_argument("--operator", default="", help="the name that stands in the manifest")
    _allowances(command)
    command.set_defaults(run=run)
    bench = commands.group("bench", "measure")
    measured = bench.add("capture", "time of a bundle beside headless Chromium's picture alone")
    measured.add_argument("url", nargs="?", help="default: a page of our own over loopback")
    _allowances(measured)
    measured.set_defaults(run=run_bench)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 when the page itself could not be shown; its bundle says why and stays."""
    from app.services.capturing import CaptureOrder, make_bundle

    def on_progress(step: str, done: int, total: int) -> None:
        output.progress(f"[{done + 1}/{total}] {word(step)}")

    order = CaptureOrder(
        url=call.url,
        allow=tuple(call.allow_host),
        host_map=tuple(call.map_host),
        operator=call.operator,
    )
    folder: Path = call.out
    if folder.is_dir() and any(folder.iterdir()):
        folder = folder / time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    made = asyncio.run(make_bundle(order, folder.absolute(), on_progress))
    output.document(_document(made), _lines(made))
    return 1 if made.status.value == "failed" else 0


def run_bench(call: argparse.Namespace, output: Output) -> int:
    """Three bundles, and three pictures by Chromium's own command line where it is installed."""
    from app.cli.bench_page import serving

    with serving() as (own, host):
        url = call.url or own
        allow = (*call.allow_host, host)
        figures: dict[str, Any] = {"bundle_s": _median(lambda: _bundle(url, allow))}
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        if browser is None:
            output.progress(word("no_chromium"))
        picture = _median(lambda: _picture(browser, url)) if browser else None
    figures["chromium_screenshot_s"] = picture
    figures["ratio"] = round(figures["bundle_s"] / picture, 3) if picture else None
    output.document(figures, (f"{name}: {value}" for name, value in figures.items()))
    return 0


def _allowances(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--allow-host", action="append", default=[], metavar="HOST:PORT",
        help="a private address that may be captured",
    )  # fmt: skip
    command.add_argument(
        "--map-host", action="append", default=[], metavar="NAME=HOST:PORT",
        help="where an invented name really lives",
    )  # fmt: skip


def _document(made: Capture) -> dict[str, Any]:
    return {
        "id": made.id,
        "folder": made.folder,
        "status": made.status.value,
        "reason": made.reason,
        "url": made.url,
        "final_url": made.final_url,
        "title": made.title,
        "manifest_sha256": made.manifest_sha256,
        "bytes": made.size,
    }


def _lines(made: Capture) -> tuple[str, ...]:
    reason = f": {word(made.reason)}" if made.reason else ""
    return (f"{word(made.status.value)}{reason}", made.folder)


def _median(measure: Callable[[], float]) -> float:
    return round(statistics.median([measure() for _ in range(ROUNDS)]), 3)


def _bundle(url: str, allow: tuple[str, ...]) -> float:
    from app.services.capturing import CaptureOrder, make_bundle

    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        made = asyncio.run(make_bundle(CaptureOrder(url=url, allow=allow), Path(place, "bundle")))
        taken = time.perf_counter() - start
    if made.status.value != "complete":
        raise CaptureError(reason=made.reason or made.status.value)
    return taken


def _picture(browser: str, url: str) -> float:
    """Chromium must be told the height beforehand; this one is our own page's."""
    with tempfile.TemporaryDirectory() as place:
        options = ["--headless", "--no-sandbox", "--window-size=1280,2500"]
        options += [f"--user-data-dir={place}/profile", f"--screenshot={place}/page.png", url]
        start = time.perf_counter()
        subprocess.run([browser, *options], check=True, capture_output=True, timeout=120)
        return time.perf_counter() - start
