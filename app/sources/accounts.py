"""What calls of one account share: their pace, the waits they were told, a session."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from aiolimiter import AsyncLimiter

from app.errors import SourceLimited
from app.sources.network import Pace, Secret


@dataclass(slots=True, kw_only=True)
class Account:
    """One token at one address. Lives as long as the process; nothing of it is stored."""

    limiter: AsyncLimiter | None
    session: Secret | None = None
    entering: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One login at a time: networks count logins by the day."""
    held: dict[str, float] = field(default_factory=dict)
    """Until when (monotonic seconds) a bucket is silent."""

    async def turn(self, bucket: str) -> None:
        """Waits for this call's turn.

        Raises:
            SourceLimited: the network asked for silence that is not over.
        """
        left = self.held.get(bucket, 0.0) - time.monotonic()
        if left > 0:
            raise SourceLimited(wait=left)
        if self.limiter is not None:
            await self.limiter.acquire()

    def hold(self, bucket: str, seconds: float) -> None:
        """The network asked for silence."""
        self.held[bucket] = max(self.held.get(bucket, 0.0), time.monotonic() + seconds)


class Accounts:
    """The accounts of one process, by network, address and holder of the token."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], Account] = {}

    def of(self, network: str, base: str, holder: str, pace: Pace | None) -> Account:
        """The account; `pace` None: the server is the person's own, it is asked freely."""
        key = (network, base, holder)
        if key not in self._known:
            limiter = AsyncLimiter(pace.calls, pace.seconds) if pace else None
            self._known[key] = Account(limiter=limiter)
        return self._known[key]

    def forget(self, network: str, holder: str) -> None:
        """After another token was given: its session and its waits are of no use."""
        for key in [k for k in self._known if (k[0], k[2]) == (network, holder)]:
            del self._known[key]
