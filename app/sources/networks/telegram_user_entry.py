"""Makes the session of a person's Telegram account: phone, code, and a password where one is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from app.errors import SourceLogin
from app.sources.networks.telegram_user_client import CALL_S, in_our_words, telethon

REASONS: Mapping[str, str] = {
    "ApiIdInvalidError": "api_id",
    "PhoneNumberInvalidError": "phone",
    "PhoneNumberUnoccupiedError": "phone",
    "PhoneCodeInvalidError": "code",
    "PhoneCodeEmptyError": "code",
    "PhoneCodeExpiredError": "expired",
    "SendCodeUnavailableError": "expired",
    "PhoneNumberBannedError": "banned",
    "PhoneNumberFloodError": "flood",
    "PhonePasswordFloodError": "flood",
    "ApiIdPublishedFloodError": "api_id",
    "SessionPasswordNeededError": "password_needed",
    "PasswordHashInvalidError": "password",
}
"""What has to be given again, or what is in the way, by the name of Telethon's failure."""
Make = Callable[[int, str], Any]


def make(api_id: int, api_hash: str) -> Any:
    """A client without a session.

    Raises:
        SourceMisconfigured: Telethon is not installed.
    """
    session = telethon("telethon.sessions").StringSession()
    return telethon().TelegramClient(
        session, api_id, api_hash, flood_sleep_threshold=0, receive_updates=False
    )


class TelegramEntry:
    """One login: `begin`, then `finish`, again with a password if asked; `close` in any case."""

    asks = ("api_id", "api_hash", "phone")
    """What `begin` needs; a code comes to the person's Telegram then."""

    def __init__(self, make: Make = make) -> None:
        self._make = make
        self._client: Any = None
        self._given: dict[str, str] = {}

    async def begin(self, given: Mapping[str, str]) -> None:
        """Has a code sent.

        Raises:
            SourceLogin: fact `reason` names what is wrong: api_id or phone. SourceError: the line.
        """
        self._given = {name: given.get(name, "").strip() for name in self.asks}
        if not self._given["api_id"].isdigit() or not self._given["api_hash"]:
            raise SourceLogin(reason="api_id")
        await self.close()
        self._client = self._make(int(self._given["api_id"]), self._given["api_hash"])
        with _understood():
            async with asyncio.timeout(CALL_S):
                await self._client.connect()
                await self._client.send_code_request(self._given["phone"])

    async def finish(self, code: str, password: str = "") -> dict[str, str]:
        """The parts of the token, to be kept like any other.

        Raises:
            SourceLogin: `reason` is code, expired, password_needed or password; it may be
                called again, after an expired code from the beginning.
        """
        if self._client is None:
            raise SourceLogin(reason="code")
        with _understood():
            async with asyncio.timeout(CALL_S):
                if password:
                    await self._client.sign_in(password=password)
                else:
                    await self._client.sign_in(self._given["phone"], code.strip())
        session = str(self._client.session.save())
        return {**{name: self._given[name] for name in ("api_id", "api_hash")}, "session": session}

    async def close(self) -> None:
        """Hangs up."""
        client, self._client = self._client, None
        if client is not None:
            await client.disconnect()


@contextmanager
def _understood() -> Iterator[None]:
    """Failures of a login say what has to be given again; the others are ours as ever."""
    errors = telethon("telethon.errors")
    with in_our_words():
        try:
            yield
        except errors.RPCError as error:
            reason = REASONS.get(type(error).__name__)
            if reason is None:
                raise
            raise SourceLogin(reason=reason) from error
