"""Opinion leaders: whose audience is large for where they write (T9, R-001-7, R-004-9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ENOUGH = 200
"""Audiences that must be known on a network before they can be compared with each other."""
TOP = 0.02
"""The share of the authors of a network who stand out among those we have seen there."""
LEAST_SHARE = 10
"""The best of those we have seen is a leader from a tenth of the network's own measure on:
among accounts that nobody reads, the most read one leads nobody."""
ELSEWHERE = 10_000
"""From so many followers on where we know nothing better."""

LEADER_FROM: Mapping[str, int] = {
    # mass networks: ten thousand readers are what sellers of advertising call a micro-blogger
    "vk": 10_000,
    "ok": 5_000,
    "facebook": 10_000,
    "instagram": 10_000,
    "x": 10_000,
    "dzen": 5_000,
    # a channel is subscribed to on purpose, videos by habit
    "telegram": 5_000,
    "telegram_bot": 5_000,
    "telegram_web": 5_000,
    "telegram_user": 5_000,
    "youtube": 20_000,
    # small networks, where few have a thousand followers
    "mastodon": 2_000,
    "bluesky": 3_000,
    "reddit": 5_000,
    "discourse": 500,
    "pikabu": 1_000,
    # sites of reviews and stores: whoever has followers there at all is read
    "2gis": 300,
    "banki": 300,
    "reviews": 300,
    "otzovik": 300,
    "irecommend": 300,
    "yandex_maps": 300,
    "google_maps": 300,
    "app_store": 1_000,
    "app_store_connect": 1_000,
    "google_play": 1_000,
    # readers of a publication, of a mailing list; what a monitoring service tells of anywhere
    "rss": 10_000,
    "web": 10_000,
    "email": 10_000,
    "youscan": 10_000,
}
"""From so many followers on an author leads opinions there. Our own measure, by kind of network:
none of them publishes one; what a workspace has seen itself corrects it (`Audiences`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences:
    """What a workspace has seen on one network."""

    known: int
    """Authors whose audience is known."""
    top: int
    """The least audience of the top 2 % of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Why an author counts as an opinion leader."""

    audience: int
    how: str
    """network: large for that network; here: among the largest we have seen there."""
    least: int
    """The audience from which on that holds."""
    known: int = 0
    """Of how many known audiences, where they were compared."""


def leads_from(network: str) -> int:
    """The audience from which on an author leads opinions on that network."""
    return LEADER_FROM.get(network, ELSEWHERE)


def least_here(network: str, seen: Audiences | None) -> int | None:
    """The same by what was seen in this workspace; None: too little was, or it says no more."""
    if seen is None or seen.known < ENOUGH:
        return None
    least = max(seen.top, leads_from(network) // LEAST_SHARE)
    return least if least < leads_from(network) else None


def leader(network: str, followers: int | None, seen: Audiences | None = None) -> Leader | None:
    """Why this audience makes an opinion leader on that network; None: it does not."""
    audience = followers or 0
    least = leads_from(network)
    if audience >= least:
        return Leader(audience=audience, how="network", least=least)
    here = least_here(network, seen)
    if seen is None or here is None or audience < here:
        return None
    return Leader(audience=audience, how="here", least=here, known=seen.known)
