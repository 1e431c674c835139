"""Every hostile page there is, as a table: `python -m tests.ui.capture.hostile`.

Slow (a page may take its whole time), hence not among the tests; a few of them are in
test_hostile.py. Exit code 1 if one of them did not end in time, ended without words, left a
process, reached where it may not, or held up the loop that ordered it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.errors import AppError
from app.evidence.verification import verify_bundle
from app.services.capturing import CaptureOrder, make_bundle
from app.services.helper_process import Limits
from app.services.page_engines import PageEngines
from tests.ui.capture.hostile_site import PAGES, RAW, serving

LIMITS = Limits(load_s=10.0, whole_s=60.0)
SLACK_S = 15.0
"""Beyond the limit: ending the tree, sealing what is there."""
LAG_MS = 16.0
PORTS = (8921, 8922, 8923, 8924)
ROUTES = (
    "/x/never", "/x/hang", "/x/loop", "/x/big?mb=20", "/x/big?mb=100", "/x/bigbin?mb=200",
    "/x/gzipbomb?mb=100", "/x/download", "/x/basic", "/x/ssrf", "/x/tofile", "/x/status?c=500",
    "/x/csp", "/x/start", "/misc/workers.html",
)  # fmt: skip


class Lag:
    """The longest step of the loop, in time of the CPU: others use this machine too."""

    def __init__(self) -> None:
        self.most_ms = 0.0
        self.step = ""
        """The one that took it."""
        self._step = asyncio.events.Handle._run

    def __enter__(self) -> Lag:
        """Every step of every loop of this process is measured from now on."""
        whole, thread = self._step, threading.get_ident()

        def measured(handle: asyncio.Handle) -> None:
            if threading.get_ident() != thread:
                whole(handle)
                return
            before = time.thread_time()
            whole(handle)
            taken = (time.thread_time() - before) * 1000
            if taken > self.most_ms:
                self.most_ms, self.step = taken, repr(handle)

        asyncio.events.Handle._run = measured  # type: ignore[method-assign, assignment]  # no hook
        return self

    def __exit__(self, *told: object) -> None:
        """As before."""
        asyncio.events.Handle._run = self._step  # type: ignore[method-assign]  # as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How one page ended."""

    name: str
    seconds: float
    status: str
    reason: str
    peak_mb: int
    lag_ms: float
    left: int
    fine: bool
    files: int

    def line(self) -> str:
        """For the table."""
        sign = " " if self.fine else "!"
        return (
            f"{sign} {self.name:34} {self.seconds:6.1f} s  {self.status:9} {self.reason:12}"
            f" {self.peak_mb:5} MB  lag {self.lag_ms:5.1f} ms  files {self.files:2}"
            f"  left {self.left}"
        )


def main() -> int:
    """The table on stdout."""
    parser = argparse.ArgumentParser()
    parser.add_argument("only", nargs="*", help="parts of names")
    parser.add_argument("--sites", type=Path, help="the shared test sites, with serve.py")
    parser.add_argument("--fresh", action="store_true", help="a helper of its own for each")
    return asyncio.run(_all(parser.parse_args()))


async def _all(call: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder, serving() as port, \
            serving(Path(folder)) as tls, _shared(call.sites) as shared:  # fmt: skip
        names = [*PAGES, *RAW, "never", "drip", "hang", "big"]
        urls = {name: f"http://127.0.0.1:{port}/{name}" for name in names}
        urls["bad certificate"] = f"https://127.0.0.1:{tls}/plain"
        urls |= shared
        allow = tuple(f"127.0.0.1:{each}" for each in (port, tls, PORTS[0], PORTS[3]))
        allow += (f"localhost:{PORTS[1]}",)
        engines = PageEngines()
        wrong = 0
        for name, url in urls.items():
            if call.only and not any(part in name for part in call.only):
                continue
            row = await _one(name, url, allow, engines)
            wrong += not row.fine
            print(row.line(), flush=True)
            if call.fresh:
                await engines.close()
                engines = PageEngines()
        await engines.close()
        await asyncio.sleep(1)
        left = _strangers(engines)
        inside = _inside(call.sites)
        print(f"wrong {wrong}, processes left {left}, reached inside {inside}")
    return 1 if wrong or inside else 0


async def _one(name: str, url: str, allow: tuple[str, ...], engines: PageEngines) -> Row:
    peak = asyncio.ensure_future(_peak(engines))
    start = time.perf_counter()
    status, reason, files, whole = "refused", "", 0, True
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "b")
        order = CaptureOrder(url=url, allow=allow, limits=LIMITS, run=engines.capture)
        try:
            with Lag() as lag:
                made = await make_bundle(order, folder)
            status, reason = made.status.value, made.reason or ""
            files, whole = await asyncio.to_thread(_look_at, folder)
        except AppError as error:
            reason = error.code
    seconds = time.perf_counter() - start
    if lag.most_ms >= LAG_MS:
        print(f"  {lag.step}")
    peak.cancel()
    await asyncio.sleep(0.2)
    strangers = _strangers(engines)
    lasted = seconds < LIMITS.whole_s + SLACK_S
    fine = lasted and whole and not strangers and lag.most_ms < LAG_MS and bool(status)
    return Row(
        name=name, seconds=seconds, status=status, reason=reason,
        peak_mb=max(PEAK.pop(id(engines), 0), 0), lag_ms=lag.most_ms, left=strangers, fine=fine,
        files=files,
    )  # fmt: skip


def _look_at(folder: Path) -> tuple[int, bool]:
    """How many files, and whether all of them are as the manifest says."""
    return len(list(folder.iterdir())), all(each.holds for each in verify_bundle(folder))


PEAK: dict[int, int] = {}


async def _peak(engines: PageEngines) -> None:
    while True:
        await asyncio.sleep(0.5)
        found = await asyncio.to_thread(_megabytes, engines.pids)
        PEAK[id(engines)] = max(PEAK.get(id(engines), 0), found)


def _megabytes(pids: tuple[int, ...]) -> int:
    from app.services.process_tree import MEGABYTE, ProcessTree

    return sum(ProcessTree(pid).memory() for pid in pids) // MEGABYTE


def _strangers(engines: PageEngines) -> int:
    """Processes that belong to no helper that still serves."""
    found = psutil.Process().children(recursive=True)
    known = set()
    for pid in engines.pids:
        with contextlib.suppress(psutil.Error):
            known |= {pid, *(each.pid for each in psutil.Process(pid).children(recursive=True))}
    left = [each for each in found if each.pid not in known and each.is_running()]
    return len([each for each in left if "serve.py" not in " ".join(_line(each))])


def _line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


@contextlib.contextmanager
def _shared(sites: Path | None) -> Iterator[dict[str, str]]:
    """The pages of the shared folder, if there is one."""
    if sites is None:
        yield {}
        return
    options = zip(("--port", "--second", "--internal", "--tls"), map(str, PORTS), strict=True)
    command = [
        sys.executable,
        str(sites / "serve.py"),
        *(part for pair in options for part in pair),
    ]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if server.stdout is not None:
        server.stdout.readline()
    base = f"http://127.0.0.1:{PORTS[0]}"
    found = {path.name: f"{base}/hostile/{path.name}" for path in sites.glob("hostile/*.html")}
    found |= {route: base + route for route in ROUTES}
    found["tls"] = f"https://127.0.0.1:{PORTS[3]}/complaint/"
    try:
        yield dict(sorted(found.items()))
    finally:
        server.kill()
        server.wait()


def _inside(sites: Path | None) -> int:
    """How often somebody got as far as the network that may not be reached."""
    if sites is None:
        return 0
    with urllib.request.urlopen(f"http://127.0.0.1:{PORTS[0]}/__log") as answer:
        return len([line for line in json.load(answer) if line["site"] == "internal"])


if __name__ == "__main__":
    raise SystemExit(main())
