"""What the fields of a source mean, and where a network's key comes from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.noop import QT_TRANSLATE_NOOP

PARAMS = {
    "vk.owner_id": QT_TRANSLATE_NOOP(
        "SourceHelp",
        "The community's address, for example vk.com/migomir, or its number with a minus: -12345. "
        "A person's number has no minus.",
    ),
    "vk.post_id": QT_TRANSLATE_NOOP(
        "SourceHelp", "Only the comments under this one post. Empty: the latest posts of the wall."
    ),
    "vk.posts": QT_TRANSLATE_NOOP("SourceHelp", "Under how many of the latest posts to look."),
    "vk.query": QT_TRANSLATE_NOOP(
        "SourceHelp", "Words as in VK's own search; words in quotes are looked for side by side."
    ),
    "vk.days": QT_TRANSLATE_NOOP("SourceHelp", "How many days back to look the first time."),
    "mastodon.tag": QT_TRANSLATE_NOOP("SourceHelp", "One hashtag, with or without its sign."),
    "mastodon.status_id": QT_TRANSLATE_NOOP("SourceHelp", "The number at the end of its address."),
    "rss.url": QT_TRANSLATE_NOOP(
        "SourceHelp", "The address of the RSS or Atom feed, not of the page that shows it."
    ),
    "mastodon.server": QT_TRANSLATE_NOOP(
        "SourceHelp", "The server that holds the account, for example https://mastodon.social"
    ),
}
KEYS = {
    "vk": QT_TRANSLATE_NOOP(
        "SourceHelp",
        "In your community: Manage → Settings → API usage → Create token, with the rights for the "
        "wall. For the search, a service key of your own VK application.",
    ),
    "mastodon": QT_TRANSLATE_NOOP(
        "SourceHelp",
        "On your server: Preferences → Development → New application, rights «read» and "
        "«write:statuses»; open it and copy «Your access token».",
    ),
}


def param_help(network: str, name: str) -> str:
    """What to put into a field; empty where its name says it all."""
    return _say(PARAMS.get(f"{network}.{name}"))


def key_help(network: str) -> str:
    """Where the network's key comes from."""
    return _say(KEYS.get(network))


def _say(source: str | None) -> str:
    return QCoreApplication.translate("SourceHelp", source) if source else ""
