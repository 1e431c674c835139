"""Logging in to Telegram by a code, against a far end that is not there."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from telethon import errors

from app.errors import SourceLimited, SourceLogin
from app.services.entering import entry
from app.sources.networks.telegram_user_entry import TelegramEntry, make

GIVEN = {"api_id": "11", "api_hash": "hash", "phone": "+70000000000"}


@dataclass
class Door:
    """What a login is told, in order; None: it is let in."""

    told: list[Exception | None]
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    session: Any = field(default_factory=lambda: SimpleNamespace(save=lambda: "CANARY"))

    async def connect(self) -> None:
        self.asked.append(("connect",))

    async def disconnect(self) -> None:
        self.asked.append(("disconnect",))

    async def send_code_request(self, phone: str) -> None:
        self._answer(phone)

    async def sign_in(self, *given: str, **more: str) -> None:
        self._answer(*given, *more.items())

    def _answer(self, *given: Any) -> None:
        self.asked.append(given)
        if (failure := self.told.pop(0)) is not None:
            raise failure


async def through(door: Door, password: str = "") -> dict[str, str]:
    login = TelegramEntry(lambda _id, _hash: door)
    try:
        await login.begin(GIVEN)
        return await login.finish("12345", password)
    finally:
        await login.close()


def test_a_code_brings_the_parts_of_the_token_and_the_line_is_closed():
    door = Door([None, None])
    parts = asyncio.run(through(door))
    assert parts == {"api_id": "11", "api_hash": "hash", "session": "CANARY"}
    assert door.asked[-2:] == [("+70000000000", "12345"), ("disconnect",)]


def test_a_password_is_given_instead_of_the_code_where_one_is_needed():
    door = Door([None, None])
    asyncio.run(through(door, "secret"))
    assert ("password", "secret") in door.asked[2]


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (errors.SessionPasswordNeededError(None), "password_needed"),
        (errors.PhoneCodeInvalidError(None), "code"),
        (errors.PasswordHashInvalidError(None), "password"),
    ],
)
def test_what_has_to_be_given_again_is_named(failure: Exception, reason: str):
    with pytest.raises(SourceLogin) as raised:
        asyncio.run(through(Door([None, failure])))
    assert raised.value.facts == {"reason": reason}


def test_too_many_codes_are_a_wait():
    with pytest.raises(SourceLimited):
        asyncio.run(through(Door([errors.FloodWaitError(None, 60)])))


def test_a_number_that_is_none_is_not_even_sent():
    with pytest.raises(SourceLogin) as raised:
        asyncio.run(TelegramEntry().begin({**GIVEN, "api_id": "my.telegram.org"}))
    assert raised.value.facts == {"reason": "api_id"}


def test_a_code_without_a_beginning_is_refused():
    with pytest.raises(SourceLogin):
        asyncio.run(TelegramEntry().finish("1"))


def test_only_networks_with_a_code_have_a_login():
    assert entry("vk") is None
    assert entry("telegram_user") is not None


def test_the_real_client_is_made_without_asking_anybody():
    async def made() -> bool:
        return bool(make(1, "h"))

    assert asyncio.run(made())
