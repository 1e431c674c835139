"""Addresses of web pages, as a person pastes them, and the networks they belong to."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

LONGEST = 2_000
NETWORKS = {
    "vk.com": "vk",
    "vk.ru": "vk",
    "vkvideo.ru": "vk",
    "ok.ru": "ok",
    "odnoklassniki.ru": "ok",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "x.com": "x",
    "twitter.com": "x",
    "reddit.com": "reddit",
    "bsky.app": "bluesky",
    "dzen.ru": "dzen",
    "zen.yandex.ru": "dzen",
    "pikabu.ru": "pikabu",
    "2gis.ru": "2gis",
    "flamp.ru": "2gis",
    "banki.ru": "banki",
    "play.google.com": "google_play",
    "apps.apple.com": "app_store",
    "itunes.apple.com": "app_store",
    "otzovik.com": "reviews",
    "irecommend.ru": "reviews",
    "otzyvru.com": "reviews",
    "yell.ru": "reviews",
    "zoon.ru": "reviews",
    "tripadvisor.ru": "reviews",
}
"""Whose page it is, by the end of its host."""
NAMES = {
    "вк": "vk",
    "вконтакте": "vk",
    "vk": "vk",
    "vkontakte": "vk",
    "ок": "ok",
    "ok": "ok",
    "одноклассники": "ok",
    "odnoklassniki": "ok",
    "телеграм": "telegram",
    "телеграмм": "telegram",
    "telegram": "telegram",
    "ютуб": "youtube",
    "youtube": "youtube",
    "facebook": "facebook",
    "фейсбук": "facebook",
    "instagram": "instagram",
    "инстаграм": "instagram",
    "twitter": "x",
    "твиттер": "x",
    "x": "x",
    "reddit": "reddit",
    "mastodon": "mastodon",
    "bluesky": "bluesky",
    "дзен": "dzen",
    "яндекс дзен": "dzen",
    "dzen": "dzen",
    "пикабу": "pikabu",
    "pikabu": "pikabu",
    "2гис": "2gis",
    "2gis": "2gis",
    "flamp": "2gis",
    "банки ру": "banki",
    "яндекс карты": "yandex_maps",
    "yandex maps": "yandex_maps",
    "google play": "google_play",
    "app store": "app_store",
    "отзовик": "reviews",
    "otzovik": "reviews",
    "irecommend": "reviews",
    "айрекомменд": "reviews",
}
"""How exports of monitoring services call them."""
MAPS = re.compile(r"(?:^|\.)yandex\.(?:ru|com|by|kz)$")


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
    return _of_host(urlsplit(address)) or "web"


def network_named(name: str) -> str:
    """The network that an export means by «ВКонтакте», `vk.com`, «Яндекс.Карты»; empty: unknown."""
    low = name.strip().lower().removeprefix("www.")
    plain = re.sub(r"[\s._-]+", " ", low).replace("ё", "е").strip()
    if plain in NAMES:
        return NAMES[plain]
    try:
        return _of_host(urlsplit(low if "//" in low else f"//{low}"))
    except ValueError:
        return ""


def _of_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").removeprefix("www.")
    if MAPS.search(host) and (parts.path.startswith("/maps") or host.startswith("maps.")):
        return "yandex_maps"
    for end, network in NETWORKS.items():
        if host == end or host.endswith(f".{end}"):
            return network
    return ""
