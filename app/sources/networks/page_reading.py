"""What a page, a letter or a pasted text says: a list of things somebody published."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from app.domain.clock import iso
from app.domain.web_address import page_address
from app.sources.charsets import decode
from app.sources.feed_guard import guard
from app.sources.html_text import folded, html_to_text
from app.sources.network import Given
from app.sources.networks.page_dates import read_date
from app.sources.networks.page_jsonld import in_jsonld
from app.sources.networks.page_microdata import in_microdata

LARGEST = 5_000_000
"""Bytes of HTML that are read."""
LONGEST_TEXT = 100_000
META = re.compile(rb"<meta[^>]{1,300}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,2000})\s*-->")
UNFORESEEN = (
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
    LookupError,
    AssertionError,
    SyntaxError,
    ArithmeticError,
)
"""What trafilatura and the libraries below it raise over pages that nobody foresaw."""
MOST_OPEN = 5_000
"""Tags left open: a page that is nested so deep keeps every parser busy for minutes."""
SHORTEST = 20
"""Letters of an extracted text: less is a menu."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page's HTML, where it stands and when it was seen."""

    html: str
    seen: datetime
    address: str | None = None
    more: Given = field(default_factory=dict)


def page_of(body: bytes, content_type: str, address: str | None, seen: datetime) -> PageText:
    """A page out of its bytes: the charset of its header, of its own, or a guess.

    Raises:
        SourceBroken: it declares entities that would unfold without end.
    """
    body = body[:LARGEST]
    guard(body)
    told = META.search(body[:4096])
    if "charset" not in content_type.lower() and told:
        content_type = f"text/html; charset={told[1].decode('ascii', 'replace')}"
    html = decode(body, content_type)
    return PageText(html=html, seen=seen, address=address or _own_address(html))


def read_page(page: PageText) -> list[Given]:
    """What the page says, in its order; what it marks itself comes before what is guessed."""
    if _is_bottomless(page.html):
        text = html_to_text(page.html)
        return [_complete(_bare(None, text, None, None, "text"), page)] if text else []
    tree = LexborHTMLParser(page.html)
    found = _once(in_jsonld(tree) + in_microdata(tree))
    if not any(one["kind"] in {"review", "comment", "post"} for one in found):
        found = found or _extracted(page) or _opengraph(tree)
    return [_complete(one, page) for one in found]


def _is_bottomless(html: str) -> bool:
    return html.count("<") - 2 * html.count("</") > MOST_OPEN


def _once(found: list[Given]) -> list[Given]:
    """One text stands once, whether the page names it in one way or in both."""
    by_text: dict[str, Given] = {}
    for one in found:
        known = by_text.setdefault(folded(one["text"])[:500], one)
        for key, value in one.items():
            known[key] = value if known.get(key) is None else known[key]
    return list(by_text.values())


def _complete(one: Given, page: PageText) -> Given:
    told = one.get("date_text")
    at, guessed = read_date(told, page.seen) if told else (None, False)
    link = urljoin(page.address or "", one["permalink"]) if one.get("permalink") else None
    return {
        **one,
        "text": one["text"][:LONGEST_TEXT],
        "created_utc": iso(at) if at else None,
        "unsure_date": guessed,
        "permalink": page_address(link) if link else page.address,
    }


def _extracted(page: PageText) -> list[Given]:
    """The text of a page that says nothing of itself in markup."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        got = trafilatura.bare_extraction(
            page.html, url=page.address, with_metadata=True, include_comments=False
        )
    except UNFORESEEN:
        return []
    told: dict[str, Any] = got if isinstance(got, dict) else got.as_dict() if got else {}
    text = (told.get("text") or "").strip()
    if len(text) < SHORTEST:
        return []
    return [_bare(told.get("title"), text, told.get("author"), told.get("date"), "article")]


def _opengraph(tree: LexborHTMLParser) -> list[Given]:
    title, text = _meta(tree, "og:title"), _meta(tree, "og:description")
    if not text:
        body = html_to_text(tree.body.html or "") if tree.body else ""
        return [_bare(title, body, None, None, "text")] if len(body) >= SHORTEST else []
    at = _meta(tree, "article:published_time")
    return [_bare(title, text, _meta(tree, "article:author"), at, "opengraph")]


def _bare(title: Any, text: str, author: Any, date_text: Any, by: str) -> Given:
    return {
        "id": None,
        "kind": "article" if by == "article" else "page",
        "title": str(title) if title else None,
        "text": text,
        "author_name": str(author) if author else None,
        "author_url": None,
        "rating": None,
        "date_text": str(date_text) if date_text else None,
        "permalink": None,
        "by": by,
    }


def _meta(tree: LexborHTMLParser, name: str) -> str | None:
    node = tree.css_first(f'meta[property="{name}"]') or tree.css_first(f'meta[name="{name}"]')
    value = node.attributes.get("content") if node else None
    return " ".join(value.split()) or None if value else None


def _own_address(html: str) -> str | None:
    """Where a saved page says it stood."""
    if found := SAVED_FROM.search(html[:4000]):
        return page_address(found[1])
    if _is_bottomless(html):
        return None
    tree = LexborHTMLParser(html)
    node = tree.css_first('link[rel="canonical"]')
    told = node.attributes.get("href") if node else None
    return page_address(told or _meta(tree, "og:url") or "")
