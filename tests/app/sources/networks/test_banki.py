"""banki.ru through a real socket."""

from __future__ import annotations

from dataclasses import replace

from app.domain.post import FetchedPost
from tests.app.sources.networks.hear import Ear, recorded
from tests.app.sources.server import Routes, say

CASE = "banki/list_page"
EAR = Ear(network="banki", kind="bank", params={"bank": "migobank"}, token=None)
LIST = "/services/responses/list/ajax/"
LAST = say({"data": [], "hasMorePages": False})
PAGES: Routes = {LIST: [*recorded(CASE, 1), LAST]}


def test_pages_are_followed_by_their_numbers():
    _pages, server = EAR.hear(PAGES)
    asked = [(one.query["page"], one.query["bank"]) for one in server.asked]
    assert asked == [("1", "migobank"), ("2", "migobank")]


def test_the_next_sync_reads_no_further_than_what_is_known():
    pages, _server = EAR.hear(PAGES)
    _again, server = EAR.hear({LIST: recorded(CASE, 1)}, pages[-1].cursor)
    assert len(server.asked) == 1


def test_html_becomes_text_and_moscow_time_becomes_utc():
    post = EAR.posts(PAGES)[0]
    assert (post.text, post.title, post.rating) == (
        "Списали дважды\n\nи молчат",
        "Списали дважды",
        1.0,
    )
    assert post.created is not None
    assert (post.created.isoformat(), post.replies) == ("2026-11-01T09:00:00+00:00", 3)


def test_the_banks_answer_hangs_below_and_opens_no_case():
    posts = EAR.posts(PAGES)
    assert [post.native_id for post in posts] == ["901", "901:answer", "900"]
    answer = posts[1]
    assert (answer.text, answer.parent_id, answer.context) == ("Вернули", "901", True)
    assert (answer.author, answer.rating) == (None, None)


def test_a_page_that_is_not_there_any_more_is_gone():
    posts = [FetchedPost(native_id=native, kind="review", text="a") for native in ("901", "900")]
    there = say(b"<html><body>ok</body></html>", kind="text/html")
    seen, _server = EAR.look({"/services/responses/bank/response/901/": there}, posts)
    assert [(one.posts, one.gone) for one in seen] == [((), ()), ((), ("900",))]


def test_the_address_of_a_banks_page_will_do():
    address = "https://www.banki.ru/services/responses/bank/migobank/?type=all"
    _pages, server = replace(EAR, params={"bank": address}).hear({LIST: LAST})
    assert server.asked[0].query["bank"] == "migobank"
