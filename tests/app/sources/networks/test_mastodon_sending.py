"""Answers on Mastodon through a real socket."""

from __future__ import annotations

import pytest

from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.errors import SourceLimited, SourceMissing, SourceRefused, SourceUnsure
from app.sources.base import OutgoingReply, Sender, SentReply
from app.sources.networks.mastodon import text_to_send, visibility
from app.sources.registry import sender
from app.sources.transport import Transport
from tests.app.sources import server as bad
from tests.app.sources.server import Handler, Routes, Server, say, use

STATUSES = "/api/v1/statuses"
MINE = {
    "id": "77",
    "url": "https://m.example/@us/77",
    "created_at": "2026-08-01T14:00:00Z",
    "in_reply_to_id": "5",
    "content": '<p><a href="https://b.example/@anna">@<span>anna</span></a> Разберёмся!</p>',
}


def post(**raw: str) -> FetchedPost:
    author = FetchedAuthor(native_id="7", handle="anna@b.example")
    return FetchedPost(native_id="5", kind="status", text="плохо", author=author, raw=raw)


def reply(text: str = "Разберёмся!", *, public: bool = True, **raw: str) -> OutgoingReply:
    return OutgoingReply(key="key-1", text=text, to=post(**raw), public=public)


def sending(server: Server, transport: Transport) -> Sender:
    config = SourceConfig(name="x", network="mastodon", kind="mentions", base_url=server.base)
    found = sender(config, "CANARY", transport)
    assert found is not None
    return found


def send(handler: Handler) -> tuple[SentReply, Server]:
    async def work(server: Server, transport: Transport) -> SentReply:
        return await sending(server, transport).send(reply())

    return use({STATUSES: handler}, work)


def find(routes: Routes) -> SentReply | None:
    async def work(server: Server, transport: Transport) -> SentReply | None:
        return await sending(server, transport).find(reply())

    return use(routes, work)[0]


def test_an_answer_carries_its_key_and_what_it_answers():
    sent, server = send(say(MINE))
    assert (sent.native_id, sent.permalink) == ("77", "https://m.example/@us/77")
    asked = server.asked[0]
    assert asked.headers["idempotency-key"] == "key-1"
    assert asked.form == {
        "status": "@anna@b.example Разберёмся!",
        "in_reply_to_id": "5",
        "visibility": "public",
    }


def test_the_author_is_named_once():
    named = "Здравствуйте, @Anna@b.example!"
    assert text_to_send(reply(named)) == named
    assert text_to_send(reply("@anna@b.example.org, нет")).startswith("@anna@b.example @anna")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("public", "public"),
        ("unlisted", "unlisted"),
        ("private", "private"),
        ("direct", "direct"),
        ("", "public"),
    ],
)
def test_an_answer_is_never_more_public_than_the_question(given: str, wanted: str):
    assert visibility(reply(visibility=given)) == wanted
    assert visibility(reply(public=False, visibility=given)) == "direct"


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (bad.reset, SourceUnsure),
        (say(b'{"id": "7'), SourceUnsure),
        (say([]), SourceUnsure),
        (say({}, status=500), SourceUnsure),
        (say({"error": "Validation failed"}, status=422), SourceRefused),
        (say({"error": "Record not found"}, status=404), SourceMissing),
        (say({}, status=429, headers={"Retry-After": "9"}), SourceLimited),
    ],
)
def test_what_went_wrong_says_whether_it_may_stand_there(handler: Handler, error: type[Exception]):
    with pytest.raises(error):
        send(handler)


def test_an_answer_of_unknown_fate_is_found_among_ours():
    routes = {
        "/api/v1/accounts/verify_credentials": say({"id": "42"}),
        "/api/v1/accounts/42/statuses": say([{**MINE, "id": "76", "in_reply_to_id": "4"}, MINE]),
    }
    found = find(routes)
    assert found is not None
    assert found.native_id == "77"
    assert find({**routes, "/api/v1/accounts/42/statuses": say([])}) is None
