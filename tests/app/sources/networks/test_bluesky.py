"""Bluesky through a real socket: pages by time, sessions, threads, answers with facets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.errors import SourceError, SourceLogin, SourceMissing, SourceRefused
from app.sources.networks import bluesky_text as texts
from app.sources.networks.bluesky_items import post
from tests.app.sources.networks.hear import Ear, body
from tests.app.sources.server import Handler, Routes, say

CASE = "bluesky/search_thread_notifications"
KEYS = json.dumps({"identifier": "@shop.example", "app_password": "CANARY"})
SESSION = {"accessJwt": "jwt-1", "did": "did:plc:shop", "handle": "shop.example"}
X = "/xrpc/"
ENTRY = f"{X}com.atproto.server.createSession"
SEARCH = f"{X}app.bsky.feed.searchPosts"
THREAD = f"{X}app.bsky.feed.getPostThread"
CREATE = f"{X}com.atproto.repo.createRecord"
ROOT = "at://did:plc:inna/app.bsky.feed.post/3a"


def an_ear(kind: str = "search", token: str | None = None, **params: str) -> Ear:
    given = params or ({"query": "касса"} if kind == "search" else {})
    return Ear(network="bluesky", kind=kind, params=given, token=token)


def a_view(key: str, at: str, text: str = "Касса", **more: Any) -> dict[str, Any]:
    view: dict[str, Any] = body(CASE, 1)["posts"][1]
    record = {**view["record"], "text": text, "createdAt": at}
    uri = f"at://did:plc:inna/app.bsky.feed.post/{key}"
    about = {"uri": uri, "cid": f"cid-{key}", "record": record, "indexedAt": at}
    return {**view, **about, "replyCount": 0, **more}


def found(*views: dict[str, Any]) -> Handler:
    return say({"posts": list(views), "cursor": "100"})


def test_a_search_goes_back_by_time_for_a_cursor_is_refused_without_a_login():
    new, old = a_view("3c", "2026-11-02T09:00:00Z"), a_view("3b", "2026-11-01T09:00:00Z")
    pages, server = an_ear().hear({SEARCH: [found(new, old), found(old)]})
    assert {p.native_id[-2:] for page in pages for p in page.posts} == {"3b", "3c"}
    told = [(one.query.get("until"), one.query.get("cursor")) for one in server.asked]
    assert told == [(None, None), ("2026-11-01T09:00:00.001Z", None)]
    assert "authorization" not in server.asked[0].headers


def test_a_clock_in_the_future_does_not_hide_what_comes():
    wrong = a_view("3c", "2099-01-01T00:00:00Z", indexedAt="2026-11-02T09:00:00Z")
    assert post(wrong).created == post(a_view("3d", "2026-11-02T09:00:00Z")).created


def test_a_thread_comes_along_with_what_was_found_and_only_when_it_grew():
    routes = {SEARCH: say(body(CASE, 1)), THREAD: say(body(CASE, 2))}
    pages, server = an_ear().hear(routes)
    assert server.paths().count(THREAD) == 2
    _again, server = an_ear().hear(routes, dict(pages[-1].cursor))
    assert THREAD not in server.paths()


def test_the_page_of_a_post_is_read_as_its_thread():
    ear = an_ear("thread", uri="https://bsky.app/profile/inna.bsky.example/post/3a")
    pages, server = ear.hear({THREAD: say(body(CASE, 2))})
    first, second = (p for page in pages for p in page.posts)
    assert (first.native_id, second.parent_id, second.thread_id) == (ROOT, ROOT, ROOT)
    assert first.permalink == "https://bsky.app/profile/inna.bsky.example/post/3a"
    assert server.asked[0].query["uri"] == "at://inna.bsky.example/app.bsky.feed.post/3a"
    assert [(one.kind, one.title) for one in first.attachments] == [("image", "чек")]


def test_mentions_need_a_session_which_is_made_once():
    listed = f"{X}app.bsky.notification.listNotifications"
    routes: Routes = {
        ENTRY: say(SESSION),
        listed: [say(body(CASE, 3)), say({"notifications": []})],
        THREAD: say({}),
    }
    pages, server = an_ear("mentions", KEYS).hear(routes)
    assert [p.text for page in pages for p in page.posts] == ["И у нас"]
    assert server.asked[0].json() == {"identifier": "shop.example", "password": "CANARY"}
    assert server.paths().count(ENTRY) == 1
    assert server.asked[1].headers["authorization"] == "Bearer jwt-1"


def test_a_session_that_ran_out_is_made_anew_also_for_an_answer():
    created = say({"uri": "at://did:plc:shop/app.bsky.feed.post/3n", "cid": "c"})
    expired = say({"error": "ExpiredToken", "message": "Token has expired"}, status=400)
    routes: Routes = {ENTRY: say(SESSION), CREATE: [expired, created]}
    sent, server = an_ear(token=KEYS).send(routes, post(body(CASE, 1)["posts"][0]), "Чиним")
    assert sent.native_id == "at://did:plc:shop/app.bsky.feed.post/3n"
    assert server.paths() == [ENTRY, CREATE, ENTRY, CREATE]


def test_an_answer_names_what_it_answers_and_the_top_of_the_thread():
    created = say({"uri": "at://did:plc:shop/app.bsky.feed.post/3n", "cid": "c"})
    text = "@inna.bsky.example чиним: https://shop.example/x."
    to = post(body(CASE, 1)["posts"][0])
    sent, server = an_ear(token=KEYS).send({ENTRY: say(SESSION), CREATE: created}, to, text)
    assert sent.permalink == "https://bsky.app/profile/did:plc:shop/post/3n"
    asked = server.asked[-1].json()
    assert (asked["repo"], asked["collection"]) == ("did:plc:shop", "app.bsky.feed.post")
    record = asked["record"]
    assert (record["reply"]["root"]["uri"], record["reply"]["parent"]["cid"]) == (ROOT, "cid-3b")
    assert (record["text"], record["langs"]) == (text, ["ru"])
    assert [one["features"][0].get("did") for one in record["facets"]] == ["did:plc:inna", None]


def test_facets_count_bytes():
    text = "Ёж 🦔 #касса https://e.example/ы, @a.example и @a.example.org"
    parts = texts.facets(text, {"a.example": "did:plc:a"})
    shown = [text.encode()[p["index"]["byteStart"] : p["index"]["byteEnd"]].decode() for p in parts]
    assert shown == ["#касса", "https://e.example/ы", "@a.example"]


def test_an_answer_of_unknown_fate_is_found_among_our_records():
    to = post(body(CASE, 1)["posts"][0])
    record = {
        "text": "Чиним",
        "reply": {"parent": {"uri": to.native_id}},
        "createdAt": "2026-11-02T09:00:00Z",
    }
    ours = {"uri": "at://did:plc:shop/app.bsky.feed.post/3n", "cid": "c", "value": record}
    routes: Routes = {
        ENTRY: say(SESSION),
        f"{X}com.atproto.server.getSession": say({"did": "did:plc:shop"}),
        f"{X}com.atproto.repo.listRecords": say({"records": [ours]}),
    }
    sent = an_ear(token=KEYS).find(routes, to, "Чиним")
    assert sent is not None
    assert sent.native_id == ours["uri"]


def test_looking_again_asks_without_a_login_and_what_is_not_there_is_gone():
    known = [post(a_view(key, "2026-11-01T09:00:00Z")) for key in ("3a", "3b")]
    now = say({"posts": [a_view("3a", "2026-11-01T09:00:00Z", "Иначе")]})
    seen, server = an_ear(token=KEYS).look(
        {
            ENTRY: say(SESSION),
            f"{X}app.bsky.feed.getPosts": now,
            f"{X}app.bsky.actor.getProfile": say({"did": "did:plc:a"}),
        },
        known,
    )
    assert [(p.text, one.gone) for one in seen for p in one.posts] == [
        ("Иначе", (known[1].native_id,))
    ]
    assert "authorization" not in server.asked[-1].headers


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say({"error": "NotFound", "message": "Post not found"}, status=400), SourceMissing),
        (say({"error": "InvalidRequest", "message": "no"}, status=400), SourceRefused),
        (say(b"<html>Request forbidden</html>", status=403, kind="text/html"), SourceLogin),
        (say({"error": "AuthMissing", "message": "no"}, status=401), SourceLogin),
        (say({"thread": {"notFound": True, "uri": ROOT}}), SourceMissing),
    ],
)
def test_a_refusal_is_understood(handler: Handler, error: type[SourceError]):
    with pytest.raises(error):
        an_ear("thread", uri=ROOT).hear({THREAD: handler})


@pytest.mark.parametrize(
    "good", ["john.test", "A.ISI.EDU", "jaymome-johnber123456.test", "xn--a.co"]
)
def test_a_handle_is_a_handle(good: str):
    assert texts.is_handle(good)


@pytest.mark.parametrize(
    "bad", ["john", "john.0", "-john.test", "jo_hn.test", "a" * 250 + ".test", "john..test"]
)
def test_what_is_no_handle_is_none(bad: str):
    assert not texts.is_handle(bad)


def test_names_are_told_apart_as_the_network_tells_them(shared: Path):
    folder = shared / "data" / "payloads" / "bluesky" / "syntax"
    lines = (folder / "handle_syntax_valid.txt").read_text("utf-8").splitlines()
    handles = [line for line in lines if line.strip() and not line.startswith("#")]
    assert [one for one in handles if not texts.is_handle(one)] == []
