"""VK beside the walls through a real socket: discussions, pictures, videos, goods."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceUserToken
from app.sources.asking import Seen
from tests.app.sources.networks.vk_town import hear, listed, look, posts
from tests.app.sources.server import Handler, vk, vk_error

TOPICS, TALK = "/method/board.getTopics", "/method/board.getComments"
PHOTOS = "/method/photos.getAllComments"
VIDEOS, AT_VIDEO = "/method/video.get", "/method/video.getComments"
GOODS, AT_GOODS = "/method/market.get", "/method/market.getComments"


def said(number: int, date: int = 1_700_000_000, **more: Any) -> dict[str, Any]:
    return {"id": number, "from_id": 7, "date": date, "text": f"текст {number}", **more}


def topic(number: int, updated: int = 1_700_000_000) -> dict[str, Any]:
    known = {"id": number, "title": "Жалобы &amp; просьбы", "created": 1_600_000_000}
    return {**known, "created_by": 7, "updated": updated, "comments": 3}


def ids(pages: Any) -> list[str]:
    return [post.native_id for post in posts(pages)]


def test_a_board_gives_its_topics_and_what_is_said_in_them():
    routes = {TOPICS: vk(listed(topic(5))), TALK: vk(listed(said(9), said(8)))}
    pages, server = hear("board", routes, group_id="https://vk.com/board1")
    head, newest, _older = posts(pages)
    assert (head.native_id, head.title, head.context) == ("topic-1_5", "Жалобы & просьбы", True)
    assert (newest.native_id, newest.thread_id) == ("topic-1_5:9", "topic-1_5")
    assert newest.permalink == "https://vk.com/topic-1_5?post=9"
    asked = server.asked[1].query
    assert (asked["group_id"], asked["topic_id"], asked["sort"]) == ("1", "5", "desc")


def test_later_only_topics_with_news_are_read_and_only_back_to_what_was_known():
    first = {TOPICS: vk(listed(topic(5), topic(6))), TALK: vk(listed(said(9)))}
    pages, _server = hear("board", first, group_id="1")
    after = [topic(5, 1_700_000_500), topic(6, 1_600_000_001)]
    talk = vk(listed(said(10, 1_700_000_500), said(3, 1_600_000_000), count=900))
    again, server = hear(
        "board", {TOPICS: vk(listed(*after)), TALK: talk}, pages[-1].cursor, group_id="1"
    )
    assert server.paths() == [TOPICS, TALK]
    assert "topic-1_5:10" in ids(again)


def test_one_topic_is_read_by_itself_until_what_was_known():
    pages, server = hear("board", {TALK: vk(listed(said(9)))}, group_id="1", topic_id="topic-1_5")
    assert (ids(pages), server.asked[0].query["topic_id"]) == (["topic-1_5:9"], "5")
    full = vk(listed(*[said(n) for n in range(100)], count=900))
    _again, later = hear("board", {TALK: full}, pages[-1].cursor, group_id="1", topic_id="5")
    assert later.paths() == [TALK]


def test_a_community_by_its_name_is_asked_for_by_its_number():
    routes = {
        "/method/utils.resolveScreenName": vk({"type": "group", "object_id": 44}),
        TOPICS: vk(listed()),
    }
    _pages, server = hear("board", routes, group_id="https://vk.com/migomir")
    assert server.asked[1].query["group_id"] == "44"


def test_comments_at_pictures_name_their_picture():
    pages, _server = hear("photos", {PHOTOS: vk(listed(said(9, pid=55)))}, owner_id="-1")
    (post,) = posts(pages)
    assert (post.native_id, post.thread_id) == ("photo-1_55:9", "photo-1_55")


def test_videos_are_read_where_the_number_of_their_comments_changed():
    video = {"id": 5, "owner_id": -1, "title": "Ролик", "date": 1, "duration": 9, "comments": 1}
    quiet = {**video, "id": 6, "comments": 0}
    routes = {VIDEOS: vk(listed(video, quiet)), AT_VIDEO: vk(listed(said(9)))}
    pages, server = hear("videos", routes, owner_id="-1")
    assert ids(pages) == ["video-1_5", "video-1_6", "video-1_5:9"]
    assert server.paths() == [VIDEOS, AT_VIDEO]
    _again, later = hear("videos", routes, pages[-1].cursor, owner_id="-1")
    assert later.paths() == [VIDEOS]


def test_goods_and_one_of_them():
    lamp = {"id": 5, "owner_id": -1, "title": "Лампа", "price": {"amount": "1"}, "date": 1}
    routes = {GOODS: vk(listed(lamp)), AT_GOODS: vk(listed(said(9, thread={"count": 0})))}
    assert ids(hear("market", routes, owner_id="-1")[0]) == ["market-1_5", "market-1_5:9"]
    pages, server = hear("market", routes, owner_id="-1", item_id="vk.com/product-1_5")
    assert (ids(pages), server.asked[0].query["item_id"]) == (["market-1_5:9"], "5")


def test_answers_at_a_picture_hang_on_what_they_answer():
    routes = {"/method/video.getComments": vk(listed(said(9, reply_to_comment=8)))}
    pages, _server = hear("videos", routes, owner_id="-1", video_id="5")
    assert posts(pages)[0].parent_id == "video-1_5:8"


def test_a_token_that_may_not_is_told_which_one_may():
    with pytest.raises(SourceUserToken):
        hear("photos", {PHOTOS: vk_error(27)}, owner_id="-1")


@pytest.mark.parametrize(
    ("answer", "gone", "texts"),
    [
        (vk(listed(said(9, text="новый"))), (), ["новый"]),
        (vk(listed({"id": 9, "date": 1, "deleted": True})), ("topic-1_5:9",), []),
        (vk(listed(said(12))), ("topic-1_5:9",), []),
        (vk(listed(said(3))), (), []),
        (vk(listed()), (), []),
    ],
)
def test_a_comment_is_gone_when_the_list_begun_at_it_begins_later(
    answer: Handler, gone: tuple[str, ...], texts: list[str]
):
    known = FetchedPost(native_id="topic-1_5:9", kind="comment", text="", thread_id="topic-1_5")
    seen: list[Seen] = look("board", {TALK: answer}, known, group_id="1")
    assert [(one.gone, [post.text for post in one.posts]) for one in seen] == [(gone, texts)]


def test_a_topic_that_is_not_answered_is_gone():
    known = [FetchedPost(native_id=f"topic-1_{n}", kind="topic", text="") for n in (5, 6)]
    seen = look("board", {TOPICS: [vk(listed(topic(5))), vk(listed())]}, *known, group_id="1")
    assert [one.gone for one in seen] == [(), ("topic-1_6",)]
