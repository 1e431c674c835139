"""The measuring side of `otklik bench ui`: inside a real window with a real engine."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from app.domain.source import SourceConfig
from app.errors import AppError
from app.store import sources
from ui.session import Session

FRAME_MS = 1000 / 60
FRAMES = 300
STEP_MS = 4
SYNC_S = 8.0
LOAD_S = 20.0
Start = Callable[..., int]


def measuring(root: Path, feed: str, start: Start, *, load: bool = False) -> int:
    """Scrolls, drags and listens to a feed; prints one line of JSON.

    With `load` it only looks at the sources of the workspace while all of them are heard.
    """

    async def script(session: Session) -> int:
        found = await (_under_load(session) if load else _measure(session, feed))
        sys.stdout.write(json.dumps(found) + "\n")
        return 0

    return start(root, script)


async def _measure(session: Session, feed: str) -> dict[str, Any]:
    session.window.resize(1440, 900)
    await session.settled()
    await asyncio.sleep(1)
    found: dict[str, Any] = {"rss_mb": _rss_mb()}
    if feed:
        wheel, drag = await _frames(session, _wheel), await _frames(session, _drag)
        walls = wheel.wall + drag.wall
        found["scroll_cpu_p99_ms"] = _share(wheel.cpu, 0.99)
        found["drag_cpu_p99_ms"] = _share(drag.cpu, 0.99)
        slow = sum(wall > FRAME_MS for wall in walls)
        found["frames_over_16ms_share"] = round(slow / len(walls), 4)
        found |= await _stalls(session, feed)
    return found


@dataclass
class Frames:
    """Milliseconds of every frame, of the Qt thread alone and by the wall clock."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)


async def _frames(session: Session, where: Callable[[int, int], int]) -> Frames:
    """Moves the list frame by frame; what is missing is read between them, as in life."""
    view, frames = session.window.queue.list, Frames()
    bar = view.verticalScrollBar()
    for number in range(FRAMES):
        wall, cpu = time.perf_counter(), time.thread_time()
        bar.setValue(where(number, bar.maximum()))
        await asyncio.sleep(0)  # Qt paints what came into sight before it serves this timer
        frames.cpu.append((time.thread_time() - cpu) * 1000)
        frames.wall.append((time.perf_counter() - wall) * 1000)
        await asyncio.sleep(FRAME_MS / 1000)
    return frames


def _wheel(number: int, most: int) -> int:
    return min(most, number * 114)


def _drag(number: int, most: int) -> int:
    return random.Random(number).randrange(max(1, most))  # noqa: S311  # the same places each time


class Pulse(QObject):
    """Ticks every four milliseconds and remembers how late it was."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.busy: list[float] = []
        """Of each gap, what this thread itself worked; the rest it waited for a processor."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start(STEP_MS)

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.busy.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked


async def _stalls(session: Session, feed: str) -> dict[str, Any]:
    """The longest silences of the Qt thread while the engine fetches, analyses and stores."""
    desk = session.desk
    config = SourceConfig(name="feed", network="rss", kind="feed", params={"url": feed})
    added = await desk.db.run(lambda store: sources.add(store, config))
    ready = asyncio.Event()
    desk.engine.alive.connect(ready.set)
    if not desk.engine.is_alive:
        await ready.wait()
    await desk.engine.request("sources_changed")
    pulse, until, before = Pulse(), time.monotonic() + SYNC_S, await _posts(session)
    while time.monotonic() < until:
        try:
            await desk.engine.request("sync", source_id=added.id)
        except AppError:  # it is busy with the last one
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.2)
    heard = await _posts(session) - before
    return {
        "stall_p99_ms": _share(pulse.gaps, 0.99),
        "stall_max_ms": round(max(pulse.gaps), 1),
        "synced_posts": heard,
    }


async def _under_load(session: Session) -> dict[str, Any]:
    """The silences of the Qt thread while the place Sources shows many being heard at once."""
    desk = session.desk
    session.window.resize(1440, 900)
    desk.hub.place_asked.emit("sources", None)
    ready = asyncio.Event()
    desk.engine.alive.connect(ready.set)
    if not desk.engine.is_alive:
        await ready.wait()
    await desk.engine.request("sync")
    states, before = list[str](), await _posts(session)
    desk.hub.progress.connect(lambda told: states.append(told["job"]))
    pulse = Pulse()
    await asyncio.sleep(LOAD_S)
    gaps, busy = pulse.gaps[1:], pulse.busy[1:]
    return {
        "stall_p50_ms": _share(gaps, 0.5),
        "stall_p99_ms": _share(gaps, 0.99),
        "stall_max_ms": round(max(gaps), 1),
        "stalls_over_16ms": sum(gap > FRAME_MS for gap in gaps),
        "stall_cpu_p99_ms": _share(busy, 0.99),
        "stall_cpu_max_ms": round(max(busy), 1),
        "sources_heard": len(set(states)),
        "events_per_s": round(len(states) / LOAD_S, 1),
        "synced_posts": await _posts(session) - before,
    }


async def _posts(session: Session) -> int:
    listed = await session.desk.db.read(sources.listed)
    return sum(source.posts for source in listed)


def _share(values: list[float], share: float) -> float:
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))], 2)


def _rss_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss) / 1_000_000
