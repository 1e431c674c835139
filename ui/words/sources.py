"""Networks and how a source is doing, in words (L15)."""

from __future__ import annotations

from datetime import datetime

from app.domain.source import Source, SourceHealth
from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

NETWORKS = {
    "vk": QT_TRANSLATE_NOOP("words", "VKontakte"),
    "ok": QT_TRANSLATE_NOOP("words", "Odnoklassniki"),
    "telegram": QT_TRANSLATE_NOOP("words", "Telegram"),
    "youtube": QT_TRANSLATE_NOOP("words", "YouTube"),
    "mastodon": QT_TRANSLATE_NOOP("words", "Mastodon"),
    "rss": QT_TRANSLATE_NOOP("words", "News feed"),
    "import": QT_TRANSLATE_NOOP("words", "Imported file"),
    "web": QT_TRANSLATE_NOOP("words", "Web page"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
    "reviews": QT_TRANSLATE_NOOP("words", "Review site"),
    "dzen": QT_TRANSLATE_NOOP("words", "Dzen"),
    "pikabu": QT_TRANSLATE_NOOP("words", "Pikabu"),
    "reddit": QT_TRANSLATE_NOOP("words", "Reddit"),
}
MARKS = {
    "vk": "VK",
    "ok": "OK",
    "telegram": "TG",
    "youtube": "YT",
    "mastodon": "M",
    "rss": "RSS",
    "import": "CSV",
    "web": "WWW",
    "email": "@",
    "reviews": "★",
    "dzen": "ДЗ",
    "pikabu": "PK",
    "reddit": "R",
}
KINDS = {
    "vk.wall_comments": QT_TRANSLATE_NOOP("words", "Comments under posts of a community"),
    "vk.newsfeed_search": QT_TRANSLATE_NOOP("words", "Search through all posts"),
    "mastodon.hashtag": QT_TRANSLATE_NOOP("words", "Posts with a hashtag"),
    "mastodon.mentions": QT_TRANSLATE_NOOP("words", "Mentions of the account"),
    "mastodon.context": QT_TRANSLATE_NOOP("words", "One thread"),
    "rss.feed": QT_TRANSLATE_NOOP("words", "Feed of a site or a blog"),
}
PARAMS = {
    "owner_id": QT_TRANSLATE_NOOP("words", "Number of the community"),
    "post_id": QT_TRANSLATE_NOOP("words", "Number of the post"),
    "posts": QT_TRANSLATE_NOOP("words", "Latest posts"),
    "days": QT_TRANSLATE_NOOP("words", "Days back"),
    "query": QT_TRANSLATE_NOOP("words", "What to search for"),
    "tag": QT_TRANSLATE_NOOP("words", "Hashtag"),
    "url": QT_TRANSLATE_NOOP("words", "Address"),
    "status_id": QT_TRANSLATE_NOOP("words", "Number of the post"),
}
HEALTH = {
    "never": QT_TRANSLATE_NOOP("words", "not asked yet"),
    "syncing": QT_TRANSLATE_NOOP("words", "fetching now"),
    "fresh": QT_TRANSLATE_NOOP("words", "updated {ago} ago"),
    "waiting": QT_TRANSLATE_NOOP("words", "limit until {until}"),
    "login": QT_TRANSLATE_NOOP("words", "needs a sign-in"),
    "captcha": QT_TRANSLATE_NOOP("words", "wants to see a person"),
    "forbidden": QT_TRANSLATE_NOOP("words", "no access"),
    "missing": QT_TRANSLATE_NOOP("words", "address not found"),
    "offline": QT_TRANSLATE_NOOP("words", "no network, working offline"),
    "failed": QT_TRANSLATE_NOOP("words", "did not answer"),
    "paused": QT_TRANSLATE_NOOP("words", "paused"),
    "just": QT_TRANSLATE_NOOP("words", "updated just now"),
    "again": QT_TRANSLATE_NOOP("words", "did not answer, next try at {until}"),
    "wait": QT_TRANSLATE_NOOP("words", "waiting for the network's limit"),
}


def network(name: str) -> str:
    """The network as people call it."""
    return say(NETWORKS, name)


def network_mark(name: str) -> str:
    """One to three letters that stand for the network in a small square."""
    return MARKS.get(name, name[:2].upper())


def source_kind(network_name: str, kind: str) -> str:
    """What a source listens to."""
    return say(KINDS, f"{network_name}.{kind}")


def source_param(name: str) -> str:
    """A field of a source."""
    return say(PARAMS, name)


def health(source: Source, now: datetime) -> str:
    """How a source is doing: «обновлено 2 мин назад», «лимит до 14:05»."""
    if source.paused:
        return say(HEALTH, "paused")
    until = {"until": shown.short_moment(source.retry_at, now) if source.retry_at else ""}
    match source.health:
        case SourceHealth.FRESH:
            return _fresh(source, now)
        case SourceHealth.WAITING:
            return say(HEALTH, "waiting" if source.retry_at else "wait", until)
        case SourceHealth.FAILED if source.retry_at:
            return say(HEALTH, "again", until)
    return say(HEALTH, str(source.health))


def _fresh(source: Source, now: datetime) -> str:
    if source.synced_at is None:
        return say(HEALTH, "never")
    seconds = int((now - source.synced_at).total_seconds())
    if seconds < shown.MINUTE:
        return say(HEALTH, "just")
    return say(HEALTH, "fresh", {"ago": shown.span(seconds)})
