"""Reviews, comments and articles that a page marks in its HTML (microdata of schema.org)."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.sources.html_text import html_to_text
from app.sources.network import Given
from app.sources.networks.page_jsonld import MOST_ITEMS, kind_of, rating

ATTRIBUTES = ("content", "datetime", "href", "src", "data")
BODIES = ("reviewbody", "articlebody", "text", "commenttext", "description")
DATES = ("datepublished", "datecreated", "commenttime")
MOST_INSIDE = 5_000
DATE_CLASS = "__date"
"""Where a site marks the date for the eye only (Yandex Maps)."""


def in_microdata(page: LexborHTMLParser) -> list[Given]:
    """All of them in the page's order."""
    found = []
    for node in page.css("[itemtype]")[:MOST_ITEMS]:
        kind = kind_of((node.attributes.get("itemtype") or "").strip())
        given = _given(node, kind) if kind else None
        if given:
            found.append(given)
    return found


def _given(item: LexborNode, kind: str) -> Given | None:
    told = dict(reversed(list(_properties(item))))
    body = next((told[name] for name in BODIES if name in told), None)
    text = _text(body) if body else ""
    if not text:
        return None
    author = told.get("author") or told.get("creator")
    date = next((told[name] for name in DATES if name in told), None)
    return {
        "id": item.attributes.get("itemid") or item.attributes.get("data-id"),
        "kind": kind,
        "title": _line(told.get("name") or told.get("headline")),
        "text": text,
        "author_name": _author(author),
        "author_url": None,
        "rating": _rating(item, told),
        "date_text": _line(date) if date else _shown_date(item),
        "permalink": _line(told.get("url")),
        "by": "microdata",
    }


def _properties(item: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    """The item's own properties; those of items inside it belong to them."""
    for count, node in enumerate(item.css("[itemprop]")):
        if count >= MOST_INSIDE:
            return
        if _is_within(node, item):
            for name in (node.attributes.get("itemprop") or "").lower().split():
                yield name, node


def _is_within(node: LexborNode, item: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent != item:
        if "itemscope" in parent.attributes:
            return False
        parent = parent.parent
    return parent is not None and node != item


def _rating(item: LexborNode, told: dict[str, LexborNode]) -> float | None:
    inside = told.get("reviewrating")
    named = inside.css_first('[itemprop="ratingValue"]') if inside is not None else None
    node = named or told.get("ratingvalue") or inside
    return rating(_line(node)) if node is not None else None


def _author(node: LexborNode | None) -> str | None:
    if node is None:
        return None
    name = node.css_first('[itemprop="name"]') if "itemscope" in node.attributes else None
    return _line(name or node)


def _shown_date(item: LexborNode) -> str | None:
    node = item.css_first(f'[class*="{DATE_CLASS}"]')
    return _line(node)


def _line(node: LexborNode | None) -> str | None:
    """The value of a property on one line."""
    if node is None:
        return None
    for name in ATTRIBUTES:
        if value := node.attributes.get(name):
            return " ".join(value.split())
    return " ".join(node.text().split()) or None


def _text(node: LexborNode) -> str:
    if value := node.attributes.get("content"):
        return value.strip()
    return html_to_text(node.html or "")
