"""Which sources there are, and how a configuration becomes a reader or a sender."""

from __future__ import annotations

from app.domain.source import SourceConfig, SourceKind
from app.sources.base import Reader, Sender
from app.sources.kinds import KINDS, kinds
from app.sources.transport import Transport

__all__ = ["KINDS", "checked", "kind_of", "kinds", "reader", "sender"]


def kind_of(network: str, kind: str) -> SourceKind:
    """The kind by its names.

    Raises:
        SourceMisconfigured: there is none.
    """
    raise NotImplementedError


def checked(config: SourceConfig) -> SourceConfig:
    """The configuration with tidy values: `#тег` without its sign, a wall by its number …

    Raises:
        SourceMisconfigured: a parameter is missing, unknown or of the wrong shape.
    """
    raise NotImplementedError


def reader(config: SourceConfig, token: str | None, transport: Transport) -> Reader:
    """The reader of a source.

    Raises:
        SourceMisconfigured: see `checked`.
    """
    raise NotImplementedError


def sender(config: SourceConfig, token: str | None, transport: Transport) -> Sender | None:
    """What answers in a source; None: nothing can, the person copies and opens the page."""
    raise NotImplementedError
