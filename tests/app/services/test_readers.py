"""One reader for an account at a time: a live list, «Sync now», two sources of one bot."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app import secrets
from app.domain.source import Source, SourceConfig, SourceHealth
from app.errors import SourceTaken
from app.services.listening import Listening, listening
from app.services.readers import Readers, look_for_reader
from app.services.tokens import key_of
from app.settings import Settings
from app.sources.transport import Transport
from app.store import sources
from tests.app.make import config, database
from tests.app.sources.server import FAST, ON_LOOPBACK, Asked, Server, say

BOT = config(name="bot", network="telegram_bot", kind="bot", params={})
SECOND = config(name="bot 2", network="telegram_bot", kind="bot", params={"chat": "@a_chat"})
TOKEN = "4711:CANARY"


class Bot(Server):
    """Telegram: it holds its answer, and counts who asks at once."""

    def __init__(self) -> None:
        super().__init__({"*": self._hold})
        self.now = self.most = 0

    async def _hold(self, writer: asyncio.StreamWriter, asked: Asked) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(0.2)
            await say({"ok": True, "result": []})(writer, asked)
        finally:
            self.now -= 1


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "_session", {})


def told(ears: Listening, *configs: SourceConfig) -> list[Source]:
    """The sources in the store, each with the same token."""
    for one in configs:
        secrets.hold_token(key_of(one, ears.workspace), TOKEN)
    return [ears.db.run_now(lambda s, one=one: sources.add(s, one)) for one in configs]  # type: ignore[misc]


def test_two_sources_of_one_bot_are_not_heard_at_once(tmp_path: Path, no_keyring: None):
    async def go() -> tuple[Bot, Source]:
        def transport(_config: SourceConfig) -> Transport:
            return Transport(FAST, ON_LOOPBACK)

        async with (
            Bot() as bot,
            listening(database(tmp_path), Settings(), (), transport) as ears,
        ):
            first, second = (config(**vars_of(one, bot.base)) for one in (BOT, SECOND))
            one, other = told(ears, first, second)
            live = asyncio.create_task(ears.sync(one, live=True))
            await asyncio.sleep(0.1)
            done = await ears.sync(other)
            with pytest.raises(SourceTaken):
                await ears.first_page(second)
            live.cancel()
            with suppress(asyncio.CancelledError):
                await live
            await asyncio.sleep(0.3)  # the server notices late that nobody waits
            again = await ears.sync(other)
            assert (done.error is not None, again.error) == (True, None)
            return bot, done.source

    bot, source = asyncio.run(go())
    assert bot.most == 1
    assert (source.health, source.error_code) == (SourceHealth.FAILED, "source.taken")
    assert (source.error_facts, source.retry_at is not None) == ({"other": "bot"}, True)


def vars_of(one: SourceConfig, base: str) -> dict[str, object]:
    return {
        "name": one.name,
        "network": one.network,
        "kind": one.kind,
        "params": one.params,
        "base_url": base,
    }


def test_the_same_token_given_in_parts_is_the_same_account():
    readers = Readers()
    with (
        readers.alone(BOT, TOKEN),
        pytest.raises(SourceTaken),
        readers.alone(SECOND, f'{{"token": "{TOKEN}"}}'),
    ):
        pass
    with readers.alone(SECOND, TOKEN):
        assert TOKEN not in repr(vars(readers))


def test_other_bots_and_other_networks_are_read_side_by_side():
    readers = Readers()
    wall = config()
    with (
        readers.alone(BOT, TOKEN),
        readers.alone(SECOND, "12:other"),
        readers.alone(wall, TOKEN),
        readers.alone(wall, TOKEN),
    ):
        assert len(vars(readers)["_reading"]) == 2


def added(folder: Path, *configs: SourceConfig) -> tuple[Source, ...]:
    db = database(folder)
    for one in configs:
        db.run_now(lambda s, one=one: sources.add(s, one))  # type: ignore[misc]
    return db.read_now(sources.listed)


def test_a_second_source_of_a_bot_is_refused_before_it_is_added(tmp_path: Path, no_keyring: None):
    known = added(tmp_path, BOT)
    secrets.hold_token(key_of(BOT, "w"), TOKEN)
    with pytest.raises(SourceTaken) as refused:
        look_for_reader(known, SECOND, TOKEN, "w")
    assert refused.value.facts == {"other": "bot"}
    look_for_reader(known, SECOND, "12:other", "w")
    look_for_reader(known, SECOND, None, "w")
    look_for_reader(known, BOT, TOKEN, "w", known[0].id)


def test_sources_of_one_account_are_one_bot_before_its_key_is_known(
    tmp_path: Path, no_keyring: None
):
    shared = replace(BOT, account="our bot")
    with pytest.raises(SourceTaken):
        look_for_reader(added(tmp_path, shared), replace(shared, name="again"), None, "w")


def test_a_key_of_the_environment_belongs_to_every_bot(
    tmp_path: Path, no_keyring: None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(secrets.variable("telegram_bot"), TOKEN)
    with pytest.raises(SourceTaken):
        look_for_reader(added(tmp_path, BOT), SECOND, None, "w")


def test_the_usual_address_named_or_not_is_the_same_account(tmp_path: Path, no_keyring: None):
    secrets.hold_token(key_of(BOT, "w"), TOKEN)
    known = added(tmp_path, BOT)
    with pytest.raises(SourceTaken):
        look_for_reader(known, replace(SECOND, base_url="https://api.telegram.org/"), TOKEN, "w")


def test_networks_that_tell_everybody_take_many_sources_of_one_key(
    tmp_path: Path, no_keyring: None
):
    wall = config(account="ours")
    look_for_reader(added(tmp_path, wall), replace(wall, name="another"), TOKEN, "w")
