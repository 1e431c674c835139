"""VK's interface: one method call, its pace, its version, its errors."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from app.errors import SourceBroken, SourceError, SourceLimited, SourceUnsure
from app.sources.answer import Answer
from app.sources.transport import Body, Terms, Transport
from app.sources.vk_errors import error_of
from app.sources.vk_fields import mapping

BASE = "https://api.vk.com"
VERSION = "5.199"
PACE_S = 0.34
"""Three calls a second for a person's token (VK's limit; a community may do twenty)."""
TRIES = 4


class VkApi:
    """Calls methods with one token."""

    def __init__(self, transport: Transport, token: str | None, base_url: str | None) -> None:
        base = (base_url or BASE).rstrip("/")
        self._base = base if base.endswith("/method") else f"{base}/method"
        self._pace_s = PACE_S if base_url is None else 0.0
        self._transport = transport
        self._headers = {"authorization": f"Bearer {token}"} if token else {}
        self._free_at = 0.0

    async def call(self, method: str, **params: Any) -> Any:
        """The `response` of a method that reads.

        Raises:
            SourceError: with VK's number as fact `code`.
        """
        for _attempt in range(TRIES - 1):
            try:
                return await self._call(method, params)
            except SourceLimited as error:
                if "code" not in error.facts or error.wait > self._transport.limits.patience_s:
                    raise
                await asyncio.sleep(error.wait)
        return await self._call(method, params)

    async def once(self, method: str, **params: Any) -> Any:
        """Like `call`, without a second try: for what is nice to have."""
        return await self._call(method, params, tries=1)

    async def act(self, method: str, **params: Any) -> Any:
        """The `response` of a method that changes something; called once.

        Raises:
            SourceUnsure: nobody knows whether it happened.
        """
        await self._keep_pace()
        answer = await self._transport.act(
            f"{self._base}/{method}",
            body=Body(form={**params, "v": VERSION}),
            headers=self._headers,
        )
        try:
            return _response(answer)
        except SourceBroken as error:  # VK's own failure, or half a word: it may have happened
            raise SourceUnsure(**error.facts) from error

    async def _call(self, method: str, params: dict[str, Any], *, tries: int | None = None) -> Any:
        await self._keep_pace()
        answer = await self._transport.get(
            f"{self._base}/{method}",
            params={**params, "v": VERSION},
            headers=self._headers,
            terms=Terms(tries=tries),
        )
        return _response(answer)

    async def _keep_pace(self) -> None:
        pause = self._free_at - time.monotonic()
        self._free_at = max(self._free_at, time.monotonic()) + self._pace_s
        if pause > 0:
            await asyncio.sleep(pause)


def _response(answer: Answer) -> Any:
    body = answer.json()
    failed: SourceError | None = error_of(body)
    if failed:
        raise failed
    if "response" not in mapping(body):
        raise SourceBroken(reason="no_response", status=answer.status)
    return body["response"]
