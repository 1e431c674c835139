"""VK comments through a real socket: threads, pages, names, deletions, errors."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.asking import Seen
from app.sources.base import Page
from app.sources.registry import looking, reader
from app.sources.transport import Transport
from tests.app.sources.server import Handler, Routes, Server, say, use, vk, vk_error

GET, COMMENTS, BY_ID = "/method/wall.get", "/method/wall.getComments", "/method/wall.getById"
PEOPLE = [{"id": 7, "first_name": "Анна", "last_name": "Ким", "screen_name": "annakim"}]


def a_comment(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "from_id": 7, "date": 1_700_000_000 + number, "text": "плохо", **more}


def comments(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"count": len(items), "items": list(items), "profiles": PEOPLE, "groups": [], **more}


def hear(
    routes: Routes, cursor: dict[str, str] | None = None, **params: str
) -> tuple[list[Page], Server]:
    async def work(server: Server, transport: Transport) -> list[Page]:
        config = SourceConfig(
            name="x",
            network="vk",
            kind="wall_comments",
            params={"owner_id": "-1", **params},
            base_url=server.base,
        )
        found = reader(config, "CANARY", transport).pages(cursor or {})
        return [page async for page in found]

    return use(routes, work)


def posts(pages: list[Page]) -> list[FetchedPost]:
    return [post for page in pages for post in page.posts]


def test_a_comment_brings_its_author_place_and_permalink():
    given = a_comment(5, text="[id1|Иван], &#33;", likes={"count": 3})
    pages, server = hear({COMMENTS: vk(comments(given))}, post_id="9")
    (post,) = posts(pages)
    assert (post.native_id, post.text, post.likes) == ("5", "Иван, !", 3)
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Анна Ким", "https://vk.com/annakim")
    assert (post.thread_id, post.parent_id) == ("-1_9", None)
    assert post.permalink == "https://vk.com/wall-1_9?reply=5"
    assert server.asked[0].query["preview_length"] == "0"
    assert server.asked[0].headers["authorization"] == "Bearer CANARY"
    assert "CANARY" not in str(server.asked[0].query)


def test_a_thread_is_asked_for_where_vk_sends_only_its_number():
    top = a_comment(1, thread={"count": 2, "items": []})
    inside = [a_comment(2, parents_stack=[1]), a_comment(3, reply_to_comment=2)]
    answers = [vk(comments(top)), vk(comments(*inside))]
    pages, server = hear({COMMENTS: answers}, post_id="9")
    assert [(p.native_id, p.parent_id) for p in posts(pages)] == [
        ("1", None),
        ("2", "1"),
        ("3", "2"),
    ]
    assert server.asked[1].query["comment_id"] == "1"


def test_a_thread_sent_along_is_not_asked_for():
    top = a_comment(1, thread={"count": 1, "items": [a_comment(2)]})
    pages, server = hear({COMMENTS: vk(comments(top))}, post_id="9")
    assert [(p.native_id, p.parent_id) for p in posts(pages)] == [("1", None), ("2", "1")]
    assert server.paths() == [COMMENTS, BY_ID]


def test_a_deleted_comment_names_nobody_and_is_marked():
    gone = {"id": 4, "date": 1_700_000_000, "deleted": True, "thread": {"count": 0, "items": []}}
    (post,) = posts(hear({COMMENTS: vk(comments(gone))}, post_id="9")[0])
    assert (post.deleted, post.author, post.text) == (True, None, "")


def test_all_pages_are_read_in_order():
    whole = [a_comment(n) for n in range(1, 151)]
    first, second = (comments(*part, count=150) for part in (whole[:100], whole[100:]))
    pages, server = hear({COMMENTS: [vk(first), vk(second)]}, post_id="9")
    assert [post.native_id for post in posts(pages)] == [str(n) for n in range(1, 151)]
    assert [asked.query["offset"] for asked in server.asked[:2]] == ["0", "100"]


def test_a_page_that_repeats_for_ever_is_the_end_of_the_list_and_is_told():
    stuck = comments(*[a_comment(n) for n in range(1, 101)], count=10_000)
    pages, _server = hear({COMMENTS: vk(stuck)}, post_id="9")
    assert len(posts(pages)) == 100
    assert [page.repeated for page in pages][:2] == [False, True]


def test_a_wall_gives_its_posts_and_skips_those_without_comments():
    ours = {"id": 9, "owner_id": -1, "from_id": -1, "date": 1, "text": "акция", "post_type": "post"}
    quiet = {**ours, "id": 8, "comments": {"count": 0}}
    guest = {**ours, "id": 7, "from_id": 7, "text": "обман", "comments": {"count": 0}}
    wall = {"count": 3, "items": [ours, quiet, guest], "profiles": PEOPLE, "groups": []}
    pages, server = hear({GET: vk(wall), COMMENTS: vk(comments(a_comment(5)))})
    found = {post.native_id: post for post in posts(pages)}
    assert [found[key].context for key in ("-1_9", "-1_8", "-1_7")] == [True, True, False]
    assert server.paths().count(COMMENTS) == 1
    assert found["5"].thread_id == "-1_9"


def test_closed_comments_below_one_post_leave_the_others_heard():
    post = {"owner_id": -1, "from_id": -1, "date": 1, "text": "", "post_type": "post"}
    wall = {"count": 2, "items": [{**post, "id": 9}, {**post, "id": 8}]}
    answers = [vk_error(212), vk(comments(a_comment(5)))]
    pages, _server = hear({GET: vk(wall), COMMENTS: answers})
    assert "5" in [one.native_id for one in posts(pages)]
    with pytest.raises(SourceForbidden):
        hear({GET: vk(wall), COMMENTS: vk_error(212)})


def test_a_name_instead_of_a_number_is_resolved():
    routes = {
        "/method/utils.resolveScreenName": vk({"type": "group", "object_id": 1}),
        GET: vk({"count": 0, "items": []}),
    }
    _pages, server = hear(routes, owner_id="migomir")
    assert server.asked[1].query["owner_id"] == "-1"
    with pytest.raises(SourceMissing):
        hear({"/method/utils.resolveScreenName": vk([])}, owner_id="nobody.here")


@pytest.mark.parametrize(
    ("code", "error"),
    [(5, SourceLogin), (15, SourceForbidden), (27, SourceForbidden), (29, SourceLimited)],
)
def test_a_number_in_a_200_is_the_error_it_means_without_the_token(
    code: int, error: type[SourceError]
):
    with pytest.raises(error) as raised:
        hear({COMMENTS: vk_error(code)}, post_id="9")
    assert raised.value.facts["code"] == code
    assert "CANARY" not in repr(raised.value.facts)


def test_too_many_calls_a_second_are_waited_out():
    answers = [vk_error(6), vk(comments(a_comment(5)))]
    pages, _server = hear({COMMENTS: answers}, post_id="9")
    assert len(posts(pages)) == 1


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("need_captcha", SourceCaptcha),
        ("invalid_client", SourceLogin),
        ("something_new", SourceRefused),
        ("Bearer CANARY", SourceBroken),
        (["CANARY"], SourceBroken),
    ],
)
def test_an_error_in_a_word_is_understood_and_odd_ones_are_not_repeated(
    error: object, kind: type[SourceError]
):
    with pytest.raises(kind) as raised:
        hear({COMMENTS: say({"error": error})}, post_id="9")
    assert "CANARY" not in repr(raised.value.facts)


@pytest.mark.parametrize("more", [{"captcha_img": "https://c"}, {"redirect_uri": "https://c"}])
def test_a_captcha_keeps_its_page_out_of_the_facts(more: dict[str, str]):
    with pytest.raises(SourceCaptcha) as raised:
        hear({COMMENTS: vk_error(14, **more)}, post_id="9")
    assert raised.value.page == "https://c"
    assert "https://c" not in repr(raised.value.facts)


def test_an_unknown_shape_is_kept_and_marked():
    odd = {"id": 5, "hologram": {"x": 1}}
    (post,) = posts(hear({COMMENTS: vk(comments(odd))}, post_id="9")[0])
    assert (post.known, post.raw) == (False, odd)


def test_comments_without_an_id_are_kept_apart():
    first, second = {"date": 1, "text": "раз"}, {"date": 1, "text": "два"}
    found = posts(hear({COMMENTS: vk(comments(first, second))}, post_id="9")[0])
    assert [post.text for post in found] == ["раз", "два"]
    assert len({post.native_id for post in found}) == 2


def test_a_walk_that_was_broken_off_asks_only_for_what_is_left():
    whole = [a_comment(n) for n in range(1, 151)]
    first, second = (comments(*part, count=150) for part in (whole[:100], whole[100:]))
    pages, _server = hear({COMMENTS: [vk(first), vk(second)]}, post_id="9")
    again, later = hear({COMMENTS: vk(second)}, dict(pages[0].cursor), post_id="9")
    assert later.asked[0].query["offset"] == "100"
    assert [post.native_id for post in posts(again)] == [str(n) for n in range(101, 151)]


ONE = "/method/wall.getComment"
OPEN = "/method/wall.get"
KNOWN = FetchedPost(native_id="5", kind="comment", text="плохо", thread_id="-1_9")


def look_again(routes: Routes, *known: FetchedPost) -> tuple[list[Seen], Server]:
    async def work(server: Server, transport: Transport) -> list[Seen]:
        config = SourceConfig(
            name="x",
            network="vk",
            kind="wall_comments",
            params={"owner_id": "-1"},
            base_url=server.base,
        )
        asking = looking(config, "CANARY", transport)
        assert asking is not None
        return [seen async for seen in asking.seen(known)]

    return use(routes, work)


@pytest.mark.parametrize(
    ("answer", "gone"),
    [
        (vk({"items": [{"id": 5, "deleted": True}]}), ("5",)),
        (vk({"items": []}), ("5",)),
        (vk_error(104), ("5",)),
        (vk({"items": [a_comment(5)]}), ()),
    ],
)
def test_a_missing_comment_is_gone_only_when_vk_says_so(answer: Handler, gone: tuple[str, ...]):
    (seen,), server = look_again({ONE: answer, OPEN: vk({"items": []})}, KNOWN)
    assert seen.gone == gone
    assert [post.native_id for post in seen.posts] == ([] if gone else ["5"])
    assert (server.asked[0].query["owner_id"], server.asked[0].query["comment_id"]) == ("-1", "5")


@pytest.mark.parametrize("answer", [vk_error(10), say(b"{"), vk({}), vk_error(15)])
def test_what_cannot_be_asked_says_nothing_about_a_comment(answer: Handler):
    with pytest.raises(SourceError):
        look_again({ONE: answer}, KNOWN)


def test_posts_are_asked_for_many_at_once_and_those_not_answered_are_gone():
    there = [FetchedPost(native_id=f"-1_{n}", kind="post:post", text="") for n in (7, 8, 9)]
    answered = [
        {"id": 7, "owner_id": -1, "from_id": 5, "date": 1, "text": "новый", "post_type": "post"},
        {"id": 8, "owner_id": -1, "is_deleted": True},
    ]
    routes = {BY_ID: vk({"items": answered}), OPEN: vk({"items": []})}
    (seen,), server = look_again(routes, *there)
    assert server.asked[0].query["posts"] == "-1_7,-1_8,-1_9"
    assert [post.text for post in seen.posts] == ["новый"]
    assert set(seen.gone) == {"-1_8", "-1_9"}


def test_a_comment_that_a_search_found_is_asked_for_as_a_comment():
    known = FetchedPost(native_id="-1_44", kind="post:reply", text="", thread_id="-1_9")
    there = {"id": 44, "owner_id": -1, "post_id": 9, "from_id": 7, "date": 1, "text": "новый"}
    (seen,), server = look_again({ONE: vk({"items": [there]})}, known)
    assert server.asked[0].query["comment_id"] == "44"
    assert [(post.native_id, post.kind) for post in seen.posts] == [("-1_44", "post:reply")]
    routes = {ONE: vk({"items": []}), OPEN: vk({"items": []})}
    assert look_again(routes, known)[0][0].gone == ("-1_44",)
