"""What can be listened to, its parameters and the parts of its key, in words."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say, translated

CHOICES = {
    "2gis": QT_TRANSLATE_NOOP("words", "2GIS"),
    "flamp": QT_TRANSLATE_NOOP("words", "Flamp"),
}
CHOSEN = frozenset({"provider"})
"""Parameters that are chosen, not typed: a search for «flamp» stays what it is."""
KINDS = {
    "vk.community": QT_TRANSLATE_NOOP("words", "Everything new in our community, at once"),
    "vk.wall_comments": QT_TRANSLATE_NOOP("words", "Comments on a community's wall"),
    "vk.newsfeed_search": QT_TRANSLATE_NOOP("words", "Search through all open posts"),
    "vk.board": QT_TRANSLATE_NOOP("words", "Discussions of a community"),
    "vk.photos": QT_TRANSLATE_NOOP("words", "Comments under photos"),
    "vk.videos": QT_TRANSLATE_NOOP("words", "Comments under videos"),
    "vk.market": QT_TRANSLATE_NOOP("words", "Comments under goods"),
    "vk.mentions": QT_TRANSLATE_NOOP("words", "Mentions of our account"),
    "vk.messages": QT_TRANSLATE_NOOP("words", "Messages to our community"),
    "ok.discussions": QT_TRANSLATE_NOOP("words", "Comments in a group's discussions"),
    "ok.chats": QT_TRANSLATE_NOOP("words", "Messages to our group, at once"),
    "youtube.video": QT_TRANSLATE_NOOP("words", "Comments under one video"),
    "youtube.channel": QT_TRANSLATE_NOOP("words", "Comments under all videos of a channel"),
    "mastodon.hashtag": QT_TRANSLATE_NOOP("words", "Posts with a hashtag"),
    "mastodon.mentions": QT_TRANSLATE_NOOP("words", "Mentions of our account"),
    "mastodon.context": QT_TRANSLATE_NOOP("words", "One thread"),
    "bluesky.search": QT_TRANSLATE_NOOP("words", "Search through all posts"),
    "bluesky.mentions": QT_TRANSLATE_NOOP("words", "Mentions of our account"),
    "bluesky.thread": QT_TRANSLATE_NOOP("words", "One thread"),
    "reddit.subreddit": QT_TRANSLATE_NOOP("words", "New comments of a subreddit"),
    "reddit.search": QT_TRANSLATE_NOOP("words", "Search through all posts"),
    "reddit.mentions": QT_TRANSLATE_NOOP("words", "Mentions of our account"),
    "reddit.thread": QT_TRANSLATE_NOOP("words", "Comments under one post"),
    "facebook.page": QT_TRANSLATE_NOOP("words", "Comments on our page"),
    "instagram.account": QT_TRANSLATE_NOOP("words", "Comments under our posts"),
    "instagram.mentions": QT_TRANSLATE_NOOP("words", "Mentions of our account"),
    "x.search": QT_TRANSLATE_NOOP("words", "Search through the last seven days"),
    "x.mentions": QT_TRANSLATE_NOOP("words", "Mentions of an account"),
    "telegram_bot.bot": QT_TRANSLATE_NOOP("words", "Groups and channel comments, at once"),
    "telegram_web.channel": QT_TRANSLATE_NOOP("words", "Posts of an open channel"),
    "telegram_user.comments": QT_TRANSLATE_NOOP("words", "Comments under a channel's posts"),
    "2gis.branch": QT_TRANSLATE_NOOP("words", "Reviews of one branch"),
    "banki.bank": QT_TRANSLATE_NOOP("words", "Reviews of a bank"),
    "app_store.app": QT_TRANSLATE_NOOP("words", "Reviews of an app, open feed"),
    "app_store_connect.app": QT_TRANSLATE_NOOP("words", "Reviews of our app, with answers"),
    "google_play.app": QT_TRANSLATE_NOOP("words", "Reviews of our app, with answers"),
    "rss.feed": QT_TRANSLATE_NOOP("words", "Feed of a site, a blog or Google Alerts"),
    "discourse.latest": QT_TRANSLATE_NOOP("words", "All new posts of a forum"),
    "discourse.search": QT_TRANSLATE_NOOP("words", "Search through a forum"),
    "discourse.topic": QT_TRANSLATE_NOOP("words", "One topic"),
    "email.inbox": QT_TRANSLATE_NOOP("words", "Letters and notices of review sites"),
    "youscan.topic": QT_TRANSLATE_NOOP("words", "Mentions of one topic"),
    "page.page": QT_TRANSLATE_NOOP("words", "Pages that you paste"),
}
PARAMS = {
    "owner_id": QT_TRANSLATE_NOOP("words", "Wall of the community"),
    "vk.photos.owner_id": QT_TRANSLATE_NOOP("words", "Whose photos"),
    "vk.videos.owner_id": QT_TRANSLATE_NOOP("words", "Whose videos"),
    "vk.market.owner_id": QT_TRANSLATE_NOOP("words", "Whose goods"),
    "post_id": QT_TRANSLATE_NOOP("words", "Number of the post"),
    "posts": QT_TRANSLATE_NOOP("words", "Latest posts"),
    "pages": QT_TRANSLATE_NOOP("words", "Pages at most"),
    "days": QT_TRANSLATE_NOOP("words", "Days back"),
    "query": QT_TRANSLATE_NOOP("words", "What to search for"),
    "tag": QT_TRANSLATE_NOOP("words", "Hashtag"),
    "url": QT_TRANSLATE_NOOP("words", "Address of the feed"),
    "status_id": QT_TRANSLATE_NOOP("words", "Number of the post"),
    "group_id": QT_TRANSLATE_NOOP("words", "Community"),
    "ok.group_id": QT_TRANSLATE_NOOP("words", "Group"),
    "topic_id": QT_TRANSLATE_NOOP("words", "Number of the discussion"),
    "video_id": QT_TRANSLATE_NOOP("words", "Number of the video"),
    "item_id": QT_TRANSLATE_NOOP("words", "Number of the goods"),
    "chat": QT_TRANSLATE_NOOP("words", "Chat"),
    "name": QT_TRANSLATE_NOOP("words", "Name"),
    "telegram_web.name": QT_TRANSLATE_NOOP("words", "Channel"),
    "reddit.name": QT_TRANSLATE_NOOP("words", "Subreddit"),
    "channel": QT_TRANSLATE_NOOP("words", "Channel"),
    "video": QT_TRANSLATE_NOOP("words", "Video"),
    "uri": QT_TRANSLATE_NOOP("words", "Address of the post"),
    "link": QT_TRANSLATE_NOOP("words", "Address of the post"),
    "topic": QT_TRANSLATE_NOOP("words", "Topic"),
    "page": QT_TRANSLATE_NOOP("words", "Page"),
    "user": QT_TRANSLATE_NOOP("words", "Account"),
    "folder": QT_TRANSLATE_NOOP("words", "Folder"),
    "imap_host": QT_TRANSLATE_NOOP("words", "Server of incoming mail (IMAP)"),
    "imap_port": QT_TRANSLATE_NOOP("words", "Port of incoming mail"),
    "smtp_host": QT_TRANSLATE_NOOP("words", "Server of outgoing mail (SMTP)"),
    "smtp_port": QT_TRANSLATE_NOOP("words", "Port of outgoing mail"),
    "address": QT_TRANSLATE_NOOP("words", "Mailbox"),
    "branch": QT_TRANSLATE_NOOP("words", "Branch"),
    "provider": QT_TRANSLATE_NOOP("words", "Whose reviews"),
    "bank": QT_TRANSLATE_NOOP("words", "Bank"),
    "app": QT_TRANSLATE_NOOP("words", "App"),
    "country": QT_TRANSLATE_NOOP("words", "Country"),
    "package": QT_TRANSLATE_NOOP("words", "App"),
    "server": QT_TRANSLATE_NOOP("words", "Server"),
    "base_url": QT_TRANSLATE_NOOP("words", "Server"),
    "account": QT_TRANSLATE_NOOP("words", "Account"),
    "language": QT_TRANSLATE_NOOP("words", "Language"),
    "since": QT_TRANSLATE_NOOP("words", "From when on"),
    "theme": QT_TRANSLATE_NOOP("words", "Theme"),
    "size": QT_TRANSLATE_NOOP("words", "At a time"),
}
"""By `network.kind.param`, `network.param` or `param`: the nearest counts."""
HELPS = {
    "owner_id": QT_TRANSLATE_NOOP(
        "words",
        "The community's address, such as vk.com/migomir, or its number with a minus: "
        "-12345. A person's number has no minus.",
    ),
    "vk.wall_comments.post_id": QT_TRANSLATE_NOOP(
        "words", "Only the comments under this one post. Empty: the latest posts of the wall."
    ),
    "vk.wall_comments.posts": QT_TRANSLATE_NOOP(
        "words", "Under how many of the latest posts to look."
    ),
    "vk.group_id": QT_TRANSLATE_NOOP(
        "words", "The community's address, such as vk.com/migomir, or its number."
    ),
    "topic_id": QT_TRANSLATE_NOOP(
        "words", "Only this discussion. Empty: all of them, the latest first."
    ),
    "video_id": QT_TRANSLATE_NOOP("words", "Only this video. Empty: all of them."),
    "item_id": QT_TRANSLATE_NOOP("words", "Only these goods. Empty: all of them."),
    "vk.newsfeed_search.query": QT_TRANSLATE_NOOP(
        "words", "Words as in VK's own search; words in quotes are looked for side by side."
    ),
    "days": QT_TRANSLATE_NOOP("words", "How many days back to look the first time."),
    "ok.group_id": QT_TRANSLATE_NOOP(
        "words", "The group's number or its address, such as ok.ru/group/12345."
    ),
    "video": QT_TRANSLATE_NOOP("words", "The video's address or the 11 letters of its name."),
    "youtube.channel": QT_TRANSLATE_NOOP(
        "words",
        "The channel's address with /channel/UC… or that name alone. It stands under "
        "«Share channel», «Copy channel ID».",
    ),
    "tag": QT_TRANSLATE_NOOP("words", "One hashtag, with or without its sign."),
    "bluesky.query": QT_TRANSLATE_NOOP("words", "Words as in Bluesky's own search."),
    "reddit.query": QT_TRANSLATE_NOOP("words", "Words as in Reddit's own search."),
    "pages": QT_TRANSLATE_NOOP("words", "The more pages of 100 posts, the more it costs."),
    "x.query": QT_TRANSLATE_NOOP("words", "Words as in X's own search. The narrower, the cheaper."),
    "discourse.query": QT_TRANSLATE_NOOP("words", "Words as in the forum's own search."),
    "uri": QT_TRANSLATE_NOOP("words", "The address of any post of the thread."),
    "link": QT_TRANSLATE_NOOP("words", "The address of the post, as the browser shows it."),
    "reddit.name": QT_TRANSLATE_NOOP("words", "With or without r/."),
    "telegram_web.name": QT_TRANSLATE_NOOP(
        "words", "Such as t.me/migomir or @migomir. The channel has to be open."
    ),
    "telegram_user.channel": QT_TRANSLATE_NOOP("words", "Such as t.me/migomir or @migomir."),
    "chat": QT_TRANSLATE_NOOP(
        "words", "Only this chat, by its number or name. Empty: every chat the bot sits in."
    ),
    "youscan.topic": QT_TRANSLATE_NOOP(
        "words", "The number of the topic, as it stands in its address."
    ),
    "topic": QT_TRANSLATE_NOOP("words", "The topic's address or its number."),
    "facebook.page": QT_TRANSLATE_NOOP("words", "The page's number; its address will do as well."),
    "instagram.user": QT_TRANSLATE_NOOP(
        "words", "The number of the professional account, as the Meta console shows it."
    ),
    "x.user": QT_TRANSLATE_NOOP("words", "The account's number or its name."),
    "url": QT_TRANSLATE_NOOP(
        "words", "The address of the RSS or Atom feed, not of the page that shows it."
    ),
    "folder": QT_TRANSLATE_NOOP("words", "Usually INBOX."),
    "address": QT_TRANSLATE_NOOP("words", "The address letters are answered from."),
    "imap_host": QT_TRANSLATE_NOOP(
        "words", "As your mail service names it, such as imap.yandex.ru."
    ),
    "smtp_host": QT_TRANSLATE_NOOP(
        "words",
        "As your mail service names it, such as smtp.yandex.ru. Without it letters are only read.",
    ),
    "imap_port": QT_TRANSLATE_NOOP("words", "Usually 993."),
    "smtp_port": QT_TRANSLATE_NOOP("words", "Usually 465."),
    "branch": QT_TRANSLATE_NOOP(
        "words", "The address of the branch on 2gis.ru or flamp.ru, or its number."
    ),
    "provider": QT_TRANSLATE_NOOP("words", "Reviews written in 2GIS, those of Flamp, or both."),
    "bank": QT_TRANSLATE_NOOP("words", "The bank's page on banki.ru, or the name in its address."),
    "app": QT_TRANSLATE_NOOP(
        "words", "The app's address in the store, or the number after «id» in it."
    ),
    "country": QT_TRANSLATE_NOOP(
        "words", "Two letters: ru, kz, by. Every country has its own reviews."
    ),
    "package": QT_TRANSLATE_NOOP(
        "words", "The app's address in the store, or its name such as ru.migomir.app."
    ),
    "mastodon.server": QT_TRANSLATE_NOOP(
        "words", "The server that holds the account, such as https://mastodon.social"
    ),
    "discourse.server": QT_TRANSLATE_NOOP(
        "words", "The forum's address, such as https://forum.migomir.ru"
    ),
    "server": QT_TRANSLATE_NOOP(
        "words", "The address where the network lives, such as https://example.org"
    ),
}
"""What to put into a field, named in the same way."""


def source_kind(network_name: str, kind: str) -> str:
    """What a source listens to."""
    return say(KINDS, f"{network_name}.{kind}")


def source_param(name: str, network_name: str = "", kind: str = "") -> str:
    """A field of a source."""
    return say(PARAMS, nearest(PARAMS, name, network_name, kind))


def param_help(name: str, network_name: str, kind: str = "") -> str:
    """What to put into a field; empty where its name says it all."""
    source = HELPS.get(nearest(HELPS, name, network_name, kind))
    return translated(source) if source else ""


def nearest(table: dict[str, str], name: str, network_name: str, kind: str = "") -> str:
    """The name of the entry that says most exactly what is meant."""
    names = (f"{network_name}.{kind}.{name}", f"{network_name}.{name}", name)
    return next((one for one in names if one in table), name)


def param_choice(value: str) -> str:
    """One of the values a parameter may have; what has no word of its own stays as it is."""
    return translated(CHOICES[value]) if value in CHOICES else value


def param_value(name: str, value: str) -> str:
    """What a parameter was set to: a choice in its words, what was typed as it was typed."""
    return param_choice(value) if name in CHOSEN else value
