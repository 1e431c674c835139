"""Telethon, an optional extra: asked for only when used, its failures in our words."""

from __future__ import annotations

import asyncio
import hashlib
import importlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol
from weakref import WeakKeyDictionary, WeakValueDictionary

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
_Turns = WeakValueDictionary[str, asyncio.Lock]
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, _Turns] = WeakKeyDictionary()
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
    """`async with Line(dial, secret) as client:` connected, logged in, closed in the end.

    A session holds one line: whoever wants it meanwhile waits, another source of the same
    account or an answer.
    """

    def __init__(self, dial: Dial, secret: Secret) -> None:
        self._dial = dial
        self._secret = secret
        self._turn = _turn_of(secret.get("session", ""))

    async def __aenter__(self) -> Client:
        """Connects.

        Raises:
            SourceLogin: the session was ended.
        """
        await self._turn.acquire()
        try:
            self._client = self._dial(self._secret)
            await self._connect(self._client)
        except BaseException:
            self._turn.release()
            raise
        return self._client

    async def __aexit__(self, *_error: object) -> None:
        """Hangs up."""
        try:
            await self._client.disconnect()
        finally:
            self._turn.release()

    async def _connect(self, client: Client) -> None:
        try:
            with in_our_words():
                async with asyncio.timeout(CALL_S):
                    await client.connect()
                    _let_in(authorized=await client.is_user_authorized())
        except BaseException:
            await client.disconnect()
            raise


def _let_in(*, authorized: bool) -> None:
    if not authorized:
        raise SourceLogin(reason="session")


def _turn_of(session: str) -> asyncio.Lock:
    """Whose turn it is with a session; of the session itself only a hash is kept."""
    key = hashlib.sha256(session.encode()).hexdigest()
    turns = _turns.setdefault(asyncio.get_running_loop(), WeakValueDictionary())
    turn = turns.get(key)
    if turn is None:
        turn = turns[key] = asyncio.Lock()
    return turn
