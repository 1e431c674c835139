"""Jobs: each ends with a word, and the end of the engine leaves none behind."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.engine.jobs import Jobs
from app.engine.protocol import Outlet


async def work(seconds: float, ended: list[str], name: str) -> dict[str, Any]:
    await asyncio.sleep(seconds)
    ended.append(name)
    return {}


def closed(patience_s: float, **seconds: float) -> tuple[list[str], Jobs]:
    """Jobs `kind: seconds` that run when the engine ends: which of them came to their end."""
    ended: list[str] = []

    async def live() -> Jobs:
        jobs = Jobs(Outlet(write=lambda _line: None))
        for kind, length in seconds.items():
            jobs.start(f"{kind}:1", work(length, ended, kind), quiet=True)
        await asyncio.sleep(0)
        await jobs.close(patience_s)
        return jobs

    return ended, asyncio.run(live())


def test_an_answer_on_its_way_may_arrive_before_the_engine_ends():
    ended, jobs = closed(4, outbox=0.2, sync=0.1)
    assert ended == ["outbox"]
    assert not jobs.count("")


def test_an_answer_that_takes_too_long_is_cut_off():
    ended, jobs = closed(0.2, outbox=30, sync=30)
    assert ended == []
    assert not jobs.count("")


def test_a_mistake_of_ours_ends_a_job_with_its_kind(caplog: pytest.LogCaptureFixture):
    said: list[str] = []

    async def broken() -> dict[str, Any]:
        raise ZeroDivisionError

    async def live() -> None:
        jobs = Jobs(Outlet(write=said.append))
        jobs.start("verify:1", broken())
        await asyncio.sleep(0.01)

    asyncio.run(live())
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()
    assert '"kind":"ZeroDivisionError"' in said[0]
