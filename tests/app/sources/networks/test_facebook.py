"""Facebook Pages through a real socket."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import (
    SourceBroken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.networks.graph import VERSION, WAIT_S
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

EAR = Ear(network="facebook", kind="page", params={"page": "migomir"})
FEED = f"/{VERSION}/migomir/feed"
TAGGED = f"/{VERSION}/migomir/tagged"
COMMENTS = f"/{VERSION}/100_7/comments"
POST = body("facebook/posts_and_errors", 1)["100_7"]
PAGES: Routes = {
    FEED: say({"data": [POST]}),
    COMMENTS: recorded("facebook/comments_two_pages", 1, 2),
}


def error(code: int, subcode: int | None = None, **more: Any) -> Any:
    return {"error": {"message": "m", "code": code, "error_subcode": subcode, **more}}


def comment(**more: Any) -> FetchedPost:
    raw = {"id": "7_73"}
    fields = {"native_id": "7_73", "kind": "comment", "text": "плохо", "thread_id": "100_7"}
    return FetchedPost(**{**fields, "raw": raw, **more})


def test_posts_come_with_all_their_comments():
    posts = EAR.posts(PAGES)
    assert [post.native_id for post in posts] == ["100_7", "7_71", "7_72", "7_73"]
    assert (posts[0].likes, posts[0].reposts, posts[0].replies) == (12, 4, 3)
    assert {post.thread_id for post in posts[1:]} == {"100_7"}


def test_a_comment_without_an_id_gets_it_and_the_one_above_from_its_address():
    posts = EAR.posts(PAGES)
    assert [post.parent_id for post in posts[1:]] == [None, "7_71", "7_71"]


def test_only_the_cursor_of_the_next_page_is_taken_and_never_stored():
    pages, server = EAR.hear(PAGES)
    assert [asked.query.get("after") for asked in server.asked] == [None, None, "c1", None]
    assert all("access_token" not in asked.query for asked in server.asked)
    assert "c1" not in json.dumps([dict(page.cursor) for page in pages])


def test_a_feed_by_moments_is_followed_by_its_moments():
    following = "https://graph.facebook.com/v10.0/4/posts?access_token=s&until=16&__paging_token=p"
    first = say({"data": [], "paging": {"next": following}})
    _pages, server = EAR.hear({FEED: [first, say({"data": []})]})
    asked = server.asked[1].query
    assert (asked["until"], asked["__paging_token"], "access_token" in asked) == ("16", "p", False)


def test_the_token_goes_into_the_header():
    _pages, server = EAR.hear({FEED: say({"data": []})})
    assert server.asked[0].headers["authorization"] == "Bearer CANARY"


def test_comments_are_left_alone_until_their_number_changes():
    first, _server = EAR.hear(PAGES)
    _again, server = EAR.hear(PAGES, first[-1].cursor)
    assert server.paths() == [FEED, TAGGED]
    more = {**POST, "comments": {"summary": {"total_count": 4}}}
    _news, server = EAR.hear({**PAGES, FEED: say({"data": [more]})}, first[-1].cursor)
    assert server.paths() == [FEED, COMMENTS, COMMENTS, TAGGED]


def test_a_new_comment_below_a_post_does_not_make_the_post_an_edited_one():
    assert EAR.posts(PAGES)[0].edited is None


def test_what_the_page_itself_says_opens_no_case():
    post = {**POST, "from": {"id": "100", "name": "Мигомир"}, "comments": None}
    own = Ear(network="facebook", kind="page", params={"page": "migomir"}, own_channel=True)
    routes: Routes = {FEED: say({"data": [post]}), COMMENTS: say({"data": []})}
    assert own.posts(routes)[0].context


def test_a_post_without_words_is_shown_by_what_it_shares():
    shared = body("facebook/posts_and_errors", 1)["100_8"]
    wordless = {**shared, "story": None}
    posts = EAR.posts({FEED: say({"data": [wordless]}), "*": say({"data": []})})
    assert posts[0].text == "Мигомир в Туле"


def test_closed_comments_do_not_stop_the_rest():
    posts = EAR.posts({FEED: say({"data": [POST]}), COMMENTS: say(error(10), status=403)})
    assert [post.native_id for post in posts] == ["100_7"]


def test_an_unknown_thing_is_kept_and_marked():
    posts = EAR.posts(
        {FEED: say({"data": [{"id": "100_9", "novelty": 1}]}), "*": say({"data": []})}
    )
    assert (posts[0].kind, posts[0].known, posts[0].raw["novelty"]) == ("unknown", False, 1)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (error(190, 463), SourceLogin),
        (error(10), SourceForbidden),
        (error(299), SourceForbidden),
        (error(100, 33), SourceMissing),
        (error(803), SourceMissing),
        (error(100), SourceRefused),
        (error(2, is_transient=True), SourceBroken),
        (error(4), SourceLimited),
        (error(613), SourceLimited),
        (error(80001), SourceLimited),
    ],
)
def test_an_error_is_known_by_its_code(body: Any, kind: type[SourceError]):
    with pytest.raises(kind) as raised:
        EAR.hear({FEED: say(body, status=400)})
    assert raised.value.facts["code"] == body["error"]["code"]
    assert "m" not in raised.value.facts.values()


def test_how_long_to_wait_is_told_in_minutes_by_a_header():
    usage = {"100": [{"type": "pages", "estimated_time_to_regain_access": 7}]}
    headers = {"x-business-use-case-usage": json.dumps(usage)}
    for told, wait in ((headers, 420.0), ({"x-business-use-case-usage": "x"}, WAIT_S)):
        with pytest.raises(SourceLimited) as raised:
            EAR.hear({FEED: say(error(80001), status=400, headers=told)})
        assert raised.value.wait == wait


def test_an_edited_comment_is_seen_and_a_missing_one_is_gone():
    there = say({"id": "7_73", "message": "хуже", "comment_count": 0})
    routes: Routes = {
        f"/{VERSION}/7_73": there,
        f"/{VERSION}/7_74": say(error(100, 33), status=400),
        FEED: say({"data": []}),
    }
    lost = comment(native_id="7_74", raw={"id": "7_74"})
    seen, _server = EAR.look(routes, [comment(), lost])
    assert [(post.native_id, post.text) for post in seen[0].posts] == [("7_73", "хуже")]
    assert seen[1].gone == ("7_74",)


def test_an_answer_goes_below_the_comment():
    created = {"id": "7_99", "permalink_url": "https://www.facebook.com/9"}
    sent, server = EAR.send({f"/{VERSION}/7_73/comments": say(created)}, comment(), "Разберёмся")
    assert (sent.native_id, sent.permalink) == ("7_99", "https://www.facebook.com/9")
    assert (server.asked[0].method, server.asked[0].form) == ("POST", {"message": "Разберёмся"})


def test_an_answer_is_found_among_the_newest_comments():
    stands = {
        "id": "7_99",
        "message": "Разберёмся",
        "from": {"id": "100"},
        "parent": {"id": "7_71"},
    }
    routes: Routes = {f"/{VERSION}/me": say({"id": "100"}), COMMENTS: say({"data": [stands]})}
    found = EAR.find(routes, comment(), "Разберёмся")
    assert found is not None
    assert found.native_id == "7_99"
    assert EAR.find(routes, comment(), "Другое") is None


def test_the_token_inside_an_edge_is_not_stored():
    further = {"next": "https://graph.facebook.com/1/attachments?access_token=CANARY"}
    post = {**POST, "comments": None, "attachments": {"data": [], "paging": further}}
    posts = EAR.posts({FEED: say({"data": [post]}), COMMENTS: say({"data": []})})
    assert "CANARY" not in repr(posts)


def test_posts_of_others_that_name_the_page_are_heard_where_the_token_may():
    named = {**POST, "id": "200_1"}
    posts = EAR.posts({FEED: say({"data": []}), TAGGED: say({"data": [named]})})
    assert [post.native_id for post in posts] == ["200_1"]
    closed = say(error(10), status=403)
    assert EAR.posts({FEED: say({"data": []}), TAGGED: closed}) == []
