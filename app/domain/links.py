"""Links: where they really lead, and whether that is a site of the brand (L9)."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit

_WRAPPERS = {
    "vk.com/away.php": ("to",),
    "vk.ru/away.php": ("to",),
    "away.vk.com/away.php": ("to",),
    "away.vk.com": ("to",),
    "ok.ru/dk": ("st.link",),
    "google.com/url": ("url", "q"),
    "google.ru/url": ("url", "q"),
    "l.facebook.com/l.php": ("u",),
    "lm.facebook.com/l.php": ("u",),
    "facebook.com/l.php": ("u",),
    "l.instagram.com": ("u",),
    "youtube.com/redirect": ("q",),
    "t.me/iv": ("url",),
    "t.me/share/url": ("url",),
    "out.reddit.com": ("url",),
    "reddit.com/link": ("url",),
    "l.threads.com": ("u",),
    "l.threads.net": ("u",),
    "href.li": ("",),
    "anonym.to": ("",),
    "duckduckgo.com/l": ("uddg",),
    "steamcommunity.com/linkfilter": ("url", "u"),
    "yandex.ru/clck/jsredir": ("url",),
    "mail.ru/cgi-bin/link": ("url",),
    "click.mail.ru/redir": ("u",),
}
"""Pages that only send on, by host and path, and the parameter that says where to."""
_DEEPEST = 3
"""Wrappers inside wrappers: a shared link of a shared link."""
_LINK = re.compile(r"[^\s<>\"'«»()\[\]{}|\\^`]+\.[^\s<>\"'«»()\[\]{}|\\^`]+")
_END = ".,;:!?…*_~"
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")


def unwrapped(address: str) -> str:
    """Where a link of a network's own redirect page leads; any other address as it is."""
    for _ in range(_DEEPEST):
        target = _inside(address)
        if target is None:
            break
        address = target
    return address


@lru_cache(maxsize=4_000)
def site_of(text: str) -> str | None:
    """A site as it is kept: host without `www.`, in Punycode, with its path; None: it is none."""
    parts = _parts(text.strip())
    if parts is None:
        return None
    host, path = parts
    labels = host.split(".")
    fits = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    return host + path if fits and not labels[-1].isdecimal() else None


def leads_to(address: str, site: str) -> bool:
    """Whether an address, unwrapped, is on a site (`site_of`) or below it."""
    parts = _parts(unwrapped(address))
    if parts is None:
        return False
    host, path = parts
    wanted, slash, below = site.partition("/")
    if host != wanted and not host.endswith(f".{wanted}"):
        return False
    return not slash or path == f"/{below}" or path.startswith((f"/{below}/", f"/{below}?"))


def links_in(text: str) -> tuple[str, ...]:
    """What looks like a link in a text, with and without `https://`; no e-mail addresses."""
    found = (match[0].rstrip(_END) for match in _LINK.finditer(text))
    return tuple(link for link in found if "@" not in link.partition("?")[0])


def shown_host(site: str) -> str:
    """A site for people: «сбер.рф», not «xn--90abr5b.xn--p1ai»."""
    host, slash, path = site.partition("/")
    try:
        return host.encode("ascii").decode("idna") + slash + path
    except UnicodeError:
        return site


def _inside(address: str) -> str | None:
    parts = _parts(address)
    if parts is None:
        return None
    host, path = parts
    place = host + path.partition("?")[0]
    names = _WRAPPERS.get(place) or _WRAPPERS.get(host if path in {"", "/"} else "")
    if names is None and host == "ok.ru" and "st.link=" in address:
        names = ("st.link",)
    if names is None:
        names = _WRAPPERS.get(host) if host.startswith(("l.", "away.", "out.")) else None
    if names is None:
        return None
    query = address.partition("?")[2]
    if names == ("",):
        return query or None
    given = dict(parse_qsl(query))
    return next((given[name] for name in names if given.get(name)), None)


@lru_cache(maxsize=20_000)
def _parts(address: str) -> tuple[str, str] | None:
    """Host and path of an address, with or without its scheme."""
    whole = address if "://" in address[:12] else f"https://{address}"
    try:
        parts = urlsplit(whole)
        host = (parts.hostname or "").rstrip(".")
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    return host.lower().removeprefix("www.").removeprefix("m."), parts.path.rstrip("/")
