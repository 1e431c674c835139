"""Reddit through a real socket: listings, threads with gaps, what was taken away, answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import (
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.networks.reddit_items import post
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Handler, Routes, say

KEYS = json.dumps({"client_id": "id", "client_secret": "CANARY", "refresh_token": "CANARY-2"})
LOGIN = {"/api/v1/access_token": say({"access_token": "session-1", "expires_in": 3600})}
CASE = "reddit/thread_with_gaps"


def an_ear(kind: str = "subreddit", **params: str) -> Ear:
    given = params or ({"name": "r/kassa"} if kind == "subreddit" else {})
    return Ear(network="reddit", kind=kind, params=given, token=KEYS)


def thing(name: str, text: str = "плохо", at: float = 1761000000.0, **more: Any) -> dict[str, Any]:
    data = {"id": name[3:], "name": name, "author": "inna", "body": text, "created_utc": at}
    kind = name[:2]
    words = {"selftext": text, "title": "Касса"} if kind == "t3" else {}
    return {"kind": kind, "data": {**data, **words, "parent_id": "t3_a", "score": 1, **more}}


def listing(*things: dict[str, Any], after: str | None = None) -> Handler:
    return say({"kind": "Listing", "data": {"after": after, "children": list(things)}})


def test_a_subreddit_is_its_comments_and_its_submissions_as_a_logged_in_client_sees_them():
    routes: Routes = {
        **LOGIN,
        "/r/kassa/comments": [listing(thing("t1_b"), after="t1_b"), listing(thing("t1_a"))],
        "/r/kassa/new": listing(thing("t3_a")),
    }
    pages, server = an_ear().hear(routes)
    assert [p.native_id for page in pages for p in page.posts] == ["t1_b", "t1_a", "t3_a"]
    assert [asked.query.get("after") for asked in server.asked[1:]] == [None, "t1_b", None]
    assert {asked.query["raw_json"] for asked in server.asked[1:]} == {"1"}
    assert {asked.headers["authorization"] for asked in server.asked[1:]} == {"Bearer session-1"}


def test_the_login_names_the_client_and_every_call_its_agent():
    _pages, server = an_ear("mentions").hear({**LOGIN, "*": listing()})
    assert server.asked[0].form == {"grant_type": "refresh_token", "refresh_token": "CANARY-2"}
    assert server.asked[0].headers["authorization"].startswith("Basic ")
    agents = {asked.headers["user-agent"] for asked in server.asked}
    assert len(agents) == 1
    assert agents.pop().startswith("desktop:otklik:v")


def test_a_second_sync_stops_where_the_first_one_was():
    routes: Routes = {
        **LOGIN,
        "/r/kassa/new": listing(),
        "/r/kassa/comments": listing(thing("t1_b")),
    }
    first, _server = an_ear().hear(routes)
    later = [
        listing(thing("t1_c", at=1761000009.0), thing("t1_b"), after="t1_b"),
        listing(thing("t1_b"), after="t1_a"),
    ]
    pages, server = an_ear().hear({**routes, "/r/kassa/comments": later}, dict(first[-1].cursor))
    assert server.paths().count("/r/kassa/comments") == 2
    assert "t1_c" in [p.native_id for page in pages for p in page.posts]


def test_a_thread_is_read_whole_with_what_was_left_out():
    first, rest = recorded(CASE, 1, 2)
    deep = listing(thing("t1_deep", parent_id="t1_fff666"))
    routes: Routes = {
        **LOGIN,
        "/comments/aaa111": first,
        "/api/morechildren": rest,
        "/comments/aaa111/_/fff666": deep,
    }
    pages, server = an_ear("thread", link="https://redd.it/aaa111").hear(routes)
    posts = {p.native_id: p for page in pages for p in page.posts}
    assert list(posts)[-3:] == ["t1_ddd444", "t1_eee555", "t1_deep"]
    assert {p.thread_id for p in posts.values()} == {"t3_aaa111", "t1_deep"}
    asked = next(one for one in server.asked if one.path == "/api/morechildren")
    assert (asked.query["children"], asked.query["link_id"]) == ("ddd444,eee555", "t3_aaa111")


def test_deleted_removed_and_an_account_that_is_gone_are_three_things():
    routes: Routes = {**LOGIN, "/comments/aaa111": recorded(CASE, 1), "*": listing()}
    posts = {p.native_id: p for p in an_ear("thread", link="aaa111").posts(routes)}
    assert [posts[f"t1_{one}"].deleted for one in ("fff666", "ggg777", "ccc333")] == [
        True,
        True,
        False,
    ]
    assert (posts["t1_ccc333"].author, posts["t1_ccc333"].text) == (None, "Уже починили?")


def test_what_talks_about_a_find_comes_along_and_is_read_again_only_when_it_grew():
    found = listing(thing("t3_aaa111", num_comments=4))
    routes: Routes = {
        **LOGIN,
        "/search": found,
        "/comments/aaa111": recorded(CASE, 1),
        "*": listing(),
    }
    pages, _server = an_ear("search", query="касса").hear(routes)
    posts = [p for page in pages for p in page.posts]
    assert [p.native_id for p in posts if not p.context] == ["t3_aaa111"]
    assert len(posts) == 5
    _again, server = an_ear("search", query="касса").hear(routes, dict(pages[-1].cursor))
    assert "/comments/aaa111" not in server.paths()


def test_looking_again_tells_edits_deletions_and_what_is_not_there():
    known = [post(thing(name)) for name in ("t1_a", "t1_b", "t1_c")]
    now = listing(thing("t1_a", "исправлено", edited=1761000100.0), thing("t1_b", "[deleted]"))
    routes = {**LOGIN, "/api/info": now, "/r/kassa/about": say({})}
    seen, server = an_ear().look(routes, known)
    assert [(p.native_id, p.text) for p in seen[0].posts] == [("t1_a", "исправлено")]
    assert seen[0].gone == ("t1_b", "t1_c")
    assert server.asked[-2].query["id"] == "t1_a,t1_b,t1_c"


def mine(name: str, text: str, parent: str) -> dict[str, Any]:
    link = f"/r/kassa/comments/aaa111/kassa/{name[3:]}/"
    return thing(name, text, author="otklik", parent_id=parent, permalink=link)


def test_an_answer_stands_below_what_it_answers():
    answer = {"json": {"errors": [], "data": {"things": [mine("t1_new", "Чиним", "t1_a")]}}}
    sent, server = an_ear().send({**LOGIN, "/api/comment": say(answer)}, asked(), "Чиним")
    assert sent.native_id == "t1_new"
    assert sent.permalink == "https://www.reddit.com/r/kassa/comments/aaa111/kassa/new/"
    assert server.asked[-1].form == {"api_type": "json", "thing_id": "t1_a", "text": "Чиним"}


def asked() -> FetchedPost:
    return post(thing("t1_a"))


def test_an_answer_of_unknown_fate_is_found_among_our_comments():
    ours = listing(mine("t1_x", "Чиним", "t1_other"), mine("t1_y", "Чиним", "t1_a"))
    routes: Routes = {**LOGIN, "/api/v1/me": say({"name": "otklik"}), "/user/otklik/comments": ours}
    found = an_ear().find(routes, asked(), "Чиним")
    assert found is not None
    assert found.native_id == "t1_y"
    assert an_ear().find(routes, asked(), "Другое") is None


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say(body("reddit/mentions_and_refusals", 2)), SourceLimited),
        (say(body("reddit/mentions_and_refusals", 3)), SourceRefused),
        (say({"json": {"errors": [["USER_REQUIRED", "log in", None]]}}), SourceLogin),
        (say({"json": {"errors": [["DELETED_COMMENT", "gone", "parent"]]}}), SourceMissing),
        (say({"reason": "TOO_LONG", "fields": ["text"]}, status=400), SourceRefused),
        (say({"message": "Forbidden", "error": 403}, status=403), SourceForbidden),
        (say({}, status=429, headers={"x-ratelimit-reset": "292.0"}), SourceLimited),
    ],
)
def test_a_refusal_is_understood_however_it_is_told(handler: Handler, error: type[SourceError]):
    with pytest.raises(error):
        an_ear().send({**LOGIN, "/api/comment": handler}, asked(), "Чиним")


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say({"message": "Unauthorized", "error": 401}, status=401), SourceLogin),
        (say({"reason": "private", "error": 403}, status=403), SourceForbidden),
        (say({"reason": "banned", "error": 404}, status=404), SourceMissing),
    ],
)
def test_a_closed_subreddit_says_how(handler: Handler, error: type[SourceError]):
    with pytest.raises(error):
        an_ear().hear({**LOGIN, "*": handler})


def test_a_wrong_key_is_a_matter_of_login():
    with pytest.raises(SourceLogin):
        an_ear().hear({"/api/v1/access_token": say({"error": "invalid_grant"}, status=400)})
