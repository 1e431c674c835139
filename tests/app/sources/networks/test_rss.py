"""Feeds through a real socket: validators, moves, what is not a feed, what is a bomb."""

from __future__ import annotations

import pytest

from app.domain.clock import iso
from app.domain.source import SourceConfig
from app.errors import SourceBroken, SourceCaptcha, SourceError, SourceMissing, SourceSlow
from app.sources.base import Page
from app.sources.feed_guard import guard
from app.sources.networks.rss_items import unwrapped
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.server import Handler, Routes, Server, redirect, say, use

ENTRY = """<item><guid>g1</guid><title>Отзыв &lt;b&gt;о&lt;/b&gt; банке</title><link>/news/1</link>
<pubDate>Sat, 01 Aug 2026 10:00:00 +0300</pubDate><author>Анна</author>
<description>&lt;p&gt;Списали &lt;script&gt;x()&lt;/script&gt;деньги&lt;/p&gt;</description>
<enclosure url="https://e.example/a.jpg" type="image/jpeg" length="1"/></item>"""


def feed(*entries: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    body = f"<rss version='2.0'><channel><title>Газета</title>{''.join(entries)}</channel></rss>"
    return (head + body).encode()


def xml(body: bytes, **headers: str) -> Handler:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return say(body, kind="application/rss+xml", headers=told)


def hear(routes: Routes, cursor: dict[str, str] | None = None) -> tuple[Page, Server]:
    async def work(server: Server, transport: Transport) -> Page:
        params = {"url": f"{server.base}/feed"}
        config = SourceConfig(name="x", network="rss", kind="feed", params=params)
        pages = [page async for page in reader(config, None, transport).pages(cursor or {})]
        return pages[0]

    return use(routes, work)


def test_an_entry_becomes_a_post():
    page, server = hear({"/feed": xml(feed(ENTRY))})
    (post,) = page.posts
    assert (post.native_id, post.title, post.text) == ("g1", "Отзыв о банке", "Списали деньги")
    assert post.created is not None
    assert iso(post.created) == "2026-08-01T07:00:00Z"
    assert post.permalink == f"{server.base}/news/1"
    assert post.author is not None
    assert post.author.name == "Анна"
    assert [(a.kind, a.url) for a in post.attachments] == [("image", "https://e.example/a.jpg")]


def test_an_unchanged_feed_is_not_sent_again():
    answers = [
        xml(feed(ENTRY), ETag='"1"', Last_Modified="Sat, 01 Aug 2026 10:00:00 GMT"),
        say(b"", status=304),
    ]
    first, _server = hear({"/feed": answers[0]})
    assert "/feed" not in str(first.cursor)  # an address may hold a secret
    second, server = hear({"/feed": answers[1]}, dict(first.cursor))
    assert (second.posts, second.cursor) == ((), first.cursor)
    assert server.asked[0].headers["if-none-match"] == '"1"'
    assert server.asked[0].headers["if-modified-since"] == "Sat, 01 Aug 2026 10:00:00 GMT"


def test_a_feed_that_stopped_telling_its_version_is_asked_for_without_one():
    first, _server = hear({"/feed": xml(feed(ENTRY), ETag='"1"')})
    second, _server = hear({"/feed": xml(feed(ENTRY))}, dict(first.cursor))
    _third, server = hear({"/feed": xml(feed(ENTRY))}, dict(second.cursor))
    assert "if-none-match" not in server.asked[0].headers


def test_a_feed_that_moved_for_good_says_where():
    page, server = hear({"/feed": redirect("/new", 301), "/new": xml(feed(ENTRY))})
    assert page.moved_to == f"{server.base}/new"


def test_an_entry_without_an_id_is_known_by_its_link_then_by_what_it_says():
    by_link = "<item><link>https://e.example/1</link><title>а</title></item>"
    by_text = "<item><title>а</title><description>б</description></item>"
    page, _server = hear({"/feed": xml(feed(by_link, by_text, by_text))})
    assert page.posts[0].native_id == "https://e.example/1"
    assert [post.native_id.partition(":")[0] for post in page.posts[1:]] == ["sha256"]


def test_a_feed_cut_in_the_middle_gives_what_parsed_with_a_remark_that_stays():
    first, _server = hear({"/feed": xml(feed(ENTRY)[:-30], ETag='"1"')})
    assert (len(first.posts), first.flawed) == (1, True)
    same, _server = hear({"/feed": say(b"", status=304)}, dict(first.cursor))
    assert same.flawed
    whole, _server = hear({"/feed": xml(feed(ENTRY))}, dict(first.cursor))
    assert not whole.flawed


def test_a_charset_told_wrongly_is_no_flaw():
    wrong = "application/rss+xml; charset=us-ascii"
    page, _server = hear({"/feed": say(feed(ENTRY), kind=wrong)})
    assert (len(page.posts), page.flawed) == (1, False)


def test_a_feed_that_holds_the_parser_up_is_left(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.sources.walker.READ_S", 0.0)
    with pytest.raises(SourceSlow):
        hear({"/feed": xml(feed(*[ENTRY] * 50))})


def test_russian_without_a_charset_is_guessed():
    text = "<item><title>Как пережить новогоднюю ночь и не потерять деньги в банке</title></item>"
    body = feed(text, head="").decode().encode("koi8-r")
    page, _server = hear({"/feed": say(body, kind="application/xml")})
    assert page.posts[0].title == "Как пережить новогоднюю ночь и не потерять деньги в банке"


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say(b"<html><body>hello</body></html>", kind="text/html"), SourceBroken),
        (say(b"<html><form>captcha</form></html>", kind="text/html"), SourceCaptcha),
        (say(b"", kind="application/xml"), SourceBroken),
        (say(b"", status=410), SourceMissing),
    ],
)
def test_what_is_not_a_feed_is_an_error(handler: Handler, error: type[SourceError]):
    with pytest.raises(error):
        hear({"/feed": handler})


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel/></rss>'
QUADRATIC = b'<!DOCTYPE x [<!ENTITY a "' + b"h" * 20_000 + b'">]><rss>' + b"&a;" * 100 + b"</rss>"
HARMLESS = b'<!DOCTYPE x [<!ENTITY id "x">]><rss><channel><title>&id;</title></channel></rss>'


@pytest.mark.parametrize("body", [LAUGHS, QUADRATIC, LAUGHS.decode().encode("utf-16")])
def test_entities_that_would_blow_up_are_refused(body: bytes):
    with pytest.raises(SourceBroken) as raised:
        guard(body)
    assert raised.value.facts["reason"] == "entities"


def test_comments_that_never_end_are_refused():
    with pytest.raises(SourceBroken) as raised:
        guard(b"<rss>" + b"&lt;!--" * 5000)
    assert raised.value.facts["reason"] == "comments"


@pytest.mark.parametrize("body", [HARMLESS, b"<!-- wp --><p>" * 5000])
def test_what_does_no_harm_is_let_through(body: bytes):
    guard(body)


def test_an_alert_of_google_is_one_and_leads_to_its_page():
    link = "https://www.google.com/url?rct=j&amp;url=https://e.example/a&amp;ct=ga"
    page, _server = hear({"/feed": xml(feed(f"<item><link>{link}</link></item>"))})
    (post,) = page.posts
    assert (post.kind, post.permalink, post.native_id) == ("alert", *["https://e.example/a"] * 2)


@pytest.mark.parametrize(
    ("link", "page"),
    [
        (
            "https://www.google.com/url?rct=j&url=https://e.example/a%3Fb&ct=ga",
            "https://e.example/a?b",
        ),
        (
            "https://example.com/url?url=https://e.example/",
            "https://example.com/url?url=https://e.example/",
        ),
        ("http://[::1", "http://[::1"),
        (None, None),
    ],
)
def test_an_alert_leads_to_the_page_itself(link: str | None, page: str | None):
    assert unwrapped(link) == page
