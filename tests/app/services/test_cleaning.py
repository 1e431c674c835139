"""Nothing that strangers wrote runs, calls home, or fills the screen without end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.language.analyser import Analyser
from app.services.cleaning import MOST_ATTACHMENTS, clean_html, displayable, is_web
from app.services.intake import store_posts
from app.services.understanding import understand
from app.store import sources
from tests.place_rows import NOON, database

CONFIG = SourceConfig(name="s", network="email", kind="inbox")
HOSTILE = (
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)><script>alert(1)</script></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='  java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<iframe src=//evil.example></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<style>@import url(//evil.example)</style>",
    "<p style='background:url(javascript:alert(1))' onclick=alert(1)>x</p>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
)
FORBIDDEN = ("<script", "javascript:", "onerror", "onload", "onclick", "<img", "<iframe", "style=")


def post(**more: object) -> FetchedPost:
    return FetchedPost(native_id="1", kind="post", text="x", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_html_is_text_when_it_is_kept(html: str):
    kept = (displayable(post(text_html=html)).text_html or "").lower()
    assert not [sign for sign in FORBIDDEN if f"{sign}" in kept and "&lt;" not in kept], kept
    assert "<img" not in kept
    assert "alert(1)'" not in kept


def test_what_a_text_needs_stays():
    html = '<p>Пакет <b>порвался</b>:<br><a href="https://x.example/1">вот</a></p>'
    kept = clean_html(html)
    assert "<p>Пакет <b>порвался</b>:<br>" in kept
    assert 'href="https://x.example/1"' in kept
    assert "nofollow" in kept


def test_deep_and_long_html_takes_no_time():
    started = time.monotonic()
    for html in (
        "<div>" * 100_000,
        "<div></x>" * 20_000,
        "<a b=" * 40_000,
        "<table>" * 50_000,
        "&" * 500_000,
    ):
        assert len(clean_html(html)) < 5_000_000
    assert time.monotonic() - started < 3


def test_attachments_have_web_addresses_and_an_end():
    many = tuple(Attachment(kind="photo", url=f"https://x.example/{n}") for n in range(500))
    assert len(displayable(post(attachments=many)).attachments) == MOST_ATTACHMENTS
    odd = Attachment(kind="k" * 500, url="file:///etc/passwd", title="t" * 5000)
    kept = displayable(post(attachments=(odd,))).attachments[0]
    assert (len(kept.kind), kept.url, len(kept.title or "")) == (40, None, 300)


def test_only_web_addresses_are_links():
    author = FetchedAuthor(native_id="1", url="javascript:alert(1)")
    kept = displayable(post(permalink="javascript:alert(1)", author=author))
    assert kept.permalink is None
    assert kept.author is not None
    assert kept.author.url is None
    assert not any(map(is_web, ("data:text/html,x", "//x.example", "http://[::1", "https://", "")))


def test_a_clean_post_is_the_same_post():
    clean = post(permalink="https://x.example/1")
    assert displayable(clean) is clean


def test_what_is_stored_for_display_is_clean(tmp_path: Path):
    db = database(tmp_path)
    hostile = post(text_html="<p onclick=alert(1)>x<script>alert(1)</script></p>")
    source = db.run_now(lambda s: sources.add(s, CONFIG))
    judged = understand([hostile], CONFIG, Analyser())
    db.run_now(lambda s: store_posts(s, source.id, judged, NOON))
    stored = db.read_now(lambda s: s.execute(text("select text_html from posts")).scalar_one())
    assert stored == "<p>x</p>"
