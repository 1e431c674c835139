"""VK's search through a real socket: windows of time, pages, circles."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pytest

from app.domain.source import SourceConfig
from app.errors import SourceRepeats
from app.sources.asking import Mark
from app.sources.base import Page
from app.sources.registry import reader
from app.sources.transport import Transport
from app.sources.walk import Walk, walk_of
from tests.app.sources.server import Handler, Server, use, vk

SEARCH = "/method/newsfeed.search"


def a_post(number: int, date: int = 1_700_000_000) -> dict[str, Any]:
    post = {"id": number, "owner_id": 7, "from_id": 7, "date": date, "post_type": "post"}
    return {**post, "text": "мигомир опоздал", "comments": {"count": 2}, "views": {"count": 90}}


def hear(answers: list[Handler], cursor: dict[str, str] | None = None) -> tuple[list[Page], Server]:
    async def work(server: Server, transport: Transport) -> list[Page]:
        config = SourceConfig(
            name="x",
            network="vk",
            kind="newsfeed_search",
            params={"query": "мигомир"},
            base_url=server.base,
        )
        return [page async for page in reader(config, "t", transport).pages(cursor or {})]

    return use({SEARCH: answers}, work)


def ids(pages: list[Page]) -> list[str]:
    return [post.native_id for page in pages for post in page.posts]


def since(cursor: Mapping[str, str]) -> int | None:
    """Up to when everything was read."""
    mark = walk_of(cursor).marks.get("search")
    return int(mark.word) if mark else None


def read_up_to(moment: int) -> dict[str, str]:
    """The cursor of a search that was read whole."""
    return Walk(marks={"search": Mark(word=str(moment))}).cursor()


def test_pages_follow_next_from_and_the_cursor_moves_at_the_end():
    first = {"items": [a_post(1)], "next_from": "1/7_1", "total_count": 2}
    pages, server = hear([vk(first), vk({"items": [a_post(2)]})])
    assert ids(pages) == ["7_1", "7_2"]
    assert [asked.query.get("start_from") for asked in server.asked] == [None, "1/7_1"]
    assert since(pages[-1].cursor) == pytest.approx(time.time(), abs=5)
    assert since(pages[0].cursor) is None
    assert int(server.asked[0].query["start_time"]) < time.time() - 6 * 86_400


def test_the_next_sync_asks_from_the_last_one_on():
    _pages, server = hear([vk({"items": []})], read_up_to(1_700_000_000))
    assert int(server.asked[0].query["start_time"]) == 1_700_000_000 - 600


def test_beyond_a_thousand_results_an_earlier_window_is_asked_for():
    def page(first: int, following: str | None) -> Handler:
        items = [a_post(n, 1_700_000_000 - n) for n in range(first, first + 200)]
        return vk({"items": items, **({"next_from": following} if following else {})})

    answers = [page(200 * n, f"{n}/7_1") for n in range(5)]
    pages, server = hear([*answers, vk({"items": [a_post(5000)]})])
    assert len(ids(pages)) == 1001
    assert int(server.asked[5].query["end_time"]) == 1_700_000_000 - 999
    assert "start_from" not in server.asked[5].query


def test_an_interrupted_walk_goes_on_where_it_was():
    first = {"items": [a_post(1)], "next_from": "1/7_1"}
    pages, server = hear([vk(first), vk({"items": [a_post(2)]})])
    again, later = hear([vk({"items": [a_post(2)]})], dict(pages[0].cursor))
    assert (ids(again), later.asked[0].query["start_from"]) == (["7_2"], "1/7_1")
    assert later.asked[0].query["end_time"] == server.asked[0].query["end_time"]
    assert since(again[-1].cursor) == int(server.asked[0].query["end_time"])


def test_a_page_that_only_repeats_ends_the_walk_and_is_told():
    pages, server = hear([vk({"items": [a_post(1)], "next_from": "1/7_1"})])
    assert (ids(pages), len(server.asked)) == (["7_1"], 2)
    assert [page.repeated for page in pages] == [False, True]
    assert since(pages[-1].cursor) is not None


def test_a_circle_that_hides_new_posts_is_an_error():
    with pytest.raises(SourceRepeats):
        hear([vk({"items": [a_post(n)], "next_from": "1/7_1"}) for n in (1, 2)])


def test_a_post_found_twice_is_handed_out_once():
    first = {"items": [a_post(1)], "next_from": "1/7_1"}
    pages, _server = hear([vk(first), vk({"items": [a_post(1), a_post(2)]})])
    assert ids(pages) == ["7_1", "7_2"]


def test_a_repost_carries_the_text_it_passes_on():
    repost = {**a_post(1), "text": "стыд", "copy_history": [{"id": 2, "owner_id": -3, "text": "x"}]}
    pages, _server = hear([vk({"items": [repost]})])
    assert pages[0].posts[0].text == "стыд\n\nx"
