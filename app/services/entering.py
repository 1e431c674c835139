"""Tokens that are made by a code sent to the person's phone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.domain.source import ENTERED
from app.sources.networks.telegram_user_entry import TelegramEntry


class Entry(Protocol):
    """One login, driven by a dialog or the terminal."""

    @property
    def asks(self) -> tuple[str, ...]:
        """The names of what `begin` needs."""
        ...

    async def begin(self, given: Mapping[str, str]) -> None:
        """Has a code sent.

        Raises:
            SourceLogin: fact `reason` names what has to be given again. SourceError: the line.
        """

    async def finish(self, code: str, password: str = "") -> dict[str, str]:
        """The parts of the token.

        Raises:
            SourceLogin: `reason` is code, password_needed or password: call it again; expired:
                begin again.
        """
        ...

    async def close(self) -> None:
        """Ends it, whether it was finished or not."""


def entry(network: str) -> Entry | None:
    """The login of a network; None: its token is pasted."""
    return TelegramEntry() if network in ENTERED else None
