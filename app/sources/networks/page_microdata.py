"""Reviews, comments and articles that a page marks in its HTML (microdata of schema.org)."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.sources.html_text import html_to_text
from app.sources.network import Given
from app.sources.networks.page_jsonld import MOST_ITEMS, kind_of, rating

ATTRIBUTES = ("content", "datetime", "href", "src", "data")
BODIES = ("reviewbody", "articlebody", "text", "commenttext", "description")
DATES = ("datepublished", "datecreated", "commenttime")
MOST_PROPERTIES = 20_000
MOST_TEXT = 2_000_000
"""Letters of all items together: items inside items would repeat a page without end."""
LONGEST_HTML = 300_000
DEEPEST = 50
DATE_CLASS = "__date"
"""Where a site marks the date for the eye only (Yandex Maps)."""


def in_microdata(page: LexborHTMLParser) -> list[Given]:
    """All of them in the page's order."""
    owned = _owned(page)
    found: list[Given] = []
    length = 0
    for node in page.css("[itemtype]")[:MOST_ITEMS]:
        kind = kind_of((node.attributes.get("itemtype") or "").strip())
        given = _given(node, kind, owned.get(node.mem_id, {})) if kind else None
        if given:
            found.append(given)
            length += len(given["text"])
        if length > MOST_TEXT:
            break
    return found


def _given(item: LexborNode, kind: str, told: dict[str, LexborNode]) -> Given | None:
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


def _owned(page: LexborHTMLParser) -> dict[int, dict[str, LexborNode]]:
    """The properties of every item, the first of each name; one walk over the whole page."""
    found: dict[int, dict[str, LexborNode]] = {}
    for node in page.css("[itemprop]")[:MOST_PROPERTIES]:
        owner = _owner(node)
        if owner is not None:
            for name in (node.attributes.get("itemprop") or "").lower().split():
                found.setdefault(owner.mem_id, {}).setdefault(name, node)
    return found


def _owner(node: LexborNode) -> LexborNode | None:
    """The item that a property belongs to: those of an item inside another are its own."""
    parent = node.parent
    for _ in range(DEEPEST):
        if parent is None or "itemscope" in parent.attributes:
            return parent
        parent = parent.parent
    return None


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
    return html_to_text((node.html or "")[:LONGEST_HTML])
