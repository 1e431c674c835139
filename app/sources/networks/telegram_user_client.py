"""Telethon, an optional extra: asked for only when used, its failures in our words."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from app.errors import (
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMisconfigured,
    SourceMissing,
    SourceRefused,
    SourceSlow,
    SourceUnreachable,
)
from app.sources.network import Secret

CALL_S = 60.0
"""For one page."""
LONGEST_WAIT_S = 86_400.0
LOGIN = ("UnauthorizedError", "AuthKeyError", "AuthKeyNotFound")
FORBIDDEN = ("ForbiddenError", "ChannelPrivateError", "ChannelInvalidError")
MISSING = ("UsernameNotOccupiedError", "UsernameInvalidError", "MsgIdInvalidError")
MISSING_TOO = ("MessageIdInvalidError", "PeerIdInvalidError")


class Client(Protocol):
    """What is used of `telethon.TelegramClient`."""

    async def connect(self) -> None:
        """Opens the line."""

    async def disconnect(self) -> None:
        """Closes it."""

    async def is_user_authorized(self) -> bool:
        """Whether the session is still good."""
        ...

    def iter_messages(self, entity: Any, limit: int, **more: Any) -> AsyncIterator[Any]:
        """Messages, newest first; with `reply_to` the comments of a post."""
        ...

    async def get_messages(self, entity: Any, *, ids: list[int]) -> list[Any]:
        """Messages by their ids; None stands for one that is gone."""
        ...

    async def send_message(self, entity: Any, message: str, **more: Any) -> Any:
        """Publishes."""
        ...


Dial = Callable[[Secret], Client]


def telethon(part: str = "telethon") -> Any:
    """A module of Telethon.

    Raises:
        SourceMisconfigured: the extra is not installed.
    """
    try:
        return importlib.import_module(part)
    except ImportError as error:
        raise SourceMisconfigured(param="telethon", reason="extra") from error


def dial(secret: Secret) -> Client:
    """A client for a stored session.

    Raises:
        SourceLogin: a part of the token is missing or no session. SourceMisconfigured: no extra.
    """
    library, sessions = telethon(), telethon("telethon.sessions")
    try:
        session = sessions.StringSession(secret.get("session") or "")
        number = int(secret.get("api_id") or "")
    except ValueError as error:
        raise SourceLogin(reason="token") from error
    if not secret.get("session") or not secret.get("api_hash"):
        raise SourceLogin(reason="token")
    client: Client = library.TelegramClient(
        session, number, secret["api_hash"], flood_sleep_threshold=0, receive_updates=False
    )
    return client


@contextmanager
def in_our_words() -> Iterator[None]:
    """Telethon's failures as ours; how long a flood lasts is told in seconds."""
    errors = telethon("telethon.errors")
    try:
        yield
    except errors.FloodWaitError as error:
        raise SourceLimited(wait=min(float(error.seconds), LONGEST_WAIT_S)) from error
    except TimeoutError as error:
        raise SourceSlow from error
    except (errors.RPCError, errors.AuthKeyNotFound) as error:
        raise _failure(error, errors) from error
    except OSError as error:
        raise SourceUnreachable from error
    except ValueError as error:  # «No user has … as username»
        raise SourceMissing from error


def _failure(error: Exception, errors: Any) -> SourceError:
    known: Mapping[type[SourceError], tuple[str, ...]] = {
        SourceLogin: LOGIN,
        SourceForbidden: FORBIDDEN,
        SourceMissing: MISSING + MISSING_TOO,
    }
    for ours, names in known.items():
        if isinstance(error, tuple(getattr(errors, name) for name in names)):
            return ours()
    return SourceRefused(reason=type(error).__name__)


class Line:
    """`async with Line(client) as client:` connected, logged in, closed in the end."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def __aenter__(self) -> Client:
        """Connects.

        Raises:
            SourceLogin: the session was ended.
        """
        with in_our_words():
            async with asyncio.timeout(CALL_S):
                await self._client.connect()
                authorized = await self._client.is_user_authorized()
        if not authorized:
            await self._client.disconnect()
            raise SourceLogin(reason="session")
        return self._client

    async def __aexit__(self, *_error: object) -> None:
        """Hangs up."""
        await self._client.disconnect()
