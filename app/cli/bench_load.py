"""How fast 200 sources are heard at once, beside a bare loop that makes the same requests."""

from __future__ import annotations

import asyncio
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

import psutil

from app.cli.bench_load_server import KNOWN_PAGES
from app.domain.source import Source, SourceConfig, SyncProgress
from app.processes import own_command
from app.secrets import variable
from app.services.language_process import LanguageProcess
from app.services.listening import Listening, listening
from app.services.syncing import Ears
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
    heard_s: float
    """Until the last page was heard; the rest is understanding."""

    @property
    def pages_s(self) -> float:
        """Pages a second, understood and stored."""
        return self.pages / self.seconds


@dataclass(slots=True)
class Memory:
    """Megabytes of this process and of the one that reads texts, looked at now and then."""

    words: LanguageProcess
    seen: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)

    async def watch(self) -> None:
        """Until cancelled."""
        while True:
            self.seen.append(rss_mb(os.getpid()))
            if self.words.pid is not None:
                self.theirs.append(rss_mb(self.words.pid))
            await asyncio.sleep(SAMPLE_S)


def growth(seen: Sequence[float]) -> float:
    """From the second quarter of the time to the last: what warms up is not growth."""
    quarter = max(1, len(seen) // 4)
    early, late = seen[quarter : 2 * quarter] or seen, seen[-quarter:]
    return sum(late) / len(late) - sum(early) / len(early) if seen else 0.0


def rss_mb(pid: int) -> float:
    """Megabytes of a process; 0: it is gone."""
    try:
        return float(psutil.Process(pid).memory_info().rss) / 1e6
    except psutil.Error:
        return 0.0


def measure(count: int, pages: int, per_page: int) -> dict[str, Any]:
    """Pages a second of ours and of the bare loop, and the memory over all pages."""
    rounds = max(1, round(pages / count / WALK))
    each = min(WALK, max(KNOWN_PAGES, pages // count))
    os.environ[variable(NETWORK)] = "bench"
    with tempfile.TemporaryDirectory() as folder, serving(per_page, each) as base:
        bare = asyncio.run(_bare(base, count, each))
        with open_workspace(Path(folder)) as workspace:
            made = workspace.db.run_now(partial(add_sources, count=count, base=base))

            async def work() -> tuple[Rate, Rate, list[Memory]]:
                db, chosen = workspace.db, workspace.settings
                async with listening(db, chosen, apart=True) as ears:
                    words = cast("LanguageProcess", ears.words)
                    await ears.analyse("Прогрев")  # on any other day it runs already
                    walks, memories = [], []
                    for times in (1, rounds):
                        memories.append(Memory(words))
                        watching = asyncio.create_task(memories[-1].watch())
                        walks.append(await _walks(ears, made, times))
                        watching.cancel()
                    return walks[0], walks[1], memories

            first, known, memories = asyncio.run(work())
    return _figures(count, bare, first, known, memories)


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
    return _rate(done, wall, cpu, time.perf_counter() - wall)


async def _walks(ears: Listening, made: Sequence[Source], rounds: int) -> Rate:
    """Every source from its beginning, all at once, so many times."""
    wall, cpu = time.perf_counter(), time.process_time()
    done: list[tuple[int, int]] = []
    heard_s, last = 0.0, wall

    def note(_progress: SyncProgress) -> None:
        nonlocal last
        last = time.perf_counter()

    for _round in range(rounds):
        await ears.db.run(partial(_forget, made=made))
        began = time.perf_counter()
        told = Ears(progress=note)
        synced = await asyncio.gather(*(ears.sync(source, told) for source in made))
        heard_s += last - began
        for one in synced:
            if one.error is not None:
                raise one.error
        done += [(one.pages, one.posts) for one in synced]
    return _rate(done, wall, cpu, heard_s)


def _rate(done: Sequence[tuple[int, int]], wall: float, cpu: float, heard_s: float) -> Rate:
    return Rate(
        pages=sum(pages for pages, _ in done),
        posts=sum(posts for _, posts in done),
        seconds=time.perf_counter() - wall,
        cpu_s=time.process_time() - cpu,
        heard_s=heard_s,
    )


def _figures(
    count: int, bare: Rate, first: Rate, known: Rate, memories: Sequence[Memory]
) -> dict[str, Any]:
    new = count * KNOWN_PAGES * round(first.posts / first.pages)
    return {
        "sources": count,
        "pages": known.pages,
        "posts_per_page": round(known.posts / known.pages, 1),
        "bare_pages_per_s": round(bare.pages_s, 1),
        "pages_per_s": round(known.pages_s, 1),
        "ratio": round(known.pages_s / bare.pages_s, 3),
        "bare_cpu_ms_per_page": round(bare.cpu_s / bare.pages * 1000, 2),
        "cpu_ms_per_page": round(known.cpu_s / known.pages * 1000, 2),
        "first_walk_pages_heard_per_s": round(first.pages / first.heard_s, 1),
        "first_walk_heard_ratio": round(first.pages / first.heard_s / bare.pages_s, 3),
        "first_walk_posts_understood_per_s": round(new / first.seconds, 1),
        "first_walk_pages_per_s": round(first.pages_s, 1),
        "first_walk_ratio": round(first.pages_s / bare.pages_s, 3),
        "first_walk_cpu_ms_per_new_post": round(first.cpu_s / new * 1000, 2),
        "rss_mb": round(memories[-1].seen[-1], 1),
        "rss_growth_mb": round(growth(memories[-1].seen), 1),
        "language_rss_mb": round(memories[-1].theirs[-1], 1),
        "language_rss_growth_mb": round(growth(memories[0].theirs), 1),
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
