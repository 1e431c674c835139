"""The sample's feeds: a review site and blogs as RSS 2.0."""

from __future__ import annotations

from email.utils import format_datetime
from xml.sax.saxutils import escape

from app.services.sample_network import addresses
from app.services.sample_network.town import Standing, Town
from app.services.sample_network.web import Request, Response, as_text

KEYS = ("reviews", "blogs")
KIND = "application/rss+xml; charset=utf-8"


def answer(town: Town, request: Request) -> Response:
    """`/feeds/<place>.xml`."""
    key = request.path.removeprefix("/feeds/").removesuffix(".xml")
    if key not in KEYS:
        return as_text("", status=404)
    place = town.world.places[key]
    items = [_item(item) for item in town.of_place(key)[::-1] if item.top]
    feed = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{escape(place.name)}</title><link>{addresses.site(place)}</link>"
        f"<description>{escape(place.name)}</description><language>ru</language>"
        f"{''.join(items)}</channel></rss>"
    )
    return as_text(feed, KIND)


def _item(item: Standing) -> str:
    link = addresses.of(item.place, item.thread, item.id, item.by)
    more = item.post.more if item.post else {}
    title = str(more.get("title", ""))
    return (
        f"<item><title>{escape(title)}</title><link>{link}</link>"
        f'<guid isPermaLink="true">{link}</guid><dc:creator>{escape(item.by.name)}</dc:creator>'
        f"<pubDate>{format_datetime(item.at)}</pubDate>"
        f"<description>{escape(_paragraphs(item.text))}</description></item>"
    )


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
