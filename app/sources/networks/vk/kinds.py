"""What can be heard on VK, and what each of it needs to know."""

from __future__ import annotations

from app.domain.source import Param, SourceKind

LONGEST_MESSAGE = 4096
"""Of messages.send (error 914 beyond it); the number itself is unread."""
LONGEST_COMMENT = None
"""How long a comment may be is unread: VK's own refusal tells."""
ADDRESS = r"^(?:https?://)?(?:(?:m\.|www\.)?vk\.(?:com|ru)/)?"
GROUP = ADDRESS + (
    r"(?:(?:club|public|event|board|topic-|-)(?=\d))?"
    r"(?P<value>\d+|[A-Za-z][\w.]{1,63})(?:[_?#/].*)?$"
)
"""A community by number, name or address."""
TOPIC = r"(?:^|topic-\d+_)(?P<value>[1-9]\d*)(?:$|[?#])"
VIDEO = r"(?:^|video-?\d+_)(?P<value>[1-9]\d*)(?:$|[?#])"
GOODS = r"(?:^|product-?\d+_)(?P<value>[1-9]\d*)(?:$|[?#%])"
OWNER = Param(name="owner_id", form="wall", example="-22822305")


def _kind(
    kind: str, *params: Param, longest: int | None = LONGEST_COMMENT, live: bool = False
) -> SourceKind:
    return SourceKind(
        network="vk",
        kind=kind,
        params=params,
        needs_token=True,
        takes_token=True,
        can_send=True,
        longest_reply=longest,
        live=live,
    )


KINDS: tuple[SourceKind, ...] = (
    _kind(
        "wall_comments",
        OWNER,
        Param(name="post_id", required=False, form="number"),
        Param(name="posts", required=False, form="number", default="10"),
    ),
    _kind(
        "newsfeed_search",
        Param(name="query", example="магазин"),
        Param(name="days", required=False, form="number", default="7"),
    ),
    _kind("community", Param(name="group_id", pattern=GROUP, example="22822305"), live=True),
    _kind(
        "board",
        Param(name="group_id", pattern=GROUP, example="22822305"),
        Param(name="topic_id", required=False, pattern=TOPIC),
    ),
    _kind("photos", OWNER),
    _kind("videos", OWNER, Param(name="video_id", required=False, pattern=VIDEO)),
    _kind("market", OWNER, Param(name="item_id", required=False, pattern=GOODS)),
    _kind("mentions"),
    _kind("messages", longest=LONGEST_MESSAGE),
)
