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
    *(kind for network in NETWORKS for kind in network.kinds),
)


def kinds() -> tuple[SourceKind, ...]:
    """Every kind of source, in the order in which they are offered."""
    return KINDS
