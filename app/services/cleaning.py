"""What strangers wrote, made fit to be shown: no scripts, no odd links, no endless lists."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html import escape
from typing import Any
from urllib.parse import urlsplit

import nh3

from app.domain.post import Attachment, FetchedPost
from app.sources.html_text import html_to_text

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
"""Text and its order; no picture, because a picture of a letter tells its sender who read it."""
SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "title",
        "head",
        "form",
        "textarea",
    ]
)
"""Gone with all that is inside."""
SCHEMES = frozenset({"http", "https"})
LONGEST_HTML = 100_000
MOST_OPEN = 2_000
"""Tags left open: html5ever takes a time that grows with the square of their depth."""
MOST_ATTACHMENTS = 50
LONGEST_URL = 8_000
LONGEST_NAME = 300
LONGEST_KIND = 40


def displayable(post: FetchedPost) -> FetchedPost:
    """The same post with clean HTML, at most so many attachments, and web addresses only."""
    changed: dict[str, Any] = {}
    if post.text_html is not None:
        changed["text_html"] = clean_html(post.text_html)
    if post.permalink is not None and not is_web(post.permalink):
        changed["permalink"] = None
    if post.attachments:
        kept = tuple(_attachment(one) for one in post.attachments[:MOST_ATTACHMENTS])
        if kept != post.attachments:
            changed["attachments"] = kept
    author = post.author
    if author is not None and author.url is not None and not is_web(author.url):
        changed["author"] = replace(author, url=None)
    return replace(post, **changed) if changed else post


def clean_html(html: str) -> str:
    """HTML that holds text, its order and links to the web, and nothing else."""
    html = html[:LONGEST_HTML]
    if html.count("<") - 2 * html.count("</") > MOST_OPEN:
        return escape(html_to_text(html))
    return _cleaner().clean(html)


def is_web(address: str) -> bool:
    """Whether an address leads to the web; `javascript:`, `data:` and the like do not."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and named and len(address) <= LONGEST_URL


def _attachment(one: Attachment) -> Attachment:
    kind, title = one.kind[:LONGEST_KIND], one.title[:LONGEST_NAME] if one.title else one.title
    url = one.url if one.url is not None and is_web(one.url) else None
    same = (kind, title, url) == (one.kind, one.title, one.url)
    return one if same else Attachment(kind=kind, url=url, title=title)


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(SILENT),
        attributes={"a": {"href"}},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )
