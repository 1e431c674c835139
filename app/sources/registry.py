"""Which sources there are, and how a configuration becomes a reader or a sender."""

from __future__ import annotations

from app.domain.source import SourceConfig
from app.sources.base import Reader, Sender
from app.sources.checking import checked, kind_of
from app.sources.kinds import KINDS, kinds
from app.sources.mastodon import hashtag, mentions
from app.sources.mastodon_api import MastodonApi
from app.sources.mastodon_sending import MastodonSender
from app.sources.mirror import UNASKED, MirroredReader, MirroredSender
from app.sources.params import moved
from app.sources.rss import Feed
from app.sources.transport import Transport
from app.sources.vk_api import VkApi
from app.sources.vk_search import VkSearch
from app.sources.vk_sending import VkSender
from app.sources.vk_wall import VkWallComments

MOST_POSTS = 100
"""VK's own limit for one page of a wall."""

__all__ = ["KINDS", "checked", "kind_of", "kinds", "reader", "sender"]


def reader(config: SourceConfig, token: str | None, transport: Transport) -> Reader:
    """The reader of a source.

    Raises:
        SourceMisconfigured: see `checked`. That a token is missing, the network says itself.
    """
    kind = kind_of(config.network, config.kind)
    config = checked(config)
    match kind.network, kind.kind:
        case "vk", _:
            heard = _vk(config, VkApi(transport, token, config.base_url))
            site = config.params.get(UNASKED)
            return MirroredReader(heard, site) if site else heard
        case "mastodon", "hashtag":
            return hashtag(_mastodon(config, token, transport), config.params["tag"])
        case "mastodon", _:
            return mentions(_mastodon(config, token, transport))
        case _:
            return Feed(transport, moved(config.params["url"], config.base_url))


def sender(config: SourceConfig, token: str | None, transport: Transport) -> Sender | None:
    """What answers in a source; None: nothing can, the person copies and opens the page."""
    if not token or not kind_of(config.network, config.kind).can_send:
        return None
    config = checked(config)
    if config.network == "vk":
        api = VkApi(transport, token, config.base_url)
        answering = VkSender(api, as_community=config.own_channel)
        site = config.params.get(UNASKED)
        return MirroredSender(answering, site) if site else answering
    return MastodonSender(_mastodon(config, token, transport))


def _vk(config: SourceConfig, api: VkApi) -> Reader:
    if config.kind == "newsfeed_search":
        return VkSearch(api, query=config.params["query"], days=int(config.params["days"]))
    post_id = config.params.get("post_id")
    return VkWallComments(
        api,
        wall=config.params["owner_id"],
        post_id=int(post_id) if post_id else None,
        posts=min(int(config.params["posts"]), MOST_POSTS),
    )


def _mastodon(config: SourceConfig, token: str | None, transport: Transport) -> MastodonApi:
    return MastodonApi(transport, token, config.base_url or "")
