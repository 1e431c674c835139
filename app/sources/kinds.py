"""The kinds of source that can be configured; loads no network code, so that the window may ask."""

from __future__ import annotations

from app.domain.source import Param, SourceKind
from app.sources.catalogue import NETWORKS

KINDS: tuple[SourceKind, ...] = (
    SourceKind(
        network="vk",
        kind="wall_comments",
        params=(
            Param(name="owner_id", form="wall"),
            Param(name="post_id", required=False, form="number"),
            Param(name="posts", required=False, form="number", default="10"),
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
    *(kind for network in NETWORKS for kind in network.kinds),
)


def kinds() -> tuple[SourceKind, ...]:
    """Every kind of source, in the order in which they are offered."""
    return KINDS
