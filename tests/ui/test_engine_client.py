"""The window's end of the engine: answers, refusals, events, death and coming back."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.errors import AppError, EngineGone
from app.services.changes import Changes
from tests.ui.engines import tiny_engine
from ui import engine_client
from ui.engine_client import EngineClient

Scenario = Callable[[EngineClient], Awaitable[None]]


def play(app: QApplication, scenario: Scenario, command: list[str] | None = None) -> None:
    """Runs a scenario with a started engine, and ends it."""

    async def whole() -> None:
        client = EngineClient(command or tiny_engine())
        try:
            await asyncio.wait_for(_begin(client, scenario), 20)
        finally:
            await client.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(whole())


async def _begin(client: EngineClient, scenario: Scenario) -> None:
    client.start()
    await alive(client)
    await scenario(client)


async def alive(client: EngineClient) -> None:
    """Until it says that it is ready."""
    ready = asyncio.Event()
    client.alive.connect(lambda is_alive: ready.set() if is_alive else None)
    if not client.is_alive:
        await ready.wait()


def test_an_answer_finds_the_one_who_asked(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        answers = await asyncio.gather(*(client.request("x", n=n) for n in range(20)))
        assert [answer["asked"]["n"] for answer in answers] == list(range(20))

    play(qapp, scenario)


def test_a_refusal_is_an_error_with_its_code_and_facts(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        with pytest.raises(AppError) as refused:
            await client.request("refuse")
        assert (refused.value.code, refused.value.facts) == ("source.login", {"code": 5})

    play(qapp, scenario)


def test_events_become_signals(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        heard: list[object] = []
        for signal in (client.changed, client.source_state, client.progress, client.finished):
            signal.connect(heard.append)
        changes = {"event": "changes", "changes": {"cases": [1, 2]}}
        await client.request("event", what=changes)
        for name in ("source", "progress", "finished"):
            await client.request("event", what={"event": name, "job": "a"})
        assert heard[0] == Changes(cases=frozenset({1, 2}))  # type: ignore[arg-type]  # plain numbers
        assert [told["event"] for told in heard[1:]] == ["source", "progress", "finished"]  # type: ignore[index]  # dicts

    play(qapp, scenario)


def test_trouble_of_the_workspace_is_an_error_like_any_other(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        heard: list[AppError] = []
        client.trouble.connect(heard.append)
        trouble = {"event": "trouble", "code": "store.low_disk", "facts": {"free_mb": 90}}
        await client.request("event", what=trouble)
        assert [(error.code, error.facts) for error in heard] == [
            ("store.low_disk", {"free_mb": 90})
        ]

    play(qapp, scenario)


def test_a_line_that_is_not_json_is_logged_and_passed_over(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
):
    async def scenario(client: EngineClient) -> None:
        assert await client.request("noise") == {}

    play(qapp, scenario)
    assert "not JSON" in caplog.text
    caplog.clear()


def test_a_dead_engine_is_started_again_and_whoever_waited_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine_client, "BACK_OFF_S", (0,))

    async def scenario(client: EngineClient) -> None:
        lives: list[bool] = []
        client.alive.connect(lives.append)
        waiting = asyncio.ensure_future(client.request("silence"))
        await asyncio.sleep(0)
        for request in (client.request("die"), waiting):
            with pytest.raises(EngineGone):
                await request
        await alive(client)
        assert lives == [False, True]
        assert "asked" in await client.request("again")

    play(qapp, scenario)


def test_a_program_that_cannot_be_started_is_no_crash(qapp: QApplication):
    async def scenario() -> None:
        client = EngineClient(["/no/such/program"])
        client.start()
        with pytest.raises(EngineGone):
            await client.request("x")
        await asyncio.sleep(0.05)
        await client.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        runner.run(scenario())


def test_closing_ends_the_process(qapp: QApplication):
    ended: list[bool] = []

    async def scenario(client: EngineClient) -> None:
        process = client._process
        assert process is not None
        process.finished.connect(lambda *_: ended.append(True))

    play(qapp, scenario)
    assert ended == [True]


def waits(app: QApplication, scenario: Scenario, command: list[str] | None = None) -> None:
    """Runs a scenario with an engine that was only just begun."""

    async def whole() -> None:
        client = EngineClient(command or tiny_engine())
        client.start()
        try:
            await asyncio.wait_for(scenario(client), 20)
        finally:
            await client.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(whole())


def test_what_a_person_asks_of_an_engine_that_is_starting_waits_for_it(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        assert not client.is_alive
        with pytest.raises(EngineGone):
            await client.request("x")
        assert "asked" in await client.once_up("x")

    waits(qapp, scenario)


def test_between_a_death_and_the_next_start_it_waits_as_well(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine_client, "BACK_OFF_S", (0,))

    async def scenario(client: EngineClient) -> None:
        with pytest.raises(EngineGone):
            await client.request("die")
        assert "asked" in await client.once_up("x")

    play(qapp, scenario)


def test_an_engine_that_does_not_come_up_is_waited_for_once(qapp: QApplication):
    async def scenario(client: EngineClient) -> None:
        with pytest.raises(EngineGone):
            await client.once_up("x")

    waits(qapp, scenario, ["/no/such/program"])
    waits(qapp, scenario, [sys.executable, "-c", "raise SystemExit(1)"])


def test_an_engine_that_stays_silent_is_given_up(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine_client, "UP_S", 0.1)

    async def scenario(client: EngineClient) -> None:
        with pytest.raises(EngineGone):
            await client.once_up("x")

    waits(qapp, scenario, [sys.executable, "-c", "import sys; sys.stdin.read()"])
