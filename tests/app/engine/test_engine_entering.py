"""Logging in by a code over the pipe: wrong calls, the missing extra, one login at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from telethon import errors

from app.domain.source import ENTERED
from app.engine import entering
from app.engine.entering import Entering
from app.errors import SourceLogin
from app.services.entering import entry
from app.sources.networks.telegram_user_entry import TelegramEntry
from tests.app.child import ROOT, EngineChild
from tests.app.sources.networks.test_telegram_user_entry import GIVEN, Door


def behind(door: Door, monkeypatch: pytest.MonkeyPatch) -> Entering:
    monkeypatch.setattr(entering, "entry", lambda _network: TelegramEntry(lambda *_: door))
    return Entering()


def test_phone_code_and_password_bring_the_parts_and_hang_up(monkeypatch: pytest.MonkeyPatch):
    door = Door([None, errors.SessionPasswordNeededError(None), None])
    login = behind(door, monkeypatch)

    async def scenario() -> dict[str, str]:
        await login.begin("telegram_user", GIVEN)
        with suppress(SourceLogin):
            await login.finish("12345", "")
        return await login.finish("12345", "secret")

    assert asyncio.run(scenario())["session"] == "CANARY"
    assert door.asked[-1] == ("disconnect",)


def test_a_code_that_lapsed_is_told_from_a_wrong_one(monkeypatch: pytest.MonkeyPatch):
    login = behind(Door([None, errors.PhoneCodeExpiredError(None)]), monkeypatch)

    async def scenario() -> None:
        await login.begin("telegram_user", GIVEN)
        await login.finish("12345", "")

    with pytest.raises(SourceLogin) as raised:
        asyncio.run(scenario())
    assert raised.value.facts == {"reason": "expired"}


class Silence:
    """A far end that never answers."""

    asks = ("phone",)
    closed = False

    async def begin(self, given: Mapping[str, str]) -> None:
        await asyncio.Event().wait()

    async def finish(self, code: str, password: str = "") -> dict[str, str]:
        return {}

    async def close(self) -> None:
        self.closed = True


def test_who_leaves_need_not_wait_for_the_network(monkeypatch: pytest.MonkeyPatch):
    silence, login = Silence(), Entering()
    monkeypatch.setattr(entering, "entry", lambda _network: silence)

    async def scenario() -> bool:
        waiting = asyncio.create_task(login.begin("telegram_user", GIVEN))
        await asyncio.sleep(0)
        await login.close()
        return waiting.cancelled()

    assert asyncio.run(scenario())
    assert silence.closed


def test_a_login_that_nobody_began_wants_a_new_code(tmp_path: Path):
    with EngineChild(tmp_path) as engine:
        answer = engine.ask("enter_finish", code="1")
        strange = engine.ask("enter_begin", network="vk", given={})
        wrong = engine.ask("enter_begin", network="telegram_user", given={"api_id": "x"})
        left = engine.ask("enter_close")
    assert answer["error"] == {"code": "source.login", "facts": {"reason": "expired"}}
    assert strange["error"]["code"] == "call.wrong"
    assert wrong["error"]["facts"] == {"reason": "api_id"}
    assert left["result"] == {}


def test_a_build_without_the_extra_says_so(tmp_path: Path):
    (tmp_path / "telethon.py").write_text("raise ImportError", "utf-8")
    path = f"{tmp_path}:{ROOT}"
    with EngineChild(tmp_path / "w", PYTHONPATH=path) as engine:
        answer = engine.ask("enter_begin", network="telegram_user", given=GIVEN)
    assert answer["error"]["code"] == "source.config"
    assert answer["error"]["facts"]["reason"] == "extra"


def test_every_network_said_to_be_entered_is():
    assert all(entry(network) is not None for network in ENTERED)
