"""Warm helpers: used again, replaced when worn, ended when idle; a loss is one page's alone."""

from __future__ import annotations

import asyncio
import sys
import textwrap
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from app.errors import CaptureError
from app.services import helper_process
from app.services.helper_process import HelperProcess, Limits
from app.services.page_engines import PageEngines, Wear

Result = TypeVar("Result")
LIMITS = Limits(whole_s=20)
SERVES = """
import json, os, sys, time
for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps({"step": "load"}), flush=True)
    {more}
    print(json.dumps({"step": str(os.getpid())}), flush=True)
    print(json.dumps({"done": True}), flush=True)
"""


@pytest.fixture
def serves(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A helper that does what the test writes with `order`."""

    def put(more: str = "pass") -> None:
        script = SERVES.replace("{more}", textwrap.indent(more, "    ").strip())
        command = [sys.executable, "-c", script]
        monkeypatch.setattr(helper_process, "own_command", lambda *given: command)

    put()
    return put


def with_engines(
    work: Callable[[PageEngines], Awaitable[Result]], wear: Wear | None = None
) -> Result:
    """What a piece of work comes to; nothing of the helpers is left."""

    async def run() -> Result:
        engines = PageEngines(wear=wear)
        try:
            return await work(engines)
        finally:
            await engines.close()
            assert not psutil.Process().children(recursive=True)

    return asyncio.run(run())


async def page(engines: PageEngines, **order: object) -> tuple[str, str]:
    """How one page ended, and in which process."""
    said: list[str] = []
    ended = await engines.capture(order, LIMITS, said.append)
    await asyncio.sleep(0.05)
    return ended, said[-1]


def test_page_after_page_is_drawn_by_one_process(serves) -> None:
    async def three(engines: PageEngines) -> list[tuple[str, str]]:
        return [await page(engines) for _ in range(3)]

    found = with_engines(three)
    assert {ended for ended, _ in found} == {"done"}
    assert len({pid for _, pid in found}) == 1


def test_a_lost_page_costs_its_process_and_no_other_page(serves) -> None:
    serves("if order.get('kill'): os.kill(os.getpid(), 9)")

    async def three(engines: PageEngines) -> list[tuple[str, str]]:
        return [await page(engines, **more) for more in ({}, {"kill": True}, {})]

    before, lost, after = with_engines(three)
    assert (before[0], lost[0], after[0]) == ("done", "crashed", "done")
    assert before[1] != after[1]


def test_a_page_that_hangs_is_ended_in_time_and_the_next_one_is_drawn(serves) -> None:
    serves("if order.get('hang'): time.sleep(60)")

    async def two(engines: PageEngines) -> list[str]:
        first = await engines.capture({"hang": True}, Limits(whole_s=1), lambda step: None)
        return [first, (await page(engines))[0]]

    assert with_engines(two) == ["timeout", "done"]


def test_a_process_that_died_at_rest_is_no_fault_of_the_next_page(serves) -> None:
    async def two(engines: PageEngines) -> tuple[str, str]:
        await page(engines)
        psutil.Process(engines.pids[0]).kill()
        return await page(engines)

    assert with_engines(two)[0] == "done"


def test_a_worn_process_is_replaced(serves) -> None:
    async def three(engines: PageEngines) -> set[str]:
        return {(await page(engines))[1] for _ in range(3)}

    assert len(with_engines(three, Wear(pages=2))) == 2
    assert len(with_engines(three, Wear(memory_mb=1))) == 3


def test_a_process_without_work_ends_by_itself(serves) -> None:
    async def wait(engines: PageEngines) -> tuple[int, int]:
        await page(engines)
        warm = len(engines.pids)
        await asyncio.sleep(1.0)
        return warm, len(engines.pids)

    assert with_engines(wait, Wear(idle_s=0.3)) == (1, 0)


def test_at_most_two_pages_at_once_and_one_process_stays(serves) -> None:
    serves("time.sleep(0.3)")

    async def five(engines: PageEngines) -> tuple[int, int]:
        work = [asyncio.ensure_future(page(engines)) for _ in range(5)]
        await asyncio.sleep(0.2)
        most = len(engines.pids)
        await asyncio.gather(*work)
        await asyncio.sleep(0.5)
        return most, len(engines.pids)

    assert with_engines(five) == (2, 1)


def test_what_a_helper_cannot_do_is_said(serves) -> None:
    serves("print(json.dumps({'error': 'disk'}), flush=True); sys.exit(3)")
    with pytest.raises(CaptureError):
        with_engines(page)


def test_a_helper_ends_with_the_process_that_started_it(serves, tmp_path: Path) -> None:
    async def begin() -> int:
        helper = await HelperProcess.start()
        await helper.capture({}, LIMITS, lambda step: None)
        pid = helper.pid
        if helper._process.stdin is not None:
            helper._process.stdin.close()  # as when the parent is gone
        await asyncio.wait_for(helper._process.wait(), 10)
        await helper.end()
        return pid

    assert not psutil.pid_exists(asyncio.run(begin()))
