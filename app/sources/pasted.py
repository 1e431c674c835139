"""Bytes or text that a person pasted or dropped, as posts to choose from."""

from __future__ import annotations

import email
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

from app.domain.post import FetchedPost
from app.domain.web_address import host_of, page_address
from app.errors import AppError, PageEmpty, PageUnreadable, SourceError
from app.sources.charsets import decode
from app.sources.html_text import folded
from app.sources.items import moment, post_of
from app.sources.network import Given
from app.sources.networks.email_items import post_of_letter
from app.sources.networks.email_parts import MALFORMED
from app.sources.networks.page_reading import LONGEST_TEXT, page_of, read_page

LARGEST_FILE = 25_000_000
PAGES = frozenset({"html", "htm", "xhtml", "mht", "mhtml"})
LETTERS = frozenset({"eml"})
TEXTS = frozenset({"txt", "text", "md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that can become a post."""

    post: FetchedPost
    by: str
    """What told of it: jsonld, microdata, opengraph, article, mail or text."""
    date_text: str | None = None
    unsure_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found, and where it stands."""

    found: tuple[Found, ...]
    address: str | None = None
    origin: str = "pasted"
    """The name of the source it belongs to: a host, or where it came from."""
    problem: AppError | None = None
    """Why the page itself could not be read."""


def read_file(name: str, body: bytes, seen: datetime) -> Reading:
    """A dropped file, by its ending; waits for parsers, so only in a thread.

    Raises:
        PageUnreadable: no such kind of file, or damaged. PageEmpty: no text in it.
    """
    if len(body) > LARGEST_FILE:
        raise PageUnreadable(reason="size")
    ending = name.rpartition(".")[2].lower()
    if ending in LETTERS:
        return read_letter(body)
    if ending in {"mht", "mhtml"}:
        return _archive(body, seen)
    if ending in PAGES:
        return read_html(body, "", None, seen)
    if ending in TEXTS:
        return read_text(decode(body), seen)
    raise PageUnreadable(reason="kind")


def read_html(body: bytes, content_type: str, address: str | None, seen: datetime) -> Reading:
    """A page; each review, comment or article of it by itself."""
    try:
        page = page_of(body, content_type, address, seen)
    except SourceError as error:
        raise PageUnreadable(reason=str(error.facts.get("reason", "page"))) from error
    given = read_page(page)
    if not given:
        raise PageEmpty
    found = tuple(_found(one, page.address) for one in given)
    origin = host_of(page.address) if page.address else "pasted"
    return Reading(found=found, address=page.address, origin=origin)


def read_letter(body: bytes) -> Reading:
    """A letter, or the review that a letter tells of."""
    try:
        post = post_of_letter(body)
    except SourceError as error:
        raise PageUnreadable(reason=str(error.facts.get("reason", "letter"))) from error
    if not post.text and not post.title:
        raise PageEmpty
    origin = str(post.raw.get("notice") or "mail")
    return Reading(found=(Found(post=post, by="mail"),), address=post.permalink, origin=origin)


def read_text(text: str, seen: datetime) -> Reading:
    """A bare text: somebody's words out of a chat, a phone call, a letter on paper."""
    text = text.strip()[:LONGEST_TEXT]
    if not text:
        raise PageEmpty
    post = FetchedPost(
        native_id=_hash("", text, ""), kind="note", text=text, created=seen, raw={"by": "text"}
    )
    return Reading(found=(Found(post=post, by="text"),))


def bare(address: str, now: datetime, problem: AppError | None = None) -> Reading:
    """A page of which only the address is known."""
    post = FetchedPost(
        native_id=address, kind="page", text="", title=address, created=now, permalink=address
    )
    found = (Found(post=post, by="text"),)
    return Reading(found=found, address=address, origin=host_of(address), problem=problem)


def _found(one: Given, address: str | None) -> Found:
    native = _native(one, address)
    raw = {**one, "text_sha256": _hash("", one["text"], "")}
    author = one.get("author_name")
    item: dict[str, Any] = {**one, "id": native, "author_id": author}
    post = post_of(item, raw, created=moment(one.get("created_utc")))
    return Found(
        post=post,
        by=one["by"],
        date_text=one.get("date_text"),
        unsure_date=bool(one.get("unsure_date")),
    )


def _native(one: Given, address: str | None) -> str:
    """An id of its own, its own address, or what it says: pages number their reviews rarely."""
    own = one.get("permalink")
    if one["kind"] in {"article", "page"}:
        return address or own or _hash("", one["text"], "")
    if one.get("id"):
        return f"{address or ''}#{one['id']}"[:500]
    if own and own != address:
        return str(own)
    return _hash(one.get("author_name") or "", one["text"], one.get("date_text") or "")


def _hash(*parts: str) -> str:
    whole = "\0".join(folded(part) for part in parts)
    return f"sha256:{hashlib.sha256(whole.encode('utf-8', 'replace')).hexdigest()}"


def _archive(body: bytes, seen: datetime) -> Reading:
    """A page saved with all that belongs to it (MHTML)."""
    try:
        saved = email.message_from_bytes(body)
        page = next((part for part in saved.walk() if part.get_content_type() == "text/html"), None)
    except MALFORMED as error:
        raise PageUnreadable(reason="archive") from error
    html = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(html, bytes):
        raise PageUnreadable(reason="archive")
    told = saved.get("snapshot-content-location") or page.get("content-location") or ""
    kind = f"text/html; charset={page.get_content_charset('utf-8')}"
    return read_html(html, kind, page_address(str(told)), _saved_at(saved) or seen)


def _saved_at(saved: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(saved.get("date", "")))
    except (ValueError, TypeError):
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
