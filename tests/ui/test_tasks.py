"""Work is held until it ends, its failures are sorted, and nothing begins after the end."""

from __future__ import annotations

import asyncio
import gc

import pytest
from pytestqt.qtbot import QtBot

from app.errors import SourceSlow
from ui.tasks import Tasks


async def fail(error: Exception) -> None:
    raise error


def test_expected_failures_and_bugs_go_different_ways(qtbot: QtBot):
    async def scenario() -> tuple[list[object], list[object]]:
        tasks, failed, crashed = Tasks(), list[object](), list[object]()
        tasks.failed.connect(failed.append)
        tasks.crashed.connect(crashed.append)
        tasks.start(fail(SourceSlow()))
        tasks.start(fail(KeyError("bug")))
        await tasks.idle()
        await asyncio.sleep(0)
        return failed, crashed

    failed, crashed = asyncio.run(scenario())
    assert [type(error) for error in failed] == [SourceSlow]
    assert [type(error) for error in crashed] == [KeyError]


def test_work_nobody_keeps_is_not_collected_while_it_waits(qtbot: QtBot):
    async def scenario() -> list[int]:
        tasks, done, gate = Tasks(), list[int](), asyncio.Event()

        async def wait() -> None:
            await gate.wait()
            done.append(1)

        tasks.start(wait())
        await asyncio.sleep(0)
        gc.collect()
        gate.set()
        await tasks.idle()
        return done

    assert asyncio.run(scenario()) == [1]


def test_closing_cancels_what_waits_and_begins_nothing_new(qtbot: QtBot):
    async def scenario() -> tuple[bool, object]:
        tasks, cleaned = Tasks(), list[int]()

        async def wait() -> None:
            try:
                await asyncio.sleep(100)
            finally:
                cleaned.append(1)

        tasks.start(wait())
        await asyncio.sleep(0)
        await tasks.close()
        return cleaned == [1], tasks.start(wait())

    assert asyncio.run(scenario()) == (True, None)


@pytest.mark.parametrize("patience", [0.01])
def test_settling_does_not_wait_for_ever(qtbot: QtBot, patience: float):
    async def scenario() -> None:
        tasks = Tasks()
        tasks.start(asyncio.sleep(100))
        await tasks.settle(patience)
        await tasks.close()

    asyncio.run(asyncio.wait_for(scenario(), 2))
