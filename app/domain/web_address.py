"""Addresses of web pages, as a person pastes them."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 2_000
NETWORKS = {
    "vk.com": "vk",
    "vk.ru": "vk",
    "ok.ru": "ok",
    "t.me": "telegram",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "dzen.ru": "dzen",
}
"""Whose page it is, by the end of its host."""


def page_address(text: str) -> str | None:
    """The address without white space around it; None: not the address of a web page."""
    address = text.strip()
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    fits = parts.scheme in {"http", "https"} and host and len(address) <= LONGEST
    return address if fits and not any(letter.isspace() for letter in address) else None


def host_of(address: str) -> str:
    """The host of a page, without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def network_of(address: str) -> str:
    """The network of a page, or `web`."""
    host = host_of(address)
    for end, network in NETWORKS.items():
        if host == end or host.endswith(f".{end}"):
            return network
    return "web"
