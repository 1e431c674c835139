"""Networks, their marks and the groups in which they are offered, in words."""

from __future__ import annotations

from collections.abc import Iterable

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

NETWORKS = {
    "vk": QT_TRANSLATE_NOOP("words", "VKontakte"),
    "ok": QT_TRANSLATE_NOOP("words", "Odnoklassniki"),
    "youtube": QT_TRANSLATE_NOOP("words", "YouTube"),
    "mastodon": QT_TRANSLATE_NOOP("words", "Mastodon"),
    "bluesky": QT_TRANSLATE_NOOP("words", "Bluesky"),
    "reddit": QT_TRANSLATE_NOOP("words", "Reddit"),
    "facebook": QT_TRANSLATE_NOOP("words", "Facebook"),
    "instagram": QT_TRANSLATE_NOOP("words", "Instagram"),
    "x": QT_TRANSLATE_NOOP("words", "X (Twitter)"),
    "telegram": QT_TRANSLATE_NOOP("words", "Telegram"),
    "telegram_bot": QT_TRANSLATE_NOOP("words", "Telegram, bot"),
    "telegram_web": QT_TRANSLATE_NOOP("words", "Telegram, public channels"),
    "telegram_user": QT_TRANSLATE_NOOP("words", "Telegram, personal account"),
    "2gis": QT_TRANSLATE_NOOP("words", "2GIS and Flamp"),
    "banki": QT_TRANSLATE_NOOP("words", "banki.ru"),
    "yandex_maps": QT_TRANSLATE_NOOP("words", "Yandex Maps"),
    "app_store": QT_TRANSLATE_NOOP("words", "App Store"),
    "app_store_connect": QT_TRANSLATE_NOOP("words", "App Store Connect"),
    "google_play": QT_TRANSLATE_NOOP("words", "Google Play"),
    "rss": QT_TRANSLATE_NOOP("words", "News feed"),
    "discourse": QT_TRANSLATE_NOOP("words", "Discourse forum"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
    "page": QT_TRANSLATE_NOOP("words", "Page by its link"),
    "import": QT_TRANSLATE_NOOP("words", "Imported file"),
    "imports": QT_TRANSLATE_NOOP("words", "Imported file"),
    "youscan": QT_TRANSLATE_NOOP("words", "YouScan"),
    "web": QT_TRANSLATE_NOOP("words", "Web page"),
    "reviews": QT_TRANSLATE_NOOP("words", "Review site"),
    "dzen": QT_TRANSLATE_NOOP("words", "Dzen"),
    "pikabu": QT_TRANSLATE_NOOP("words", "Pikabu"),
}
MARKS = {
    "vk": "VK",
    "ok": "OK",
    "youtube": "YT",
    "mastodon": "M",
    "bluesky": "BS",
    "reddit": "R",
    "facebook": "FB",
    "instagram": "IG",
    "x": "X",
    "telegram": "TG",
    "telegram_bot": "TG",
    "telegram_web": "TG",
    "telegram_user": "TG",
    "2gis": "2Г",
    "banki": "БР",
    "yandex_maps": "Я",
    "app_store": "AS",
    "app_store_connect": "AS",
    "google_play": "GP",
    "rss": "RSS",
    "discourse": "D",
    "email": "@",
    "page": "WWW",
    "import": "CSV",
    "imports": "CSV",
    "youscan": "YS",
    "web": "WWW",
    "reviews": "★",
    "dzen": "ДЗ",
    "pikabu": "PK",
}
GROUPS = {
    "social": QT_TRANSLATE_NOOP("words", "Social networks"),
    "messengers": QT_TRANSLATE_NOOP("words", "Messengers"),
    "reviews": QT_TRANSLATE_NOOP("words", "Reviews and maps"),
    "apps": QT_TRANSLATE_NOOP("words", "App stores"),
    "media": QT_TRANSLATE_NOOP("words", "Media, feeds and forums"),
    "mail": QT_TRANSLATE_NOOP("words", "E-mail"),
    "files": QT_TRANSLATE_NOOP("words", "Files and pages"),
}
MEMBERS = {
    "social": (
        "vk",
        "ok",
        "youtube",
        "mastodon",
        "bluesky",
        "reddit",
        "facebook",
        "instagram",
        "x",
    ),
    "messengers": ("telegram_bot", "telegram_web", "telegram_user"),
    "reviews": ("2gis", "banki", "yandex_maps"),
    "apps": ("app_store", "app_store_connect", "google_play"),
    "media": ("rss", "discourse", "youscan"),
    "mail": ("email",),
    "files": ("page", "import", "imports"),
}
"""Which networks stand in a group, the most spoken of first (sources.md, §2)."""


def network(name: str) -> str:
    """The network as people call it."""
    return say(NETWORKS, name)


def network_mark(name: str) -> str:
    """One to three letters that stand for the network in a small square."""
    return MARKS.get(name, name[:2].upper())


def network_group(code: str) -> str:
    """A group of networks: social networks, messengers, reviews …"""
    return say(GROUPS, code)


def grouped(names: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The networks in their groups and order; those that no group knows stand with the media."""
    wanted = tuple(dict.fromkeys(names))
    known = {name for members in MEMBERS.values() for name in members}
    others = tuple(name for name in wanted if name not in known)
    found = []
    for code, members in MEMBERS.items():
        here = tuple(name for name in members if name in wanted)
        here += others if code == "media" else ()
        if here:
            found.append((code, here))
    return tuple(found)
