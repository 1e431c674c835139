"""A session of Telegram holds one line: sources and answers of one account take turns."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass

import pytest

from app.errors import SourceLogin
from app.sources.networks.telegram_user import TelegramUser
from tests.app.sources.networks.test_telegram_user import PLACE, SECRET, TWO, Telegram, reply, run


@dataclass
class Slow(Telegram):
    """Counts who holds a line to it at once."""

    lines: int = 0
    most: int = 0

    async def connect(self) -> None:
        self.lines += 1
        self.most = max(self.most, self.lines)
        await asyncio.sleep(0.01)

    async def disconnect(self) -> None:
        self.lines -= 1


def both(far: Slow, *secrets: Mapping[str, str]) -> int:
    """How many lines there were at once while each of these read."""

    async def read(secret: Mapping[str, str]) -> int:
        reader = TelegramUser(lambda _secret: far).own_reader(PLACE, secret)
        return len([page async for page in reader.pages({})])

    async def work() -> int:
        assert await asyncio.gather(*map(read, secrets)) == [2] * len(secrets)
        return far.most

    return run(work())


def test_sources_of_one_session_take_turns_and_those_of_two_do_not():
    assert both(Slow(comments=TWO), SECRET, SECRET, {**SECRET, "api_id": "1"}) == 1
    assert both(Slow(comments=TWO), SECRET, {**SECRET, "session": "t"}) == 2


def test_an_answer_waits_for_the_reading_of_its_session_to_end():
    far = Slow(comments=TWO)

    async def work() -> None:
        network = TelegramUser(lambda _secret: far)
        sender = network.own_sender(PLACE, SECRET)
        async with aclosing(network.own_reader(PLACE, SECRET).pages({})) as pages:
            await anext(pages)
            sending = asyncio.create_task(sender.send(reply("migomir/7")))
            await asyncio.sleep(0.05)
            assert not far.sent
        await sending

    run(work())
    assert (far.most, len(far.sent)) == (1, 1)


def test_a_line_that_was_refused_leaves_the_turn_to_the_next():
    far = Slow(comments=TWO, authorized=False)

    async def work() -> None:
        for _time in range(2):
            with pytest.raises(SourceLogin):
                await anext(TelegramUser(lambda _secret: far).own_reader(PLACE, SECRET).pages({}))

    run(work())
    assert (far.lines, far.most) == (0, 1)
