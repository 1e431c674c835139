"""How fast 200 sources are heard at once, beside a bare loop that makes the same requests."""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from app.cli.bench_load_server import KNOWN_PAGES
from app.domain.source import Source, SourceConfig
from app.processes import own_command
from app.secrets import variable
from app.services.listening import Listening, listening
from app.services.workspace import open_workspace
from app.sources.bare import bare_walks
from app.store import sources

NETWORK, KIND = "youtube", "video"
PATH = "/youtube/v3/commentThreads"
WALK = 50
"""Pages of one first walk: no source goes back further."""
SAMPLE_S = 0.25
"""Between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What a walk took."""

    pages: int
    posts: int
    seconds: float
    cpu_s: float

    @property
    def pages_s(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


@dataclass(slots=True)
class Memory:
    """Megabytes of this process, looked at now and then."""

    seen: list[float] = field(default_factory=list)

    async def watch(self) -> None:
        """Until cancelled."""
        while True:
            self.seen.append(_rss_mb())
            await asyncio.sleep(SAMPLE_S)

    def growth(self) -> float:
        """From the second quarter of the time to the last: what warms up is not growth."""
        quarter = max(1, len(self.seen) // 4)
        early, late = self.seen[quarter : 2 * quarter] or self.seen, self.seen[-quarter:]
        return sum(late) / len(late) - sum(early) / len(early)


def measure(count: int, pages: int, per_page: int) -> dict[str, Any]:
    """Pages a second of ours and of the bare loop, and the memory over all pages."""
    rounds = max(1, round(pages / count / WALK))
    each = min(WALK, max(KNOWN_PAGES, pages // count))
    os.environ[variable(NETWORK)] = "bench"
    with tempfile.TemporaryDirectory() as folder, serving(per_page, each) as base:
        bare = asyncio.run(_bare(base, count, each))
        with open_workspace(Path(folder)) as workspace:
            made = workspace.db.run_now(partial(add_sources, count=count, base=base))

            async def work() -> tuple[Rate, Rate, Memory]:
                async with listening(workspace.db, workspace.settings) as ears:
                    first = await _walks(ears, made, 1)
                    memory = Memory()
                    watching = asyncio.create_task(memory.watch())
                    known = await _walks(ears, made, rounds)
                    watching.cancel()
                    return first, known, memory

            first, known, memory = asyncio.run(work())
    return _figures(count, bare, first, known, memory)


@contextmanager
def serving(per_page: int, pages: int) -> Iterator[str]:
    """The address of a server in a process of its own."""
    more = ["--serve", "--posts", str(per_page), "--pages", str(pages)]
    command = own_command("bench", "load", *more)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdout is None:
            raise OSError(command[0])
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


async def _bare(base: str, count: int, pages: int) -> Rate:
    """The same requests by nothing but httpx."""
    wall, cpu = time.perf_counter(), time.process_time()
    asked = [{"videoId": _video(number), "part": "snippet"} for number in range(count)]
    done = await bare_walks(f"{base}{PATH}", asked, pages)
    return _rate(done, wall, cpu)


async def _walks(ears: Listening, made: Sequence[Source], rounds: int) -> Rate:
    """Every source from its beginning, all at once, so many times."""
    wall, cpu = time.perf_counter(), time.process_time()
    done: list[tuple[int, int]] = []
    for _round in range(rounds):
        await ears.db.run(partial(_forget, made=made))
        synced = await asyncio.gather(*(ears.sync(source) for source in made))
        for one in synced:
            if one.error is not None:
                raise one.error
        done += [(one.pages, one.posts) for one in synced]
    return _rate(done, wall, cpu)


def _rate(done: Sequence[tuple[int, int]], wall: float, cpu: float) -> Rate:
    return Rate(
        pages=sum(pages for pages, _ in done),
        posts=sum(posts for _, posts in done),
        seconds=time.perf_counter() - wall,
        cpu_s=time.process_time() - cpu,
    )


def _figures(count: int, bare: Rate, first: Rate, known: Rate, memory: Memory) -> dict[str, Any]:
    return {
        "sources": count,
        "pages": known.pages,
        "posts_per_page": round(known.posts / known.pages, 1),
        "bare_pages_per_s": round(bare.pages_s, 1),
        "pages_per_s": round(known.pages_s, 1),
        "ratio": round(known.pages_s / bare.pages_s, 3),
        "bare_cpu_ms_per_page": round(bare.cpu_s / bare.pages * 1000, 2),
        "cpu_ms_per_page": round(known.cpu_s / known.pages * 1000, 2),
        "first_walk_pages_per_s": round(first.pages_s, 1),
        "first_walk_ratio": round(first.pages_s / bare.pages_s, 3),
        "rss_mb": round(memory.seen[-1], 1),
        "rss_growth_mb": round(memory.growth(), 1),
    }


def add_sources(session: Any, count: int, base: str) -> tuple[Source, ...]:
    """So many videos of the server at `base`."""
    return tuple(
        sources.add(
            session,
            SourceConfig(
                name=f"video {number}",
                network=NETWORK,
                kind=KIND,
                params={"video": _video(number)},
                base_url=base,
            ),
        )
        for number in range(count)
    )


def _forget(session: Any, made: Sequence[Source]) -> None:
    for source in made:
        sources.set_cursor(session, source.id, {})


def _video(number: int) -> str:
    return f"bench{number:06}"


def _rss_mb() -> float:
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3
