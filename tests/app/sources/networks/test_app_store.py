"""App Store's public feed through a real socket."""

from __future__ import annotations

from typing import Any

from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "app_store/app_first_then_one"
EAR = Ear(network="app_store", kind="app", params={"app": "1404176564"}, token=None)


def path(page: int, country: str = "ru") -> str:
    return f"/{country}/rss/customerreviews/page={page}/id=1404176564/sortby=mostrecent/json"


PAGES: Routes = {path(1): recorded(CASE, 1), path(2): recorded(CASE, 2)}


def test_pages_are_followed_to_the_last_one():
    pages, server = EAR.hear(PAGES)
    found = [post.native_id for page in pages for post in page.posts]
    assert found == ["501", "502", "503"]
    assert server.paths() == [path(1), path(2)]


def test_the_app_itself_is_no_review():
    titles = [post.title for post in EAR.posts(PAGES)]
    assert titles == ["Не грузит"] * 3


def test_a_review_says_who_how_many_stars_and_when_if_the_feed_does():
    first, second, _third = EAR.posts(PAGES)
    assert first.author is not None
    assert (first.author.native_id, first.rating, first.likes) == ("5010", 1.0, 2)
    assert first.created is not None
    assert (first.created.hour, second.created) == (12, None)


def test_an_address_of_the_store_and_another_country_will_do():
    address = "https://apps.apple.com/kz/app/migomir/id1404176564?l=ru"
    ear = Ear(network="app_store", kind="app", params={"app": address, "country": "KZ"}, token=None)
    empty: dict[str, Any] = body(CASE, 3)
    assert ear.hear({path(1, "kz"): say(empty)})[1].paths() == [path(1, "kz")]


def test_a_feed_that_does_not_name_its_last_page_ends_with_an_empty_one():
    first = body(CASE, 1)
    first["feed"]["link"] = []
    routes: Routes = {path(1): say(first), path(2): recorded(CASE, 3)}
    assert EAR.hear(routes)[1].paths() == [path(1), path(2)]
