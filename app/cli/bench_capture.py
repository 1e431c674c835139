"""`otklik bench capture`: bundles cold and warm beside Chromium's picture; a hundred in a row."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import statistics
import struct
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import word
from app.cli.output import Output
from app.errors import CaptureError

if TYPE_CHECKING:
    from app.services.page_engines import PageEngines, RunOrder

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SINGLE_FILE_S = 10.6
"""What SingleFile needed for /complaint/ of the shared test pages (capture.md §4)."""
PNG_SIZE = slice(16, 24)


@dataclass(slots=True)
class Run:
    """One measuring: addresses that may be captured, how often, and what the last page was."""

    allow: tuple[str, ...]
    host_map: tuple[str, ...]
    rounds: int
    height: int = 800
    """Of the page: Chromium must be told it beforehand."""
    bundle_bytes: int = 0
    steps: dict[str, list[float]] = field(default_factory=dict)


def register(bench: Any) -> argparse.ArgumentParser:
    """Adds the command to the group `bench`; the caller adds what may be captured."""
    command: argparse.ArgumentParser = bench.add(
        "capture", "time of a bundle beside headless Chromium's picture alone"
    )
    command.add_argument("url", nargs="*", help="default: a page of our own over loopback")
    command.add_argument("--rounds", type=int, default=5, help="of each, the median counts")
    command.add_argument("--pages", type=int, default=0, help="instead: so many in one warm helper")
    command.set_defaults(run=run)
    return command


def run(call: argparse.Namespace, output: Output) -> int:
    """Figures in seconds and megabytes."""
    from app.cli.bench_page import serving

    with serving() as (own, host):
        urls = call.url or [own]
        made = Run((*call.allow_host, host), tuple(call.map_host), max(call.rounds, 1))
        if call.pages:
            figures = asyncio.run(_in_a_row(urls, made, call.pages, output))
        else:
            figures = asyncio.run(_side_by_side(urls, made, output))
    output.document(figures, _lines(figures))
    return 0


async def _side_by_side(urls: Sequence[str], made: Run, output: Output) -> dict[str, Any]:
    from app.services.helper_process import run_helper
    from app.services.page_engines import PageEngines

    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        output.progress(word("no_chromium"))
    engines = PageEngines()
    figures = {}
    try:
        for url in urls:
            warm_up = await _bundle(url, made, engines.capture)
            made.steps.clear()
            warm = await _times(made, partial(_bundle, url, made, engines.capture))
            steps = {name: round(statistics.median(all_), 3) for name, all_ in made.steps.items()}
            cold = await _times(made, partial(_bundle, url, made, run_helper))
            picture = await _times(made, partial(_picture, browser, url, made))
            figures[url] = _compared(cold, warm, picture) | {
                "first_s": round(warm_up, 3),
                "page_height": made.height,
                "bundle_bytes": made.bundle_bytes,
                "warm_step_ends_s": steps,
            }
            output.progress(f"{url}: {figures[url]['warm_s']} s")
    finally:
        await engines.close()
    return figures


def _compared(cold: list[float], warm: list[float], picture: list[float]) -> dict[str, Any]:
    found = {
        "cold_s": _middle(cold),
        "cold_best_s": round(min(cold), 3),
        "warm_s": _middle(warm),
        "warm_best_s": round(min(warm), 3),
        "times_faster_than_singlefile": round(SINGLE_FILE_S / _middle(warm), 2),
        "chromium_screenshot_s": None,
        "ratio_warm": None,
        "ratio_cold": None,
    }
    if picture and all(picture):
        found["chromium_screenshot_s"] = _middle(picture)
        found["ratio_warm"] = round(_middle(warm) / _middle(picture), 3)
        found["ratio_cold"] = round(_middle(cold) / _middle(picture), 3)
    return found


async def _in_a_row(urls: Sequence[str], made: Run, pages: int, output: Output) -> dict[str, Any]:
    """One warm helper that is never replaced; its memory at rest after every page."""
    from app.services.page_engines import PageEngines, Wear

    engines = PageEngines(wear=Wear(pages=pages + 1, memory_mb=1 << 20))
    times, memory, counts = [], [], []
    pids: set[int] = set()
    try:
        for number in range(pages):
            times.append(await _bundle(urls[number % len(urls)], made, engines.capture))
            megabytes, processes = await _at_rest(engines)
            memory.append(megabytes)
            counts.append(processes)
            pids |= set(engines.pids)
            if number % 10 == 9:
                output.progress(f"{number + 1}: {times[-1]:.2f} s, {megabytes} MB, {processes}")
    finally:
        await engines.close()
    tenth = max(pages // 10, 1)
    return {
        "in_a_row": {
            "pages": pages,
            "helpers": len(pids),
            "median_s": _middle(times),
            "slowest_s": round(max(times), 3),
            "first_tenth_s": _middle(times[:tenth]),
            "last_tenth_s": _middle(times[-tenth:]),
            "first_tenth_mb": _middle(memory[:tenth]),
            "last_tenth_mb": _middle(memory[-tenth:]),
            "most_mb": max(memory),
            "first_tenth_processes": _middle(counts[:tenth]),
            "last_tenth_processes": _middle(counts[-tenth:]),
        }
    }


async def _at_rest(engines: PageEngines) -> tuple[int, int]:
    """Megabytes and processes of the resting helpers, a moment after the page was cleared."""
    from app.services.process_tree import MEGABYTE, ProcessTree

    await asyncio.sleep(0.4)
    trees = [ProcessTree(pid) for pid in engines.pids]
    memory = sum([await asyncio.to_thread(tree.memory) for tree in trees])
    return memory // MEGABYTE, sum([await asyncio.to_thread(tree.size) for tree in trees])


async def _times(made: Run, measure: Callable[[], Awaitable[float]]) -> list[float]:
    return [await measure() for _ in range(made.rounds)]


async def _bundle(url: str, made: Run, way: RunOrder) -> float:
    from app.services.capturing import CaptureOrder, make_bundle

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "bundle")
        start = time.perf_counter()

        def begun(step: str, done: int, total: int) -> None:
            del done, total
            made.steps.setdefault(step, []).append(time.perf_counter() - start)

        order = CaptureOrder(url=url, allow=made.allow, host_map=made.host_map, run=way)
        found = await make_bundle(order, folder, begun)
        taken = time.perf_counter() - start
        made.bundle_bytes = found.size
        drawn = (folder / "page.png").exists()
        with suppress(OSError, struct.error):
            header = (folder / "page.png").read_bytes()[PNG_SIZE]
            made.height = struct.unpack(">II", header)[1]
    if found.status.value == "failed" and not drawn:
        raise CaptureError(reason=found.reason or found.status.value)
    return taken


async def _picture(browser: str | None, url: str, made: Run) -> float:
    """Chromium's own command line, told the height of the page."""
    return await asyncio.to_thread(_pictured, browser, url, made.height) if browser else 0.0


def _pictured(browser: str, url: str, height: int) -> float:
    with tempfile.TemporaryDirectory() as place:
        options = ["--headless", "--no-sandbox", f"--window-size=1280,{height}"]
        options += [f"--user-data-dir={place}/profile", f"--screenshot={place}/page.png", url]
        start = time.perf_counter()
        subprocess.run([browser, *options], check=True, capture_output=True, timeout=120)
        return time.perf_counter() - start


def _middle(values: Sequence[float]) -> float:
    return round(statistics.median(values), 3)


def _lines(figures: dict[str, Any]) -> list[str]:
    found = []
    for about, values in figures.items():
        found.append(about)
        found += [f"  {name}: {value}" for name, value in values.items()]
    return found
