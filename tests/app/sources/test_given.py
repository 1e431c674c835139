"""A stored post still knows what its network said."""

from __future__ import annotations

from app.sources.given import given
from app.sources.networks.rss_items import given_entry
from tests.app.sources.networks.test_mastodon import a_status
from tests.app.sources.networks.test_vk_wall import a_comment


def test_a_vk_text_comes_back_with_its_marks():
    item = given("vk", a_comment(5, text="[id1|Иван] &#33;", attachments=[{"type": "photo"}]))
    assert (item["text"], item["attachments"]) == ("[id1|Иван] &#33;", ["photo"])
    assert "author_name" not in item


def test_a_status_comes_back_with_its_html_and_visibility():
    item = given("mastodon", a_status(5, "а &amp; б", visibility="unlisted"))
    assert (item["text"], item["text_html"]) == ("а & б", "<p>а &amp; б</p>")
    assert (item["attachments"], item["visibility"]) == (0, "unlisted")


def test_an_entry_comes_back_as_the_feed_had_it():
    entry = given_entry({"id": "g1", "summary": "<p>x</p>"})
    assert given("rss", entry) == entry


def test_what_was_imported_or_is_gone_says_nothing():
    assert given("imported", {"a": 1}) == {}
    assert given("vk", {}) == {}
