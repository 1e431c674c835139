"""What the window may ask of the engine about logging in by a code."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.ids import SourceId
from app.engine.protocol import Fields
from app.errors import SourceLogin, WrongCall
from app.services.entering import Entry, entry
from app.sources.registry import secret_of

if TYPE_CHECKING:
    from app.engine.engine import Engine

T = TypeVar("T")


class Entering:
    """The one login that may be open; another takes its place."""

    def __init__(self) -> None:
        self._login: Entry | None = None
        self._asking: asyncio.Task[Any] | None = None

    async def begin(self, network: str, given: Mapping[str, str]) -> None:
        """Has a code sent.

        Raises:
            SourceLogin: fact `reason` names what has to be given again. SourceError: the line.
            SourceMisconfigured: the optional part is not installed. WrongCall: no such login.
        """
        await self.close()
        self._login = entry(network)
        if self._login is None:
            raise WrongCall(reason=f"no login by code for {network[:40]}")
        await self._while_wanted(self._login.begin(given))

    async def finish(self, code: str, password: str) -> dict[str, str]:
        """The parts of the token; the login is over then.

        Raises:
            SourceLogin: `reason` is code, expired, password_needed or password.
        """
        if self._login is None:  # this engine sent no code: it was started anew meanwhile
            raise SourceLogin(reason="expired")
        parts = await self._while_wanted(self._login.finish(code, password))
        await self.close()
        return parts

    async def close(self) -> None:
        """Ends it, also while the network is being asked."""
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.cancel()
            await asyncio.wait({asking})
        login, self._login = self._login, None
        if login is not None:
            await login.close()

    async def _while_wanted(self, work: Awaitable[T]) -> T:
        self._asking = asyncio.current_task()
        try:
            return await work
        finally:
            self._asking = None


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Has a code sent; what is not given is taken from the kept token of `source_id`."""
    given = {str(name): str(part) for name, part in fields.mapping("given").items()}
    kept: Mapping[str, str] = {}
    if fields.has("source_id"):
        source = await engine.source(SourceId(fields.number("source_id")))
        kept = secret_of(source.config, await engine.listening.token(source.config))
    typed = {name: part for name, part in given.items() if part}
    await engine.entering.begin(fields.text("network"), {**kept, **typed})
    return {}


async def finish(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The parts of the token, which the window hands back with the source they belong to."""
    password = fields.text("password") if fields.has("password") else ""
    return {"parts": await engine.entering.finish(fields.text("code"), password)}


async def close(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The person has left the login."""
    del fields
    await engine.entering.close()
    return {}
