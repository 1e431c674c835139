"""A page says by itself who wrote what; where it does not, its text is taken."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.sources.network import Given
from app.sources.networks.page_dates import read_date
from app.sources.networks.page_reading import page_of, read_page

SEEN = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE = "https://otzyvy.example/bank/7"


def read(html: str, address: str | None = HERE) -> list[Given]:
    return read_page(page_of(html.encode(), "text/html; charset=utf-8", address, SEEN))


def jsonld(told: Any) -> str:
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    return f"<html><head>{script}</head><body>x</body></html>"


def test_reviews_of_json_ld_are_read_whole():
    review = {
        "@type": "Review",
        "author": {"@type": "Person", "name": "Анна", "url": "https://x.example/anna"},
        "datePublished": "2026-10-03",
        "reviewBody": "Ждал &amp; ждал",
        "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": "5"},
        "url": "/bank/7/reviews/1",
    }
    one = read(jsonld({"@graph": [{"@type": "Organization", "review": [review]}]}))[0]
    assert (one["kind"], one["text"], one["rating"]) == ("review", "Ждал & ждал", 2.0)
    assert (one["author_name"], one["author_url"]) == ("Анна", "https://x.example/anna")
    assert one["permalink"] == "https://otzyvy.example/bank/7/reviews/1"
    assert one["created_utc"] == "2026-10-03T00:00:00Z"


def test_a_discussion_gives_its_post_and_comments():
    comment = {"@type": "Comment", "text": "И у меня", "author": "b"}
    posting = {"@type": ["DiscussionForumPosting"], "text": "Не работает", "comment": [comment]}
    assert [one["kind"] for one in read(jsonld(posting))] == ["post", "comment"]


@pytest.mark.parametrize(
    "told", [[], {}, 1, None, "x", {"@type": []}, {"@type": "Review"}, [[[]]], {"@type": {"a": 1}}]
)
def test_json_ld_of_any_shape_is_passed_over(told: Any):
    assert all(one["by"] != "jsonld" for one in read(jsonld(told)))


def test_broken_and_bottomless_json_ld_is_passed_over():
    deep = "[" * 50_000
    html = f'<script type="application/ld+json">{deep}</script>'
    assert read(html + '<script type="application/ld+json">{"a":</script>') == []


MICRODATA = """
<div itemscope itemtype="https://schema.org/Review" itemid="r1">
 <meta itemprop="name" content="Плохо"><a itemprop="url" href="/r/1">#</a>
 <span itemprop="author" itemscope itemtype="https://schema.org/Person">
  <span itemprop="name">Иван</span></span>
 <time itemprop="datePublished" datetime="2026-09-01T10:00:00+03:00">1 сентября</time>
 <div itemprop="reviewRating" itemscope><span itemprop="ratingValue">1,5</span></div>
 <div itemprop="reviewBody">Первая строка<br>вторая</div>
</div>
<div itemscope itemtype="http://schema.org/Review"><p itemprop="description">Сойдёт.</p></div>
"""


def test_microdata_is_read_and_an_inner_name_is_not_the_title():
    first, second = read(MICRODATA)
    assert (first["id"], first["title"], first["author_name"]) == ("r1", "Плохо", "Иван")
    assert (first["rating"], first["text"]) == (1.5, "Первая строка\nвторая")
    assert first["created_utc"] == "2026-09-01T07:00:00Z"
    assert first["permalink"] == "https://otzyvy.example/r/1"
    assert (second["text"], second["author_name"]) == ("Сойдёт.", None)


def test_what_is_told_twice_stands_once():
    told = {"@type": "Review", "reviewBody": "Первая строка вторая"}
    assert len(read(jsonld(told) + MICRODATA)) == 2


def test_a_page_that_says_nothing_of_itself_is_its_text():
    text = "Банк закрыл отделение на Лесной, и теперь все едут в центр. " * 8
    html = f"<html><head><title>Новости</title></head><body><article><p>{text}</p></article></body>"
    one = read(html)[0]
    assert (one["kind"], one["by"]) == ("article", "article")
    assert "Лесной" in one["text"]


def test_open_graph_is_the_last_resort():
    html = '<meta property="og:title" content="Т"><meta property="og:description" content="О чём">'
    one = read(f"<html><head>{html}</head><body></body></html>")[0]
    assert (one["by"], one["title"], one["text"]) == ("opengraph", "Т", "О чём")


def test_a_saved_page_knows_where_it_stood():
    saved = "<!-- saved from url=(0030)https://x.example/reviews/1 --><html><body>текст</body>"
    assert page_of(saved.encode(), "", None, SEEN).address == "https://x.example/reviews/1"
    canonical = '<link rel="canonical" href="https://x.example/2">'
    assert page_of(canonical.encode(), "", None, SEEN).address == "https://x.example/2"
    evil = '<link rel="canonical" href="javascript:alert(1)">'
    assert page_of(evil.encode(), "", None, SEEN).address is None


def test_a_charset_named_in_the_page_is_taken():
    html = '<meta charset="windows-1251"><p>Не работает</p>'
    assert "Не работает" in page_of(html.encode("cp1251"), "text/html", None, SEEN).html


@pytest.mark.parametrize(
    ("told", "day", "guessed"),
    [
        ("29 мая", "2026-05-29", True),
        ("3 декабря", "2025-12-03", True),
        ("29 февраля", "2024-02-29", True),
        ("15 марта 2024 г.", "2024-03-15", False),
        ("01.02.2026", "2026-02-01", False),
        ("2026-10-03T09:12:44.000Z", "2026-10-03", False),
        ("вчера, 10:00", "2026-11-21", True),
        ("2 недели назад", "2026-11-08", True),
        ("32 мая", None, False),
        ("когда-то", None, False),
        ("", None, False),
    ],
)
def test_dates_are_read_as_pages_write_them(told: str, day: str | None, guessed: object):
    at, unsure = read_date(told, SEEN)
    assert (at.date().isoformat() if at else None, unsure) == (day, guessed)
