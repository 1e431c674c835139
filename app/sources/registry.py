"""Which sources there are, and how a configuration becomes a reader or a sender."""

from __future__ import annotations

from app.domain.source import Param, SourceConfig, SourceKind
from app.sources.base import Reader, Sender
from app.sources.transport import Transport

KINDS: tuple[SourceKind, ...] = (
    SourceKind(
        network="vk",
        kind="wall_comments",
        params=(
            Param(name="owner_id", form="signed"),
            Param(name="post_id", required=False, form="number"),
            Param(name="posts", required=False, form="number", default="20"),
        ),
        needs_token=True,
        takes_token=True,
        can_send=True,
    ),
    SourceKind(
        network="vk",
        kind="newsfeed_search",
        params=(
            Param(name="query"),
            Param(name="days", required=False, form="number", default="7"),
        ),
        needs_token=True,
        takes_token=True,
        can_send=True,
    ),
    SourceKind(
        network="mastodon",
        kind="hashtag",
        params=(Param(name="tag", form="tag"),),
        needs_token=False,
        takes_token=True,
        can_send=True,
        needs_server=True,
    ),
    SourceKind(
        network="mastodon",
        kind="mentions",
        params=(),
        needs_token=True,
        takes_token=True,
        can_send=True,
        needs_server=True,
    ),
    SourceKind(
        network="rss",
        kind="feed",
        params=(Param(name="url", form="url"),),
        needs_token=False,
        takes_token=False,
        can_send=False,
    ),
)


def kinds() -> tuple[SourceKind, ...]:
    """Every kind of source, in the order in which they are offered."""
    return KINDS


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
