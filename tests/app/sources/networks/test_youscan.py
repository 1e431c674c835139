"""YouScan's mentions come in the order of their numbers, from the last one on."""

from __future__ import annotations

from typing import Any

from app.domain.source import SourceConfig
from app.sources.base import Page
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.server import Server, say, use

PATH = "/api/external/topics/7/mentions"


def mention(seq: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"m{seq}",
        "seq": seq,
        "published": "2026-11-01T09:00:00.1234567Z",
        "fullText": "Не работает касса",
        "author": {"profileId": "5", "name": "Инна", "nickname": "inna"},
        "engagement": {"likes": 2, "comments": 1, "reposts": 0},
        **more,
    }


def heard(*bodies: Any, cursor: dict[str, str] | None = None) -> tuple[list[Page], Server]:
    async def work(server: Server, transport: Transport) -> list[Page]:
        config = SourceConfig(
            name="x",
            network="youscan",
            kind="topic",
            params={"topic": "7"},
            base_url=server.base,
        )
        return [page async for page in reader(config, "secret", transport).pages(cursor or {})]

    return use({PATH: [say(body) for body in bodies]}, work)


def test_pages_are_followed_by_the_last_number_until_one_is_empty():
    pages, server = heard({"mentions": [mention(3), mention(4)], "total": 2}, {"mentions": []})
    assert [post.native_id for page in pages for post in page.posts] == ["m3", "m4"]
    assert [asked.query["sinceSeq"] for asked in server.asked] == ["0", "4"]


def test_the_next_sync_asks_from_the_last_number_on():
    pages, _server = heard({"mentions": [mention(9)]}, {"mentions": []})
    _again, server = heard({"mentions": []}, cursor=dict(pages[-1].cursor))
    assert server.asked[0].query["sinceSeq"] == "9"


def test_the_key_goes_into_its_own_header():
    _pages, server = heard({"mentions": []})
    assert server.asked[0].headers["x-api-key"] == "secret"
    assert "authorization" not in server.asked[0].headers


def test_a_mention_says_who_what_and_how_much():
    pages, _server = heard({"mentions": [mention(1, discussionId="d")]}, {"mentions": []})
    post = pages[0].posts[0]
    assert (post.text, post.thread_id, post.likes, post.replies) == ("Не работает касса", "d", 2, 1)
    assert post.author is not None
    assert post.author.handle == "inna"


def test_an_answer_without_mentions_is_an_end_and_no_loss():
    pages, _server = heard({"lastSeq": 0})
    assert [page.posts for page in pages] == [()]
