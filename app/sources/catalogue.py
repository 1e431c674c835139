"""All networks there are. Loads no network code, so that the window may ask."""

from __future__ import annotations

from app.sources.network import Network
from app.sources.networks.app_store import AppStore
from app.sources.networks.app_store_connect import AppStoreConnect
from app.sources.networks.banki import Banki
from app.sources.networks.bluesky import Bluesky
from app.sources.networks.discourse import Discourse
from app.sources.networks.email import Email
from app.sources.networks.facebook import Facebook
from app.sources.networks.gis import Gis
from app.sources.networks.google_play import GooglePlay
from app.sources.networks.instagram import Instagram
from app.sources.networks.mastodon import Mastodon
from app.sources.networks.ok import Odnoklassniki
from app.sources.networks.page import Page
from app.sources.networks.reddit import Reddit
from app.sources.networks.rss import Rss
from app.sources.networks.telegram_bot import TelegramBot
from app.sources.networks.telegram_user import TelegramUser
from app.sources.networks.telegram_web import TelegramWeb
from app.sources.networks.vk import Vk
from app.sources.networks.x import X
from app.sources.networks.youscan import YouScan
from app.sources.networks.youtube import YouTube

NETWORKS: tuple[Network, ...] = (
    Vk(),
    TelegramBot(),
    TelegramWeb(),
    TelegramUser(),
    Odnoklassniki(),
    YouTube(),
    Mastodon(),
    Bluesky(),
    Reddit(),
    Discourse(),
    Gis(),
    Banki(),
    AppStore(),
    AppStoreConnect(),
    GooglePlay(),
    Facebook(),
    Instagram(),
    X(),
    Rss(),
    YouScan(),
    Email(),
    Page(),
)
"""In the order in which they are offered."""


def network_of(name: str) -> Network | None:
    """The network of this name."""
    return next((network for network in NETWORKS if network.name == name), None)


def recorded_by(name: str) -> Network | None:
    """The network that reads recordings of this name."""
    found = (network for network in NETWORKS if name in network.recorded_as)
    return network_of(name) or next(found, None)


def shows_single_posts(name: str) -> bool:
    """Whether the network can be asked for posts again, to see edits and deletions."""
    network = network_of(name)
    return network is not None and type(network).looks is not Network.looks
