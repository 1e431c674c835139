"""«Not found» is also what networks say to whom they show nothing any more: that is not gone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.post import FetchedAuthor, FetchedPost
from app.errors import SourceForbidden
from app.sources.networks.graph import VERSION
from tests.app.sources.networks.hear import Ear, Texts
from tests.app.sources.networks.test_app_store_connect import PARTS
from tests.app.sources.server import Handler, Routes, redirect, say, vk, vk_error

LOST = say({"error": {"code": 100, "error_subcode": 33}}, status=400)
NO_RIGHT = say({"error": {"code": 200}}, status=403)
NO_THREADS = say({"items": []})
HTML = "text/html"
EMBED = say(b"<div class='tgme_widget_message_error'>Post not found</div>", kind=HTML)
BARE = say(b"<div class='tgme_page'>Contact @migomir</div>", kind=HTML)
CLOSED = {"error": {"code": 403, "errors": [{"reason": "commentsDisabled"}]}}
DID = "did:plc:abcabcabcabcabcabcabcabc"
LOGIN: Routes = {"/api/v1/access_token": say({"access_token": "S"})}
KEY = "CANARY"
APPLE = json.dumps(PARTS)
KEYS = '{"client_id": "a", "client_secret": "b", "username": "c", "password": "d"}'


def a_post(native_id: str, kind: str = "comment", **more: Any) -> FetchedPost:
    return FetchedPost(native_id=native_id, kind=kind, text="плохо", **more)


def ear(network: str, kind: str, key: str | None = KEY, **params: str) -> Ear:
    return Ear(network=network, kind=kind, params=params, token=key)


OK_KEYS = '{"application_key": "a", "access_token": "b", "session_secret_key": "c"}'
NO_COMMENT = say({"error_code": 300, "error_msg": "NOT_FOUND"})
PLAY = "/androidpublisher/v3/applications/ru.migomir"
LOST_ON_X = "https://api.x.com/2/problems/resource-not-found"
NO_TWEET = say({"errors": [{"resource_id": "8", "type": LOST_ON_X}]})
WALL, BY_ID = "/method/wall.get", "/method/wall.getById"
COMMENT = a_post("5", thread_id="-1_9")
CASES: dict[str, tuple[Ear, FetchedPost, Routes, Routes]] = {
    "facebook": (
        ear("facebook", "page", page="migomir"),
        a_post("7_74", raw={"id": "7_74"}, thread_id="100_7"),
        {f"/{VERSION}/7_74": LOST, f"/{VERSION}/migomir/feed": NO_RIGHT},
        {f"/{VERSION}/migomir/feed": say({"data": []})},
    ),
    "instagram": (
        ear("instagram", "account", user="17841"),
        a_post("802", thread_id="900"),
        {f"/{VERSION}/802": LOST, f"/{VERSION}/17841/media": LOST},
        {f"/{VERSION}/17841/media": say({"data": []})},
    ),
    "youtube": (
        ear("youtube", "video", video="dQw4w9WgXcQ"),
        a_post("UgA.2"),
        {
            "/youtube/v3/comments": NO_THREADS,
            "/youtube/v3/commentThreads": say(CLOSED, status=403),
        },
        {"/youtube/v3/commentThreads": NO_THREADS},
    ),
    "reddit": (
        ear("reddit", "subreddit", KEYS, name="kassa"),
        a_post("t1_c"),
        {**LOGIN, "/api/info": say({"data": {"children": []}}), "*": say({}, status=403)},
        {"*": say({"kind": "t5"})},
    ),
    "discourse": (
        ear("discourse", "latest", None),
        a_post("702", thread_id="57"),
        {"/posts/702.json": say({}, status=404), "/t/57.json": say({}, status=403)},
        {"/t/57.json": say({"id": 57})},
    ),
    "mastodon": (
        ear("mastodon", "hashtag", tag="a"),
        a_post("8", author=FetchedAuthor(native_id="3")),
        {"/api/v1/statuses/8": say({}, status=404), "*": say({"id": "3", "suspended": True})},
        {"*": say({"id": "3"})},
    ),
    "bluesky": (
        ear("bluesky", "search", None, query="a"),
        a_post(f"at://{DID}/app.bsky.feed.post/3a", "post"),
        {
            "/xrpc/app.bsky.feed.getPosts": say({"posts": []}),
            "*": say({"error": "AccountDeactivated"}, status=400),
        },
        {"*": say({"did": DID})},
    ),
    "telegram_web": (
        ear("telegram_web", "channel", None, name="migomir"),
        a_post("migomir/9", "post"),
        {"/migomir/9": EMBED, "/s/migomir": redirect("/migomir"), "/migomir": BARE},
        {"/s/migomir": say(b"<div class='tgme_channel_info'></div>", kind=HTML)},
    ),
    "ok": (
        ear("ok", "discussions", OK_KEYS, group_id="53038939046008"),
        a_post("c2", thread_id="7001", raw={"otklik_kind": "comment"}),
        {"/fb.do": [NO_COMMENT, say({"error_code": 10})]},
        {"/fb.do": [NO_COMMENT, say({"media_topics": [{"id": "7001"}]})]},
    ),
    "app_store_connect": (
        ear("app_store_connect", "app", APPLE, app="1404176564"),
        a_post("r1", "review"),
        {"/v1/customerReviews/r1": say({}, status=404), "*": say({}, status=403)},
        {"*": say({"data": []})},
    ),
    "google_play": (
        ear("google_play", "app", '{"access_token": "a"}', package="ru.migomir"),
        a_post("g1", "review"),
        {f"{PLAY}/reviews/g1": say({}, status=404), f"{PLAY}/reviews": say({}, status=403)},
        {f"{PLAY}/reviews": say({})},
    ),
    "banki": (
        ear("banki", "bank", None, bank="migobank"),
        a_post("901", "review"),
        {"/services/responses/bank/response/901/": say({}, status=404), "*": say({}, status=403)},
        {"*": say({"data": []})},
    ),
    "x": (
        ear("x", "search", query="a"),
        a_post("8", "tweet", author=FetchedAuthor(native_id="3")),
        {"/2/tweets": NO_TWEET, "/2/users/3": say({"data": {"id": "3", "protected": True}})},
        {"/2/users/3": say({"data": {"id": "3", "protected": False}})},
    ),
    "x, an account that was suspended": (
        ear("x", "search", query="a"),
        a_post("8", "tweet", author=FetchedAuthor(native_id="3")),
        {"/2/tweets": NO_TWEET, "/2/users/3": say({"errors": [{"type": LOST_ON_X}]})},
        {"/2/users/3": say({"data": {"id": "3"}})},
    ),
    "vk, a wall": (
        ear("vk", "wall_comments", owner_id="-1"),
        a_post("-1_9", "post:post"),
        {BY_ID: vk([]), WALL: vk_error(15)},
        {WALL: vk({"items": []})},
    ),
    "vk, a comment": (
        ear("vk", "wall_comments", owner_id="-1"),
        COMMENT,
        {"/method/wall.getComment": vk({"items": []}), WALL: vk_error(30)},
        {WALL: vk({"items": []})},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_found_is_gone_only_where_we_still_see_its_surroundings(case: str):
    source, post, closed, opened = CASES[case]
    hidden, _server = source.look(closed, [post])
    gone, _server = source.look({**closed, **opened}, [post])
    assert [one.gone for one in hidden] == [()]
    assert [one.gone for one in gone] == [(post.native_id,)]


def one_by_one(*answers: Handler) -> tuple[Ear, Routes, list[FetchedPost]]:
    """VK's comments, each with its own answer."""
    posts = [a_post(str(number), thread_id="-1_9") for number in range(1, len(answers) + 1)]
    params: Texts = {"owner_id": "-1"}
    source = Ear(network="vk", kind="wall_comments", params=params)
    return source, {"/method/wall.getComment": list(answers), WALL: vk({"items": []})}, posts


def test_one_that_is_closed_to_us_says_nothing_and_does_not_hold_up_the_others():
    there = vk({"items": [{"id": 3, "owner_id": -1, "post_id": 9, "date": 1, "text": "новый"}]})
    source, routes, posts = one_by_one(vk_error(15), vk_error(18), there, vk_error(30))
    seen, _server = source.look(routes, posts)
    assert [([post.native_id for post in one.posts], one.gone) for one in seen] == [(["3"], ())]


def test_refusals_in_a_row_are_about_the_account():
    source, routes, posts = one_by_one(*[vk_error(15)] * 10)
    with pytest.raises(SourceForbidden):
        source.look(routes, posts)


def test_a_post_that_x_does_not_show_to_this_account_is_neither_seen_nor_gone():
    problems = [
        {"resource_id": "7", "type": "https://api.x.com/2/problems/not-authorized-for-resource"},
        {"resource_id": "8", "type": "https://api.x.com/2/problems/resource-not-found"},
    ]
    routes: Routes = {"/2/tweets": say({"errors": problems})}
    seen, _server = ear("x", "search", query="a").look(routes, [a_post("7"), a_post("8")])
    assert [(one.posts, one.gone) for one in seen] == [((), ("8",))]


def test_a_bare_404_for_its_surroundings_denies_nothing_of_what_the_post_itself_said():
    mastodon, post, _lost, _open = CASES["mastodon"]
    seen, _server = mastodon.look({"*": say({}, status=404)}, [post])
    assert [one.gone for one in seen] == [("8",)]
