"""Entries of RSS and Atom feeds, read by feedparser from bytes and nothing else."""

from __future__ import annotations

import calendar
import hashlib
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from app.domain.clock import iso
from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.feed_guard import guard
from app.sources.html_text import html_to_text

Entry = Mapping[str, Any]
UNTRUSTED = frozenset({"content-location"})
"""A server may claim any address there; links are resolved against where the feed was fetched."""


def parse(body: bytes, headers: Mapping[str, str]) -> Any:
    """feedparser's result. Bytes only: given a text it would open files and addresses.

    Raises:
        SourceBroken: the feed holds entities that would blow up.
    """
    import feedparser

    guard(body)
    told = {name: value for name, value in headers.items() if name not in UNTRUSTED}
    return feedparser.parse(body, response_headers=told)


def when(moment: Any) -> datetime | None:
    """feedparser's UTC time tuple as aware UTC."""
    if not isinstance(moment, time.struct_time | tuple):
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def said(entry: Entry, key: str) -> str | None:
    """A text of an entry; None where the feed has none."""
    value = entry.get(key)
    return value if isinstance(value, str) else None


def content(entry: Entry) -> str | None:
    """The first full content of an entry."""
    given = entry.get("content")
    first = given[0] if isinstance(given, list) and given else {}
    value = first.get("value") if isinstance(first, Mapping) else None
    return value if isinstance(value, str) else None


def given_entry(entry: Entry) -> dict[str, Any]:
    """An entry, key by key, as feedparser names them."""
    published = when(entry.get("published_parsed"))
    updated = own_update(entry) or published  # feedparser lends `updated` the date of `published`
    return {
        "id": said(entry, "id"),
        "title": said(entry, "title"),
        "link": said(entry, "link"),
        "author": said(entry, "author"),
        "published_utc": iso(published) if published else None,
        "updated_utc": iso(updated) if updated else None,
        "summary": said(entry, "summary"),
        "content": content(entry),
        "enclosures": [e.get("href") for e in entry.get("enclosures") or []],
    }


def own_update(entry: Entry) -> datetime | None:
    """The date of the last change, only where the feed itself says one."""
    return when(dict.get(entry, "updated_parsed")) if isinstance(entry, dict) else None


def given_feed(result: Any) -> dict[str, Any]:
    """What a feed says of itself."""
    trouble = result.get("bozo_exception")
    return {
        "version": result.get("version"),
        "encoding": result.get("encoding"),
        "bozo": bool(result.get("bozo")),
        "bozo_exception": type(trouble).__name__ if trouble is not None else None,
        "feed_title": said(result.feed, "title"),
        "feed_link": said(result.feed, "link"),
        "feed_language": said(result.feed, "language"),
    }


def post(entry: Entry, feed: Entry, base: str = "") -> FetchedPost:
    """An entry as a post; its key is the feed's id, else the link, else title and date.

    `base` is where the feed was fetched, for links that are relative. What leads to its page
    through Google is an alert.
    """
    given = said(entry, "link")
    target = unwrapped(given)
    link = _absolute(base, target)
    created = when(entry.get("published_parsed")) or own_update(entry)
    html = content(entry) or said(entry, "summary") or ""
    title = said(entry, "title")
    text = html_to_text(html)
    native = said(entry, "id") or target or _digest(title, text, created)
    return FetchedPost(
        native_id=native,
        kind="alert" if target != given else "entry",
        text=text or html_to_text(title or ""),
        text_html=html or None,
        title=html_to_text(title) if title else None,
        author=_author(entry, feed, link),
        created=created,
        edited=_edited(entry, created),
        thread_id=native,
        permalink=link,
        attachments=_enclosures(entry),
        raw=given_entry(entry),
    )


def unwrapped(link: str | None) -> str | None:
    """The page behind a Google Alerts link (`google.com/url?…&url=TARGET`)."""
    if not link:
        return None
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return link
    if parts.path != "/url" or not (host == "google.com" or host.startswith("google.")):
        return link
    query = parse_qs(parts.query)
    return next((query[key][0] for key in ("url", "q") if key in query), link)


def _absolute(base: str, link: str | None) -> str | None:
    """A link a browser may open: http(s) and whole; None for anything else."""
    try:
        whole = urljoin(base, link or "")
    except ValueError:
        return None
    return whole if link and whole.startswith(("http://", "https://")) else None


def _author(entry: Entry, feed: Entry, link: str | None) -> FetchedAuthor | None:
    """The entry's author, else the feed itself; known by site and name, feeds have no accounts."""
    name = said(entry, "author") or said(feed, "title")
    if not name:
        return None
    try:
        site = urlsplit(said(feed, "link") or link or "").hostname or ""
    except ValueError:
        site = ""
    return FetchedAuthor(native_id=f"{site}/{name}", name=html_to_text(name))


def _edited(entry: Entry, created: datetime | None) -> datetime | None:
    updated = own_update(entry)
    return updated if updated and created and updated > created else None


def _enclosures(entry: Entry) -> tuple[Attachment, ...]:
    given = [e for e in entry.get("enclosures") or [] if isinstance(e, Mapping)]
    return tuple(
        Attachment(
            kind=str(e.get("type") or "enclosure").partition("/")[0],
            url=str(e["href"]) if e.get("href") else None,
        )
        for e in given
    )


def _digest(title: str | None, text: str, created: datetime | None) -> str:
    told = f"{title}\n{iso(created) if created else text}"
    return f"sha256:{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:32]}"
