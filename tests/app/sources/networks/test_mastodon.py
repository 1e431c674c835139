"""Mastodon timelines through a real socket: Link pages, edits, deletions, threads."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import SourceBroken, SourceLogin, SourceRepeats
from app.sources.asking import Mark, Seen
from app.sources.base import Page
from app.sources.networks.mastodon_items import links
from app.sources.networks.mastodon_items import post as post_of
from app.sources.registry import looking, reader
from app.sources.transport import Transport
from app.sources.walk import Walk, walk_of
from tests.app.sources.server import Handler, Routes, Server, say, use

MENTIONS = "/api/v1/notifications"
TAG_PATH = "/api/v1/timelines/tag/%D0%BC%D0%B8%D0%B3%D0%BE%D0%BC%D0%B8%D1%80"


def a_status(number: int, text: str = "плохо", **more: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "created_at": "2026-08-01T13:55:55.867Z",
        "content": f"<p>{text}</p>",
        "url": f"https://m.example/@anna/{number}",
        "account": {"id": "7", "acct": "anna", "display_name": "Анна", "followers_count": 12},
        "favourites_count": 1,
        "replies_count": 0,
        **more,
    }


KNOWN_9 = Walk(marks={"timeline": Mark(word="9")}).cursor()


def a_page(*numbers: int, following: int | None = None) -> Handler:
    link = f'<https://other.example/x?max_id={following}>; rel="next"' if following else ""
    return say([a_status(n) for n in numbers], headers={"Link": link} if link else None)


def hear(
    routes: Routes, cursor: dict[str, str] | None = None, kind: str = "hashtag"
) -> tuple[list[Page], Server]:
    async def work(server: Server, transport: Transport) -> list[Page]:
        params = {"tag": "#мигомир"} if kind == "hashtag" else {}
        config = SourceConfig(
            name="x", network="mastodon", kind=kind, params=params, base_url=server.base
        )
        return [page async for page in reader(config, "CANARY", transport).pages(cursor or {})]

    return use(routes, work)


def look(routes: Routes, known: list[FetchedPost]) -> tuple[list[Seen], Server]:
    async def work(server: Server, transport: Transport) -> list[Seen]:
        config = SourceConfig(name="x", network="mastodon", kind="mentions", base_url=server.base)
        again = looking(config, "CANARY", transport)
        assert again is not None
        return [seen async for seen in again.seen(known)]

    return use(routes, work)


def posts(pages: list[Page]) -> list[FetchedPost]:
    return [post for page in pages for post in page.posts]


def test_a_status_becomes_a_post():
    edited = a_status(5, "а &amp; б", edited_at="2026-08-01T14:00:00Z", spoiler_text="жалоба")
    (post,) = posts(hear({TAG_PATH: say([edited])})[0])
    assert (post.native_id, post.kind, post.text, post.title) == ("5", "status", "а & б", "жалоба")
    assert post.author is not None
    assert (post.author.name, post.author.handle, post.author.followers) == ("Анна", "anna", 12)
    assert post.edited is not None
    assert (post.likes, post.replies, post.thread_id) == (1, 0, "5")


def test_the_first_sync_walks_back_over_link_and_stays_on_its_server():
    pages, server = hear({TAG_PATH: [a_page(9, 8, following=8), a_page(7, following=7), say([])]})
    assert [post.native_id for post in posts(pages)] == ["9", "8", "7"]
    assert [asked.query.get("max_id") for asked in server.asked] == [None, "8", "7"]
    assert walk_of(pages[-1].cursor).marks["timeline"].word == "9"


def test_an_interrupted_first_sync_goes_on_downwards():
    pages, _server = hear({TAG_PATH: [a_page(9, 8, following=8), a_page(7, following=7), say([])]})
    pages, server = hear({TAG_PATH: [a_page(7)]}, dict(pages[0].cursor))
    assert server.asked[0].query["max_id"] == "8"
    assert walk_of(pages[-1].cursor).marks["timeline"].word == "9"


def test_later_syncs_ask_for_what_came_after_until_nothing_does():
    routes: Routes = {TAG_PATH: [a_page(11, 10), a_page(12), a_page(), a_page(12, 11, 10, 9)]}
    pages, server = hear(routes, KNOWN_9)
    assert [asked.query.get("min_id") for asked in server.asked] == ["9", "11", "12", None]
    assert {post.native_id for post in posts(pages)} == {"9", "10", "11", "12"}
    assert walk_of(pages[-1].cursor).marks["timeline"].word == "12"


def test_a_server_that_does_not_know_min_id_is_not_asked_for_ever():
    _pages, server = hear({TAG_PATH: a_page(9, 8)}, KNOWN_9)
    assert len(server.asked) == 2


def test_an_edit_of_a_known_status_is_seen():
    routes: Routes = {TAG_PATH: [say([]), say([a_status(9, "исправлено")])]}
    pages, _server = hear(routes, KNOWN_9)
    assert [post.text for post in posts(pages)] == ["исправлено"]


def test_a_status_is_gone_only_when_its_own_request_says_so():
    routes: Routes = {
        "/api/v1/statuses/8": say({"error": "Record not found"}, status=404),
        "*": say({"id": "1"}),
        "/api/v1/statuses/7": say(a_status(7, "исправлено", in_reply_to_id="6")),
    }
    known = [post_of(a_status(8)), post_of(a_status(7, in_reply_to_id="6"), thread_id="3")]
    seen, _server = look(routes, known)
    assert [one.gone for one in seen] == [("8",), ()]
    assert [(p.text, p.thread_id) for one in seen for p in one.posts] == [("исправлено", "3")]


def test_a_page_that_only_repeats_ends_the_walk_and_is_told():
    pages, _server = hear({TAG_PATH: a_page(9, following=9)})
    assert [page.repeated for page in pages] == [False, True]
    assert walk_of(pages[-1].cursor).marks["timeline"].word == "9"


def test_a_circle_that_hides_new_statuses_is_an_error():
    with pytest.raises(SourceRepeats):
        hear({TAG_PATH: [a_page(9, following=9), a_page(8, following=9)]})


def test_a_mention_is_the_status_it_is_about():
    mention = {"id": "21", "type": "mention", "account": {"id": "7"}, "status": a_status(5)}
    pages, server = hear(
        {MENTIONS: say([mention, {"id": "20", "type": "follow"}])}, kind="mentions"
    )
    assert [post.native_id for post in posts(pages)] == ["5"]
    assert walk_of(pages[-1].cursor).marks["timeline"].word == "21"
    assert server.asked[0].query["types[]"] == "mention"


def test_the_thread_comes_as_context_and_gives_the_root():
    answer = a_status(5, in_reply_to_id="4")
    thread = {"ancestors": [a_status(3), a_status(4)], "descendants": [a_status(6)]}
    routes = {
        TAG_PATH: say([answer]),
        "/api/v1/statuses/5/context": say(thread),
        "/api/v1/statuses/5": say(answer),
    }
    found = {post.native_id: post for post in posts(hear(routes)[0])}
    assert {key: post.context for key, post in found.items()} == {
        "3": True, "4": True, "5": False, "6": True,
    }  # fmt: skip
    assert {post.thread_id for post in found.values()} == {"3"}
    assert found["5"].parent_id == "4"


def test_a_thread_is_read_again_only_when_it_grew():
    thread = say({"ancestors": [], "descendants": [a_status(6)]})
    path = "/api/v1/statuses/5/context"
    grown = [a_status(5, replies_count=1), a_status(5, replies_count=2)]
    routes: Routes = {TAG_PATH: say(grown[:1]), path: thread}
    cursor = dict(hear(routes)[0][-1].cursor)
    assert hear(routes, cursor)[1].paths().count(path) == 0
    assert hear({TAG_PATH: say(grown[1:]), path: thread}, cursor)[1].paths().count(path) == 1


def test_a_thread_that_cannot_be_had_costs_nothing():
    answer = a_status(5, in_reply_to_id="4")
    (post,) = posts(hear({TAG_PATH: say([answer])})[0])
    assert post.thread_id == "4"


def test_a_boost_opens_no_case():
    boost = {**a_status(5), "content": "", "reblog": a_status(4, "чужое")}
    (post,) = posts(hear({TAG_PATH: say([boost])})[0])
    assert (post.kind, post.context, post.text) == ("reblog", True, "чужое")


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (say({"error": "The access token is invalid"}, status=401), SourceLogin),
        (say({"error": "no list"}), SourceBroken),
        (say(b'[{"id": "5", "content": "<p>'), SourceBroken),
    ],
)
def test_a_bad_answer_hands_out_no_page(handler: Handler, error: type[Exception]):
    with pytest.raises(error):
        hear({TAG_PATH: handler})


def test_statuses_of_an_unknown_shape_are_kept_or_passed_over():
    pages, _server = hear({TAG_PATH: say([{"id": "5", "hologram": 1}, "what", {"no": "id"}])})
    assert [(post.native_id, post.known) for post in posts(pages)] == [("5", False)]


def test_a_link_header_is_read_by_its_queries_alone():
    following = '<https://a/x?max_id=21&types%5B%5D=mention>; rel="next"'
    assert links(f'{following}, <https://a/x?min_id=3>; rel="prev"') == {
        "next": {"max_id": "21", "types[]": ["mention"]},
        "prev": {"min_id": "3"},
    }
    assert links("nonsense") == {}
