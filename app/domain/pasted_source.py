"""Which network a pasted address belongs to, and what of it could be listened to there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qs, urlsplit

LONGEST = 2_000
HOST = re.compile(r"^(?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:[/?#]|$)")
"""The beginning of an address whose scheme was left out: `vk.com/migomir`."""
MAILBOX = re.compile(r"^[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)$")
HANDLE = re.compile(r"^@(?P<name>[A-Za-z]\w{3,31})$")
FEED = re.compile(r"(?:^|[/.])(?:rss|feed|atom)(?:\.xml|\.php)?/?$|\.(?:rss|atom|xml)$")
MAIL_SERVERS = {
    "yandex.ru": "yandex.ru",
    "ya.ru": "yandex.ru",
    "mail.ru": "mail.ru",
    "inbox.ru": "mail.ru",
    "bk.ru": "mail.ru",
    "list.ru": "mail.ru",
    "gmail.com": "gmail.com",
}
"""Mail services whose servers are called `imap.` and `smtp.` before these names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A kind of source that the address may mean, with the parameters it gives."""

    network: str
    kind: str
    params: Mapping[str, str] = field(default_factory=dict)
    base_url: str | None = None


def recognised(text: str) -> tuple[Guess, ...]:
    """What may be meant, the likeliest first; none: no address that we know.

    `vk.com/wall-1_2`, `https://youtu.be/…`, `t.me/name`, `@name`, `hello@migomir.ru` …
    """
    given = text.strip()
    if len(given) > LONGEST or any(letter.isspace() for letter in given):
        return ()
    if found := MAILBOX.match(given):
        return (_mailbox(given, found["host"].lower()),)
    if found := HANDLE.match(given):
        return _telegram_of(found["name"])
    parts = _split(given)
    host = (parts.hostname or "").lower() if parts else ""
    if parts is None or not host:
        return ()
    known = (guess for end, guess in SITES.items() if host == end or host.endswith(f".{end}"))
    return next(known, _anywhere)(parts)


def _split(given: str) -> SplitResult | None:
    try:
        parts = urlsplit(f"https://{given}" if HOST.match(given) else given)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in {"http", "https"} else None


def _mailbox(address: str, host: str) -> Guess:
    params = {"address": address}
    if service := MAIL_SERVERS.get(host):
        params |= {"imap_host": f"imap.{service}", "smtp_host": f"smtp.{service}"}
    return Guess(network="email", kind="inbox", params=params)


def _vk(parts: SplitResult) -> tuple[Guess, ...]:
    asked = _query(parts)
    words = asked.get("q") or asked.get("c[q]")
    if words and ("search" in parts.path or asked.get("section") == "search"):
        return (_guess("vk", "newsfeed_search", query=words),)
    if parts.path == "/feed" and asked.get("section") == "mentions":
        return (_guess("vk", "mentions"),)
    if parts.path.startswith("/im"):
        return (_guess("vk", "messages"),)
    # A post that is open over another page stands in `w` or `z`: vk.com/migomir?w=wall-1_2.
    for name in (asked.get("w", ""), asked.get("z", ""), parts.path.strip("/")):
        if found := VK_THING.match(name):
            return _vk_thing(found["what"], found["owner"], found["item"] or "")
    name = _first(parts)
    if not name or name in {"feed", "search", "groups", "away.php"}:
        return ()
    return (
        _guess("vk", "community", group_id=name),
        _guess("vk", "wall_comments", owner_id=name),
        _guess("vk", "board", group_id=name),
    )


VK_THING = re.compile(
    r"^(?P<what>wall|topic|board|video|clip|photo|albums?|market|product)"
    r"(?P<owner>-?\d+)(?:_(?P<item>\d+))?"
)


def _vk_thing(what: str, owner: str, item: str) -> tuple[Guess, ...]:
    match what:
        case "wall":
            return (_guess("vk", "wall_comments", owner_id=owner, post_id=item),)
        case "topic" | "board":
            return (_guess("vk", "board", group_id=owner.removeprefix("-"), topic_id=item),)
        case "video" | "clip":
            return (_guess("vk", "videos", owner_id=owner, video_id=item),)
        case "market" | "product":
            return (_guess("vk", "market", owner_id=owner, item_id=item),)
    return (_guess("vk", "photos", owner_id=owner),)


def _ok(parts: SplitResult) -> tuple[Guess, ...]:
    found = re.match(r"/(?:group/)?(?P<id>[\w.-]+)", parts.path)
    return (_guess("ok", "discussions", group_id=found["id"]),) if found else ()


def _telegram(parts: SplitResult) -> tuple[Guess, ...]:
    steps = [step for step in parts.path.split("/") if step]
    name = next((step for step in steps if step not in {"s", "c"}), "").removeprefix("@")
    if not name or name.startswith(("+", "joinchat")):
        return ()
    if name.lower().endswith("bot") or "c" in steps[:1]:
        return (_guess("telegram_bot", "bot"),)
    return _telegram_of(name)


def _telegram_of(name: str) -> tuple[Guess, ...]:
    return (
        _guess("telegram_web", "channel", name=name),
        _guess("telegram_user", "comments", channel=name),
        _guess("telegram_bot", "bot", chat=f"@{name}"),
    )


def _youtube(parts: SplitResult) -> tuple[Guess, ...]:
    video = _query(parts).get("v", "")
    steps = [step for step in parts.path.split("/") if step]
    if (parts.hostname or "").endswith("youtu.be"):
        video = steps[0] if steps else ""
    elif len(steps) > 1 and steps[0] in {"shorts", "live", "embed"}:
        video = steps[1]
    if video:
        return (_guess("youtube", "video", video=video),)
    if steps and (steps[0] == "channel" or steps[0].startswith("@")):
        return (_guess("youtube", "channel", channel=steps[-1 if steps[0] == "channel" else 0]),)
    return ()


def _bluesky(parts: SplitResult) -> tuple[Guess, ...]:
    steps = [step for step in parts.path.split("/") if step]
    if "post" in steps:
        return (_guess("bluesky", "thread", uri=parts.geturl()),)
    if words := _query(parts).get("q"):
        return (_guess("bluesky", "search", query=words),)
    if len(steps) == 2 and steps[0] == "hashtag":
        return (_guess("bluesky", "search", query=f"#{steps[1]}"),)
    if len(steps) == 2 and steps[0] == "profile":
        return (_guess("bluesky", "search", query=steps[1]), _guess("bluesky", "mentions"))
    return ()


def _reddit(parts: SplitResult) -> tuple[Guess, ...]:
    if words := _query(parts).get("q"):
        return (_guess("reddit", "search", query=words),)
    if "/comments/" in parts.path:
        return (_guess("reddit", "thread", link=parts.geturl()),)
    found = re.match(r"/r/(?P<name>\w+)", parts.path)
    return (_guess("reddit", "subreddit", name=found["name"]),) if found else ()


def _facebook(parts: SplitResult) -> tuple[Guess, ...]:
    page = _query(parts).get("id") or _first(parts)
    return (_guess("facebook", "page", page=page),) if page else ()


def _instagram(parts: SplitResult) -> tuple[Guess, ...]:
    name = _first(parts)
    if not name or name in {"p", "reel", "explore"}:
        return ()
    # The interface knows accounts by their numbers, which no address of the site holds.
    return (_guess("instagram", "account"), _guess("instagram", "mentions"))


def _x(parts: SplitResult) -> tuple[Guess, ...]:
    if words := _query(parts).get("q"):
        return (_guess("x", "search", query=words),)
    name = _first(parts)
    if name == "hashtag":
        return (_guess("x", "search", query=f"#{parts.path.split('/')[2]}"),)
    if not name or name in {"home", "i", "explore", "search"}:
        return ()
    return (_guess("x", "mentions", user=name), _guess("x", "search", query=f"@{name}"))


def _2gis(parts: SplitResult) -> tuple[Guess, ...]:
    found = re.search(r"/firm/(?:[\w-]*-)?(?P<id>\d{6,})", parts.path)
    if found is None:
        return ()
    flamp = {"provider": "flamp"} if "flamp" in (parts.hostname or "") else {}
    return (_guess("2gis", "branch", branch=found["id"], **flamp),)


def _banki(parts: SplitResult) -> tuple[Guess, ...]:
    found = re.search(r"/bank/(?P<slug>[\w-]+)", parts.path)
    return (_guess("banki", "bank", bank=found["slug"]),) if found else ()


def _apple(parts: SplitResult) -> tuple[Guess, ...]:
    found = re.match(r"/(?:(?P<country>[a-z]{2})/)?app/.*?id(?P<id>\d+)", parts.path)
    if found is None:
        return ()
    feed = _guess("app_store", "app", app=found["id"], country=found["country"] or "")
    return (feed, _guess("app_store_connect", "app", app=found["id"]))


def _google(parts: SplitResult) -> tuple[Guess, ...]:
    if (parts.hostname or "").startswith("play."):
        package = _query(parts).get("id")
        return (_guess("google_play", "app", package=package),) if package else ()
    feed = parts.path.startswith("/alerts/feeds/")
    return (_guess("rss", "feed", url=parts.geturl()),) if feed else ()


def _anywhere(parts: SplitResult) -> tuple[Guess, ...]:
    """What the address itself tells of a site that we do not know by name."""
    server = f"{parts.scheme}://{parts.netloc}"
    if FEED.search(parts.path.lower()):
        return (_guess("rss", "feed", url=parts.geturl()),)
    if found := re.match(r"/tags/(?P<tag>\w+)/?$", parts.path):
        return (_guess("mastodon", "hashtag", server, tag=found["tag"]),)
    if re.match(r"/@\w+/?$", parts.path):
        return (_guess("mastodon", "mentions", server),)
    if found := re.match(r"/t/(?:[^/]+/)?(?P<topic>\d+)", parts.path):
        return (_guess("discourse", "topic", server, topic=found["topic"]),)
    if parts.path.rstrip("/") == "/latest":
        return (_guess("discourse", "latest", server),)
    return ()


def _guess(network: str, kind: str, base_url: str | None = None, **params: str) -> Guess:
    given = {name: value for name, value in params.items() if value}
    return Guess(network=network, kind=kind, params=given, base_url=base_url)


def _first(parts: SplitResult) -> str:
    return parts.path.strip("/").partition("/")[0]


def _query(parts: SplitResult) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


SITES: Mapping[str, Callable[[SplitResult], tuple[Guess, ...]]] = {
    "vk.com": _vk,
    "vk.ru": _vk,
    "ok.ru": _ok,
    "t.me": _telegram,
    "telegram.me": _telegram,
    "youtube.com": _youtube,
    "youtu.be": _youtube,
    "bsky.app": _bluesky,
    "reddit.com": _reddit,
    "facebook.com": _facebook,
    "instagram.com": _instagram,
    "x.com": _x,
    "twitter.com": _x,
    "2gis.ru": _2gis,
    "flamp.ru": _2gis,
    "banki.ru": _banki,
    "apps.apple.com": _apple,
    "itunes.apple.com": _apple,
    "google.com": _google,
}
"""By the end of the host."""
