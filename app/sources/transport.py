"""The one door to the network: deadlines, size limits, retries, redirects, charsets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

Params = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long and how large one call may get."""

    total_s: float = 30.0
    connect_s: float = 10.0
    body_bytes: int = 5_000_000
    redirects: int = 5
    tries: int = 4
    backoff_s: float = 0.5
    patience_s: float = 3.0
    """A wait the network asks for is sat out inside the call up to this, else it is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A whole answer. Header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    moved_to: str | None = None
    """The address after permanent redirects only."""

    def json(self) -> Any:
        """The body as JSON.

        Raises:
            SourceBroken: it is none. SourceCaptcha: it is a page that wants a person.
        """
        raise NotImplementedError

    def text(self) -> str:
        """The body as text: declared charset strictly, then UTF-8, a guess, cp1251."""
        raise NotImplementedError


class Transport:
    """`async with Transport() as transport:` one per source; every call may raise SourceError."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()

    async def __aenter__(self) -> Self:
        """Opens nothing yet: clients are made at the first call."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes what was opened."""

    async def get(
        self, url: str, *, params: Params | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """GET, retried when the server fails."""
        raise NotImplementedError

    async def post(
        self, url: str, *, data: Params, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """POST of a form, tried once.

        Raises:
            SourceUnsure: the request left, no whole answer came.
        """
        raise NotImplementedError
