"""Pages that a person pastes or drops: never listened to; Yandex Maps, Otzovik, IRecommend, any."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from app.domain import clock
from app.sources.answer import Answer
from app.sources.network import Given, Network
from app.sources.networks.page_reading import page_of, read_page

ORG_RATING = re.compile(r"(?:Оценка|Rating)\s+(\d(?:[.,]\d)?)", re.IGNORECASE)
SCORES = re.compile(r"(\d[\d\s\u00a0]*)\s*(?:оцен|rating)", re.IGNORECASE)
REVIEWS = re.compile(r"(\d[\d\s\u00a0]*)\s*(?:отзыв|review)", re.IGNORECASE)


class Page(Network):
    """Read when somebody brings it; asked for again only by a person."""

    name = "page"
    recorded_as = ("yandex_maps", "otzovik", "irecommend")

    def given(self, answer: Answer) -> list[Given]:
        """What the page says."""
        return read_page(page_of(answer.body, answer.content_type, answer.url, clock.now()))

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """The stored form is what was read."""
        return dict(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """What a page says of the whole: its rating, of how many, how many reviews."""
        del items
        found: Given = {}
        for answer in answers:
            found |= organisation(answer.text())
        return found


def organisation(html: str) -> Given:
    """The rating of an organisation and its counts, as Yandex Maps shows them."""
    tree = LexborHTMLParser(html)
    badge = tree.css_first('[class*="rating-badge-view__rating"]')
    told = ORG_RATING.search((badge.attributes.get("aria-label") if badge else None) or "")
    scores = tree.css_first('[class*="rating-view__text"]')
    about = tree.css_first('meta[property="og:description"]')
    return {
        key: value
        for key, value in (
            ("rating", told[1] if told else None),
            ("scores", _count(SCORES, scores.text() if scores else "")),
            ("reviews_count", _count(REVIEWS, _content(about))),
        )
        if value is not None
    }


def _content(node: Any) -> str:
    return (node.attributes.get("content") if node else None) or ""


def _count(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    digits = re.sub(r"\D", "", found[1]) if found else ""
    return int(digits[:15]) if digits else None
