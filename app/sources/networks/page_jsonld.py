"""Reviews, comments and articles that a page names in JSON-LD (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from app.sources.html_text import html_to_text
from app.sources.network import Given

REVIEWS = frozenset({"Review", "UserReview", "CriticReview", "EmployerReview", "ClaimReview"})
COMMENTS = frozenset({"Comment", "Answer", "Question", "UserComments"})
POSTS = frozenset({"SocialMediaPosting", "DiscussionForumPosting", "BlogPosting"})
ARTICLES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle"})
MOST_SCRIPTS = 50
LARGEST = 2_000_000
DEEPEST = 12
MOST_ITEMS = 500


def kind_of(types: Any) -> str | None:
    """What a schema.org type is for us; None: nothing that somebody said."""
    given = types if isinstance(types, list) else [types]
    names = {str(one).rstrip("/").rpartition("/")[2].rpartition("#")[2] for one in given}
    for known, kind in ((REVIEWS, "review"), (COMMENTS, "comment"), (POSTS, "post")):
        if names & known:
            return kind
    return "article" if names & ARTICLES else None


def in_jsonld(page: LexborHTMLParser) -> list[Given]:
    """All of them in the page's order."""
    found: list[Given] = []
    for script in page.css('script[type="application/ld+json"]')[:MOST_SCRIPTS]:
        text = script.text(strip=True) or ""
        try:
            told = json.loads(text, strict=False) if len(text) <= LARGEST else None
        except (ValueError, RecursionError):
            continue
        for item in _objects(told, 0):
            kind = kind_of(item.get("@type"))
            if kind and (given := _given(item, kind)) and len(found) < MOST_ITEMS:
                found.append(given)
    return found


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, Mapping):
        if "@type" in value:
            yield value
        for one in value.values():
            if isinstance(one, list | Mapping):
                yield from _objects(one, depth + 1)


def _given(item: Mapping[str, Any], kind: str) -> Given | None:
    body = _first(item, "reviewBody", "articleBody", "text", "commentText")
    text = html_to_text(body) if body else _first(item, "description")
    if not text:
        return None
    author = item.get("author") or item.get("creator")
    author = author[0] if isinstance(author, list) and author else author
    return {
        "id": _first(item, "@id", "identifier"),
        "kind": kind,
        "title": _first(item, "name", "headline"),
        "text": text,
        "author_name": _name(author),
        "author_url": _first(author, "url") if isinstance(author, Mapping) else None,
        "rating": rating(_value(item.get("reviewRating"))),
        "date_text": _first(item, "datePublished", "dateCreated", "commentTime", "uploadDate"),
        "permalink": _first(item, "url", "mainEntityOfPage"),
        "by": "jsonld",
    }


def rating(value: Any) -> float | None:
    """A rating, in whatever way it is written."""
    if isinstance(value, bool):
        return None
    try:
        found = float(str(value).replace(",", ".").strip())
    except ValueError:
        return None
    return found if 0 <= found <= 1000 else None


def _value(told: Any) -> Any:
    told = told[0] if isinstance(told, list) and told else told
    return told.get("ratingValue") if isinstance(told, Mapping) else told


def _name(author: Any) -> str | None:
    if isinstance(author, Mapping):
        return _first(author, "name", "alternateName")
    return author.strip() or None if isinstance(author, str) else None


def _first(item: Any, *names: str) -> str | None:
    for name in names:
        value = item.get(name) if isinstance(item, Mapping) else None
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None
