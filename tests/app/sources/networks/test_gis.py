"""2GIS and Flamp through a real socket."""

from __future__ import annotations

from dataclasses import replace

from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "2gis/branch_two_providers"
EAR = Ear(network="2gis", kind="branch", params={"branch": "70000001"})
REVIEWS = "/2.0/branches/70000001/reviews"
LAST = say({"meta": {}, "reviews": []})
PAGES: Routes = {REVIEWS: [*recorded(CASE, 1), LAST]}


def test_both_lists_are_asked_for_and_followed_by_the_parameters_of_the_next_link():
    _pages, server = EAR.hear(PAGES)
    asked = [(one.query["rated"], "offset_date" in one.query) for one in server.asked]
    assert asked == [("true", False), ("true", True), ("false", False)]
    assert server.asked[1].query["offset_date"] == "2026-10-05T15:28:51.0+07:00"


def test_the_key_is_in_every_request_and_in_no_cursor():
    page = body(CASE, 1)
    page["meta"]["next_link"] += "&key=CANARY2"
    pages, server = EAR.hear({REVIEWS: [say(page), LAST]})
    assert {one.query["key"] for one in server.asked} == {"CANARY"}
    assert "CANARY" not in repr([page.cursor for page in pages])


def test_the_firms_answer_hangs_on_its_review_and_opens_no_case():
    posts = EAR.posts(PAGES)
    assert [(post.native_id, post.parent_id, post.context) for post in posts] == [
        ("41", None, False),
        ("41:answer", "41", True),
        ("42", None, False),
    ]
    assert posts[1].author is not None
    assert posts[1].author.name == "Мигомир"


def test_both_forms_of_dates_are_read():
    first, _answer, second = EAR.posts(PAGES)
    assert first.created is not None
    assert second.edited is not None
    assert (first.created.hour, second.edited.hour) == (15, 3)


def test_a_review_without_an_address_leads_to_the_firms_page():
    first, _answer, second = EAR.posts(PAGES)
    assert first.permalink == "https://flamp.ru/r/70000001/9"
    assert second.permalink == "https://2gis.ru/firm/70000001/tab/reviews"


def test_a_hidden_review_is_not_a_deleted_one():
    assert not any(post.deleted for post in EAR.posts(PAGES))


def test_one_provider_may_be_listened_to_alone():
    flamp = replace(EAR, params={"branch": "70000001", "provider": "flamp"})
    assert [post.native_id for post in flamp.posts(PAGES)] == ["41", "41:answer"]


def test_the_address_of_a_firm_will_do():
    address = "https://2gis.ru/tula/firm/70000001/tab/reviews"
    _pages, server = replace(EAR, params={"branch": address}).hear({REVIEWS: LAST})
    assert server.paths() == [REVIEWS, REVIEWS]


def test_the_next_sync_reads_no_further_than_what_is_known():
    pages, _server = EAR.hear(PAGES)
    _again, server = EAR.hear({REVIEWS: recorded(CASE, 1)}, pages[-1].cursor)
    assert [("offset_date" in one.query) for one in server.asked] == [False, False, True]
