"""Discourse through a real socket: newest posts, a topic with its rest, a search, answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceLimited, SourceLogin, SourceMissing, SourceRefused
from app.sources.networks.discourse_items import post
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Handler, Routes, say

CASE = "discourse/topic_with_rest"
KEYS = json.dumps({"api_key": "CANARY", "api_username": "support"})


def an_ear(kind: str = "latest", **params: str) -> Ear:
    return Ear(network="discourse", kind=kind, params=params, token=KEYS)


def a_post(number: int, text: str = "Не работает", **more: Any) -> dict[str, Any]:
    first: dict[str, Any] = body(CASE, 1)["post_stream"]["posts"][0]
    said = {"cooked": f"<p>{text}</p>", "raw": text, "version": 1}
    return {**first, "id": number, "post_number": number - 700, **said, **more}


def latest(*numbers: int) -> Handler:
    return say({"latest_posts": [a_post(one) for one in numbers]})


def test_the_newest_posts_are_walked_back_below_the_lowest_number():
    pages, server = an_ear().hear({"/posts.json": [latest(705, 704), latest(702), latest()]})
    assert [p.native_id for page in pages for p in page.posts] == ["705", "704", "702"]
    assert [asked.query.get("before") for asked in server.asked] == [None, "703", "701"]
    told = {(asked.headers["api-key"], asked.headers["api-username"]) for asked in server.asked}
    assert told == {("CANARY", "support")}


def test_a_key_of_one_account_goes_alone():
    ear = Ear(network="discourse", kind="latest", token="CANARY")
    _pages, server = ear.hear({"/posts.json": latest()})
    assert server.asked[0].headers["api-key"] == "CANARY"
    assert "api-username" not in server.asked[0].headers


def test_a_second_sync_ends_with_the_page_that_is_known():
    pages, _server = an_ear().hear({"/posts.json": [latest(702), latest()]})
    _again, server = an_ear().hear({"/posts.json": latest(702)}, dict(pages[-1].cursor))
    assert len(server.asked) == 1


def test_a_topic_is_read_whole_and_its_rest_once():
    first, rest = recorded(CASE, 1, 2)
    routes = {"/t/57.json": first, "/t/57/posts.json": rest}
    ear = an_ear("topic", topic="https://forum.example/t/kassa/57/3")
    pages, server = ear.hear(routes)
    posts = {p.native_id: p for page in pages for p in page.posts}
    assert list(posts) == ["701", "702", "703", "704"]
    assert (posts["702"].parent_id, posts["701"].title) == ("701", "Касса")
    assert [p.deleted for p in posts.values()] == [False, False, False, True]
    assert server.asked[1].query["post_ids[]"] == "703"
    assert ear.hear(routes, dict(pages[-1].cursor))[1].paths() == ["/t/57.json"]


def test_a_post_of_more_than_one_version_was_edited():
    found = post(body(CASE, 1)["post_stream"]["posts"][0], "https://forum.example")
    assert found.edited is not None
    assert found.permalink == "https://forum.example/t/kassa/57/1"
    assert (found.author.handle if found.author else None, found.likes) == ("inna", 3)


def test_what_a_search_finds_is_read_whole_and_once():
    found = say({"posts": [{"id": 702, "blurb": "Не раб…"}], "grouped_search_result": {}})
    routes = {"/search.json": found, "/posts/702.json": say(a_post(702, "Не работает касса"))}
    pages, server = an_ear("search", query="касса").hear(routes)
    assert [p.text for page in pages for p in page.posts] == ["Не работает касса"]
    assert server.asked[0].query["q"] == "касса order:latest"
    _again, server = an_ear("search", query="касса").hear(routes, dict(pages[-1].cursor))
    assert server.paths() == ["/search.json"]


def test_a_small_action_opens_no_case():
    closed = a_post(703, "Закрыто", post_type=3)
    assert post(closed, "").context


def test_looking_again_tells_edits_and_deletions():
    known = [post(a_post(number), "") for number in (701, 702, 703)]
    routes: Routes = {
        "/posts/701.json": say(a_post(701, "Исправлено", version=2)),
        "/posts/702.json": say(body(CASE, 4), status=404),
        f"/t/{known[1].thread_id}.json": say({"id": 57}),
        "/posts/703.json": say(a_post(703, deleted_at="2026-11-03T09:00:00Z")),
    }
    seen, _server = an_ear().look(routes, known)
    assert [p.text for one in seen for p in one.posts] == ["Исправлено"]
    assert [one.gone for one in seen] == [(), ("702",), ("703",)]


def asked() -> FetchedPost:
    return post(a_post(702), "")


def test_an_answer_goes_into_the_topic_below_the_post_that_is_meant():
    routes = {"/posts.json": say(a_post(709, "Чиним", username="support"))}
    sent, server = an_ear().send(routes, asked(), "Чиним")
    assert sent.native_id == "709"
    assert sent.permalink == f"{server.base}/t/kassa/57/9"
    assert server.asked[0].form == {"raw": "Чиним", "topic_id": "57", "reply_to_post_number": "2"}


def test_an_answer_that_waits_for_a_moderator_is_sent():
    queued = say({"action": "enqueued", "success": True, "pending_post": {"id": 5}})
    assert an_ear().send({"/posts.json": queued}, asked(), "Чиним")[0].native_id == "pending:5"


def test_an_answer_of_unknown_fate_is_found_by_what_was_written():
    shown = a_post(709, "<b>Чиним</b>", raw="**Чиним**", username="support")
    other = {**shown, "id": 710, "topic_id": 58}
    routes: Routes = {
        "/session/current.json": say({"current_user": {"username": "support"}}),
        "/posts.json": [say({"latest_posts": [other, shown]}), latest()],
    }
    found = an_ear().find(routes, asked(), "**Чиним**")
    assert found is not None
    assert found.native_id == "709"


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say(body(CASE, 6), status=403), SourceLogin),
        (say(body(CASE, 4), status=404), SourceMissing),
        (
            say({"errors": ["Body is too similar"], "action": "create_post"}, status=422),
            SourceRefused,
        ),
        (say({"success": False, "errors": ["Body is too short"]}), SourceRefused),
    ],
)
def test_a_refusal_is_understood(handler: Handler, error: type[SourceError]):
    with pytest.raises(error):
        an_ear().send({"/posts.json": handler}, asked(), "Чиним")


def test_the_forum_says_in_the_body_how_long_to_wait():
    with pytest.raises(SourceLimited) as raised:
        an_ear().hear({"/posts.json": say(body(CASE, 5), status=429)})
    assert raised.value.wait == 33
